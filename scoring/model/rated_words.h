// A message as the weights know it: words with stretched letters squeezed, marks for sentence starts, links
// and numbers, ratings already turned round by negation and strengthened by boosters and capitals.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "scoring/model/feature_table.h"
#include "scoring/text/tokens.h"

namespace scoring::model {

/// One step of the sequence that n-grams are made of.
struct Word {
    FeatureHash hash = 0;
    const Slot* slot = nullptr;  ///< what the table knows of it; null when it has never seen it
    std::string_view letters;    ///< for words only: what a stranger to the table is recognised by
    int token = 0;               ///< index of its first token, of a sentence start the token that follows
    int valence = 0;             ///< adjusted rating in thousandths of VADER's scale
    int affect = 0;              ///< adjusted rating in thousandths of AFINN's scale
    bool is_word = false;
    bool capitals = false;
    bool stretched = false;
    bool negated = false;
};

std::vector<Word> words_of(const FeatureTable& table, std::span<const text::Token> tokens);

}  // namespace scoring::model

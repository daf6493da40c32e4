// Words that no dictionary knows, in a text that somebody is writing.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sim/checking/speller.h"
#include "sim/scenario/scenario.h"

namespace sim::checking {

/// What is right at this desk though no dictionary has it, in lower case: names, handles, the brand's own
/// words.
std::set<std::string> words_at_the_desk(const scenario::Scenario& scenario);
/// Adds each word of a text, in lower case.
void add_words_of(std::string_view text, std::set<std::string>& words);

/// Bytes of a text.
struct WrongWord {
    int start = 0;
    int end = 0;
};
/// In the order of the text; handles, links, hashtags, blanks, what holds digits and names within a sentence
/// are nobody's mistakes. Nothing where no dictionary is installed.
std::vector<WrongWord> misspelt_in(std::string_view text, const Speller& speller,
                                   const std::set<std::string>& known);

}  // namespace sim::checking

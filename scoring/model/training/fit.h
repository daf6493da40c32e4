// Fits the weights of one quality and joins the qualities into a model. The same features as the reader's,
// the lexicon's ratings given, everything else learned. Deterministic: the same examples give the same
// weights.
#pragma once

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "scoring/model/quality_model.h"
#include "scoring/model/training/examples.h"
#include "scoring/text/language.h"

namespace scoring::model::training {

/// How freely the weights of each group of features may move away from the prior, and how long texts count.
struct Freedom {
    double ridge = 1;  ///< strength of the pull towards the prior
    double words = 1;
    double pairs = .7;
    double triples = .5;  ///< and two words with one left out between
    double letters = .35;
    double ratings = 3;
    double phrases = 2;
    double cues = 1;           ///< what the rules found
    double length_power = .5;  ///< a message of n words weighs each word by (8/n)^power
    int least_seen = 2;        ///< in how many texts a feature must be found
};

/// What one quality is fitted on. `ordered` wants the second's raw score above the first's.
struct Task {
    Quality quality = Quality::sentiment;
    bool logistic =
        true;  ///< log loss through the logistic curve, else squares through the curve of sentiment
    std::vector<Example> examples;
    std::vector<std::pair<std::string, std::string>> ordered;
    double ordered_weight = 1;
    Freedom freedom;
};

/// What is known of words before anything is fitted. A view.
struct Known {
    const FeatureTable& lexicon;
    const text::Language& language;
};

using WeightMap = std::map<FeatureHash, double>;

/// The weights of one quality, by feature.
struct Fitted {
    Quality quality = Quality::sentiment;
    bool logistic = true;
    double length_power = 0;
    double intercept = 0;
    WeightMap weights;
};

/// `prior` holds what phrases weigh before anything is learned.
Fitted fit(const Known& known, const WeightMap& prior, const Task& task);

/// One model of several qualities over the lexicon. `words` are the words whose letters are counted
/// beforehand; of all other features only the `most` weightiest are kept.
QualityModel join(const FeatureTable& lexicon, const std::vector<std::string>& words,
                  const std::vector<Fitted>& fitted, std::size_t most);

}  // namespace scoring::model::training

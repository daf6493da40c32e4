// Honest figures for sets that weights are fitted on: each text is measured by a model fitted without it,
// through the same path as the shipped one.
#pragma once

#include <string_view>
#include <vector>

#include "scoring/model/training/tasks.h"

namespace scoring::model::training {

/// One quality of a text, read as the program reads it.
int measured_milli(const QualityModel& model, const text::Language& language, Quality quality,
                   std::string_view text);

/// The quality in thousandths of every text of the set that `quality` is fitted on, in the set's order:
/// sentiment, politeness and heat. Each was left out of the fitting, with its whole fold.
std::vector<int> cross_validated(const Known& known, const WeightMap& prior, const TrainingData& data,
                                 Quality quality, int folds);

}  // namespace scoring::model::training

// How well the four learned qualities agree with people. Trained sets are measured by cross-validation, run
// here.
#pragma once

#include <filesystem>
#include <vector>

#include "scoring/model/quality_model.h"
#include "tests/accuracy/accuracy_row.h"

namespace tests::accuracy {

/// Sentiment, politeness and heat on the reference data's training sets, each text measured by a model that
/// was fitted without it. `source` is the checkout.
std::vector<AccuracyRow> measure_trained_sets(const scoring::model::QualityModel& shipped,
                                              const std::filesystem::path& data,
                                              const std::filesystem::path& source);

/// Sarcasm pairs and real brand replies: never fitted on, measured with the shipped model.
std::vector<AccuracyRow> measure_untrained_sets(const scoring::model::QualityModel& shipped,
                                                const std::filesystem::path& data);

/// The third of the project's own reply pairs that was kept apart.
std::vector<AccuracyRow> measure_held_out_pairs(const scoring::model::QualityModel& shipped,
                                                const std::filesystem::path& source);

}  // namespace tests::accuracy

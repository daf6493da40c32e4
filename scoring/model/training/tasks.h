// What each quality is fitted on, and how freely: the choices, made by cross-validation, in one place for the
// trainer and for the program that measures it.
#pragma once

#include <vector>

#include "scoring/model/training/field_sets.h"
#include "scoring/model/training/fit.h"

namespace scoring::model::training {

/// The sets that weights may be fitted on.
struct TrainingData {
    std::vector<Example> sentiment;
    std::vector<Request> politeness;
    std::vector<Example> heat;
    std::vector<ReplyPair> pairs;
    std::vector<SarcasmPair> sarcasm;
    std::vector<Example> lines;  ///< of agents, hot or not
    std::vector<Example> plain;  ///< short, correct, friendly replies: never hot
    std::vector<Comment> comments;
    std::vector<BotMessage> bot_messages;
    std::vector<GradedReply> graded;
};

/// The reference data's training sets; `replies` is the project's own folder of labelled replies.
TrainingData read_training_data(const std::filesystem::path& reference, const std::filesystem::path& replies);

Task sentiment_task(const TrainingData& data);
Task politeness_task(const TrainingData& data);
Task heat_task(const TrainingData& data);
/// Both sides of the project's own pairs as examples, and which is the hotter or the warmer.
void add_pairs(Task& task, const TrainingData& data, double weight);
void add_plain(Task& task, const TrainingData& data, double target, double weight);

Task empathy_task(const TrainingData& data);

}  // namespace scoring::model::training

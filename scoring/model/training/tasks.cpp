#include "scoring/model/training/tasks.h"

namespace scoring::model::training {

void add_pairs(Task& task, const TrainingData& data, double weight) {
    const bool hot = task.quality == Quality::heat;
    for (const ReplyPair& pair : data.pairs) {
        const bool differs = differs_in(pair, task.quality);
        task.examples.push_back({pair.better, hot ? 0.03 : differs ? .85 : .6, weight});
        task.examples.push_back({pair.worse, hot ? (differs ? .9 : .05) : (differs ? .1 : .3), weight});
        if (!differs) continue;
        task.ordered.emplace_back(hot ? pair.better : pair.worse, hot ? pair.worse : pair.better);
    }
}

void add_plain(Task& task, const TrainingData& data, double target, double weight) {
    for (const Example& reply : data.plain) task.examples.push_back({reply.text, target, weight});
}

TrainingData read_training_data(const std::filesystem::path& reference,
                                const std::filesystem::path& replies) {
    return {read_sentiment(reference / "sentiment" / "vader-tweets.jsonl"),
            read_politeness(reference / "politeness" / "wikipedia.jsonl"),
            read_heat(reference / "heat" / "davidson.jsonl"),
            read_pairs(replies / "train.jsonl"),
            read_sarcasm(replies / "sarcasm_train.txt"),
            read_lines(replies / "lines_train.txt"),
            read_plain(replies / "plain.jsonl"),
            read_comments(reference / "field" / "goemotions-train.jsonl"),
            read_bot_messages(reference / "field" / "convabuse-train.jsonl"),
            read_graded_replies(reference / "replies")};
}

Task empathy_task(const TrainingData& data) {
    constexpr double nothing_said = 3;
    Task task{Quality::empathy, true, {}, {}, 2, {}};
    task.examples.push_back({"", .15, nothing_said});
    add_pairs(task, data, 1);
    add_plain(task, data, .35, 1);
    task.freedom = {.ridge = 1,
                    .words = .6,
                    .pairs = .5,
                    .triples = .4,
                    .letters = .1,
                    .ratings = .5,
                    .phrases = 1,
                    .length_power = .3};
    return task;
}

}  // namespace scoring::model::training

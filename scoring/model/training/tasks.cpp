#include "scoring/model/training/tasks.h"

#include "scoring/model/training/curves.h"

namespace scoring::model::training {
namespace {

/// The mean of 20 raters that counts as wholly positive. People seldom agree on more.
constexpr double fullest_rating = 2.8;
/// How steeply a standard deviation of politeness counts.
constexpr double politeness_slope = 1.5;
constexpr double polite_from = 1.0;
constexpr double sad_below = -.25;  // of -1..1: gloom is not hostility
constexpr double glad_above = .3;   // of -1..1: nor is praise mockery

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

void add_lines(Task& task, const TrainingData& data, double weight) {
    for (const Example& line : data.lines)
        task.examples.push_back({line.text, line.target > 0 ? .9 : .04, weight});
}

/// A sarcastic post is hotter than the same said plainly; how hot, nobody has said.
void add_sarcasm(Task& task, const TrainingData& data, double weight) {
    for (const auto& [sarcastic, sincere] : data.sarcasm) {
        task.ordered.emplace_back(sincere, sarcastic);
        task.examples.push_back({sarcastic, .4, weight});
        task.examples.push_back({sincere, .1, weight});
    }
}

}  // namespace

TrainingData read_training_data(const std::filesystem::path& reference,
                                const std::filesystem::path& replies) {
    return {read_sentiment(reference / "sentiment" / "vader-tweets.jsonl"),
            read_politeness(reference / "politeness" / "wikipedia.jsonl"),
            read_heat(reference / "heat" / "davidson.jsonl"),
            read_pairs(replies / "train.jsonl"),
            read_sarcasm(replies / "sarcasm_train.txt"),
            read_lines(replies / "lines_train.txt"),
            read_plain(replies / "plain.jsonl")};
}

Task sentiment_task(const TrainingData& data) {
    Task task{Quality::sentiment, false, data.sentiment, {}, 1, {}};
    for (Example& example : task.examples) example.target *= 4 / fullest_rating;
    task.freedom = {.ridge = 1.2,
                    .words = .3,
                    .pairs = .2,
                    .triples = .15,
                    .letters = .1,
                    .ratings = 10,
                    .phrases = 1,
                    .length_power = .2};
    return task;
}

Task politeness_task(const TrainingData& data) {
    Task task{Quality::politeness, true, {}, {}, 1, {}};
    for (const Request& request : data.politeness)
        task.examples.push_back({request.text, logistic(politeness_slope * request.score), 1});
    task.freedom = {.ridge = 2, .letters = .3, .phrases = 4, .length_power = .6};
    return task;
}

Task heat_task(const TrainingData& data) {
    constexpr double offensive = .6, neither = 1.5, cool = .3, nothing_said = 30, pair = 8, sad = 2, glad = 2,
                     line = 6, mocking = 4;
    Task task{Quality::heat, true, {}, {}, 6, {}};
    for (const Example& tweet : data.heat)
        task.examples.push_back({tweet.text, tweet.target, tweet.target > 0 ? offensive : neither});
    for (const Request& request : data.politeness)
        if (request.score > polite_from) task.examples.push_back({request.text, 0.05, cool});
    for (const Example& tweet : data.sentiment)
        if (tweet.target < sad_below) task.examples.push_back({tweet.text, .1, sad});
    for (const Example& tweet : data.sentiment)
        if (tweet.target > glad_above) task.examples.push_back({tweet.text, .05, glad});
    add_lines(task, data, line);
    add_sarcasm(task, data, mocking);
    add_plain(task, data, .02, pair);
    task.examples.push_back({"", .04, nothing_said});
    add_pairs(task, data, pair);
    task.freedom = {.ridge = 2,
                    .words = .5,
                    .pairs = .3,
                    .triples = .2,
                    .letters = .15,
                    .ratings = .2,
                    .phrases = .5,
                    .length_power = .3};
    return task;
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

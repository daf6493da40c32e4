#include "scoring/model/training/tasks.h"
#include "scoring/text/clauses.h"
#include "scoring/text/code_points.h"

namespace scoring::model::training {
namespace {

constexpr double polite_from = 1.0;
constexpr double sad_below = -.25;  // of -1..1: gloom is not hostility
constexpr double glad_above = .3;   // of -1..1: nor is praise mockery
constexpr double cool_below = .1;

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

/// Each clause of a cool reply is cool, as heat is that of the hottest clause.
void add_clauses(Task& task, const std::string& text, double target, double weight) {
    const std::vector<text::Token> tokens = text::tokenize(text);
    const std::vector<text::Clause> clauses = text::clauses_of(tokens);
    if (clauses.size() < 2) return;
    for (const text::Clause& clause : clauses)
        task.examples.push_back(
            {text::slice(text, {tokens[clause.first].span.start, tokens[clause.end - 1].span.end}), target,
             weight});
}

/// Comments, messages to a bot and ranked replies: anger, abuse, and what is said to customers with a smile.
void add_field_sets(Task& task, const TrainingData& data) {
    constexpr double angry = 1, calm = .5, to_bot = .5, graded = 5, clause = 3;
    for (const Comment& comment : data.comments)
        task.examples.push_back(
            {comment.text, comment.anger > 0 ? comment.anger : .06, comment.anger > 0 ? angry : calm});
    for (const BotMessage& message : data.bot_messages)
        task.examples.push_back({message.text,
                                 message.rating > .5    ? .06
                                 : message.rating > -.5 ? .5
                                                        : .9,
                                 to_bot});
    for (const GradedReply& reply : data.graded) {
        task.examples.push_back({reply.text, reply.heat, graded});
        if (reply.heat < cool_below) add_clauses(task, reply.text, reply.heat, clause);
    }
}

}  // namespace

Task heat_task(const TrainingData& data) {
    constexpr double offensive = .6, neither = 1.5, cool = .3, nothing_said = 30, pair = 16, sad = 2,
                     glad = 2, line = 10, mocking = 16;
    Task task{Quality::heat, true, {}, {}, 20, {}};
    for (const Example& tweet : data.heat)
        task.examples.push_back({tweet.text, tweet.target, tweet.target > 0 ? offensive : neither});
    for (const Request& request : data.politeness)
        if (request.score > polite_from) task.examples.push_back({request.text, 0.05, cool});
    for (const Example& tweet : data.sentiment)
        if (tweet.target < sad_below) task.examples.push_back({tweet.text, .1, sad});
    for (const Example& tweet : data.sentiment)
        if (tweet.target > glad_above) task.examples.push_back({tweet.text, .05, glad});
    add_field_sets(task, data);
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
                    .cues = .15,
                    .length_power = .3};
    return task;
}

}  // namespace scoring::model::training

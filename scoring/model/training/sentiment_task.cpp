#include "scoring/model/training/tasks.h"

namespace scoring::model::training {
namespace {

/// The mean of 20 raters that counts as wholly positive. People seldom agree on more.
constexpr double fullest_rating = 2.8;
/// What a comment's readers felt, as a rating, and how much one counts beside a tweet of 20 raters.
constexpr double felt = .6;
constexpr double comment_weight = .08;

}  // namespace

Task sentiment_task(const TrainingData& data) {
    Task task{Quality::sentiment, false, data.sentiment, {}, 1, {}};
    for (Example& example : task.examples) example.target *= 4 / fullest_rating;
    for (const Comment& comment : data.comments)
        if (comment.clear) task.examples.push_back({comment.text, felt * comment.sentiment, comment_weight});
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

}  // namespace scoring::model::training

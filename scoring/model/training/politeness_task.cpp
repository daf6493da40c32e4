#include "scoring/model/training/curves.h"
#include "scoring/model/training/tasks.h"

namespace scoring::model::training {
namespace {

/// How steeply a standard deviation of politeness counts.
constexpr double politeness_slope = 1.5;

}  // namespace

Task politeness_task(const TrainingData& data) {
    Task task{Quality::politeness, true, {}, {}, 1, {}};
    for (const Request& request : data.politeness)
        task.examples.push_back({request.text, logistic(politeness_slope * request.score), 1});
    task.freedom = {.ridge = 2, .letters = .3, .phrases = 4, .cues = 4, .length_power = .6};
    return task;
}

}  // namespace scoring::model::training

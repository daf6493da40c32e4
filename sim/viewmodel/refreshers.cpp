#include "sim/viewmodel/refreshers.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace sim::viewmodel {
namespace {

constexpr std::array<int, 5> intervals{1, 3, 7, 16, 35};
constexpr int days_after_clean_pass = 35;

struct StepHistory {
    Day last = 0;
    Day counted = -1;  ///< the day of the latest success that counted
    int successes = 0;
    bool ever_failed = false;
    bool failed_last = false;
};

void add_outcome(StepHistory& history, const StepOutcome& outcome) {
    history.last = std::max(history.last, outcome.day);
    history.failed_last = !outcome.good;
    if (!outcome.good) {
        history.successes = 0, history.counted = -1, history.ever_failed = true;
    } else if (outcome.day != history.counted) {
        ++history.successes, history.counted = outcome.day;
    }
}

Day due_day(const StepHistory& history) {
    return history.last +
           (history.ever_failed ? refresher_interval(history.successes) : days_after_clean_pass);
}

std::vector<Refresher> as_this_morning(std::span<const StepOutcome> outcomes, Day today) {
    std::map<StepId, StepHistory> histories;
    for (const StepOutcome& outcome : outcomes)
        if (outcome.day < today) add_outcome(histories[outcome.step], outcome);
    std::vector<Refresher> due;
    for (const auto& [step, history] : histories)
        if (due_day(history) <= today)
            due.push_back({step, due_day(history), history.last, history.failed_last});
    std::ranges::sort(due, {},
                      [](const Refresher& each) { return std::tuple(!each.failed, each.due, each.step); });
    if (due.size() > most_refreshers_a_day) due.resize(most_refreshers_a_day);
    return due;
}

}  // namespace

int refresher_interval(int successes) {
    return intervals[static_cast<std::size_t>(
        std::clamp(successes - 1, 0, static_cast<int>(intervals.size()) - 1))];
}

std::vector<Refresher> refreshers_due(std::span<const StepOutcome> outcomes, Day today) {
    std::vector<Refresher> due = as_this_morning(outcomes, today);
    std::erase_if(due, [&](const Refresher& each) {
        return std::ranges::any_of(outcomes, [&](const StepOutcome& outcome) {
            return outcome.day == today && outcome.step == each.step;
        });
    });
    return due;
}

int refreshers_of_day(std::span<const StepOutcome> outcomes, Day today) {
    return static_cast<int>(as_this_morning(outcomes, today).size());
}

}  // namespace sim::viewmodel

#include "sim/viewmodel/refreshers.h"

#include <map>
#include <set>

#include "sim/engine/random.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/assigned.h"
#include "tests/support/catch.h"

using namespace sim::viewmodel;

namespace {

StepId step(int number) { return {"scenario", "c", "step-" + std::to_string(number)}; }
bool due_on(const std::vector<StepOutcome>& outcomes, Day day) {
    return !refreshers_due(outcomes, day).empty();
}

/// Outcomes in time order, as chance would have it: more than three steps go wrong most days.
std::vector<StepOutcome> random_outcomes(std::uint64_t seed, Day days) {
    sim::engine::Random random = sim::engine::stream(seed, 1);
    std::vector<StepOutcome> outcomes;
    for (Day day = 0; day < days; ++day)
        for (std::uint64_t n = random.below(9); n > 0; --n)
            outcomes.push_back({step(static_cast<int>(random.below(60))), day, random.below(3) > 0});
    return outcomes;
}

}  // namespace

TEST_CASE("a failure comes back the day after, successes after 1, 3, 7, 16 and 35 days") {
    std::vector<StepOutcome> outcomes{{step(1), 100, false}};
    CHECK_FALSE(due_on(outcomes, 100));
    CHECK(due_on(outcomes, 101));
    Day day = 101;
    for (const int days : {1, 3, 7, 16, 35, 35}) {
        outcomes.push_back({step(1), day, true});
        INFO("after " << days << " days");
        CHECK_FALSE(due_on(outcomes, day + days - 1));
        CHECK(due_on(outcomes, day + days));
        day += days;
    }
    outcomes.push_back({step(1), day, false});
    CHECK(due_on(outcomes, day + 1));
    CHECK(refreshers_due(outcomes, day + 1).front().failed);
}

TEST_CASE("two successes of one day count once") {
    const std::vector<StepOutcome> outcomes{{step(1), 10, false}, {step(1), 11, true}, {step(1), 11, true}};
    CHECK(due_on(outcomes, 12));
}

TEST_CASE("what never went wrong comes back when it was passed long ago") {
    const std::vector<StepOutcome> outcomes{{step(1), 10, true}};
    CHECK_FALSE(due_on(outcomes, 44));
    REQUIRE(due_on(outcomes, 45));
    CHECK_FALSE(refreshers_due(outcomes, 45).front().failed);
}

TEST_CASE("what was met today is not due any more, and gives its place to nothing else") {
    std::vector<StepOutcome> outcomes;
    for (int n = 0; n < 6; ++n) outcomes.push_back({step(n), 10, false});
    CHECK(refreshers_due(outcomes, 11).size() == 3);
    outcomes.push_back({step(0), 11, true});
    CHECK(refreshers_due(outcomes, 11).size() == 2);
    CHECK(refreshers_of_day(outcomes, 11) == 3);
    outcomes.push_back({step(1), 11, false});
    outcomes.push_back({step(2), 11, true});
    CHECK(refreshers_due(outcomes, 11).empty());
    CHECK(refreshers_of_day(outcomes, 11) == 3);
    CHECK(refreshers_due(outcomes, 12).size() == 3);
}

TEST_CASE("of what was assigned again no more comes than the day's refreshers of steps leave room for") {
    std::vector<sim::scenario::Scenario> library(5);
    std::vector<sim::people::Assigned> assigned;
    for (std::size_t n = 0; n < library.size(); ++n) {
        library[n].id = "s" + std::to_string(n);
        assigned.push_back({.assignment = 1, .scenario = library[n].id, .refresher = n > 0});
    }
    CHECK(assigned_items(library, assigned, 0, 0).size() == 4);  // the first is no refresher
    CHECK(assigned_items(library, assigned, 2, 0).size() == 2);
    CHECK(assigned_items(library, assigned, 1, 2).size() == 1);
    CHECK(assigned_items(library, assigned, 3, 0).size() == 1);
    assigned[0].state = sim::people::AssignmentState::done;
    CHECK(assigned_items(library, assigned, 3, 0).empty());
}

TEST_CASE("never more than three a day, however the past went, also for who does them all") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        std::vector<StepOutcome> past = random_outcomes(seed, 40);
        for (Day today = 40; today < 60; ++today) {
            std::set<StepId> offered;
            for (auto due = refreshers_due(past, today); !due.empty(); due = refreshers_due(past, today)) {
                REQUIRE(due.size() <= 3);
                for (const Refresher& each : due) {
                    REQUIRE(each.due <= today);
                    REQUIRE(each.last < today);
                    offered.insert(each.step);
                }
                past.push_back({due.front().step, today, (seed + static_cast<std::uint64_t>(today)) % 3 > 0});
            }
            REQUIRE(offered.size() <= 3);
        }
    }
}

TEST_CASE("no step is due before its interval is over") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const std::vector<StepOutcome> past = random_outcomes(seed, 30);
        std::map<StepId, Day> last;
        for (const StepOutcome& outcome : past)
            last[outcome.step] = std::max(last[outcome.step], outcome.day);
        for (const Refresher& each : refreshers_due(past, 30)) {
            CHECK(each.due > last[each.step]);
            CHECK(last[each.step] == each.last);
        }
    }
}

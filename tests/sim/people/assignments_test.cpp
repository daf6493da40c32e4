#include "sim/people/assignments.h"

#include "sim/failure/failure.h"
#include "sim/people/day.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim;
using namespace sim::people;
using store::AttemptRow;

namespace {

const store::AssignmentRow by_friday{.id = 1,
                                     .scenario = "s",
                                     .goes_to = "person",
                                     .name = "Ada",
                                     .due = "2026-03-06",
                                     .made_at = "2026-03-02T08:00:00"};

AttemptRow attempt(std::int64_t session, const std::string& day, bool finished, bool passed,
                   const std::string& mode = "practice") {
    return {session, "s", mode, day + "T09:00:00", finished, finished, passed};
}

std::string state(const store::AssignmentRow& assignment, const std::vector<AttemptRow>& attempts,
                  const std::string& today) {
    return std::string(name_of(how_it_stands(assignment, attempts, today).state));
}

}  // namespace

TEST_CASE("an assignment is done, in progress, overdue, not started or not passed") {
    const std::string day = "2026-03-04";
    CHECK(state(by_friday, {}, day) == "not started");
    CHECK(state(by_friday, {}, "2026-03-06") == "not started");  // the day itself is in time
    CHECK(state(by_friday, {}, "2026-03-07") == "overdue");
    CHECK(state(by_friday, {attempt(5, "2026-03-03", false, false)}, day) == "in progress");
    CHECK(state(by_friday, {attempt(5, "2026-03-03", true, false)}, day) == "not passed");
    CHECK(state(by_friday, {attempt(5, "2026-03-03", true, false)}, "2026-03-07") == "overdue");
    CHECK(state(by_friday, {attempt(5, "2026-03-03", true, true)}, "2026-03-07") == "done");
    CHECK(state(by_friday, {attempt(5, "2026-03-03", true, true), attempt(6, day, true, false)}, day) ==
          "done");
    CHECK(state(by_friday, {attempt(5, "2026-03-01", true, true)}, day) ==
          "not started");  // before it was asked
}

TEST_CASE("a certification run is sat as an assessment") {
    store::AssignmentRow run = by_friday;
    run.mode = "assessment";
    CHECK(state(run, {attempt(5, "2026-03-03", true, true)}, "2026-03-04") == "not started");
    CHECK(state(run, {attempt(5, "2026-03-03", true, true, "assessment")}, "2026-03-04") == "done");
    CHECK(how_it_stands(run, {}, "2026-03-04").certification);
}

TEST_CASE("a refresher comes so many days after the pass, again and again") {
    store::AssignmentRow again = by_friday;
    again.again_after_days = 30;
    const std::vector<AttemptRow> once{attempt(5, "2026-03-03", true, true)};
    CHECK(state(again, once, "2026-04-01") == "done");
    const Assigned due = how_it_stands(again, once, "2026-04-02");
    CHECK(due.refresher);
    CHECK(due.due == "2026-04-02");
    CHECK(due.passed_on == "2026-03-03");
    CHECK(name_of(due.state) == "not started");
    CHECK(state(again, once, "2026-04-03") == "overdue");
    const std::vector<AttemptRow> twice{once[0], attempt(7, "2026-04-02", true, true)};
    CHECK(state(again, twice, "2026-05-01") == "done");
    CHECK(how_it_stands(again, twice, "2026-05-02").due == "2026-05-02");
}

TEST_CASE("days are counted over months and leap years; what is none is none") {
    CHECK(day_after("2026-02-27", 3) == "2026-03-02");
    CHECK(day_after("2028-02-28", 1) == "2028-02-29");
    CHECK(day_after("2026-03-02", -730) == "2024-03-02");
    CHECK(day_after("2026-13-01", 1) == "");
    CHECK(day_after("soon", 1) == "");
}

TEST_CASE("a team's assignment goes to whoever is in it, the most urgent first") {
    const tests::TemporaryFolder folder;
    store::Store store = store::Store::open(folder / "c.db");
    const store::Moment now{"2026-03-02T08:00:00", 1};
    store.join_group({"Ada", store::GroupKind::team, "Leeds", "2026-03-01"});
    store.join_group({"Ben", store::GroupKind::team, "Leeds", "2026-03-01"});
    const Visitor mia{"Mia", false};
    assign(store, mia, {.scenario = "late", .goes_to = "team", .name = "Leeds"}, now);
    assign(store, mia, {.scenario = "soon", .goes_to = "person", .name = "Ada", .due = "2026-03-03"}, now);
    const std::vector<Assigned> ada = assigned_to(store, "Ada", "2026-03-02");
    REQUIRE(ada.size() == 2);
    CHECK(ada[0].scenario == "soon");
    CHECK(assigned_to_all(store, "2026-03-02").size() == 3);
    CHECK(assigned_to(store, "Ben", "2026-03-02").size() == 1);
    CHECK(assigned_to(store, "Zoe", "2026-03-02").empty());
    CHECK_THROWS_AS(assign(store, mia, {.scenario = "s", .goes_to = "team", .name = "Porto"}, now), Failure);
    CHECK_THROWS_AS(assign(store, mia, {.scenario = "s", .goes_to = "person", .name = "Zoe"}, now), Failure);
    CHECK_THROWS_AS(
        assign(store, mia, {.scenario = "s", .goes_to = "person", .name = "Ada", .due = "Friday"}, now),
        Failure);
    withdraw(store, mia, 1, now);
    CHECK(assigned_to_all(store, "2026-03-02").size() == 1);
    CHECK_THROWS_AS(withdraw(store, mia, 1, now), Failure);
    CHECK(store.check().empty());
}

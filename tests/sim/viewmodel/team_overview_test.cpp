#include "sim/viewmodel/team_overview.h"

#include <algorithm>

#include "tests/support/catch.h"

using namespace sim;
using namespace sim::viewmodel;

namespace {

TeamAnswers answers() {
    TeamAnswers given;
    given.filter.from = "2026-11-01", given.filter.to = "2026-11-30";
    given.overview.before.from = "2026-10-02", given.overview.before.to = "2026-10-31";
    given.overview.people = 3, given.overview.ready = 2, given.overview.ready_before = 1;
    given.overview.now.sessions = 12, given.overview.now.critical = 1;
    given.overview.now.first = {3, 4}, given.overview.earlier.first = {1, 2};
    given.overview.now.own = {5, 7.25, 2};
    team::PersonRow ana{"Ana"};
    ana.started = true, ana.readiness = {3, 2, "2026-11-02", {4, 7, 9}};
    ana.cells["T1"] = {81, 100, 10}, ana.cells["O4"] = {40, 100, 3}, ana.cells["C1"] = {60, 100, 3};
    team::PersonRow ben{"Ben"};
    ben.started = true, ben.readiness.scenarios = 3, ben.readiness.days = 1, ben.critical = 1;
    given.people = {ana, ben, {"Cy"}};
    given.page.limit = 20, given.people_found = 3;
    return given;
}

const TeamCell& cell_of(const TeamPerson& person, const std::string& criterion) {
    return *std::ranges::find(person.cells, criterion, &TeamCell::criterion);
}

}  // namespace

TEST_CASE("the four figures say what they are of, and how they changed") {
    const TeamOverview shown = team_overview_of(answers());
    CHECK(shown.figures[0].figure == "2");
    CHECK(shown.figures[0].beside == "of 3");
    CHECK(shown.figures[0].change == "+1 on the 30 days before");
    CHECK(shown.figures[1].figure_mood == Mood::bad);
    CHECK(shown.figures[2].figure == "75 %");
    CHECK(shown.figures[2].beside == "n 4");
    CHECK(shown.figures[2].change == "+25 on the 30 days before");
    CHECK(shown.figures[3].figure == "–");  // nobody has rated again
    CHECK(shown.more[1].figure == "7.2");
    CHECK(shown.more[1].change.empty());
    CHECK(shown.page == "1–3 of 3");
    CHECK_FALSE(shown.has_next);
}

TEST_CASE("a period between two days is named by them, and wrong ones are told") {
    TeamAnswers given = answers();
    given.first_day = "2026-11-01", given.last_day = "2026-11-12", given.days = 12;
    given.filter.to = given.last_day;
    const TeamOverview shown = team_overview_of(given);
    const auto days = std::ranges::find(shown.filters, "days", &TeamFilterChip::id);
    REQUIRE(days != shown.filters.end());
    CHECK(days->label == "2026-11-01 to 2026-11-12");
    CHECK(days->choices.back().value == between_days);
    CHECK(shown.last_day == "2026-11-12");
    CHECK(shown.figures[0].change == "+1 on the 12 days before");
    CHECK(wrong_in_period("2026-11-01", "2026-11-01").empty());
    CHECK(wrong_in_period("2026-11-02", "2026-11-01") == "The last day lies before the first.");
    CHECK(wrong_in_period("2026-02-30", "2026-11-01").starts_with("2026-02-30 is no day"));
    CHECK(wrong_in_period("2026-11-01", "").starts_with("One of the days is missing"));
    CHECK(wrong_in_period("1.11.2026", "2026-11-12").starts_with("1.11.2026 is no day"));
}

TEST_CASE("a person's line says what is missing, and each cell its band") {
    const TeamOverview shown = team_overview_of(answers());
    REQUIRE(shown.people.size() == 3);
    CHECK(shown.people[0].status == "ready");
    CHECK(shown.people[1].status == "1 day short");
    CHECK(shown.people[2].status == "not started");
    CHECK(cell_of(shown.people[0], "T1").percent == "81");
    CHECK(cell_of(shown.people[0], "T1").mood == Mood::good);
    CHECK(cell_of(shown.people[0], "C1").mood == Mood::warn);
    CHECK(cell_of(shown.people[0], "O4").mood == Mood::bad);
    CHECK(cell_of(shown.people[1], "T1").percent.empty());
}

TEST_CASE("a cell's rows open the session at its criterion") {
    const TeamRows rows = rows_of_cell("Ana", "T1", {{9, "Ana", "s", "timed", "2026-11-02T09:00:00"}}, {});
    CHECK(rows.title == "Ana · T1 Specific listening");
    REQUIRE(rows.rows.size() == 1);
    CHECK(rows.rows[0].session == 9);
    CHECK(rows.rows[0].at == "T1");
    const TeamRows ready = rows_of_ready(answers().people);
    CHECK(ready.rows[0].session == 9);
    CHECK(ready.rows[2].session == 0);
}

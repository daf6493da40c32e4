#include "sim/viewmodel/progress.h"

#include "sim/scenario/scenario.h"
#include "tests/sim/engine/stage.h"
#include "tests/sim/viewmodel/records.h"
#include "tests/support/catch.h"

using namespace sim::viewmodel;
using Catch::Contains;
using tests::sitting;

namespace {

/// "safe" is about asking safely, "plain" asks for nothing of the kind.
std::vector<sim::scenario::Scenario> small_library() {
    auto safe = tests::small_scenario();
    safe.id = "safe", safe.title = "Safe", safe.level = sim::scenario::Level::starter,
    safe.teaches = {"take_offline"};
    for (auto& [id, step] : safe.conversations[0].steps)
        if (step.expects) step.expects->acts = {scoring::Act::ask_dm};
    auto plain = tests::small_scenario();
    plain.id = "plain", plain.title = "Plain", plain.level = sim::scenario::Level::starter,
    plain.teaches = {"tone"};
    for (auto& [id, step] : plain.conversations[0].steps)
        if (step.expects) step.expects->acts = {}, step.expects->never = {};
    return {plain, safe};
}

History weak_in_asking() {
    History record;
    Sitting made = sitting(1, "other", 60, 100);
    tests::add_criterion(made, scoring::Dimension::take_offline, "O4", 2, 8);
    tests::add_criterion(made, scoring::Dimension::tone, "T4", 4, 4);
    record.sittings.push_back(made);
    return record;
}

}  // namespace

TEST_CASE("what is next follows from the weakest criterion, with the reason") {
    const auto next = next_from_record(small_library(), weak_in_asking());
    REQUIRE(next);
    CHECK(next->scenario == "safe");
    CHECK_THAT(next->because, Contains("Your weakest criterion is criterion O4, 25 % of its points lately"));
    CHECK_FALSE(next_from_record(small_library(), {}));
    History strong;
    strong.sittings.push_back(sitting(1, "other", 95, 1));
    tests::add_criterion(strong.sittings[0], scoring::Dimension::tone, "T4", 4, 4);
    CHECK_FALSE(next_from_record(small_library(), strong));
}

TEST_CASE("what is next stays among the starters until most of them were passed, whatever is weak") {
    auto library = small_library();
    for (const char* id : {"first", "second"}) {
        library.push_back(library[0]);
        library.back().id = id;
    }
    library[1].level = sim::scenario::Level::core;  // "safe" is what teaches the weak one
    History record = weak_in_asking();
    for (int session = 2; const char* id : {"plain", "first", "second"}) {
        const auto next = next_from_record(library, record);
        REQUIRE(next);
        INFO(next->scenario << " with " << session - 2 << " passed");
        CHECK((next->scenario == "safe") == (session == 4));  // two of three are most
        record.sittings.push_back(sitting(session, id, 95, 100 + session));
        ++session;
    }
    CHECK(next_from_record(library, record)->scenario == "safe");
    library.erase(library.begin());
    library.erase(library.begin() + 1, library.end());
    CHECK(next_from_record(library, weak_in_asking())->scenario == "safe");  // where there is no starter
}

TEST_CASE("a trend says its latest figure and how it changed, in words") {
    History record;
    for (int n = 0; n < 4; ++n) record.sittings.push_back(sitting(n + 1, "safe", 60 + 10 * n, 100 + n));
    const Progress progress = progress_of(small_library(), record, 104, {});
    REQUIRE(progress.trends.size() == 4);
    CHECK(progress.trends[0].name == "Tone");
    CHECK(progress.trends[0].figure == "90");
    CHECK(progress.trends[0].change == "+20 on the 2 before");
    CHECK(progress.trends[0].chart.points.front().x == 0);
    CHECK(progress.trends[0].chart.points.back().x == 1000);
    CHECK(progress.trends[0].chart.points.back().y == 900);
    CHECK(progress.trends[0].chart.points.back().mood == Mood::good);
    CHECK(progress.summary == "4 sessions, 1 passed, 0 drills.");
}

TEST_CASE("history is newest first, filtered by scenario and mode, and offers the attempt before") {
    History record;
    record.sittings = {sitting(1, "safe", 60, 1), sitting(2, "plain", 70, 2), sitting(3, "safe", 90, 3)};
    record.sittings[2].mode = "timed";
    Progress all = progress_of(small_library(), record, 4, {});
    REQUIRE(all.history.size() == 3);
    CHECK(all.history[0].session == 3);
    CHECK(all.history[0].compare_with == 1);
    CHECK(all.history[1].compare_with == 0);
    CHECK(all.history_count == "3 sessions");
    CHECK(all.modes.size() == 1);
    CHECK(progress_of(small_library(), record, 4, {"safe", ""}).history.size() == 2);
    CHECK(progress_of(small_library(), record, 4, {"", "timed"}).history.size() == 1);
    CHECK(progress_of(small_library(), record, 4, {"plain", "timed"}).history.empty());
}

TEST_CASE("a disputed critical error is listed, drawn and compared with the score it would be") {
    History record;
    record.sittings = {sitting(1, "safe", 60, 1), sitting(2, "safe", 70, 2, true)};
    CHECK(standing_of(record)->says == "Last 0, before that 60.");
    record.sittings[1].waits = true;
    const Progress progress = progress_of(small_library(), record, 4, {.earlier = 1, .later = 2});
    CHECK(progress.history.at(0).score.text == "70 · disputed");
    CHECK(progress.comparison->later_score == "70, disputed");
    CHECK(progress.comparison->attempts.back().label == sim::viewmodel::date_of(2) + ", 70");
    CHECK(standing_of(record)->says == "Last 70 (disputed), before that 60.");
    CHECK(standing_of(record)->chart.points.back().y == 700);
}

TEST_CASE("before the first session the screen says what to do") {
    const Progress progress = progress_of(small_library(), {}, 4, {});
    CHECK_THAT(progress.empty_says, Contains("Finish a session"));
    CHECK(progress.badge_count == "0 of 8");
    CHECK_FALSE(standing_of({}));
}

TEST_CASE("two attempts side by side: better, worse, same, not asked") {
    History record;
    record.sittings = {sitting(1, "safe", 60, 1), sitting(2, "safe", 90, 2), sitting(3, "plain", 90, 2)};
    for (int n = 0; n < 2; ++n) {
        Sitting& each = record.sittings[static_cast<std::size_t>(n)];
        tests::add_criterion(each, scoring::Dimension::take_offline, "O4", n == 0 ? 2 : 8, 8);
        tests::add_criterion(each, scoring::Dimension::tone, "T4", n == 0 ? 4 : 1, 4);
        tests::add_criterion(each, scoring::Dimension::tone, "T7", 2, 2);
    }
    tests::add_criterion(record.sittings[1], scoring::Dimension::consistency, "C5", 4, 4);
    const auto comparison = comparison_of(record, 1, 2);
    REQUIRE(comparison);
    CHECK(comparison->summary == "Better in Criterion O4; worse in Criterion T4.");
    CHECK(comparison->attempts.size() == 2);
    const auto row = [&](const std::string& name) {
        for (const Comparison::Row& each : comparison->rows)
            if (each.name == name) return each;
        FAIL("no row " << name);
        return Comparison::Row{};
    };
    CHECK(row("O4 Criterion O4").change.text == "better");
    CHECK(row("O4 Criterion O4").earlier == "2.0 of 8");
    CHECK(row("T4 Criterion T4").change.text == "worse");
    CHECK(row("T7 Criterion T7").change.text == "same");
    CHECK(row("C5 Criterion C5").earlier == "not asked");
    CHECK(row("C5 Criterion C5").earlier_permille == -1);
    CHECK_FALSE(comparison_of(record, 1, 3));
    CHECK_FALSE(comparison_of(record, 1, 1));
    CHECK_FALSE(comparison_of(record, 1, 99));
}

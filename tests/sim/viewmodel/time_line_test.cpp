// The sitting on one line: heat, replies against the target, notices.
#include "sim/viewmodel/time_line.h"

#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::viewmodel;
using scoring::Route;
using tests::Stage;

namespace {

sim::scenario::Scenario named_scenario() {
    auto scenario = tests::small_scenario();
    scenario.cast["sam"].name = "Sam Ortiz";
    scenario.begins_unix_s = 1'772'442'000;  // 09:00
    return scenario;
}

}  // namespace

TEST_CASE("a reply in time is a good dot below the target, a late one above it") {
    const auto scenario = named_scenario();
    for (const bool late : {false, true}) {
        Stage stage(scenario);
        stage.reply(late ? 490'000 : 100'000, Route::dm);
        stage.wait_until(900'000);
        const TimeLine line = time_line_of(stage.state(), stage.journal());
        REQUIRE(line.dots.size() == 1);
        CHECK(line.dots[0].mood == (late ? Mood::warn : Mood::good));
        CHECK((line.dots[0].place.y > 500) == late);
        CHECK(line.dots[0].says ==
              (late ? "Sam, 09:08: after 08:00 of 6 min, late" : "Sam, 09:01: after 01:30 of 6 min"));
        CHECK(line.target == "6 min target");
    }
}

TEST_CASE("every customer who spoke has a curve that stays within the picture and never goes back") {
    const auto scenario = named_scenario();
    Stage stage(scenario);
    stage.wait_until(3'000'000);
    const TimeLine line = time_line_of(stage.state(), stage.journal());
    REQUIRE(line.curves.size() == 1);
    CHECK(line.curves[0].name == "Sam");
    int before = 0;
    for (const TimeLine::Point& point : line.curves[0].points) {
        CHECK(point.x >= before);
        CHECK(point.x <= 1000);
        CHECK((point.y >= 0 && point.y <= 1000));
        before = point.x;
    }
    CHECK(line.dots.empty());
    CHECK(line.summary == "0 replies, 0 of them late");
}

TEST_CASE("notices are marked with their time; ticks are round times, at most seven") {
    auto scenario = named_scenario();
    scenario.injects = {
        {.id = "flood", .at_ms = 125'000, .kind = sim::scenario::InjectKind::status, .text = "Leeds closed"}};
    Stage stage(scenario);
    stage.reply(700'000, Route::dm);
    const TimeLine line = time_line_of(stage.state(), stage.journal());
    REQUIRE(line.marks.size() == 1);
    CHECK(line.marks[0].says == "09:02 Leeds closed");
    REQUIRE_FALSE(line.ticks.empty());
    CHECK(line.ticks.size() <= 7);
    CHECK(line.ticks.front().says == "09:00");
}

TEST_CASE("a session in which nobody spoke has no line") {
    const auto scenario = named_scenario();
    const Stage stage(scenario);
    CHECK(time_line_of(stage.state(), stage.journal()).empty());
}

TEST_CASE("of many customers the hottest have curves, and the others are counted") {
    auto scenario = named_scenario();
    for (int n = 0; n < 9; ++n) {
        const std::string id = "p" + std::to_string(n);
        scenario.cast[id] = scenario.cast["sam"];
        scenario.cast[id].id = id, scenario.cast[id].name = "P" + std::to_string(n),
        scenario.cast[id].heat_milli = n * 100;
        sim::scenario::Conversation conversation = scenario.conversations[0];
        conversation.id = "c" + std::to_string(n), conversation.persona = id;
        scenario.conversations.push_back(conversation);
    }
    Stage stage(scenario);
    stage.wait_until(20'000);
    const TimeLine line = time_line_of(stage.state(), stage.journal());
    REQUIRE(line.curves.size() == most_curves);
    CHECK(line.curves[0].name == "P8");
    CHECK(line.more == "and 4 calmer ones");
}

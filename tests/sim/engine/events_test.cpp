// Leaps of the clock, more than one voice in a thread, DMs that nobody takes, word that is owed, hours.
#include <algorithm>
#include <sstream>

#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace sim::engine;
namespace scenario = sim::scenario;
using scoring::Route;

namespace {

constexpr Tick hour = 3'600'000;

scenario::Scenario with_jump(bool waits_run) {
    scenario::Scenario made = tests::small_scenario();
    made.begins_unix_s = 1'772'442'000;  // 2 March 2026, 09:00
    scenario::Inject jump{.id = "night", .at_ms = 100'000, .kind = sim::scenario::InjectKind::jump};
    jump.jump = {std::nullopt, 1, 9 * 60 + 30};
    jump.waits_run = waits_run;
    made.injects = {jump};
    return made;
}

}  // namespace

TEST_CASE("the clock leaps, and whoever waits does not wait meanwhile") {
    const auto made = with_jump(false);
    tests::Stage stage(made);
    stage.wait_until(200'000);
    REQUIRE(stage.all<ClockJumped>().size() == 1);
    const Tick to = stage.all<ClockJumped>()[0].to;
    CHECK(to == 24 * hour + hour / 2);
    CHECK(stage.state().away_until() == to);
    CHECK(stage.state().waited(10'000, to + 10'000) == 100'000);
    CHECK(stage.reply(to - 1, Route::dm) == "desk-away");
    stage.wait_until(to + 700'000);
    CHECK(stage.all<CustomerLeft>().empty());
    CHECK(std::ranges::count(stage.all<CustomerWrote>(), true, &CustomerWrote::chase) == 0);
    stage.wait_until(to + 810'000);  // patience of 900 s, 90 of them before the leap
    CHECK(std::ranges::count(stage.all<CustomerWrote>(), true, &CustomerWrote::chase) == 1);
}

TEST_CASE("patience that is said to run on runs out meanwhile") {
    const auto made = with_jump(true);
    tests::Stage stage(made);
    stage.wait_until(30 * hour);
    CHECK(stage.all<CustomerLeft>().size() == 1);
    CHECK(stage.last_at<CustomerLeft>() < 24 * hour);
}

TEST_CASE("a leap to a date goes there, and one to the past goes nowhere") {
    auto made = with_jump(false);
    made.injects[0].jump = {5 * hour, 0, 0};
    tests::Stage stage(made);
    stage.wait_until(100'000);
    CHECK(stage.state().away_until() == 5 * hour);
    made.injects[0].jump = {1000, 0, 0};
    tests::Stage back(made);
    back.wait_until(100'000);
    CHECK(back.state().away_until() == 100'000);
    CHECK(back.reply(100'000, Route::dm).empty());
}

TEST_CASE("a leap that comes due within another is counted once") {
    auto made = with_jump(false);
    scenario::Inject again{.id = "again", .at_ms = 3 * hour, .kind = sim::scenario::InjectKind::jump};
    again.jump = {24 * hour + hour / 2, 0, 0};
    SECTION("to the same time") {}
    SECTION("to an earlier one") { again.jump.to_ms = 20 * hour; }
    SECTION("further on") { again.jump.to_ms = 30 * hour; }
    made.injects.push_back(again);
    tests::Stage stage(made);
    stage.wait_until(40 * hour);
    REQUIRE(stage.state().jumps.size() == 2);
    const Tick to = std::max(24 * hour + hour / 2, *again.jump.to_ms);
    CHECK(stage.state().away_until() == to);
    CHECK(stage.state().waited(10'000, to + 10'000) == 100'000);
    CHECK(stage.state().after_waiting(10'000, 100'000) == to + 10'000);
    CHECK(std::ranges::count(stage.all<CustomerWrote>(), true, &CustomerWrote::chase) == 2);
    CHECK(stage.all<CustomerLeft>().size() == 1);
    CHECK(stage.last_at<CustomerLeft>() > to);
}

TEST_CASE("others join a thread, the customer goes on, and an answer stops only the customer") {
    scenario::Scenario made = tests::small_scenario();
    made.conversations[0].steps["ask"].asides = {
        {"", "", {sim::scenario::CustomerVia::mention, "And another thing."}, 5'000},
        {"@fake", "Fake", {sim::scenario::CustomerVia::mention, "Call 0900 now"}, 30'000},
        {"", "", {sim::scenario::CustomerVia::mention, "Hello??"}, 60'000}};
    tests::Stage stage(made);
    stage.wait_until(16'000);
    REQUIRE(stage.conversation().messages.size() == 2);
    CHECK(stage.all<CustomerWrote>()[1].more);
    CHECK(stage.conversation().waiting_since == 10'000);
    stage.reply(20'000, Route::stay_public, "Hello", tests::reading_of(50));
    stage.wait_until(50'000);
    REQUIRE(stage.all<BystanderWrote>().size() == 1);
    CHECK(stage.last_at<BystanderWrote>() == 40'000);
    const Message& other = stage.conversation().messages.back();
    CHECK(other.author == Author::other);
    CHECK(other.handle == "@fake");
    CHECK_FALSE(stage.conversation().waiting_since);
    stage.wait_until(200'000);
    for (const CustomerWrote& wrote : stage.all<CustomerWrote>()) CHECK(wrote.text != "Hello??");
}

TEST_CASE("a DM to somebody who takes none is not delivered, counts as no turn, and may be answered") {
    scenario::Scenario made = tests::small_scenario();
    made.cast["sam"].dm = sim::scenario::DmHabit::closed;
    scenario::Branch told = tests::go("unimpressed", 5'000);
    told.when.bounced = true;
    made.conversations[0].steps["ask"].next.insert(made.conversations[0].steps["ask"].next.begin(), told);
    tests::Stage stage(made);
    CHECK(stage.act(20'000, Reply{.conversation = "c",
                                  .as_handle = "@Help",
                                  .via = scoring::Via::dm,
                                  .route = Route::dm,
                                  .text = "Hi Sam",
                                  .reading = tests::reading_of(80)}) == "");
    REQUIRE(stage.all<MessageBounced>().size() == 1);
    CHECK(stage.all<AgentReplied>().empty());
    CHECK(stage.conversation().attempts == 0);
    CHECK(stage.conversation().waiting_since);
    stage.wait_until(30'000);
    CHECK(stage.conversation().step == "unimpressed");
    CHECK(stage.reply(40'000, Route::stay_public).empty());
}

TEST_CASE("branches know what was said, done, reached and given before") {
    scenario::Scenario made = tests::small_scenario();
    auto& steps = made.conversations[0].steps;
    steps["ask"].next = {tests::go("unimpressed", 1'000)};
    scenario::Branch said = tests::go("thanks", 1'000);
    SECTION("said") { said.when.said_any = {"three days"}; }
    SECTION("said, in another spelling") { said.when.said_any = {"72 hours"}; }
    SECTION("did") { said.when.did = {scoring::Act::apology}; }
    SECTION("earlier step") { said.when.earlier_steps = {"ask"}; }
    SECTION("link") { said.when.gave_links = {"help.example/late"}; }
    SECTION("link, with its frills") { said.when.gave_links = {"http://www.help.example/late/"}; }
    SECTION("score") { said.when.score_at_least = 70; }
    steps["unimpressed"].next = {said, tests::go("furious", 1'000)};
    for (const bool right : {true, false}) {
        if (!right && said.when.earlier_steps.size() == 1) continue;
        tests::Stage stage(made);
        Reply first{.conversation = "c", .as_handle = "@Help"};
        first.text = right ? "Three days is too long, see https://HELP.example/late" : "Hello";
        first.reading =
            tests::reading_of(80, right ? std::vector{scoring::Act::apology} : std::vector<scoring::Act>{});
        stage.act(20'000, first);
        Reply second{.conversation = "c", .as_handle = "@Help", .text = "And?"};
        second.reading = tests::reading_of(80);
        second.score = right ? 70 : 69;
        stage.act(30'000, second);
        stage.wait_until(40'000);
        CHECK(stage.conversation().step == (right ? "thanks" : "furious"));
    }
}

TEST_CASE("word that is owed is kept by the words after the answer, and keeps the session open") {
    scenario::Scenario made = tests::small_scenario();
    made.conversations[0].steps["unimpressed"].follow_up = {{.within_ms = 2 * hour}};
    made.conversations[0].steps["ask"].next = {tests::go("unimpressed", 1'000)};
    tests::Stage stage(made);
    stage.reply(20'000, Route::stay_public);
    stage.reply(30'000, Route::stay_public, "We will look.");
    REQUIRE(stage.conversation().owed.size() == 1);
    CHECK(stage.conversation().owed[0].due == 21'000 + 2 * hour);
    CHECK(stage.conversation().owed[0].from == 30'000);
    CHECK_FALSE(stage.conversation().owed[0].kept_at);
    stage.wait_until(hour);
    CHECK_FALSE(stage.state().ended);
    stage.reply(hour, Route::stay_public, "It is solved.");
    CHECK(stage.conversation().owed[0].kept_at == hour);
    stage.wait_until(2 * hour);
    CHECK(stage.state().ended);
}

TEST_CASE("the desk opens and closes by the brand's hours, and that is no activity") {
    scenario::Scenario made = tests::small_scenario();
    made.begins_unix_s = 1'772'442'000;  // Monday 09:00
    for (int day = 0; day < 5; ++day)
        made.brand.hours.week[static_cast<std::size_t>(day)] = {{8 * 60, 20 * 60}};
    made.ends_ms = 50 * hour;
    made.cast["sam"].patience_ms = 0;
    tests::Stage stage(made);
    CHECK(stage.state().desk_open);
    stage.wait_until(49 * hour);
    CHECK(stage.all<DeskClosed>().size() == 2);
    CHECK(stage.last_at<DeskOpened>() == 47 * hour);
    made.begins_unix_s += 4 * 86400;  // Friday
    tests::Stage friday(made);
    friday.wait_until(49 * hour);
    CHECK(friday.last_at<DeskClosed>() == 11 * hour);
    CHECK(friday.all<DeskOpened>().empty());
    CHECK_FALSE(friday.state().desk_open);
}

TEST_CASE("a journal of the first format reads back and folds") {
    std::istringstream lines(tests::read_file(tests::source_dir() / "tests" / "golden" / "session.jsonl"));
    auto made = tests::small_scenario();
    made.noise.per_hour_milli = 30'000;
    made.noise.posts = {
        {"@a", "Ann", "What a morning ☀"}, {"@b", "Bo", "Train's late"}, {"@c", "Cy", "Tea?"}};
    std::vector<Fact> journal;
    for (std::string line; std::getline(lines, line);) {
        const auto fact = fact_from_json(line);
        REQUIRE(fact);
        CHECK(to_json(*fact) == line);
        journal.push_back(*fact);
    }
    CHECK(replay(made, journal).ended);
}

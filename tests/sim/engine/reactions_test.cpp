// Injects that wait for what the trainee does or leaves undone.
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::engine;
namespace scenario = sim::scenario;
using scoring::Route;

namespace {

scenario::Scenario reacting_to(const scenario::Trigger& when, Tick after = 5'000) {
    scenario::Scenario made = tests::small_scenario();
    scenario::Inject inject{.id = "r", .kind = sim::scenario::InjectKind::status, .text = "It happened."};
    inject.when = when;
    inject.after_ms = after;
    made.injects = {inject};
    made.ends_ms = 10'000'000;
    return made;
}

/// When the notice came, or -1.
Tick notice_at(const tests::Stage& stage) { return stage.last_at<NoticePosted>(); }

}  // namespace

TEST_CASE("an inject comes once, some time after its step was reached") {
    const auto made = reacting_to({.conversation = "c", .step = "ask"});
    tests::Stage stage(made);
    stage.wait_until(100'000);
    CHECK(notice_at(stage) == 15'000);
    CHECK(stage.all<NoticePosted>().size() == 1);
}

TEST_CASE("an inject for silence comes only when nobody answers") {
    const auto made = reacting_to({.conversation = "c", .silent_ms = 300'000}, 0);
    tests::Stage silent(made);
    silent.wait_until(400'000);
    CHECK(notice_at(silent) == 310'000);
    tests::Stage answered(made);
    answered.reply(100'000, Route::stay_public);
    answered.wait_until(144'000);
    CHECK(notice_at(answered) == -1);
}

TEST_CASE("an inject looks at heat, routes, words, errors, marks, crowds and announcements") {
    scenario::Trigger when{.conversation = "c"};
    Tick expected = 25'000;
    SECTION("route") { when.routes = {Route::dm}; }
    SECTION("words") { when.said_any = {"please dm"}; }
    SECTION("critical") { when.critical = true; }
    SECTION("score") { when.score_below = 50; }
    SECTION("answered") { when.answered = true; }
    SECTION("attempts") { when.attempts_at_least = 1; }
    SECTION("nobody waits") { when = {.nobody_waits = true}; }
    SECTION("announced") { when = {.announced = true, .mentions = {"leeds"}}, expected = 35'000; }
    SECTION("not announced") { when = {.announced = false}, expected = 5'000; }
    SECTION("crowd") { when = {.waiting_at_least = 1}, expected = 15'000; }
    SECTION("heat") { when.heat_at_least_milli = 600, expected = 15'000; }
    const auto made = reacting_to(when);
    tests::Stage stage(made);
    Reply reply{.conversation = "c",
                .as_handle = "@Help",
                .route = Route::dm,
                .text = "Please DM us",
                .critical = true,
                .reading = tests::reading_of(20)};
    reply.score = 40;
    stage.act(20'000, reply);
    stage.act(30'000, Announce{"@Main", "The Leeds depot is closed.", tests::reading_of(70)});
    stage.wait_until(39'000);
    CHECK(notice_at(stage) == expected);
}

TEST_CASE("what no longer holds no longer comes, and nothing comes too early or too late") {
    auto made = reacting_to({.announced = false}, 60'000);
    tests::Stage announced(made);
    announced.act(30'000, Announce{"@Main", "Hello", tests::reading_of(70)});
    announced.wait_until(500'000);
    CHECK(notice_at(announced) == -1);
    made.injects[0].at_ms = 120'000;
    tests::Stage later(made);
    later.wait_until(500'000);
    CHECK(notice_at(later) == 120'000);
    made.injects[0].until_ms = 110'000;
    tests::Stage never(made);
    never.wait_until(500'000);
    CHECK(notice_at(never) == -1);
}

TEST_CASE("a colleague, a bystander and a leap can be reactions as well") {
    using Kind = sim::scenario::InjectKind;
    for (const Kind kind : {Kind::colleague, Kind::post, Kind::jump}) {
        auto made = reacting_to({.conversation = "c", .step = "ask"});
        made.injects[0].kind = kind;
        made.injects[0].conversation = "c";
        made.injects[0].via = scoring::Via::note;
        made.injects[0].jump = {std::nullopt, 0, 720};
        tests::Stage stage(made);
        stage.wait_until(20'000);
        const auto happened = stage.all<ColleagueReplied>().size() + stage.all<BystanderWrote>().size() +
                              stage.all<ClockJumped>().size();
        CHECK(happened == 1);
    }
}

TEST_CASE("nobody waits who has only thanked, and nobody who is left alone on purpose") {
    auto made = reacting_to({.nobody_waits = true}, 0);
    scenario::Step& ask = made.conversations.front().steps.at("ask");
    tests::Stage waiting(made);
    waiting.wait_until(100'000);
    CHECK(notice_at(waiting) == -1);
    SECTION("nothing is expected") { ask.expects.reset(); }
    SECTION("silence is expected") { ask.expects->route = Route::no_reply; }
    tests::Stage content(made);
    content.wait_until(100'000);
    CHECK(notice_at(content) == 10'000);
}

#include "sim/desk/desk_controller.h"

#include <algorithm>

#include "tests/sim/session/desk.h"
#include "tests/support/catch.h"

using namespace sim::desk;
using scoring::Route;
using scoring::Via;
using tests::a_minute;
namespace engine = sim::engine;

namespace {

template <typename What>
std::ptrdiff_t count_of(const std::vector<engine::Fact>& facts) {
    return std::ranges::count_if(
        facts, [](const engine::Fact& fact) { return std::holds_alternative<What>(fact.what); });
}

engine::Reply words(const std::string& text, Via via = Via::open) {
    engine::Reply reply;
    reply.conversation = "dev-double", reply.as_handle = "@BrightlineHelp";
    reply.via = via, reply.text = text;
    return reply;
}

}  // namespace

TEST_CASE("the words decide where a reply goes, unless a route was chosen") {
    tests::Desk desk;
    desk.controller.pass_time(a_minute);
    CHECK(desk.controller.send({words("Two charges is wrong, Dev. Please DM us. ^JD"), {}, false}, a_minute)
              .done());
    CHECK(desk.last_message().route == Route::dm);
    CHECK(desk.controller.send({words("Please DM us. ^JD"), Route::phone, false}, a_minute).done());
    CHECK(desk.last_message().route == Route::phone);
}

TEST_CASE("all that time brings while something is done comes with the outcome") {
    tests::Desk desk;
    const Outcome outcome = desk.controller.submit({a_minute, engine::Triage{"dev-double", "complaint", ""}});
    CHECK(outcome.done());
    CHECK(count_of<engine::CustomerWrote>(outcome.facts) >= 1);
    CHECK(count_of<engine::ConversationTriaged>(outcome.facts) == 1);
    tests::Desk other;
    const Outcome opened = other.controller.open("dev-double", a_minute);
    CHECK(count_of<engine::CustomerWrote>(opened.facts) >= 1);
    CHECK(count_of<engine::ConversationRead>(opened.facts) == 1);
    tests::Desk third;
    const Outcome refused = third.controller.send({words(""), {}, false}, a_minute);
    CHECK(refused.refusal->id == "empty-text");
    CHECK(count_of<engine::CustomerWrote>(refused.facts) >= 1);
}

TEST_CASE("what is read as it comes depends on who drives: nothing, what stands open, everything") {
    for (const auto& [reads, expected] :
         {std::pair(DeskController::Reads::nothing, 0), std::pair(DeskController::Reads::what_is_open, 0),
          std::pair(DeskController::Reads::everything, 1)}) {
        tests::Desk desk(reads);
        CHECK((count_of<engine::ConversationRead>(desk.controller.pass_time(a_minute)) > 0) ==
              (expected > 0));
    }
    tests::Desk desk(DeskController::Reads::what_is_open);
    desk.controller.open("dev-double", 0);
    CHECK(count_of<engine::ConversationRead>(desk.controller.pass_time(a_minute)) > 0);
}

TEST_CASE("a hand-off whose words cannot go leaves nothing behind") {
    tests::Desk desk;
    desk.controller.pass_time(a_minute);
    const engine::State before = desk.runner.state();
    const Outcome refused = desk.controller.hand_off(words("Hi {name}, billing takes over. ^JD"), "billing",
                                                     "charged twice", false, a_minute);
    REQUIRE(refused.refusal);
    CHECK(refused.refusal->id == "blank-left");
    CHECK(desk.runner.state() == before);
    CHECK(desk.controller
              .hand_off(words("Billing takes over, Dev. ^JD"), "billing", "charged twice", false, a_minute)
              .done());
    CHECK(desk.last_message().route == Route::hand_off);
    CHECK(desk.last_message().to == "billing");
    CHECK(desk.last_message().reading.weighted_length > 0);
}

TEST_CASE("words that meet a colleague's answer are asked about once, and go out anyway") {
    tests::Desk desk(DeskController::Reads::nothing, tests::with_colleague_at(a_minute + 5000));
    desk.controller.pass_time(a_minute);
    const std::size_t before = desk.runner.state().find("dev-double")->messages.size();
    const Outcome asked = desk.controller.send({words("On it. ^JD"), {}, false}, a_minute);
    REQUIRE(asked.colleague);
    CHECK(asked.colleague->as_handle == "@Brightline");
    CHECK_FALSE(asked.done());
    CHECK(desk.runner.state().find("dev-double")->messages.size() == before);
    CHECK(desk.controller
              .hand_off(words("Billing takes over. ^JD"), "billing", "charged twice", false, a_minute)
              .colleague);
    CHECK(desk.controller.send({words("for us", Via::note), {}, false}, a_minute).done());
    CHECK(desk.controller.send({words("On it. ^JD"), {}, true}, a_minute).done());
}

TEST_CASE("only practice waits after a gap and can be begun anew") {
    for (const engine::Mode mode : {engine::Mode::practice, engine::Mode::timed}) {
        tests::Desk desk(DeskController::Reads::nothing, tests::charged_twice(), mode);
        CHECK(desk.controller.notice_gap(30, a_minute).done());
        CHECK(desk.runner.state().interruptions == 1);
        const bool free = mode == engine::Mode::practice;
        CHECK(desk.controller.waits_after_gap() == free);
        CHECK(desk.controller.restart(a_minute).done() == free);
        CHECK(desk.runner.over() == free);
    }
}

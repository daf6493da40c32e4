#include "sim/engine/desk_rules.h"

#include "sim/engine/agenda.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::engine;
using scoring::Route;
using scoring::Via;
using tests::Stage;

namespace {

HandOff to_safety(const State& state, const std::string& words, const std::string& note,
                  Via via = Via::open) {
    Reply reply;
    reply.conversation = "c", reply.as_handle = "@Help", reply.via = via, reply.text = words;
    reply.route = Route::hand_off, reply.reading = tests::reading_of(80);
    return hand_off_of(state, reply, "safety", note);
}

}  // namespace

TEST_CASE("a hand-off's note comes before the words that carry it") {
    const auto scenario = tests::small_scenario();
    Stage stage(scenario);
    stage.wait_until(20'000);
    CHECK(stage.act(20'000, to_safety(stage.state(), "Our safety team takes over, Sam.", "burnt hand")) ==
          "");
    const auto replies = stage.all<AgentReplied>();
    REQUIRE(replies.size() == 2);
    CHECK(replies[0].via == Via::note);
    CHECK(replies[0].route == Route::stay_public);
    CHECK(replies[0].text == "burnt hand");
    CHECK(replies[1].via == Via::open);
    CHECK(replies[1].route == Route::hand_off);
    CHECK(replies[1].to == "safety");
    CHECK(replies[1].message == replies[0].message + 1);
    CHECK(stage.conversation().attempts == 1);
}

TEST_CASE("without words to the customer the note carries the hand-off") {
    const auto scenario = tests::small_scenario();
    for (const char* words : {"", " \n"}) {
        Stage stage(scenario);
        stage.wait_until(20'000);
        CHECK(stage.act(20'000, to_safety(stage.state(), words, "burnt hand")) == "");
        const auto replies = stage.all<AgentReplied>();
        REQUIRE(replies.size() == 1);
        CHECK(replies[0].route == Route::hand_off);
        CHECK(replies[0].to == "safety");
    }
    Stage stage(scenario);
    stage.wait_until(20'000);
    CHECK(to_safety(stage.state(), "for colleagues", "burnt hand", Via::note).parts.size() == 1);
    CHECK(to_safety(stage.state(), "Over to them, Sam.", "").parts.size() == 1);
    CHECK(to_safety(stage.state(), "", "").parts.size() == 1);
}

TEST_CASE("a hand-off happens as a whole or not at all") {
    const auto scenario = tests::small_scenario();
    Stage stage(scenario);
    stage.wait_until(20'000);
    HandOff hand_off = to_safety(stage.state(), "long", "burnt hand");
    hand_off.parts.back().reading.weighted_length = 281;
    const std::size_t before = stage.journal().size();
    CHECK(stage.act(20'000, hand_off) == "too-long");
    CHECK(stage.journal().size() == before);
    hand_off = to_safety(stage.state(), "Over to them, Sam.", "burnt hand");
    hand_off.parts.back().to = "cooking";
    CHECK(stage.act(20'000, hand_off) == "unknown-department");
    CHECK(stage.journal().size() == before);
}

TEST_CASE("where the words come back, the note still hands the matter off") {
    auto scenario = tests::small_scenario();
    scenario.cast["sam"].dm = sim::scenario::DmHabit::refuses;
    Stage stage(scenario);
    stage.wait_until(20'000);
    CHECK(stage.act(20'000, to_safety(stage.state(), "Over to them, Sam.", "burnt hand", Via::dm)) == "");
    REQUIRE(stage.all<AgentReplied>().size() == 1);
    CHECK(stage.all<AgentReplied>()[0].route == Route::hand_off);
    CHECK(stage.all<MessageBounced>().size() == 1);
}

TEST_CASE("the words take a route by what they ask for, and by where they stand") {
    sim::scenario::Brand brand;
    brand.channels.secure_link = "https://help.example/secure";
    const auto route = [&](std::vector<scoring::Act> acts, Via via, const std::string& text) {
        return route_in_words(tests::reading_of(80, std::move(acts)), via, text, brand);
    };
    using scoring::Act;
    CHECK(route({}, Via::open, "Sorry!") == Route::stay_public);
    CHECK(route({Act::ask_dm}, Via::open, "Please DM us.") == Route::dm);
    CHECK(route({}, Via::dm, "Sorry!") == Route::dm);
    CHECK(route({Act::ask_dm}, Via::note, "Please DM them.") == Route::stay_public);
    CHECK(route({Act::give_phone}, Via::open, "Call us.") == Route::phone);
    CHECK(route({Act::give_email}, Via::open, "Mail us.") == Route::email);
    CHECK(route({Act::ask_dm}, Via::open, "Use https://help.example/secure") == Route::secure_link);
}

// What must hold of every scenario, every seed and everything a trainee may do.
#include <map>

#include "sim/engine/agenda.h"
#include "tests/sim/engine/random_play.h"
#include "tests/support/catch.h"

using namespace sim::engine;
using tests::play;
using tests::random_commands;
using tests::random_scenario;

namespace {

constexpr Tick until = 6 * 3'600'000;

/// What must hold of the state at any moment between two batches of facts; the first that does not, in words.
std::string broken_in(const ConversationState& conversation, const State& state) {
    if (conversation.heat_milli < 0 || conversation.heat_milli > 1000) return "heat out of range";
    if ((conversation.ended || conversation.left) && conversation.waiting_since)
        return "waits though it is over";
    if (!conversation.started && !conversation.messages.empty() &&
        conversation.messages.front().author != Author::colleague &&
        conversation.messages.front().author != Author::other)
        return "messages before it began";
    if (conversation.waiting_since && *conversation.waiting_since > state.now)
        return "waits since the future";
    if (conversation.waiting_since) {
        bool found = false;
        for (const Message& message : conversation.messages)
            found |= message.author == Author::customer && message.at == *conversation.waiting_since;
        if (!found) return "waits since a moment at which the customer said nothing";
    }
    if (conversation.chases_in_a_row > chases_before_leaving) return "chases too often";
    for (std::size_t index = 1; index < conversation.messages.size(); ++index)
        if (conversation.messages[index].at < conversation.messages[index - 1].at ||
            conversation.messages[index].id <= conversation.messages[index - 1].id)
            return "messages out of order";
    return "";
}

std::string broken_in(const Planned& planned, const State& state) {
    if (planned.at < state.now) return "a plan in the past";
    const ConversationState* conversation = state.find(planned.conversation);
    if (!conversation) return "";
    if (conversation->ended || conversation->left) return "a plan for a conversation that is over";
    if (planned.kind == Planned::Kind::answer && conversation->pending_due != planned.at)
        return "an answer at another time";
    if (planned.kind == Planned::Kind::patience && !conversation->waiting_since)
        return "patience without waiting";
    if (planned.kind == Planned::Kind::silence && conversation->answered)
        return "silence though it was answered";
    return "";
}

void check(const State& state) {
    for (const ConversationState& conversation : state.conversations)
        if (const std::string broken = broken_in(conversation, state); !broken.empty())
            FAIL(conversation.id << ": " << broken);
    std::map<std::pair<int, std::string>, int> planned_per_kind;
    int ends = 0;
    for (const Planned& planned : state.agenda) {
        if (const std::string broken = broken_in(planned, state); !broken.empty())
            FAIL(planned.conversation << ": " << broken);
        ends += planned.kind == Planned::Kind::end;
        if (planned.kind != Planned::Kind::heating && planned.kind != Planned::Kind::aside &&
            !planned.conversation.empty() &&
            ++planned_per_kind[{static_cast<int>(planned.kind), planned.conversation}] > 1)
            FAIL("two plans of one kind for " << planned.conversation);
    }
    if (ends != (state.ended ? 0 : 1)) FAIL("an unended session has one planned end, an ended one none");
}

/// Ids are unique and rise from 1, times never fall, nothing follows the end, ended scripts are silent.
void check_journal(const std::vector<Fact>& journal) {
    int last_message = 0;
    Tick last_at = 0;
    std::map<std::string, bool> over;
    for (const Fact& fact : journal) {
        if (fact.at < last_at) FAIL("time fell");
        last_at = fact.at;
        if (&fact != &journal.back() && std::holds_alternative<SessionEnded>(fact.what))
            FAIL("facts after the end");
        std::visit(
            [&](const auto& what) {
                if constexpr (requires { what.message; })
                    if (what.message != ++last_message) FAIL("a message id is not the next one");
            },
            fact.what);
        if (const auto* wrote = std::get_if<CustomerWrote>(&fact.what); wrote && over[wrote->conversation])
            FAIL("an ended script spoke");
        if (const auto* ended = std::get_if<ConversationEnded>(&fact.what)) {
            if (over[ended->conversation]) FAIL("ended twice");
            over[ended->conversation] = true;
        }
        if (const auto* left = std::get_if<CustomerLeft>(&fact.what)) over[left->conversation] = true;
    }
}

}  // namespace

TEST_CASE("no sequence of actions breaks an invariant, and every session comes to an end") {
    int granted = 0;
    int refused = 0;
    std::map<std::size_t, int> kinds;
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        CAPTURE(seed);
        const auto scenario = random_scenario(seed);
        const auto commands = random_commands(scenario, seed);
        const auto played = play(scenario, seed, commands, 0, 1000 * 3'600'000LL, check);
        check_journal(played.journal);
        REQUIRE(played.state.ended);
        refused += played.refusals;
        granted += static_cast<int>(commands.size()) - played.refusals;
        for (const Fact& fact : played.journal) ++kinds[fact.what.index()];
    }
    CHECK(kinds.size() == std::variant_size_v<Happening>);  // the generator reaches every kind of fact
    CHECK(granted > 10'000);
    CHECK(refused > 1'000);
}

TEST_CASE("the same scenario, seed and commands give the same bytes") {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        CAPTURE(seed);
        const auto scenario = random_scenario(seed);
        const auto copy = random_scenario(seed);
        const auto commands = random_commands(scenario, seed);
        REQUIRE(tests::lines_of(play(scenario, seed, commands, 0, until).journal) ==
                tests::lines_of(play(copy, seed, commands, 0, until).journal));
    }
}

TEST_CASE("one leap gives the same bytes as a thousand small steps") {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        CAPTURE(seed);
        const auto scenario = random_scenario(seed);
        const auto commands = random_commands(scenario, seed);
        const auto leap = play(scenario, seed, commands, 0, until);
        const auto small = play(scenario, seed, commands, 1 + until / 1000, until);
        const auto odd = play(scenario, seed, commands, 7'919, until);
        REQUIRE(tests::lines_of(leap.journal) == tests::lines_of(small.journal));
        REQUIRE(tests::lines_of(leap.journal) == tests::lines_of(odd.journal));
        REQUIRE(leap.state == odd.state);
    }
}

TEST_CASE(
    "a journal read back from its bytes replays to the state that was live, at every prefix of batches") {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        CAPTURE(seed);
        const auto scenario = random_scenario(seed);
        const auto live = play(scenario, seed, random_commands(scenario, seed), 0, until);
        std::vector<Fact> read_back;
        for (const Fact& fact : live.journal) {
            const auto back = fact_from_json(to_json(fact));
            REQUIRE(back);
            REQUIRE(*back == fact);
            read_back.push_back(*back);
        }
        REQUIRE(replay(scenario, read_back) == live.state);
    }
}

TEST_CASE("advance is elapse with the facts applied") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const auto scenario = random_scenario(seed);
        State state = replay(scenario, begin(scenario, seed));
        State advanced = state;
        const auto facts = elapse(state, until);
        REQUIRE(advance(advanced, until) == facts);
        for (const Fact& fact : facts) apply(state, fact);
        REQUIRE(state == advanced);
    }
}

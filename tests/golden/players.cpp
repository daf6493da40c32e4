#include "tests/golden/players.h"

#include <map>
#include <optional>

#include "scoring/reader.h"
#include "sim/engine/command.h"
#include "sim/engine/state.h"
#include "sim/grading/grade.h"
#include "sim/scenario/handles.h"
#include "sim/scenario/scenario.h"
#include "sim/session/play_actions.h"
#include "sim/session/session_runner.h"

namespace tests {
namespace {

using sim::engine::ConversationState;
using sim::session::SessionRunner;
namespace engine = sim::engine;
namespace scenario = sim::scenario;

constexpr engine::Tick a_minute = 60000;
constexpr int longest_sitting = 400;  // decisions

const scenario::Conversation& script_of(const SessionRunner& runner, const std::string& id) {
    for (const scenario::Conversation& conversation : runner.scenario().conversations)
        if (conversation.id == id) return conversation;
    throw std::runtime_error("no conversation " + id);
}

std::string handle_for(const SessionRunner& runner, const ConversationState& played,
                       const scenario::Step* step) {
    return scripted_handle(runner.scenario().brand, script_of(runner, played.id), step);
}

const scenario::Step* step_of(const SessionRunner& runner, const ConversationState& played) {
    const auto& steps = script_of(runner, played.id).steps;
    const auto found = steps.find(played.step);
    return found == steps.end() ? nullptr : &found->second;
}

const scenario::Example* example_of(const scenario::Step& step, std::optional<scenario::Grade> grade,
                                    int turn) {
    std::vector<const scenario::Example*> own;
    for (const scenario::Example& example : step.examples)
        if (example.grade == grade) own.push_back(&example);
    return own.empty() ? nullptr : own[static_cast<std::size_t>(turn) % own.size()];
}

engine::Reply reply_with(const SessionRunner& runner, const ConversationState& played,
                         const scenario::Example& example, const scenario::Step& step) {
    engine::Reply reply;
    reply.conversation = played.id;
    reply.as_handle = example.as_handle.empty() ? handle_for(runner, played, &step) : example.as_handle;
    reply.via = example.via;
    reply.route = example.route;
    reply.text = example.text;
    if (reply.route == scoring::Route::hand_off && !runner.scenario().brand.departments.empty()) {
        reply.to = runner.scenario().brand.departments.front().id;
        if (step.expects && !step.expects->hand_off_to.empty()) reply.to = step.expects->hand_off_to;
    }
    return reply;
}

std::optional<engine::Reply> says(const std::string& player, const SessionRunner& runner,
                                  const ConversationState& played, int turn) {
    const scenario::Step* step = step_of(runner, played);
    if (!step || !step->expects || player == "silent" || (player == "leaving" && turn > 0))
        return std::nullopt;
    engine::Reply words;
    words.conversation = played.id;
    words.as_handle = handle_for(runner, played, nullptr);
    if (player == "rude") {
        words.text = turn % 2 ? "As I already told you, calm down." : "You should have read that yourself.";
        return words;
    }
    if (player == "asking") {
        words.text = "Please send us your address and account number so we can check.";
        return words;
    }
    const std::string word = player == "slow" || player == "leaving" ? "good" : player;
    const auto grade = scoring::from_name<scenario::Grade>(scenario::grade_names, word);
    const scenario::Example* example = example_of(*step, grade, turn);
    if (!example) return std::nullopt;
    return reply_with(runner, played, *example, *step);
}

/// Whoever has waited longest and has not been passed over for good in this step.
const ConversationState* next_in_line(const SessionRunner& runner, const std::map<std::string, int>& seen) {
    const ConversationState* longest = nullptr;
    for (const ConversationState& own : runner.state().conversations) {
        if (!own.started || own.settled() || own.answered || !own.waiting_since) continue;
        const auto at = seen.find(own.id);
        if (at != seen.end() && at->second == static_cast<int>(own.step_from) + 1) continue;
        if (!longest || *own.waiting_since < *longest->waiting_since) longest = &own;
    }
    return longest;
}

void take_turns(const std::string& player, SessionRunner& runner) {
    const engine::Tick delay = player == "slow" ? 50 * a_minute : a_minute / 2;
    std::map<std::string, int> seen, turns;
    for (int decision = 0; decision < longest_sitting && !runner.over(); ++decision) {
        const ConversationState* waiting = next_in_line(runner, seen);
        if (!waiting) {
            const auto due = engine::next_due(runner.state());
            if (!due) return;
            runner.advance(*due);
            continue;
        }
        const std::string id = waiting->id;
        seen[id] = static_cast<int>(waiting->step_from) + 1;
        const engine::Tick at = std::max(runner.state().now, *waiting->waiting_since + delay);
        runner.submit({std::max(runner.state().now, *waiting->waiting_since), engine::ReadConversation{id}});
        runner.advance(at);
        if (runner.over()) return;
        const auto reply = says(player, runner, *runner.state().find(id), turns[id]);
        if (!reply) continue;
        ++turns[id];
        runner.submit({runner.state().now, *reply});
    }
}

}  // namespace

const std::vector<std::string>& players() {
    static const std::vector<std::string> all = {"silent",  "rude", "slow", "asking",
                                                 "leaving", "good", "ok",   "bad"};
    return all;
}

Played play_as(const std::string& player, const scenario::Loaded& loaded, const scoring::Reader& reader,
               std::uint64_t seed) {
    SessionRunner runner = SessionRunner::begin(loaded, {.seed = seed}, reader, nullptr);
    take_turns(player, runner);
    sim::session::run_to_the_end(runner);
    Played played{runner.scenario().id, player, sim::grading::transcript_of(runner.state(), reader), {}};
    scoring::PreparedTexts texts(reader.language());
    played.card =
        scoring::judge({played.transcript, sim::grading::sitting_rubric_of(runner.scenario()), texts});
    return played;
}

}  // namespace tests

#include <algorithm>
#include <stdexcept>

#include "scoring/routes.h"
#include "sim/engine/agenda.h"
#include "sim/engine/branching.h"
#include "sim/engine/fact_reading.h"
#include "sim/engine/refuse.h"
#include "sim/engine/session.h"
#include "sim/engine/skip.h"

namespace sim::engine {

namespace {

using Decision = std::variant<std::vector<Fact>, Refusal>;

/// Words that take no branch of their own are felt as well: what an answer on its way will say has been
/// decided, how hot it is has not.
void resent(const State& after, const ConversationState& conversation, const scenario::Step& step,
            const Manners& turn, Tick at, std::vector<Fact>& facts) {
    int heat = conversation.heat_milli;
    if (conversation.branch_pending)
        heat = std::max(heat, heat_with(fork_of(conversation, step), *conversation.branch_pending, turn));
    else
        heat =
            clamp_heat(heat + heat_change(0, manners_of(after, conversation, conversation.messages.back())));
    if (heat != conversation.heat_milli)
        facts.push_back({at, CustomerHeated{conversation.id, heat, HeatCause::branch}});
}

/// What a turn, or being marked resolved, makes of the script; a turn stands in `after` already.
void follow_script(const State& after, const ConversationState& conversation, Cue cue, scoring::Route route,
                   Tick at, std::vector<Fact>& facts) {
    const scenario::Step* step = step_of(after, conversation);
    if (!step || conversation.ended || conversation.left) return;
    const TraineeTurn turn = turn_of(after, conversation);
    const std::optional<int> branch = first_match(*step, turn, cue);
    const std::optional<int> pending = conversation.branch_pending;
    // The rest of an answer that was sent in two parts may earn a better branch; a reply beats silence.
    const auto said_nothing = [&](int index) {
        return step->next[static_cast<std::size_t>(index)].when.silent_ms.has_value();
    };
    const bool better = branch && (!pending || *branch < *pending || said_nothing(*pending));
    if (better) return take_branch(fork_of(conversation, *step), *branch, at, 0, facts, turn.manners);
    if (cue == Cue::turn) resent(after, conversation, *step, turn.manners, at, facts);
    const bool last = step->end || step->next.empty();
    const bool dealt_with = cue == Cue::turn && (!leaves_unanswered(route) || accepts(*step, route));
    if (!pending && last && dealt_with) facts.push_back({at, ConversationEnded{conversation.id}});
}

/// The state with the trainee's fact applied, without what branching does not look at.
State after_fact(const State& state, const Fact& fact) {
    State after;
    after.scenario = state.scenario;
    after.conversations = state.conversations;
    apply(after, fact);
    return after;
}

Decision carry_out(const State& state, Tick at, const ReadConversation& command) {
    if (auto refusal = refuse_conversation(state, command.conversation)) return *refusal;
    const auto& messages = state.find(command.conversation)->messages;
    const bool unread = std::ranges::any_of(messages, [](const Message& message) {
        return message.author != Author::trainee && !message.read_at;
    });
    if (!unread) return std::vector<Fact>{};
    return std::vector<Fact>{{at, ConversationRead{command.conversation}}};
}

/// Nobody reads it, so it is no turn; but the script may know what to say to the attempt.
std::vector<Fact> bounce(const State& state, Tick at, const Reply& command) {
    std::vector<Fact> facts{
        {at, MessageBounced{state.next_message, command.conversation, command.as_handle, command.text}}};
    const State after = after_fact(state, facts.front());
    follow_script(after, *after.find(command.conversation), Cue::bounced, command.route, at, facts);
    return facts;
}

Decision carry_out(const State& state, Tick at, const Reply& command) {
    if (auto refusal = refuse_reply(state, command)) return *refusal;
    if (command.via == scoring::Via::dm && !is_blank(command.text) && !takes_dm(state, command.conversation))
        return bounce(state, at, command);
    std::vector<Fact> facts{{at, said_by(state, command)}};
    if (!scoring::is_turn(command.via, command.route, command.to)) return facts;
    const State after = after_fact(state, facts.front());
    follow_script(after, *after.find(command.conversation), Cue::turn, command.route, at, facts);
    return facts;
}

Decision carry_out(const State& state, Tick at, const HandOff& command) {
    for (const Reply& part : command.parts)
        if (auto refusal = refuse_reply(state, part)) return *refusal;
    std::vector<Fact> facts;
    State after = state;
    for (const Reply& part : command.parts) {
        // Nothing that a part changes could have the next one refused.
        Decision decision = carry_out(after, at, part);
        for (Fact& fact : std::get<std::vector<Fact>>(decision)) {
            apply(after, fact);
            facts.push_back(std::move(fact));
        }
    }
    return facts;
}

Decision carry_out(const State& state, Tick at, const Announce& command) {
    if (is_blank(command.text))
        return Refusal{"empty-text", "There is nothing to announce; write a post first."};
    if (auto refusal = refuse_handle(state, command.as_handle)) return *refusal;
    if (auto refusal = refuse_words(command.text, command.reading, true)) return *refusal;
    return std::vector<Fact>{
        {at, Announced{state.next_message, command.as_handle, command.text, command.reading}}};
}

Decision carry_out(const State& state, Tick at, const Resolve& command) {
    if (auto refusal = refuse_conversation(state, command.conversation)) return *refusal;
    const ConversationState& conversation = *state.find(command.conversation);
    if (conversation.resolved)
        return Refusal{"nothing-to-resolve", "This conversation is resolved already; choose another one."};
    std::vector<Fact> facts{{at, ConversationResolved{command.conversation}}};
    follow_script(state, conversation, Cue::resolved, scoring::Route::stay_public, at, facts);
    return facts;
}

Decision carry_out(const State& state, Tick at, const TakeHint& command) {
    if (auto refusal = refuse_hint(state, command)) return *refusal;
    const ConversationState& conversation = *state.find(command.conversation);
    return std::vector<Fact>{
        {at, HintTaken{command.conversation, conversation.step, conversation.hints + 1}}};
}

Decision carry_out(const State& state, Tick at, const Triage& command) {
    if (auto refusal = refuse_triage(state, command)) return *refusal;
    const ConversationState& conversation = *state.find(command.conversation);
    const auto priority = scoring::from_name<scenario::Priority>(scenario::priority_names, command.priority);
    if (conversation.label == command.label && conversation.priority == priority) return std::vector<Fact>{};
    return std::vector<Fact>{{at, ConversationTriaged{command.conversation, command.label, priority}}};
}

Decision carry_out(const State&, Tick at, const Interrupt& command) {
    return std::vector<Fact>{{at, SessionInterrupted{command.because, command.away_s}}};
}

Decision carry_out(const State& state, Tick at, const Skip&) {
    if (auto refusal = refuse_skip(state, at)) return *refusal;
    return std::vector<Fact>{{at, TimeSkipped{skip_target(state, at)->at}}};
}

Decision carry_out(const State&, Tick at, const End&) {
    return std::vector<Fact>{{at, SessionEnded{EndCause::trainee}}};
}

}  // namespace

Decision decide(const State& state, const Command& command) {
    if (state.ended) return Refusal{"session-over", "The session is over; see the debrief, or try again."};
    if (command.at < state.away_until())
        return Refusal{"desk-away", "The clock has leapt: nothing can be done before the desk is back."};
    if (command.at < state.now)
        return Refusal{"time-went-back",
                       "The session is already past that time; give a time that is not before it."};
    if (const auto due = next_due(state); due && *due <= command.at)
        throw std::logic_error("decide() was called before the facts that time causes were applied");
    return std::visit([&](const auto& what) { return carry_out(state, command.at, what); }, command.what);
}

}  // namespace sim::engine

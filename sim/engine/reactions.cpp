// Injects that wait for something: what the trainee did or left undone, how hot a customer is, who waits.
#include <algorithm>

#include "scoring/routes.h"
#include "sim/engine/agenda.h"
#include "sim/engine/branching.h"

namespace sim::engine {

namespace {

using Kind = Planned::Kind;
using scenario::Trigger;

/// Whoever has only thanked wants nothing more.
bool waits(const State& state, const ConversationState& conversation) {
    if (!conversation.waiting_since || conversation.settled()) return false;
    const scenario::Step* step = step_of(state, conversation);
    return step && step->expects && !scoring::leaves_unanswered(step->expects->route);
}

bool fits(const std::optional<bool>& wanted, bool is) { return !wanted || *wanted == is; }

bool turn_fits(const State& state, const Trigger& when, const ConversationState& conversation) {
    if (when.routes.empty() && when.said_any.empty()) return true;
    const bool routed =
        when.routes.empty() || std::ranges::any_of(conversation.messages, [&](const Message& message) {
            return message.author == Author::trainee && !message.bounced &&
                   std::ranges::count(when.routes, message.route) > 0;
        });
    if (!routed || when.said_any.empty()) return routed;
    const scoring::SaidText said = silence_of(state, conversation).said;
    return std::ranges::any_of(when.said_any,
                               [&](const scoring::WantedPattern& it) { return it.heard_in(said); });
}

bool conversation_fits(const State& state, const Trigger& when, const ConversationState& conversation) {
    if (!when.step.empty() && std::ranges::count(conversation.reached, when.step) == 0) return false;
    if (when.heat_at_least_milli && conversation.heat_milli < *when.heat_at_least_milli) return false;
    if (when.attempts_at_least && conversation.attempts < *when.attempts_at_least) return false;
    if (when.silent_ms && !waits(state, conversation)) return false;
    return fits(when.answered, conversation.answered) && fits(when.left, conversation.left) &&
           fits(when.resolved, conversation.resolved) && fits(when.ended, conversation.ended) &&
           conversation.started && turn_fits(state, when, conversation);
}

struct Marks {
    int sum = 0;
    int count = 0;
    bool critical = false;
};

void add_marks(const ConversationState& conversation, Marks& marks) {
    for (const Message& message : conversation.messages) {
        if (message.author != Author::trainee) continue;
        marks.critical = marks.critical || message.critical;
        if (message.score >= 0) marks.sum += message.score, ++marks.count;
    }
}

bool marks_fit(const State& state, const Trigger& when, const ConversationState* conversation) {
    if (!when.critical && !when.score_at_least && !when.score_below) return true;
    Marks marks;
    for (const ConversationState& one : state.conversations)
        if (!conversation || conversation == &one) add_marks(one, marks);
    if (!fits(when.critical, marks.critical)) return false;
    if (!when.score_at_least && !when.score_below) return true;
    if (marks.count == 0) return false;
    const int mean = marks.sum / marks.count;
    return (!when.score_at_least || mean >= *when.score_at_least) &&
           (!when.score_below || mean < *when.score_below);
}

bool announcements_fit(const State& state, const Trigger& when) {
    if (!when.announced && when.mentions.empty()) return true;
    const bool made = std::ranges::any_of(state.announcements, [&](const AnnouncementState& one) {
        return mentions_all(said_in(state, one), when.mentions);
    });
    return made == when.announced.value_or(true);
}

bool crowd_fits(const State& state, const Trigger& when) {
    if (!when.waiting_at_least && !when.nobody_waits) return true;
    const auto waiting = std::ranges::count_if(
        state.conversations, [&](const ConversationState& one) { return waits(state, one); });
    if (when.waiting_at_least && waiting < *when.waiting_at_least) return false;
    const bool begun = std::ranges::any_of(state.conversations, &ConversationState::started);
    return !when.nobody_waits || (waiting == 0 && begun);
}

/// Since when a customer waits for whom `silent_s` counts.
Tick silent_until(const State& state, const Trigger& when, const ConversationState* conversation) {
    if (!when.silent_ms || !conversation || !conversation->waiting_since) return 0;
    return state.after_waiting(*conversation->waiting_since, *when.silent_ms);
}

/// When the inject is due, if what it waits for holds; keeps in mind since when it does.
std::optional<Tick> due_of(const State& state, const scenario::Inject& inject, InjectState& own) {
    const Trigger& when = *inject.when;
    const ConversationState* conversation =
        when.conversation.empty() ? nullptr : state.find(when.conversation);
    const bool known = when.conversation.empty() || conversation;
    const bool holds = known && (!conversation || conversation_fits(state, when, *conversation)) &&
                       marks_fit(state, when, conversation) && announcements_fit(state, when) &&
                       crowd_fits(state, when);
    if (!holds) own.held_since.reset();
    if (!holds) return std::nullopt;
    if (!own.held_since) own.held_since = state.now;
    const Tick held = std::max(*own.held_since, silent_until(state, when, conversation));
    const Tick at = std::max({held + inject.after_ms, inject.at_ms, state.now});
    if (inject.until_ms > 0 && at > inject.until_ms) return std::nullopt;
    return at;
}

}  // namespace

void plan_reactions(State& state) {
    const auto& injects = state.scenario->injects;
    if (state.ended || state.injects.size() != injects.size()) return;
    for (std::size_t index = 0; index < injects.size(); ++index) {
        if (!injects[index].when || state.injects[index].done) continue;
        const std::optional<Tick> at = due_of(state, injects[index], state.injects[index]);
        const auto known = std::ranges::find_if(state.agenda, [&](const Planned& planned) {
            return planned.kind == Kind::inject && planned.index == static_cast<int>(index);
        });
        if (known != state.agenda.end()) {
            if (at && known->at == *at) continue;
            state.agenda.erase(known);
        }
        if (at) plan(state, {*at, 0, Kind::inject, "", static_cast<int>(index)});
    }
}

}  // namespace sim::engine

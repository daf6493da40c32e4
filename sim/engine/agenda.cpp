#include "sim/engine/agenda.h"

#include <algorithm>
#include <stdexcept>

#include "sim/engine/branching.h"

namespace sim::engine {

namespace {

using Kind = Planned::Kind;

Tick lengthened(const State& state, Tick duration) {
    return duration * (100 + state.extra_time_percent) / 100;
}

bool is_background(const Planned& planned) {
    return planned.kind == Kind::noise || planned.kind == Kind::end;
}

/// Until when a notice that asks for an announcement keeps the session open; nothing once there was one.
Tick announcements_close_at(const State& state) {
    Tick latest = 0;
    for (const NoticeState& notice : state.notices) {
        if (!state.announcements.empty() && state.announcements.back().at >= notice.at) continue;
        for (const scenario::Inject& inject : state.scenario->injects)
            if (inject.id == notice.inject)
                latest = std::max(latest, notice.at + inject.notice.announce_within_ms);
    }
    return latest;
}

/// When the session is over because nothing is left to do; empty while something is.
std::optional<Tick> done_at(const State& state) {
    if (!std::ranges::all_of(state.agenda, is_background)) return std::nullopt;
    bool resolved = true;
    for (const ConversationState& conversation : state.conversations) {
        if (!conversation.settled()) return std::nullopt;
        resolved = resolved && (conversation.resolved || conversation.left);
    }
    const Tick grace = resolved ? grace_resolved_ms : grace_open_ms;
    return std::max(state.last_activity, announcements_close_at(state)) + grace;
}

/// The branch on silence that comes first, of those whose other conditions hold now.
std::optional<Planned> earliest_silence(const State& state, const ConversationState& conversation) {
    const scenario::Step* step = step_of(state, conversation);
    if (!step || conversation.answered || conversation.branch_pending || conversation.ended)
        return std::nullopt;
    const Turn nothing{.attempts = conversation.attempts, .heat_milli = conversation.heat_milli};
    std::optional<Planned> earliest;
    for (std::size_t index = 0; index < step->next.size(); ++index) {
        const scenario::When& when = step->next[index].when;
        if (!matches(when, nothing, Cue::silence)) continue;
        const Tick silence = std::max(lengthened(state, *when.silent_ms), shortest_pause_ms);
        const Tick at = std::max(state.now, conversation.step_since + silence);
        if (!earliest || at < earliest->at)
            earliest = Planned{at, 0, Kind::silence, conversation.id, static_cast<int>(index)};
    }
    return earliest;
}

}  // namespace

ConversationState& conversation_of(State& state, const std::string& id) {
    const auto found = std::ranges::find(state.conversations, id, &ConversationState::id);
    if (found == state.conversations.end())
        throw std::runtime_error("the journal speaks of a conversation that the scenario does not have: " +
                                 id);
    return *found;
}

const scenario::Conversation& script_of(const State& state, const ConversationState& conversation) {
    return state.scenario
        ->conversations[static_cast<std::size_t>(&conversation - state.conversations.data())];
}

const scenario::Step* step_of(const State& state, const ConversationState& conversation) {
    const auto& steps = script_of(state, conversation).steps;
    const auto found = steps.find(conversation.step);
    return found == steps.end() ? nullptr : &found->second;
}

bool ends_at_once(const scenario::Step& step) { return !step.expects && (step.end || step.next.empty()); }

bool passes_on(const scenario::Step& step) {
    return !step.expects && !step.end && !step.next.empty() && has_no_condition(step.next.front().when);
}

void plan(State& state, Planned planned) {
    planned.order = state.next_plan++;
    state.agenda.insert(std::move(planned));
}

void cancel(State& state, const std::string& conversation, std::initializer_list<Kind> kinds) {
    std::erase_if(state.agenda, [&](const Planned& planned) {
        return std::ranges::find(kinds, planned.kind) != kinds.end() && planned.conversation == conversation;
    });
}

void cancel_script(State& state, const std::string& conversation) {
    cancel(state, conversation, {Kind::opening, Kind::answer, Kind::silence, Kind::heating, Kind::patience});
}

void take_first(State& state, Kind kind) {
    const auto first = std::ranges::find(state.agenda, kind, &Planned::kind);
    if (first != state.agenda.end()) state.agenda.erase(first);
}

bool wants_only_a_closing(const State& state, const ConversationState& conversation) {
    const scenario::Step* step = step_of(state, conversation);
    return step && step->expects && step->expects->close_in_public && (step->end || step->next.empty());
}

void plan_patience(State& state, const ConversationState& conversation) {
    cancel(state, conversation.id, {Kind::heating, Kind::patience});
    const scenario::Persona& persona = state.scenario->persona_of(script_of(state, conversation));
    if (persona.patience_ms <= 0) return;
    const Tick patience = std::max(lengthened(state, persona.patience_ms), shortest_pause_ms);
    const bool heats = !wants_only_a_closing(state, conversation);
    for (int quarter = 1; quarter < 4 && heats && conversation.heat_milli < 1000; ++quarter)
        plan(state, {state.now + patience * quarter / 4, 0, Kind::heating, conversation.id, quarter});
    plan(state, {state.now + patience, 0, Kind::patience, conversation.id, 0});
}

void plan_silence(State& state, const ConversationState& conversation) {
    const std::optional<Planned> earliest = earliest_silence(state, conversation);
    const auto known = std::ranges::find_if(state.agenda, [&](const Planned& planned) {
        return planned.kind == Kind::silence && planned.conversation == conversation.id;
    });
    // One that stands keeps its place before a patience that ends at the same moment.
    if (known != state.agenda.end()) {
        if (earliest && known->at == earliest->at && known->index == earliest->index) return;
        state.agenda.erase(known);
    }
    if (earliest) plan(state, *earliest);
}

void plan_noise(State& state) {
    const scenario::Noise& noise = state.scenario->noise;
    const std::size_t posts = noise.posts.size();
    if (noise.per_hour_milli <= 0 || posts == 0 || (posts == 1 && state.last_noise == 0)) return;
    const std::uint64_t mean = 3'600'000'000u / static_cast<std::uint64_t>(noise.per_hour_milli);
    const Tick gap = std::max<Tick>(1, static_cast<Tick>(state.noise_random.exponential(mean)));
    // Never the same post twice in a row: choose among the others and step over the last one.
    const bool first = state.last_noise < 0;
    int index = static_cast<int>(state.noise_random.below(first ? posts : posts - 1));
    if (!first && index >= state.last_noise) ++index;
    plan(state, {state.now + gap, 0, Kind::noise, "", index});
}

void plan_end(State& state) {
    if (state.ended) return;
    Planned end{.kind = Kind::end, .index = ends_by_time};
    end.at = state.scenario->ends_ms > 0 ? state.scenario->ends_ms
                                         : std::max(state.last_turn, state.last_scheduled) + longest_idle_ms;
    const std::optional<Tick> done = done_at(state);
    if (done && *done < end.at) end.at = *done, end.index = ends_done;
    end.at = std::max(end.at, state.now);
    const auto known = std::ranges::find(state.agenda, Kind::end, &Planned::kind);
    if (known != state.agenda.end()) {
        if (known->at == end.at && known->index == end.index) return;
        state.agenda.erase(known);
    }
    plan(state, end);
}

}  // namespace sim::engine

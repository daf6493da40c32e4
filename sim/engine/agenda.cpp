#include "sim/engine/agenda.h"

#include <algorithm>
#include <limits>

#include "sim/engine/branching.h"
#include "sim/failure/failure.h"

namespace sim::engine {

namespace {

using Kind = Planned::Kind;

Tick lengthened(const State& state, Tick duration) {
    return duration * (100 + state.extra_time_percent) / 100;
}

bool is_background(const Planned& planned) {
    return planned.kind == Kind::noise || planned.kind == Kind::end || planned.kind == Kind::hours;
}

/// Until when word that is owed soon keeps the session open.
Tick owed_until(const State& state) {
    Tick latest = 0;
    for (const ConversationState& conversation : state.conversations)
        for (const Owed& owed : conversation.owed)
            if (!owed.kept_at && !conversation.left && owed.due <= state.last_activity + longest_idle_ms)
                latest = std::max(latest, owed.due);
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
    return std::max({state.last_activity, announcements_close_at(state), owed_until(state)}) + grace;
}

/// The branch on silence that comes first, of those whose other conditions hold now.
std::optional<Planned> earliest_silence(const State& state, const ConversationState& conversation) {
    const scenario::Step* step = step_of(state, conversation);
    if (!step || conversation.answered || conversation.branch_pending || conversation.ended)
        return std::nullopt;
    const TraineeTurn nothing = silence_of(state, conversation);
    std::optional<Planned> earliest;
    for (std::size_t index = 0; index < step->next.size(); ++index) {
        const scenario::When& when = step->next[index].when;
        if (!matches(when, nothing, Cue::silence)) continue;
        const Tick silence = std::max(lengthened(state, *when.silent_ms), shortest_pause_ms);
        const Tick at = std::max(state.now, state.after_waiting(conversation.step_since, silence));
        if (!earliest || at < earliest->at)
            earliest = Planned{at, 0, Kind::silence, conversation.id, static_cast<int>(index)};
    }
    return earliest;
}

/// The kind of the next post by the mix; "" when every kind is alike.
std::string noise_kind(State& state) {
    const auto& mix = state.scenario->noise.mix_milli;
    std::uint64_t sum = 0;
    for (const auto& [kind, share] : mix) sum += static_cast<std::uint64_t>(share);
    if (sum == 0) return {};
    std::uint64_t drawn = state.noise_random.below(sum);
    for (const auto& [kind, share] : mix) {
        if (drawn < static_cast<std::uint64_t>(share)) return kind;
        drawn -= static_cast<std::uint64_t>(share);
    }
    return {};
}

constexpr std::ptrdiff_t posts_remembered = 200;

/// How often the post was shown, as far back as anybody remembers.
std::ptrdiff_t times_shown(const State& state, const scenario::NoisePost& post) {
    const auto from = state.noise.end() - std::min(std::ssize(state.noise), posts_remembered);
    return std::count_if(from, state.noise.end(), [&](const NoiseState& shown) {
        return shown.text == post.text && shown.handle == post.handle;
    });
}

/// Of these those that came least often: nobody reads the same post twice before the pack is used up.
std::vector<int> least_shown(const State& state, const std::vector<int>& posts) {
    std::vector<int> fewest;
    std::ptrdiff_t least = std::numeric_limits<std::ptrdiff_t>::max();
    for (const int index : posts) {
        const auto times = times_shown(state, state.scenario->noise.posts[static_cast<std::size_t>(index)]);
        if (times < least) least = times, fewest.clear();
        if (times == least) fewest.push_back(index);
    }
    return fewest;
}

/// Posts of the pack: never the same twice in a row, of the kind that is due where there are others of it.
std::vector<int> noise_to_choose(State& state) {
    const auto& posts = state.scenario->noise.posts;
    const std::string kind = noise_kind(state);
    std::vector<int> of_kind, others;
    for (int index = 0; index < static_cast<int>(posts.size()); ++index) {
        if (index == state.last_noise) continue;
        others.push_back(index);
        if (posts[static_cast<std::size_t>(index)].kind == kind) of_kind.push_back(index);
    }
    return least_shown(state, of_kind.empty() ? others : of_kind);
}

}  // namespace

ConversationState& conversation_of(State& state, const std::string& id) {
    const auto found = std::ranges::find(state.conversations, id, &ConversationState::id);
    if (found == state.conversations.end())
        throw Failure(
            ExitCode::machine_wrong,
            "The journal speaks of a conversation that its scenario does not have: " + id + ".",
            "Put back a copy of the file that holds your sessions; `coolhead doctor` looks at all of it.");
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
    return !step.expects && !step.end && !step.next.empty() && step.next.front().when.always();
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
    cancel(state, conversation,
           {Kind::opening, Kind::answer, Kind::silence, Kind::heating, Kind::patience, Kind::aside});
}

void take_first(State& state, Kind kind) {
    const auto first = std::ranges::find(state.agenda, kind, &Planned::kind);
    if (first != state.agenda.end()) state.agenda.erase(first);
}

void take_inject(State& state) {
    const auto first = std::ranges::find(state.agenda, Kind::inject, &Planned::kind);
    if (first == state.agenda.end()) return;
    const auto index = static_cast<std::size_t>(first->index);
    if (index < state.injects.size()) state.injects[index].done = true;
    state.agenda.erase(first);
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
        plan(state, {state.after_waiting(state.now, patience * quarter / 4), 0, Kind::heating,
                     conversation.id, quarter});
    plan(state, {state.after_waiting(state.now, patience), 0, Kind::patience, conversation.id, 0});
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
    const std::vector<int> choice = noise_to_choose(state);
    const auto index = static_cast<std::size_t>(state.noise_random.below(choice.size()));
    plan(state, {state.after_waiting(state.now, gap), 0, Kind::noise, "", choice[index]});
}

void plan_asides(State& state, const ConversationState& conversation) {
    const scenario::Step* step = step_of(state, conversation);
    for (std::size_t index = 0; step && index < step->asides.size(); ++index)
        plan(state, {state.now + step->asides[index].after_ms, 0, Kind::aside, conversation.id,
                     static_cast<int>(index)});
}

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

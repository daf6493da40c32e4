#include "sim/engine/skip.h"

#include <algorithm>

#include "sim/engine/agenda.h"

namespace sim::engine {

namespace {

bool is_waited_for(const Planned& planned) {
    using Kind = Planned::Kind;
    return planned.kind != Kind::noise && planned.kind != Kind::hours && planned.kind != Kind::heating;
}

/// When the trainee has to begin with the first thing that is owed; empty when nothing is.
std::optional<Tick> next_owed(const State& state, Tick now) {
    std::optional<Tick> first;
    const auto owe = [&](Tick due) {
        if (due > now) first = std::min(first.value_or(due), std::max(now, due - skip_lead_ms));
    };
    owe(announcements_close_at(state));
    for (const ConversationState& conversation : state.conversations)
        for (const Owed& owed : conversation.owed)
            if (!owed.kept_at && !conversation.left) owe(owed.due);
    return first;
}

}  // namespace

std::optional<SkipTarget> skip_target(const State& state, Tick now) {
    const std::optional<Tick> owed = next_owed(state, now);
    const auto planned = std::ranges::find_if(state.agenda, is_waited_for);
    if (planned == state.agenda.end()) return owed ? std::optional(SkipTarget{*owed}) : std::nullopt;
    if (owed && *owed < planned->at) return SkipTarget{*owed};
    return SkipTarget{planned->at, planned->kind == Planned::Kind::end};
}

std::optional<Tick> skipped_to(std::span<const Fact> facts) {
    for (const Fact& fact : facts)
        if (const auto* skipped = std::get_if<TimeSkipped>(&fact.what)) return skipped->to;
    return std::nullopt;
}

std::optional<Refusal> refuse_skip(const State& state, Tick now) {
    const std::optional<SkipTarget> next = skip_target(state, now);
    const bool ends = next && next->ends;  // after it there is nothing to wait for, nor to think over
    if (state.mode == Mode::assessment && !ends)
        return Refusal{"no-skipping", "An assessment takes its time; use it to read your replies again."};
    const bool waits = std::ranges::any_of(state.conversations, [](const ConversationState& conversation) {
        return conversation.waiting_since && !conversation.settled();
    });
    if (waits) return Refusal{"somebody-waits", "Somebody waits for you; answer first, then skip ahead."};
    if (!next || (!ends && next->at < now + shortest_skip_ms))
        return Refusal{"nothing-to-skip",
                       "Something comes in a moment, or is still owed; there is no time "
                       "to skip."};
    return std::nullopt;
}

}  // namespace sim::engine

#include "sim/viewmodel/toasts.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/engine/fact.h"
#include "sim/engine/state.h"
#include "sim/engine/visiting.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/desk_clock.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/inbox.h"

namespace sim::viewmodel {
namespace {

constexpr std::size_t most_kept = 200;

std::string name_in(const engine::State& state, const std::string& conversation) {
    return state.scenario->persona_of(script_of(state, conversation)).name;
}

void add_toast(Desk& desk, const engine::State& state, engine::Tick at, Toast toast) {
    toast.id = desk.toasts.empty() ? 1 : desk.toasts.back().id + 1;
    toast.when = clock_time(*state.scenario, at);
    if (desk.toasts.size() >= most_kept) desk.toasts.erase(desk.toasts.begin());
    desk.toasts.push_back(std::move(toast));
}

struct Teller {
    Desk& desk;
    const engine::State& state;
    engine::Tick at;

    void operator()(const engine::CustomerWrote& fact) {
        if (fact.conversation == desk.selected) return;
        add_toast(
            desk, state, at,
            {0, Mood::accent, fact.via == scenario::CustomerVia::dm ? "lock" : "comment",
             fmt::format("{}: {}", name_in(state, fact.conversation), fact.text), "", fact.conversation});
    }
    void operator()(const engine::CustomerLeft& fact) {
        add_toast(
            desk, state, at,
            {0, Mood::bad, "exclamation",
             name_in(state, fact.conversation) + " waited too long and has left.", "", fact.conversation});
    }
    void operator()(const engine::ColleagueReplied& fact) {
        if (fact.conversation == desk.selected) return;
        add_toast(desk, state, at,
                  {0, Mood::neutral, "users",
                   fmt::format("{} answered {}.", fact.as_handle, name_in(state, fact.conversation)), "",
                   fact.conversation});
    }
    void operator()(const engine::Announced& fact) {
        add_toast(
            desk, state, at,
            {0, Mood::good, "check", fmt::format("Announced as {}: {}", fact.as_handle, fact.text), "", ""});
    }
    void operator()(const engine::TimeSkipped& fact) {
        add_toast(desk, state, at,
                  {0, Mood::neutral, "clock",
                   fmt::format("Skipped ahead to {}.", clock_time(*state.scenario, fact.to)), "", ""});
    }
    void operator()(const engine::NoticePosted& fact) {
        add_toast(desk, state, at, {0, Mood::warn, "board", "Status board: " + fact.text, "", ""});
    }
};

/// What the desk shows in other places, or nobody at it can know.
using Untold =
    engine::Otherwise<void, engine::SessionStarted, engine::StepReached, engine::CustomerHeated,
                      engine::BranchTaken, engine::ConversationEnded, engine::NoisePosted,
                      engine::ConversationRead, engine::AgentReplied, engine::ConversationResolved,
                      engine::SessionEnded, engine::BystanderWrote, engine::StayedAway, engine::ClockJumped,
                      engine::DeskOpened, engine::DeskClosed, engine::MessageBounced, engine::HintTaken,
                      engine::ConversationTriaged, engine::SessionInterrupted>;

/// When four fifths of the target are used up.
engine::Tick warning_at(const engine::State& state, const engine::ConversationState& conversation) {
    const engine::Tick most = wait_target(state, conversation.attempts == 0) * 4 / 5;
    return state.now + most - state.waited(*conversation.waiting_since, state.now);
}

bool may_warn(const Desk& desk, const engine::ConversationState& conversation) {
    if (!conversation.waiting_since || conversation.settled()) return false;
    const auto known = desk.warned.find(conversation.id);
    return known == desk.warned.end() || known->second != *conversation.waiting_since;
}

}  // namespace

void tell(Desk& desk, const engine::State& state, std::span<const engine::Fact> facts) {
    for (const engine::Fact& fact : facts)
        std::visit(engine::overloaded{Teller{desk, state, fact.at}, Untold{}}, fact.what);
}

void tell_of_days(Desk& desk, const engine::State& state, engine::Tick before, engine::Tick now) {
    const std::string words = later_words(*state.scenario, before, now);
    if (!words.empty()) add_toast(desk, state, now, {0, Mood::warn, "clock", words, "", ""});
}

void warn_of_targets(Desk& desk, const engine::State& state, engine::Tick now) {
    for (const engine::ConversationState& conversation : state.conversations) {
        if (!may_warn(desk, conversation) || warning_at(state, conversation) > now) continue;
        desk.warned[conversation.id] = *conversation.waiting_since;
        const engine::Tick target = wait_target(state, conversation.attempts == 0);
        const engine::Tick left = target - state.waited(*conversation.waiting_since, now);
        add_toast(desk, state, now,
                  {0, Mood::warn, "clock",
                   left > 0 ? fmt::format("{} to the target for {}.", minutes_and_seconds(left),
                                          name_in(state, conversation.id))
                            : fmt::format("The target for {} is missed.", name_in(state, conversation.id)),
                   "", conversation.id});
    }
}

std::optional<engine::Tick> next_warning(const Desk& desk, const engine::State& state) {
    std::optional<engine::Tick> next;
    for (const engine::ConversationState& conversation : state.conversations)
        if (may_warn(desk, conversation))
            next = std::min(next.value_or(warning_at(state, conversation)), warning_at(state, conversation));
    return next;
}

}  // namespace sim::viewmodel

#include "sim/viewmodel/practice.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/date.h"
#include "sim/viewmodel/composer.h"
#include "sim/viewmodel/inbox.h"
#include "sim/viewmodel/playbook_panel.h"
#include "sim/viewmodel/thread.h"
#include "sim/viewmodel/words.h"

namespace sim::viewmodel {
namespace {

/// The hottest of those who still wait or may come back, as a figure from 0 to 100.
Meter heat_of(const engine::State& state) {
    int hottest = 0;
    for (const engine::ConversationState& conversation : state.conversations)
        if (conversation.started && !conversation.settled())
            hottest = std::max(hottest, conversation.heat_milli);
    return {hottest, heat_mood(hottest), fmt::format("{}", hottest / 10)};
}

std::string pace_words(int pace_milli) {
    return pace_milli % 1000 == 0 ? fmt::format("×{}", pace_milli / 1000)
                                  : fmt::format("×{}.{}", pace_milli / 1000, pace_milli % 1000 / 100);
}

/// With the day once days have passed, and whether the desk is closed.
std::string clock_words(const engine::State& state, engine::Tick now) {
    constexpr std::array<std::string_view, 7> days = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    const int weekday = scenario::civil_day(state.scenario->begins_unix_s + now / 1000).weekday;
    const std::string day =
        state.jumps.empty() ? "" : fmt::format("{} ", days[static_cast<std::size_t>(weekday)]);
    return day + clock_with_seconds(*state.scenario, now) + (state.desk_open ? "" : " · closed");
}

TopBar top_of(const engine::State& state, const Desk& desk, engine::Tick now) {
    TopBar top;
    top.title = state.scenario->title;
    const auto draft = desk.drafts.find(desk.selected);
    top.as_handle = draft == desk.drafts.end() ? fresh_draft(state, "").as_handle : draft->second.as_handle;
    top.waiting = fmt::format("{}", waiting_count(state));
    top.heat = heat_of(state);
    top.clock = clock_words(state, now);
    top.pace = pace_words(state.scenario->pace_milli);
    top.paused = desk.paused;
    return top;
}

std::string end_question(const engine::State& state) {
    const int waiting = waiting_count(state);
    if (waiting == 0) return "End now and see your scorecard?";
    return fmt::format(
        "End now? {} still waiting for you, and that will count.",
        waiting == 1 ? std::string("One customer is") : fmt::format("{} customers are", waiting));
}

}  // namespace

Practice practice_of(const engine::State& state, const Desk& desk, engine::Tick now,
                     const scoring::Reading& draft_reading) {
    Practice practice;
    practice.top = top_of(state, desk, now);
    practice.inbox = inbox_of(state, desk, now);
    practice.thread = thread_of(state, desk, now);
    if (practice.thread.conversation.empty())
        practice.thread.empty_says =
            practice.inbox.rows.empty()
                ? "Nobody has written yet. The first customer will be here in a moment."
                : "Choose a conversation on the left, or press Alt+Down.";
    practice.composer = composer_of(state, desk, draft_reading);
    practice.customer = customer_of(state, desk, now);
    practice.playbook = playbook_of(state, desk);
    practice.asking_to_end = desk.asking_to_end;
    practice.end_question = end_question(state);
    practice.showing_keys = desk.showing_keys;
    return practice;
}

}  // namespace sim::viewmodel

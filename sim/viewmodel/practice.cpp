#include "sim/viewmodel/practice.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/engine/desk_rules.h"
#include "sim/engine/state.h"
#include "sim/scenario/date.h"
#include "sim/scenario/handles.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/wall_clock.h"
#include "sim/viewmodel/attention.h"
#include "sim/viewmodel/composer.h"
#include "sim/viewmodel/desk_clock.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/inbox.h"
#include "sim/viewmodel/playbook_panel.h"
#include "sim/viewmodel/thread.h"

namespace sim::viewmodel {
namespace {

std::string pace_words(int pace_milli) {
    return pace_milli % 1000 == 0 ? fmt::format("×{}", pace_milli / 1000)
                                  : fmt::format("×{}.{}", pace_milli / 1000, pace_milli % 1000 / 100);
}

/// With the day once days have passed, and whether the desk is closed.
std::string clock_words(const engine::State& state, engine::Tick now) {
    const int weekday = scenario::civil_day(scenario::wall_second(*state.scenario, now)).weekday;
    const std::string day =
        state.jumps.empty() ? ""
                            : fmt::format("{} ", scenario::weekday_names[static_cast<std::size_t>(weekday)]);
    return day + clock_with_seconds(*state.scenario, now) + (state.desk_open ? "" : " · closed");
}

Chip mode_chip(engine::Mode mode, bool paused) {
    if (paused && mode == engine::Mode::practice) return {"PRACTICE, PAUSED", Mood::warn, "pause"};
    if (mode == engine::Mode::timed) return {"TIMED", Mood::accent, "clock"};
    if (mode == engine::Mode::assessment) return {"ASSESSMENT", Mood::bad, "lock"};
    return {"PRACTICE", Mood::good, "circle"};
}

/// Of those who have written and those who still will; nobody knows yet who is kept away by an announcement.
std::string progress_words(const engine::State& state) {
    const auto expected =
        std::ranges::count(state.agenda, engine::Planned::Kind::opening, &engine::Planned::kind);
    std::ptrdiff_t done = 0, begun = 0;
    for (const engine::ConversationState& conversation : state.conversations) {
        if (!conversation.started) continue;
        ++begun;
        if (conversation.settled()) ++done;
    }
    const std::string words = fmt::format("{} of {} done", done, begun + expected);
    return expected == 0 ? words : fmt::format("{}, {} expected", words, expected);
}

TopBar top_of(const engine::State& state, const Desk& desk, engine::Tick now) {
    TopBar top;
    top.title = state.scenario->title;
    const auto draft = desk.drafts.find(desk.selected);
    top.as_handle =
        draft == desk.drafts.end() ? scenario::usual_handle(state.scenario->brand) : draft->second.as_handle;
    top.progress = progress_words(state);
    top.waiting = fmt::format("{}", waiting_count(state));
    const Crisis crisis = crisis_of(state, now);
    top.heat = {crisis.permille, crisis.mood, fmt::format("{}", crisis.permille / 10)};
    top.crisis = crisis.word;
    top.crisis_because = crisis.because;
    top.clock = clock_words(state, now);
    top.pace = pace_words(state.scenario->pace_milli);
    top.paused = desk.paused;
    top.can_pause = top.can_restart = engine::is_forgiving(state.mode);
    top.mode = mode_chip(state.mode, desk.paused);
    top.hours = hours_chip(*state.scenario, now);
    top.unseen = static_cast<int>(desk.toasts.size() - desk.dismissed_toasts.size());
    return top;
}

std::string end_question(const engine::State& state) {
    const int waiting = waiting_count(state);
    if (waiting == 0) return "End now and see your scorecard?";
    return fmt::format(
        "End now? {} still waiting for you, and that will count.",
        waiting == 1 ? std::string("One customer is") : fmt::format("{} customers are", waiting));
}

bool is_dismissed(const Desk& desk, const Toast& toast) {
    return std::ranges::find(desk.dismissed_toasts, toast.id) != desk.dismissed_toasts.end();
}

void show_toasts(Practice& practice, const Desk& desk) {
    practice.toasts.clear();
    for (const Toast& toast : desk.toasts)
        if (!is_dismissed(desk, toast)) practice.toasts.push_back(toast);
    practice.showing_toasts = desk.showing_toasts;
    practice.past_toasts.clear();
    if (desk.showing_toasts) practice.past_toasts.assign(desk.toasts.rbegin(), desk.toasts.rend());
}

void show_found(Practice& practice, const engine::State& state, const Desk& desk) {
    practice.find = find_of(state, desk);
    practice.thread.found.clear();
    practice.thread.gone_to = desk.find.gone_to;
    for (std::size_t n = 0; n < practice.find.places.size(); ++n) {
        const FoundPlace& place = practice.find.places[n];
        if (place.conversation == practice.thread.conversation)
            practice.thread.found.push_back(
                {place.item, place.start, place.end, static_cast<int>(n) == practice.find.at});
    }
}

/// Whatever tab and filter show.
bool somebody_wrote(const engine::State& state) {
    return std::ranges::any_of(state.conversations, [](const engine::ConversationState& conversation) {
        return conversation.started && !conversation.messages.empty();
    });
}

}  // namespace

Preview preview_of(const Composer& composer, const std::string& customer, const Desk& desk) {
    Preview preview;
    preview.shown = desk.previewing && composer.can_preview;
    if (!preview.shown) return preview;
    const scoring::Via mode = composer.mode;
    preview.heading = mode == scoring::Via::open ? "Everyone will read this, as " + composer.as_handle
                      : mode == scoring::Via::dm ? "Only " + first_name(customer) + " will read this"
                                                 : "Only colleagues will read this";
    preview.mood = mode == scoring::Via::open ? Mood::accent : Mood::neutral;
    preview.words = composer.text;
    for (const RouteChoice& choice : composer.routes)
        if (choice.chosen && mode != scoring::Via::note)
            preview.route = fmt::format("Route: {}{}", choice.label,
                                        choice.read_from_words ? ", as your words say" : ", as you chose");
    if (desk.can_speak) preview.speak = desk.speaking ? "Stop" : "Speak it";
    preview.note = desk.can_speak ? "" : "Install speech-dispatcher and this machine reads it to you.";
    return preview;
}

void refresh(Practice& practice, const engine::State& state, const Desk& desk, engine::Tick now,
             const scoring::Reading& draft_reading) {
    practice.top = top_of(state, desk, now);
    refresh_inbox(practice.inbox, state, desk, now);
    refresh_thread(practice.thread, state, desk, now);
    if (practice.thread.conversation.empty())
        practice.thread.empty_says =
            !practice.inbox.empty() ? "Choose a conversation on the left, or press Alt+Down."
            : somebody_wrote(state) ? "Nobody is in this list. All shows everybody who wrote."
                                    : "Nobody has written yet. The first customer will be here in a moment.";
    practice.composer = composer_of(state, desk, draft_reading);
    practice.customer = customer_of(state, desk, now);
    practice.playbook = playbook_of(state, desk);
    practice.preview = preview_of(practice.composer, practice.thread.name, desk);
    practice.asking_to_end = desk.asking_to_end;
    practice.end_question = end_question(state);
    practice.asking_restart = desk.asking_restart;
    practice.asking_collision = desk.asking_collision && !practice.thread.colleague.text.empty();
    practice.collision_question = fmt::format(
        "{} to {} at this moment. Two answers from one brand confuse people: wait and read "
        "theirs first, or send yours all the same?",
        practice.thread.colleague.text, first_name(practice.thread.name));
    practice.asking_internal = desk.asking_internal;
    practice.internal_question = fmt::format(
        "This saved reply is for colleagues only, and {} would read it. Keep it as a note instead, or send "
        "it all "
        "the same?",
        practice.composer.mode == scoring::Via::open ? "everyone" : first_name(practice.thread.name));
    show_toasts(practice, desk);
    show_found(practice, state, desk);
    practice.showing_keys = desk.showing_keys;
}

Practice practice_of(const engine::State& state, const Desk& desk, engine::Tick now,
                     const scoring::Reading& draft_reading) {
    Practice practice;
    refresh(practice, state, desk, now, draft_reading);
    return practice;
}

}  // namespace sim::viewmodel

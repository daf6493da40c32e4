#include "sim/app/window/app.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/app/data/history.h"
#include "sim/app/data/home_now.h"
#include "sim/app/data/library.h"
#include "sim/app/data/places.h"
#include "sim/app/platform/chime.h"
#include "sim/app/platform/wall_time.h"
#include "sim/engine/desk_rules.h"
#include "sim/engine/state.h"
#include "sim/engine/visiting.h"
#include "sim/failure/failure.h"
#include "sim/gui/tour_view.h"
#include "sim/gui/views_common.h"
#include "sim/scenario/scenario.h"
#include "sim/session/compare_attempts.h"
#include "sim/session/pace.h"
#include "sim/viewmodel/tour.h"

namespace sim::app {

using viewmodel::Intent;

namespace {

constexpr double look_for_library_s = 0.005;

}  // namespace

WindowApp::WindowApp(Workplace& context) : context_(context), door_(context) {
    if (!context.options.theme.empty()) context.profile.theme = context.options.theme;
    const bool at_home = context.options.scenario.empty() && !context.options.at_workshop;
    if (!at_home) context.take_library(true);
    refresh_home();
    door_.ask_at_start([this] { refresh_home(); });
    if (context.options.at_team) open_team();
    if (context.options.at_workshop) open_workshop(context.options.workshop);
    if (context.options.scenario.empty() || workshop_) return;
    open_briefing(context.options.scenario);
}

/// Practice is what everybody is offered first; extra time is what this trainee has set.
void WindowApp::open_briefing(const std::string& scenario) {
    briefing_scenario_ = scenario;
    briefing_seed_ = fresh_seed();
    const auto asked = std::ranges::find(home_.assigned, scenario, &viewmodel::AssignedItem::scenario);
    sitting_mode_ = asked != home_.assigned.end() && asked->certification ? "assessment" : "practice";
    extra_time_ = context_.profile.extra_time_percent;
    room_ = Room::briefing;
}

/// Nothing of what was typed or waited is lost.
void WindowApp::close_practice() {
    if (!practice_) return;
    practice_->save_drafts();
    practice_->note_clock();
}

/// The first screen stands before the library has been read, and before it is begun: reading takes longer
/// than opening the window and would slow it down. Nothing else stands before; and a key that is pressed so
/// soon means what the whole screen offers.
void WindowApp::welcome_library(Frame& frame) {
    if (!context_.still_reading()) return;
    const bool key_pressed = !frame.ui.input.events.empty();
    if ((key_pressed || !frame.nothing_shown) && context_.take_library(key_pressed))
        context_.guarded([&] { refresh_home(); });
    else
        frame.ui.redraw_in(look_for_library_s);
}

void WindowApp::draw(Frame& frame) {
    welcome_library(frame);
    follow_profile(frame);
    if (frame.paste_failed)
        context_.say(viewmodel::Mood::warn, "The other program did not give what it had copied.",
                     "Copy it there once more, then paste.");
    gui::Intents intents;
    const bool keys_above = showing_keys_ && room_ != Room::practice && !rehearsing();
    const bool touring = room_ == Room::practice && tour_step_ >= 0;
    frame.ui.cover(keys_above || touring || door_.open());
    draw_room(frame, intents);
    if (room_ == Room::practice) show_around(frame, intents);
    if (keys_above) gui::draw_keys(frame.ui, frame.window, intents);
    door_.draw(frame, intents);
    frame.ui.cover(false);
    gui::draw_notices(frame.ui, frame.window, context_.notices, intents);
    for (const Intent& intent : intents) answer(intent, frame.ui);
    if (!intents.empty()) frame.ui.redraw_in(0);
    if (practice_ && practice_->over()) finish_practice();
    if (workshop_ && workshop_->wants_to_close()) frame.close = true;
    if (!frame.wants_to_close || (workshop_ && !workshop_->may_close())) return;
    close_practice();
    frame.close = true;
}

void WindowApp::draw_room(Frame& frame, gui::Intents& intents) {
    switch (room_) {
        case Room::home:
            frame.screen = "home";
            return home_view_.draw(frame.ui, frame.window, home_, intents);
        case Room::briefing:
            frame.screen = "briefing";
            return briefing_view_.draw(frame.ui, frame.window,
                                       viewmodel::briefing_of(*context_.find(briefing_scenario_),
                                                              briefing_seed_, sitting_mode_, extra_time_),
                                       intents);
        case Room::practice:
            return practice_->draw(frame, intents);
        case Room::workshop:
            return workshop_->draw(frame, intents);
        case Room::progress:
            frame.screen = progress_.comparison ? "comparison" : "progress";
            return progress_view_.draw(frame.ui, frame.window, progress_, intents);
        case Room::team:
            return team_->draw(frame, intents);
        case Room::people:
            return people_->draw(frame, intents);
        case Room::drill:
            return drill_->draw(frame, intents);
        case Room::debrief:
            break;
    }
    debrief_->draw(frame, intents);
}

/// The keys that change the text size reach the profile here, and the profile the window.
void WindowApp::follow_profile(Frame& frame) {
    const int by_screen = static_cast<int>(std::lround(frame.screen_zoom * 100));
    const bool other_screen = std::exchange(context_.screen_percent, by_screen) != by_screen;
    const int percent = context_.profile.text_percent == 0 ? by_screen : context_.profile.text_percent;
    const float chosen = static_cast<float>(percent) / 100;
    const bool by_keys = shown_zoom_ > 0 && frame.zoom != shown_zoom_;
    if (by_keys) {
        Profile changed = context_.profile;
        changed.text_percent =
            frame.zoom == frame.screen_zoom ? 0 : static_cast<int>(std::lround(frame.zoom * 10)) * 10;
        context_.choose(changed);
    } else {
        frame.zoom = chosen;
    }
    if ((by_keys || other_screen) && room_ == Room::home) refresh_home();
    shown_zoom_ = frame.zoom;
    frame.ui.use(gui::theme_named(context_.profile.theme));
    frame.ui.keep_still(context_.profile.reduced_motion);
}

/// Once in a person's life, on the first practice screen, as soon as there is somebody to answer.
void WindowApp::show_around(Frame& frame, gui::Intents& intents) {
    const bool may_stop = engine::is_forgiving(practice_->runner().state().mode);
    if (context_.profile.tour_seen || !context_.options.tour || practice_->over() || !may_stop) return;
    if (tour_step_ < 0) {
        if (!practice_->hold_for_tour()) return;
        tour_step_ = 0;
        return frame.ui.redraw_in(0);
    }
    frame.screen = "tour";
    gui::draw_tour(frame.ui, frame.window, viewmodel::tour_step(tour_step_, practice_->pace()), intents);
}

void WindowApp::answer_tour(const viewmodel::TourIntent& intent, gui::Ui& ui) {
    if (tour_step_ < 0) return;
    const bool over = std::visit(engine::overloaded{[&](const viewmodel::NextTourStep&) {
                                                        return ++tour_step_ >= viewmodel::tour_steps;
                                                    },
                                                    [](const viewmodel::EndTour&) { return true; }},
                                 intent);
    if (!over) return;
    tour_step_ = -1;
    Profile changed = context_.profile;
    changed.tour_seen = true;
    context_.choose(changed);
    practice_->go_on_after_tour();
    ui.set_focus("practice/composer");
}

void WindowApp::answer_everywhere(const viewmodel::EverywhereIntent& intent) {
    using namespace viewmodel;
    Profile changed = context_.profile;
    std::visit(
        engine::overloaded{
            [&](const SwitchTheme&) {
                changed.theme = gui::name_of(gui::next_theme(gui::theme_named(changed.theme)));
            },
            [&](const ChooseTheme& theme) { changed.theme = theme.theme; },
            [&](const ReduceMotion& motion) { changed.reduced_motion = motion.on; },
            [&](const SoundMessages& sound) {
                changed.sounds = sound.on;
                if (sound.on && !Chime().available())
                    context_.say(Mood::warn, "This machine has nothing to play a sound with.",
                                 "Install pulseaudio-utils and sound-theme-freedesktop.");
            },
            [&](const SetTextSize& size) { changed.text_percent = std::clamp(size.percent, 80, 200); },
            [&](const SetExtraTime& time) { changed.extra_time_percent = std::clamp(time.percent, 0, 400); },
            [&](const GoHome&) {
                const bool from_review = room_ == Room::debrief && debrief_->reviewing();
                if (!rehearsing()) go_home();
                if (from_review) open_team();
            },
            [&](const ShowKeys&) {
                if (room_ != Room::practice && !rehearsing()) showing_keys_ = !showing_keys_;
            },
            [&](const DismissNotice& dismiss) { context_.withdraw(dismiss.id); }},
        intent);
    if (changed == context_.profile) return;
    context_.choose(changed);
    if (room_ == Room::home) refresh_home();
}

void WindowApp::answer(const Intent& intent, gui::Ui& ui) {
    const bool library_came = context_.take_library(true);
    if (context_.trace.is_open()) context_.trace << viewmodel::to_line(intent) << std::endl;
    context_.forget_good_news();
    context_.guarded([&] {
        if (library_came) refresh_home();
        if (const auto own = viewmodel::meant_for<viewmodel::EverywhereIntent>(intent))
            answer_everywhere(*own);
        if (const auto own = viewmodel::meant_for<viewmodel::TourIntent>(intent)) answer_tour(*own, ui);
        if (const auto own = viewmodel::meant_for<viewmodel::DoorIntent>(intent)) return door_.answer(*own);
        answer_room(intent);
    });
}

/// Which room is shown decides; a room may lead out of itself.
void WindowApp::answer_room(const Intent& intent) {
    switch (room_) {
        case Room::practice:
            practice_->answer(intent);
            if (std::holds_alternative<viewmodel::ConfirmRestart>(intent)) restart();
            return;
        case Room::debrief:
            if (std::holds_alternative<viewmodel::TryAgain>(intent)) return try_again();
            if (std::holds_alternative<viewmodel::NextExercise>(intent)) return open_next();
            if (std::holds_alternative<viewmodel::NextCase>(intent)) return open_next_case();
            return debrief_->answer(intent);
        case Room::workshop:
            return workshop_->answer(intent);
        case Room::drill:
            return drill_->answer(intent);
        case Room::people:
        case Room::team:
            if (const auto* page = std::get_if<viewmodel::ShowTeamPage>(&intent)) {
                if (page->page == "people") return open_people();
                room_ = Room::team;
            }
            if (const auto own = viewmodel::meant_for<viewmodel::PeopleIntent>(intent))
                return people_ ? people_->answer(*own) : void();
            if (const auto* row = std::get_if<viewmodel::OpenTeamSession>(&intent))
                return open_from_team(*row);
            if (const auto* row = std::get_if<viewmodel::OpenTeamTable>(&intent)) {
                if (const auto session = team_->leads_to(*row)) open_from_team(*session);
                return;
            }
            if (const auto* one = std::get_if<viewmodel::OpenCase>(&intent)) return open_case(one->session);
            if ((std::holds_alternative<viewmodel::SaveTeamReport>(intent) ||
                 std::holds_alternative<viewmodel::CopyTeamTable>(intent)) &&
                !door_.lets(people::Deed::take_out, {}))
                return;
            if (const auto own = viewmodel::meant_for<viewmodel::TeamIntent>(intent))
                return team_->answer(*own);
            if (const auto own = viewmodel::meant_for<viewmodel::ReviewIntent>(intent))
                return team_->answer(*own);
            break;
        case Room::progress:
            if (const auto own = viewmodel::meant_for<viewmodel::ProgressIntent>(intent))
                return answer_progress(*own);
            break;
        case Room::home:
        case Room::briefing:
            break;
    }
    if (const auto own = viewmodel::meant_for<viewmodel::HomeIntent>(intent)) answer_home(*own);
    if (std::holds_alternative<viewmodel::SetExtraTime>(intent))
        extra_time_ = context_.profile.extra_time_percent;
}

void WindowApp::answer_home(const viewmodel::HomeIntent& intent) {
    using namespace viewmodel;
    std::visit(
        engine::overloaded{
            [&](const ChooseScenario& choose) {
                if (context_.find(choose.scenario)) open_briefing(choose.scenario);
            },
            [&](const FilterLevel& filter) { level_filter_ = filter.level, refresh_home(); },
            [&](const OpenSession& open) {
                if (may_open(open.session)) open_session(open.session);
            },
            [&](const ResumeSession& offer) {
                if (may_open(offer.session)) resume(offer.session);
            },
            [&](const DiscardSession& drop) {
                if (may_open(drop.session)) discard(drop.session);
            },
            [&](const NameTrainee& name) { door_.sit_down(name.name, [this] { refresh_home(); }); },
            [&](const RenameTrainee& name) { rename(name.name); },
            [&](const OpenProgress&) { progress_choices_ = {}, refresh_progress(), room_ = Room::progress; },
            [&](const OpenDrills&) { open_drills(); }, [&](const OpenWorkshop&) { open_workshop(""); },
            [&](const OpenTeam&) { open_team(); },
            [&](const ChooseSittingMode& mode) { sitting_mode_ = mode.mode; },
            [&](const StartSession& begin) { start(begin.scenario, briefing_seed_); }},
        intent);
}

/// One's own, or that of others where one may look at them.
bool WindowApp::may_open(std::int64_t session) {
    const std::optional<store::Session> found = context_.store.session({session});
    if (!found) return true;  // opening it says that it is not there
    return door_.lets(people::deed_for(visitor_here(context_), found->person), {});
}

void WindowApp::open_people() {
    if (!people_) people_ = std::make_unique<WindowPeople>(context_, door_);
    people_->refresh(team_->pages());
    room_ = Room::people;
}

void WindowApp::open_team() {
    if (!door_.lets(people::Deed::look_at_others, [this] { open_team(); })) return;
    if (!team_) team_ = std::make_unique<WindowTeam>(context_);
    team_->refresh();
    room_ = Room::team;
}

/// The debrief, at what cost most of the criterion or error that was looked at.
void WindowApp::open_from_team(const viewmodel::OpenTeamSession& row) {
    open_session(row.session);
    if (room_ == Room::debrief && !row.at.empty()) debrief_->show_finding(row.at);
}

/// The session beside its findings, for a reviewer.
void WindowApp::open_case(std::int64_t session) {
    open_session(session);
    if (room_ == Room::debrief) debrief_->begin_review();
}

/// In the queue as it is filtered; where nobody waits behind this one, back to it.
void WindowApp::open_next_case() {
    if (!team_) return;
    const std::int64_t next = team_->case_after(debrief_->session());
    if (next == 0) {
        open_team();
        return context_.say(viewmodel::Mood::good, "Nobody waits behind this session.",
                            "The queue says who waits before it.");
    }
    open_case(next);
}

/// On to what the first screen offers next; where it offers nothing, to the first screen.
void WindowApp::open_next() {
    go_home();
    if (home_.next && context_.find(home_.next->scenario)) open_briefing(home_.next->scenario);
}

void WindowApp::open_drills() {
    if (context_.person.empty()) context_.sit_down(default_person());
    drill_ = std::make_unique<WindowDrill>(context_, dictionaries()), room_ = Room::drill;
}

void WindowApp::answer_progress(const viewmodel::ProgressIntent& intent) {
    using namespace viewmodel;
    std::visit(engine::overloaded{
                   [&](const FilterHistory& filter) {
                       progress_choices_.scenario = filter.scenario, progress_choices_.mode = filter.mode;
                   },
                   [&](const CompareAttempts& compare) {
                       progress_choices_.earlier = compare.earlier, progress_choices_.later = compare.later;
                   },
                   [&](const CloseCompare&) { progress_choices_.earlier = progress_choices_.later = 0; }},
               intent);
    refresh_progress();
}

void WindowApp::refresh_progress() {
    const std::string now = wall_time();
    const viewmodel::History record = load_record(context_.store, context_.library, context_.person, now);
    progress_ = viewmodel::progress_of(context_.library, record, viewmodel::day_of(now), progress_choices_);
    progress_.trainee = context_.person;
    if (progress_.comparison) session::add_replies(*progress_.comparison, context_.store, context_.reader);
}

void WindowApp::rename(const std::string& name) {
    if (!context_.store.rename_person(context_.person, name))
        return context_.say(viewmodel::Mood::warn, name + " is another person here.",
                            "Choose them in the list, or take another name.");
    context_.sit_down(name);
    refresh_home();
}

void WindowApp::try_again() {
    const std::string scenario = debrief_->scenario().id;
    go_home();
    answer_home(viewmodel::ChooseScenario{scenario});
}

void WindowApp::go_home() {
    close_practice();
    practice_.reset();
    debrief_.reset();
    if (workshop_) {
        workshop_.reset();
        context_.reload_library();
    }
    drill_.reset();
    tour_step_ = -1;
    room_ = Room::home;
    refresh_home();
}

bool WindowApp::rehearsing() const { return room_ == Room::workshop && workshop_->rehearsing(); }

void WindowApp::open_workshop(const std::string& file) {
    if (!door_.lets(people::Deed::write_scenarios, [this, file] { open_workshop(file); })) return;
    workshop_ = std::make_unique<WindowWorkshop>(context_, file);
    room_ = Room::workshop;
}

void WindowApp::refresh_home() { home_ = home_now(context_, level_filter_); }

const Dictionaries& WindowApp::dictionaries() {
    if (!dictionaries_.valid()) dictionaries_ = read_dictionaries();
    return dictionaries_;
}

void WindowApp::start(const std::string& scenario, std::uint64_t seed) {
    const bool named = scenario == context_.options.scenario;
    const scenario::Loaded loaded = load_playable(named ? context_.named_file : context_.file_of(scenario));
    if (context_.person.empty()) context_.sit_down(default_person());
    const auto mode = scoring::from_name<engine::Mode>(engine::mode_names, sitting_mode_);
    const session::Sitting sitting{context_.person, seed, extra_time_, mode.value_or(engine::Mode::practice)};
    session::pace_milli(context_.options.pace, sitting.mode, *loaded.scenario);  // before anything is kept
    practice_ = std::make_unique<WindowPractice>(
        context_, dictionaries(),
        session::SessionRunner::begin(loaded, sitting, context_.reader, &context_.store));
    debrief_.reset();
    context_.notices.clear();
    room_ = Room::practice;
}

/// The attempt is put away as it stands, without a score, and the same exercise begins anew.
void WindowApp::restart() {
    if (!practice_ || practice_->over() || !practice_->put_away()) return;
    session::SessionRunner runner = practice_->leave();
    const std::string scenario = runner.scenario().id;
    extra_time_ = runner.state().extra_time_percent;
    practice_.reset();
    sitting_mode_ = "practice";
    room_ = Room::home;
    if (runner.id()) context_.store.mark_ended(*runner.id(), wall_time());
    start(scenario, fresh_seed());
}

void WindowApp::resume(std::int64_t session) {
    session::SessionRunner runner =
        session::SessionRunner::resume(context_.store, {session}, context_.reader);
    const engine::Tick stood = runner.take_up(pace_milli(context_.options, runner));
    practice_ = std::make_unique<WindowPractice>(context_, dictionaries(), std::move(runner), stood);
    practice_->take_up_drafts();
    room_ = Room::practice;
}

void WindowApp::discard(std::int64_t session) {
    session::SessionRunner runner =
        session::SessionRunner::resume(context_.store, {session}, context_.reader);
    runner.submit({runner.state().now, engine::End{}});
    scoring::Scorecard card = runner.finish(wall_time());
    show_debrief(std::move(runner), std::move(card), false);
}

void WindowApp::open_session(std::int64_t session) {
    session::SessionRunner runner =
        session::SessionRunner::resume(context_.store, {session}, context_.reader);
    const bool judged_before = context_.store.session({session})->scorecard.has_value();
    scoring::Scorecard card = runner.verdict();
    if (!judged_before && runner.over())
        context_.say(viewmodel::Mood::neutral, "This session had no verdict yet.",
                     "It has one now, by " + scoring::said(card.judge) + ".");
    show_debrief(std::move(runner), std::move(card), false);
}

void WindowApp::show_debrief(session::SessionRunner runner, scoring::Scorecard card, bool ask_first) {
    debrief_ = std::make_unique<WindowDebrief>(context_, std::move(runner), std::move(card), ask_first);
    room_ = Room::debrief;
}

void WindowApp::finish_practice() {
    practice_->save_drafts();
    session::SessionRunner runner = practice_->leave();
    practice_.reset();
    room_ = Room::home;
    context_.guarded([&] {
        scoring::Scorecard card = runner.finish(wall_time());
        show_debrief(std::move(runner), std::move(card), true);
    });
    if (room_ == Room::home) context_.guarded([&] { refresh_home(); });
}

}  // namespace sim::app

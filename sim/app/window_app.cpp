#include "sim/app/window_app.h"

#include "sim/app/failure.h"
#include "sim/app/library.h"
#include "sim/app/wall_time.h"
#include "sim/app/window_home.h"
#include "sim/gui/views_common.h"

namespace sim::app {

using viewmodel::Intent;

WindowApp::WindowApp(WindowContext& context) : context_(context), dark_(context.options.theme != "light") {
    refresh_home();
    if (context.options.at_workshop) open_workshop(context.options.workshop);
    if (context.options.scenario.empty() || workshop_) return;
    briefing_scenario_ = context.options.scenario;
    room_ = Room::briefing;
}

void WindowApp::draw(Frame& frame) {
    frame.ui.use_dark(dark_);
    gui::Intents intents;
    const bool keys_above = showing_keys_ && room_ != Room::practice && !rehearsing();
    frame.ui.cover(keys_above);
    draw_room(frame, intents);
    if (keys_above) gui::draw_keys(frame.ui, frame.window, intents);
    frame.ui.cover(false);
    gui::draw_notices(frame.ui, frame.window, context_.notices, intents);
    for (const Intent& intent : intents) answer(intent);
    if (!intents.empty()) frame.ui.redraw_in(0);
    if (practice_ && practice_->over()) finish_practice();
    if (workshop_ && workshop_->wants_to_close()) frame.close = true;
    if (!frame.wants_to_close || (workshop_ && !workshop_->may_close())) return;
    if (practice_) practice_->save_drafts();
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
                                       viewmodel::briefing_of(*context_.find(briefing_scenario_)), intents);
        case Room::practice:
            return practice_->draw(frame, intents);
        case Room::workshop:
            return workshop_->draw(frame, intents);
        case Room::debrief:
            break;
    }
    debrief_->draw(frame, intents);
}

void WindowApp::answer(const Intent& intent) {
    if (context_.trace.is_open()) context_.trace << viewmodel::to_line(intent) << std::endl;
    try {
        if (std::holds_alternative<viewmodel::SwitchTheme>(intent)) dark_ = !dark_;
        if (std::holds_alternative<viewmodel::ShowKeys>(intent) && room_ != Room::practice && !rehearsing())
            showing_keys_ = !showing_keys_;
        if (std::holds_alternative<viewmodel::GoHome>(intent) && !rehearsing()) return go_home();
        if (const auto* dismiss = std::get_if<viewmodel::DismissNotice>(&intent))
            std::erase_if(context_.notices,
                          [&](const viewmodel::Notice& notice) { return notice.id == dismiss->id; });
        if (room_ == Room::practice) return practice_->answer(intent);
        if (room_ == Room::workshop) return workshop_->answer(intent);
        if (room_ == Room::debrief) {
            if (std::holds_alternative<viewmodel::TryAgain>(intent)) return try_again();
            return debrief_->answer(intent);
        }
        answer_home(intent);
    } catch (const store::StoreError& error) {
        context_.say(viewmodel::Mood::bad, error.says, error.remedy);
    } catch (const Failure& failure) {
        context_.say(viewmodel::Mood::bad, failure.what(), "");
    }
}

void WindowApp::answer_home(const Intent& intent) {
    if (const auto* choose = std::get_if<viewmodel::ChooseScenario>(&intent);
        choose && context_.find(choose->scenario)) {
        briefing_scenario_ = choose->scenario;
        room_ = Room::briefing;
    }
    if (const auto* filter = std::get_if<viewmodel::FilterLevel>(&intent))
        level_filter_ = filter->level, refresh_home();
    if (const auto* name = std::get_if<viewmodel::NameTrainee>(&intent))
        context_.person = name->name, refresh_home();
    if (const auto* open = std::get_if<viewmodel::OpenSession>(&intent)) open_session(open->session);
    if (const auto* offer = std::get_if<viewmodel::ResumeSession>(&intent)) resume(offer->session);
    if (const auto* drop = std::get_if<viewmodel::DiscardSession>(&intent)) discard(drop->session);
    if (const auto* begin = std::get_if<viewmodel::StartSession>(&intent)) start(begin->scenario);
    if (std::holds_alternative<viewmodel::OpenWorkshop>(intent)) open_workshop("");
}

void WindowApp::try_again() {
    const std::string scenario = debrief_->scenario().id;
    go_home();
    answer_home(viewmodel::ChooseScenario{scenario});
}

void WindowApp::go_home() {
    if (practice_) practice_->save_drafts();
    practice_.reset();
    debrief_.reset();
    if (workshop_) {
        workshop_.reset();
        context_.reload_library();
    }
    room_ = Room::home;
    refresh_home();
}

bool WindowApp::rehearsing() const { return room_ == Room::workshop && workshop_->rehearsing(); }

void WindowApp::open_workshop(const std::string& file) {
    workshop_ = std::make_unique<WindowWorkshop>(context_, file);
    room_ = Room::workshop;
}

void WindowApp::refresh_home() { home_ = home_now(context_, level_filter_); }

void WindowApp::start(const std::string& scenario) {
    const bool named = scenario == context_.options.scenario;
    const scenario::Loaded loaded = load_playable(named ? context_.named_file : context_.file_of(scenario));
    const Sitting sitting{context_.person, fresh_seed(), 0};
    practice_ = std::make_unique<WindowPractice>(
        context_, SessionRunner::begin(loaded, sitting, context_.reader, &context_.store));
    debrief_.reset();
    context_.notices.clear();
    room_ = Room::practice;
}

void WindowApp::resume(std::int64_t session) {
    practice_ = std::make_unique<WindowPractice>(
        context_, SessionRunner::resume(context_.store, {session}, context_.reader));
    practice_->take_up_drafts();
    room_ = Room::practice;
}

void WindowApp::discard(std::int64_t session) {
    SessionRunner runner = SessionRunner::resume(context_.store, {session}, context_.reader);
    runner.submit({runner.state().now, engine::End{}});
    scoring::Scorecard card = runner.finish(wall_time());
    show_debrief(std::move(runner), std::move(card), false);
}

void WindowApp::open_session(std::int64_t session) {
    SessionRunner runner = SessionRunner::resume(context_.store, {session}, context_.reader);
    scoring::Scorecard card = runner.judge();
    show_debrief(std::move(runner), std::move(card), false);
}

void WindowApp::show_debrief(SessionRunner runner, scoring::Scorecard card, bool ask_first) {
    debrief_ = std::make_unique<WindowDebrief>(context_, std::move(runner), std::move(card), ask_first);
    room_ = Room::debrief;
}

void WindowApp::finish_practice() {
    practice_->save_drafts();
    SessionRunner runner = practice_->leave();
    practice_.reset();
    room_ = Room::home;
    try {
        scoring::Scorecard card = runner.finish(wall_time());
        show_debrief(std::move(runner), std::move(card), true);
    } catch (const store::StoreError& error) {
        context_.say(viewmodel::Mood::bad, error.says, error.remedy);
        refresh_home();
    }
}

}  // namespace sim::app

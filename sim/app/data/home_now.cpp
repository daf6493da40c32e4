#include "sim/app/data/home_now.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "sim/app/data/history.h"
#include "sim/app/data/places.h"
#include "sim/app/platform/wall_time.h"
#include "sim/people/assignments.h"
#include "sim/report/scorecard_json.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/assigned.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/progress.h"
#include "sim/viewmodel/refreshers.h"

namespace sim::app {

namespace {

std::string progress(Workplace& context, const store::Session& session) {
    const std::size_t drafts = context.store.drafts(session.id).size();
    std::string words = viewmodel::counted(session.replies, "reply", "replies") + " sent";
    if (drafts > 0)
        words += fmt::format(", {} kept",
                             viewmodel::counted(static_cast<std::int64_t>(drafts), "draft", "drafts"));
    const auto minutes = session.last_at / 60000, seconds = session.last_at / 1000 % 60;
    return words + fmt::format(", {}:{:02} into it", minutes, seconds);
}

viewmodel::SessionSummary summary(Workplace& context, const store::Session& session, const std::string& now) {
    viewmodel::SessionSummary made;
    made.session = session.id.value;
    made.scenario = session.scenario;
    const scenario::Scenario* known = context.find(session.scenario);
    made.title = known ? known->title : session.scenario;
    made.trainee = session.person;
    made.when = said_time(session.started_at, now);
    made.finished = session.finished();
    if (!made.finished) made.progress = progress(context, session);
    if (!session.scorecard) return made;
    made.overall = session.scorecard->overall;
    made.passed = session.scorecard->passed;
    made.critical = session.scorecard->critical;
    return made;
}

void show_decision(store::Store& store, const store::Session& session, viewmodel::SessionSummary& made) {
    if (!session.scorecard) return;
    const auto decided = store.standing(session.id, session.scorecard->judge);
    if (!decided) return;
    made.overall = decided->overall;
    made.passed = decided->passed;
    made.critical = decided->critical;
}

void show_dispute(Workplace& context, const store::Session& session, viewmodel::SessionSummary& made) {
    if (!session.scorecard) return;
    const scoring::Scorecard card = report::scorecard_of(*session.scorecard);
    made.waits = waits_for_a_person(context.store, session.id, card);
    if (made.waits) made.overall = scoring::score_for_now(card, made.waits);
}

/// What follows from what the person did so far: how they stand, what is due, what is next.
void add_record(Workplace& context, const std::string& now, viewmodel::Home& home) {
    const viewmodel::History record = load_record(context.store, context.library, context.person, now);
    home.standing = viewmodel::standing_of(record);
    home.due = viewmodel::due_items(context.library, record, viewmodel::day_of(now));
    if (home.due.empty() && !record.outcomes.empty()) home.due_says = viewmodel::nothing_due(record);
    home.drill_says = home.due.empty() ? "One post, one decision, one reply."
                                       : "One post, one decision, one reply. What is due comes first.";
    const std::string today = now.substr(0, 10);
    const std::vector<people::Assigned> assigned = people::assigned_to(context.store, context.person, today);
    const auto passed_today = [&](const people::Assigned& each) {
        return each.refresher && each.state == people::AssignmentState::done && each.passed_on == today;
    };
    home.assigned = viewmodel::assigned_items(
        context.library, assigned, viewmodel::refreshers_of_day(record.outcomes, viewmodel::day_of(now)),
        static_cast<int>(std::ranges::count_if(assigned, passed_today)));
    if (auto next = viewmodel::next_from_record(context.library, record)) home.next = std::move(next);
    viewmodel::put_first(home);
    viewmodel::mark_next(home);
}

}  // namespace

viewmodel::Home home_now(Workplace& context, std::optional<scenario::Level> level_filter) {
    const std::string now = wall_time();
    std::vector<viewmodel::SessionSummary> sessions;
    const std::set<store::SessionId> disputed = context.store.disputed_sessions();
    const std::set<store::SessionId> reviewed = context.store.reviewed_sessions();
    for (const store::Session& session : context.store.sessions_of(context.person)) {
        sessions.push_back(summary(context, session, now));
        if (reviewed.contains(session.id)) show_decision(context.store, session, sessions.back());
        if (disputed.contains(session.id)) show_dispute(context, session, sessions.back());
    }
    viewmodel::Home home =
        viewmodel::home_of(context.library, sessions, context.broken, context.person, level_filter);
    home.profile.theme = context.profile.theme;
    home.profile.automatic_text_size = context.profile.text_percent == 0;
    home.profile.text_percent =
        context.profile.text_percent == 0 ? context.screen_percent : context.profile.text_percent;
    home.profile.reduced_motion = context.profile.reduced_motion;
    home.profile.sounds = context.profile.sounds;
    home.profile.extra_time_percent = context.profile.extra_time_percent;
    if (context.person.empty()) home.profile.suggested = default_person();
    for (const std::string& name : context.store.people())
        if (name != context.person) home.profile.known.push_back(name);
    if (context.still_reading())
        home.count = "Reading the exercises…";
    else
        add_record(context, now, home);
    return home;
}

}  // namespace sim::app

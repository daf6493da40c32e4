#include "sim/app/window_home.h"

#include <fmt/format.h>

#include "sim/app/wall_time.h"

namespace sim::app {

namespace {

/// "2026-03-02T09:00:00" as people say it: "today 09:00", "2026-03-02 09:00".
std::string said(const std::string& time, const std::string& now) {
    if (time.size() < 16) return time;
    const std::string day = time.substr(0, 10), clock = time.substr(11, 5);
    return (day == now.substr(0, 10) ? "today" : day) + " " + clock;
}

std::string progress(WindowContext& context, const store::Session& session) {
    const std::size_t drafts = context.store.drafts(session.id).size();
    std::string words =
        fmt::format("{} {} sent", session.replies, session.replies == 1 ? "reply" : "replies");
    if (drafts > 0) words += fmt::format(", {} {} kept", drafts, drafts == 1 ? "draft" : "drafts");
    const auto minutes = session.last_at / 60000, seconds = session.last_at / 1000 % 60;
    return words + fmt::format(", {}:{:02} into it", minutes, seconds);
}

viewmodel::SessionSummary summary(WindowContext& context, const store::Session& session,
                                  const std::string& now) {
    viewmodel::SessionSummary made;
    made.session = session.id.value;
    made.scenario = session.scenario;
    const scenario::Scenario* known = context.find(session.scenario);
    made.title = known ? known->title : session.scenario;
    made.trainee = session.person;
    made.when = said(session.started_at, now);
    made.finished = session.finished();
    if (!made.finished) made.progress = progress(context, session);
    if (!session.scorecard) return made;
    made.overall = session.scorecard->overall;
    made.would_have_been = session.scorecard->would_have_been;
    made.passed = session.scorecard->passed;
    made.critical = session.scorecard->critical;
    return made;
}

}  // namespace

viewmodel::Home home_now(WindowContext& context, const std::string& level_filter) {
    const std::string now = wall_time();
    std::vector<viewmodel::SessionSummary> sessions;
    for (const store::Session& session : context.store.sessions())
        sessions.push_back(summary(context, session, now));
    return viewmodel::home_of(context.library, sessions, context.broken, context.person, level_filter);
}

}  // namespace sim::app

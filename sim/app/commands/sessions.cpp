#include "sim/app/commands/sessions.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "scoring/reader.h"
#include "sim/app/data/existing_store.h"
#include "sim/app/data/judge.h"
#include "sim/app/data/places.h"
#include "sim/app/platform/output.h"
#include "sim/app/terminal/fact_lines.h"
#include "sim/engine/fact.h"
#include "sim/report/export.h"
#include "sim/report/scorecard_json.h"
#include "sim/report/scorecard_text.h"
#include "sim/session/session_runner.h"
#include "sim/session/typing_recorder.h"

namespace sim::app {
namespace {

store::Session known_session(store::Store& store, std::int64_t id) {
    std::optional<store::Session> session = store.session({id});
    if (!session)
        throw Failure(ExitCode::input_wrong,
                      fmt::format("{} holds no session {}; `coolhead sessions` lists those it holds.",
                                  store.file().string(), id));
    return std::move(*session);
}

std::string verdict(const store::Session& session) {
    if (!session.scorecard) return session.finished() ? "not scored" : "unfinished";
    const store::ScorecardRow& card = *session.scorecard;
    if (card.critical > 0)
        return fmt::format("0 for {} critical {}, would have been {:.0f}", card.critical,
                           card.critical == 1 ? "error" : "errors", card.would_have_been);
    return fmt::format("{:.0f} {}", card.overall, card.passed ? "passed" : "not passed");
}

std::string spaced(std::string wall_time) {
    std::ranges::replace(wall_time, 'T', ' ');
    return wall_time;
}

void rescore_one(store::Store& store, store::SessionId id, const scoring::Reader& reader) {
    session::SessionRunner runner = session::SessionRunner::resume(store, id, reader);
    if (!runner.over())
        throw Failure(ExitCode::input_wrong,
                      fmt::format("Session {} is not finished; play it to its end first.", id.value));
    const std::optional<store::Session> before = store.session(id);
    const scoring::Scorecard card = runner.judge();
    print(fmt::format("{}  {}  {} -> {:.0f}\n", id.value, before->scenario,
                      before->scorecard ? fmt::format("{:.0f}", before->scorecard->overall) : "not scored",
                      card.overall));
}

}  // namespace

ExitCode list_sessions(const std::string& database, const std::string& format) {
    std::vector<store::Session> sessions;
    // Nothing played yet is no mistake; a file that was named and is not there is one.
    if (!database.empty() || std::filesystem::exists(database_file(database)))
        sessions = open_existing_store(database).sessions();
    if (format == "json") {
        print(report::sessions_json(sessions));
        return ExitCode::done;
    }
    if (sessions.empty()) print("No session has been played yet.\n");
    for (const store::Session& session : sessions)
        print(fmt::format("{}  {}  {}  {}  {}  {}\n", session.id.value, spaced(session.started_at),
                          session.person, session.scenario, engine::name_of(session.mode), verdict(session)));
    return ExitCode::done;
}

ExitCode show_session(const std::string& database, std::int64_t id, const std::string& format) {
    store::Store store = open_existing_store(database);
    const store::Session session = known_session(store, id);
    if (!session.scorecard)
        throw Failure(
            ExitCode::input_wrong,
            session.finished()
                ? fmt::format("Session {} has no scorecard; `coolhead rescore {}` makes one.", id, id)
                : fmt::format("Session {} is not finished; `coolhead play --resume {}` goes on with it.", id,
                              id));
    if (format == "json") {
        print(report::with_sitting(session.scorecard->card_json, session.mode, session.hints) + "\n");
        return ExitCode::done;
    }
    const std::optional<scoring::Scorecard> card = report::scorecard_from_json(session.scorecard->card_json);
    if (!card)
        throw Failure(
            ExitCode::machine_wrong,
            fmt::format("The scorecard of session {} cannot be read; `coolhead rescore {}` makes a new one.",
                        id, id));
    print(fmt::format("Session {} of {}, {}\n", id, session.person, spaced(session.started_at)));
    print(sitting_line(session.mode, session.extra_time_percent, session.hints, session.interruptions) +
          "\n");
    print(report::scorecard_text(*card, report::words_of(store.journal({id}))));
    return ExitCode::done;
}

ExitCode replay_session(const std::string& database, std::int64_t id) {
    store::Store store = open_existing_store(database);
    known_session(store, id);
    const scoring::Reader reader = load_reader();
    const session::SessionRunner runner = session::SessionRunner::resume(store, {id}, reader);
    const std::vector<engine::Fact> journal = store.journal({id});
    const auto deleted = viewmodel::deleted_words(session::recorded_typing(store, {id}), journal);
    auto next = deleted.begin();
    const auto tell_until = [&](engine::Tick at) {
        for (; next != deleted.end() && next->at <= at; ++next)
            print(fmt::format("{}  {}\n", time_of_day(runner.scenario(), next->at),
                              deleted_line(runner.scenario(), next->conversation, next->text)));
    };
    for (const engine::Fact& fact : journal) {
        tell_until(fact.at);
        print(line_of(runner.scenario(), fact) + "\n");
    }
    tell_until(std::numeric_limits<engine::Tick>::max());
    return ExitCode::done;
}

ExitCode rescore(const std::string& database, std::int64_t id) {
    store::Store store = open_existing_store(database);
    const scoring::Reader reader = load_reader();
    if (id != 0) {
        known_session(store, id);
        rescore_one(store, {id}, reader);
        return ExitCode::done;
    }
    for (const store::Session& session : store.sessions())
        if (!session.ended_because.empty()) rescore_one(store, session.id, reader);
    return ExitCode::done;
}

ExitCode export_sessions(const std::string& database, const std::string& format, const std::string& since) {
    store::Store store = open_existing_store(database);
    std::vector<store::Session> sessions = store.sessions();
    std::erase_if(sessions, [&](const store::Session& session) { return session.started_at < since; });
    std::ranges::reverse(sessions);  // oldest first: a later export only adds lines
    print(format == "json" ? report::sessions_json(sessions) : report::sessions_csv(sessions));
    return ExitCode::done;
}

}  // namespace sim::app

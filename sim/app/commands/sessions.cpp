#include "sim/app/commands/sessions.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <ranges>

#include "scoring/printable.h"
#include "scoring/reader.h"
#include "sim/app/data/existing_store.h"
#include "sim/app/data/history.h"
#include "sim/app/data/judge.h"
#include "sim/app/data/places.h"
#include "sim/app/data/scorecard_file.h"
#include "sim/app/platform/output.h"
#include "sim/app/terminal/fact_lines.h"
#include "sim/engine/fact.h"
#include "sim/report/export.h"
#include "sim/report/scorecard_json.h"
#include "sim/report/scorecard_text.h"
#include "sim/report/what_moved.h"
#include "sim/session/session_runner.h"
#include "sim/session/typing_recorder.h"
#include "sim/viewmodel/display_words.h"

namespace sim::app {
namespace {

store::Session known_session(store::Store& store, std::int64_t id) {
    std::optional<store::Session> session = store.session({id});
    if (!session)
        throw Failure(ExitCode::input_wrong,
                      fmt::format("{} holds no session {}.", store.file().string(), id),
                      "`coolhead sessions` lists those it holds.");
    return std::move(*session);
}

std::string verdict_words(const store::ScorecardRow& card) {
    if (card.critical > 0)
        return fmt::format("0 for {}, would have been {:.0f}",
                           viewmodel::counted(card.critical, "critical error", "critical errors"),
                           card.would_have_been);
    return fmt::format("{:.0f} {}", card.overall, card.passed ? "passed" : "not passed");
}

std::string verdict_words(const store::Session& session,
                          std::span<const scoring::Objection> objections = {}) {
    if (session.scorecard && !objections.empty() &&
        scoring::waits_for_a_person(report::scorecard_of(*session.scorecard), objections))
        return fmt::format("{:.0f} disputed, waits for a person", session.scorecard->would_have_been);
    if (session.scorecard) return verdict_words(*session.scorecard);
    return session.finished() ? "not scored" : "unfinished";
}

std::string judge_of(const store::ScorecardRow& card) { return scoring::said({card.judge, card.judge_date}); }

std::string spaced(std::string wall_time) {
    std::ranges::replace(wall_time, 'T', ' ');
    return wall_time;
}

/// Of those sessions that were judged: the others have nothing to object to.
report::ObjectionsBySession objections_to(store::Store& store, std::span<const store::Session> sessions) {
    report::ObjectionsBySession all;
    for (const store::Session& session : sessions) {
        if (!session.scorecard) continue;
        if (auto objections = disputes_of(store, session.id); !objections.empty())
            all[session.id] = std::move(objections);
    }
    return all;
}

void rescore_one(store::Store& store, store::SessionId id, const scoring::Reader& reader) {
    session::SessionRunner runner = session::SessionRunner::resume(store, id, reader);
    if (!runner.over())
        throw Failure(ExitCode::input_wrong, fmt::format("Session {} is not finished.", id.value),
                      "Play it to its end first.");
    const std::optional<store::Session> before = store.session(id);
    const std::string which = fmt::format("{}  {}  {}", id.value, before->scenario, verdict_words(*before));
    if (!runner.keep_verdict(runner.judge())) return print(which + ", by this judge already\n");
    const store::ScorecardRow now = store.verdicts(id).back();
    print(fmt::format("{} -> {}  ({}{})\n", which, verdict_words(now),
                      before->scorecard ? judge_of(*before->scorecard) + " -> " : "", judge_of(now)));
    if (!before->scorecard) return;
    for (const std::string& line :
         report::what_moved(report::scorecard_of(*before->scorecard), report::scorecard_of(now)))
        print("    " + line + "\n");
}

/// The latest where no judge is named; else the one whose name begins like that.
store::ScorecardRow chosen_verdict(const std::vector<store::ScorecardRow>& verdicts,
                                   const std::string& judge) {
    std::string known;
    for (const store::ScorecardRow& row : verdicts | std::views::reverse) {
        if (row.judge.starts_with(judge)) return row;
        known += (known.empty() ? "" : ", ") + row.judge;
    }
    throw Failure(ExitCode::input_wrong,
                  fmt::format("No judge whose name begins with {} judged this session.", judge),
                  fmt::format("Those who did: {}.", known));
}

/// Where nobody judged it before the program was ended, today's judge does so now.
std::vector<store::ScorecardRow> verdicts_on(store::Store& store, const store::Session& session) {
    std::vector<store::ScorecardRow> verdicts = store.verdicts(session.id);
    if (!verdicts.empty()) return verdicts;
    const scoring::Reader reader = load_reader();
    session::SessionRunner runner = session::SessionRunner::resume(store, session.id, reader);
    if (!runner.over())
        throw Failure(ExitCode::input_wrong, fmt::format("Session {} is not finished.", session.id.value),
                      fmt::format("`coolhead play --resume {}` goes on with it.", session.id.value));
    runner.verdict();
    complain(fmt::format("Session {} had no verdict yet; it was judged now.\n", session.id.value));
    return store.verdicts(session.id);
}

std::string other_verdicts(const std::vector<store::ScorecardRow>& verdicts, const std::string& shown) {
    std::string lines;
    for (const store::ScorecardRow& row : verdicts)
        if (row.judge != shown)
            lines +=
                fmt::format("{}: {}; --judge {} shows it\n", judge_of(row), verdict_words(row), row.judge);
    return lines.empty() ? "" : "\nOther verdicts on this session:\n" + lines;
}

}  // namespace

ExitCode list_sessions(const std::string& database, OutputFormat format) {
    std::vector<store::Session> sessions;
    // Nothing played yet is no mistake; a file that was named and is not there is one.
    report::ObjectionsBySession objections;
    if (!database.empty() || std::filesystem::exists(database_file(database))) {
        store::Store store = open_existing_to_read(database);
        sessions = store.sessions();
        objections = objections_to(store, sessions);
    }
    if (format == OutputFormat::json) {
        print(report::sessions_json(sessions, objections));
        return ExitCode::done;
    }
    if (sessions.empty()) print("No session has been played yet.\n");
    for (const store::Session& session : sessions)
        print(fmt::format("{}  {}  {}  {}  {}  {}\n", session.id.value, spaced(session.started_at),
                          scoring::printable_line(session.person), session.scenario,
                          engine::name_of(session.mode), verdict_words(session, objections[session.id])));
    return ExitCode::done;
}

ExitCode show_session(const std::string& database, std::int64_t id, const std::string& judge,
                      OutputFormat format) {
    store::Store store = open_existing_to_read(database);
    const store::Session session = known_session(store, id);
    store.refuse_changed(session.id);
    const std::vector<store::ScorecardRow> verdicts = verdicts_on(store, session);
    const store::ScorecardRow row = chosen_verdict(verdicts, judge);
    if (format == OutputFormat::json) {
        std::vector<std::string> others;
        for (const store::ScorecardRow& each : verdicts)
            if (each.judge != row.judge) others.push_back(each.judge);
        print(report::with_sitting(row.card_json, session.mode, session.hints, others,
                                   disputes_of(store, session.id)) +
              "\n");
        return ExitCode::done;
    }
    if (format == OutputFormat::html) {
        const scoring::Reader reader = load_reader();
        const session::SessionRunner runner = session::SessionRunner::resume(store, session.id, reader);
        print(scorecard_page(store, session.id, runner.state(), report::scorecard_of(row)));
        return ExitCode::done;
    }
    print(fmt::format("Session {} of {}, {}\n", id, session.person, spaced(session.started_at)));
    print(sitting_line(session.mode, session.extra_time_percent, session.hints, session.interruptions) +
          "\n");
    print(report::scorecard_text(report::scorecard_of(row), report::words_of(store.journal({id})),
                                 disputes_of(store, session.id)));
    print(other_verdicts(verdicts, row.judge));
    return ExitCode::done;
}

ExitCode replay_session(const std::string& database, std::int64_t id) {
    store::Store store = open_existing_to_read(database);
    known_session(store, id);
    store.refuse_changed({id});
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

ExitCode export_sessions(const std::string& database, OutputFormat format, const std::string& since) {
    store::Store store = open_existing_to_read(database);
    std::vector<store::Session> sessions = store.sessions();
    std::erase_if(sessions, [&](const store::Session& session) { return session.started_at < since; });
    for (const store::Session& session : sessions) store.refuse_changed(session.id);
    std::ranges::reverse(sessions);  // oldest first: a later export only adds lines
    const report::ObjectionsBySession objections = objections_to(store, sessions);
    print(format == OutputFormat::json ? report::sessions_json(sessions, objections)
                                       : report::sessions_csv(sessions, objections));
    return ExitCode::done;
}

}  // namespace sim::app

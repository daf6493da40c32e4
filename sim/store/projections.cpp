// The part of the store that follows from the journal: lists, and checking them.
#include <fmt/format.h>

#include <charconv>

#include "sim/failure/failure.h"
#include "sim/store/checksums.h"
#include "sim/store/store.h"
#include "sim/store/summary.h"
#include "sim/store/team_rows.h"
#include "sim/store/verdicts.h"

namespace sim::store {
namespace {

std::uint64_t seed_from(const std::string& text) {
    std::uint64_t seed = 0;
    std::from_chars(text.data(), text.data() + text.size(), seed);
    return seed;
}

Session session_in(const Statement& row) {
    Session session;
    session.id = {row.number(0)};
    session.person = row.text(1);
    session.scenario = row.text(2);
    session.version = row.text(3);
    session.seed = seed_from(row.text(4));
    session.extra_time_percent = static_cast<int>(row.number(5));
    session.started_at = row.text(6);
    session.ended_at = row.text(7);
    session.facts = static_cast<int>(row.number(8));
    session.last_at = row.number(9);
    session.replies = static_cast<int>(row.number(10));
    session.ended_because = row.text(11);
    session.mode = mode_named(row.text(12));
    session.hints = static_cast<int>(row.number(13));
    session.interruptions = static_cast<int>(row.number(14));
    if (!row.is_null(15)) session.scorecard = verdict_in(row, 15, session.id);
    return session;
}

}  // namespace

std::vector<Session> Store::select_sessions(const std::string& where,
                                            std::initializer_list<std::string_view> words) {
    Statement select(
        database_,
        "SELECT sessions.id, people.name, scenario, version, seed, extra_time_percent, started_at, ended_at,"
        " facts, last_at, replies, ended_because, coalesce(mode, 'practice'), hints, interruptions, " +
            verdict_columns() +
            " FROM sessions JOIN people ON people.id = sessions.person"
            " LEFT JOIN summaries ON summaries.session = sessions.id"
            " LEFT JOIN scorecards ON scorecards.session = sessions.id AND nth ="
            " (SELECT max(nth) FROM scorecards AS other WHERE other.session = sessions.id) " +
            where);
    for (const std::string_view word : words) select.bind(word);
    std::vector<Session> sessions;
    while (select.step()) sessions.push_back(session_in(select));
    return sessions;
}

void Store::drop_projections() { database_.run("DELETE FROM summaries"); }

void Store::rebuild_summaries() {
    Transaction transaction(database_);
    database_.run("DELETE FROM summaries");
    Statement ids(database_, "SELECT id FROM sessions ORDER BY id");
    while (ids.step()) {
        const SessionId session{ids.number(0)};
        summarize(session, journal(session));
    }
    transaction.commit();
}

std::string Store::summary_problem(SessionId session) {
    const std::optional<Session> kept = this->session(session);
    const Summary now = fold({}, journal(session));
    const bool same = kept && kept->facts == now.facts && kept->last_at == now.last_at &&
                      kept->replies == now.replies && kept->ended_because == now.ended_because &&
                      kept->mode == now.mode && kept->hints == now.hints &&
                      kept->interruptions == now.interruptions;
    return same ? ""
                : fmt::format("the summary of session {} does not follow from its journal", session.value);
}

std::string Store::journal_problem(SessionId session) {
    try {
        texts(session);
        std::string problem = seal_problem(session);
        return problem.empty() ? summary_problem(session) : problem;
    } catch (const Failure& error) {
        return error.says;
    }
}

void Store::refuse_changed(SessionId session) {
    const Snapshot snapshot(database_);
    Statement person(database_, "SELECT person FROM sessions WHERE id = ?");
    if (!person.bind(session.value).step()) return;
    std::string problem = checksum_problem(database_, {RecordKind::person, person.number(0), {}});
    if (problem.empty()) problem = checksum_problem(database_, {RecordKind::session, session.value, {}});
    for (const ScorecardRow& card : verdicts(session))
        if (problem.empty())
            problem = checksum_problem(database_, {RecordKind::verdict, session.value, card.judge});
    Statement standing(database_, "SELECT judge FROM standings WHERE session = ?");
    standing.bind(session.value);
    while (problem.empty() && standing.step())
        problem = checksum_problem(database_, {RecordKind::standing, session.value, standing.text(0)});
    for (const Review& review : reviews(session))
        if (problem.empty()) problem = checksum_problem(database_, {RecordKind::review, review.id, {}});
    if (problem.empty()) problem = standing_problem(session);
    if (problem.empty()) problem = journal_problem(session);
    if (problem.empty()) return;
    throw Failure(ExitCode::machine_wrong,
                  fmt::format("What {} holds of session {} is not what was written ({}).", file().string(),
                              session.value, problem),
                  "`coolhead doctor` names all that was changed, `coolhead restore` puts back a backup.");
}

std::vector<std::string> Store::check() {
    const Snapshot snapshot(database_);
    std::vector<std::string> problems;
    Statement integrity(database_, "PRAGMA integrity_check(20)");
    while (integrity.step())
        if (integrity.text(0) != "ok") problems.push_back(integrity.text(0));
    Statement foreign(database_, "PRAGMA foreign_key_check");
    while (foreign.step())
        problems.push_back(fmt::format("table {} names a row that is not there", foreign.text(0)));
    if (std::string problem = team_rows_problem(database_); !problem.empty())
        problems.push_back(std::move(problem));
    for (std::string& problem : checksum_problems(database_)) problems.push_back(std::move(problem));
    Statement ids(database_, "SELECT id FROM sessions ORDER BY id");
    while (ids.step())
        for (std::string problem : {journal_problem({ids.number(0)}), standing_problem({ids.number(0)})})
            if (!problem.empty()) problems.push_back(std::move(problem));
    return problems;
}

}  // namespace sim::store

// How real people went through a scenario's script, from their journals and from what the judge said of each
// step.
#include <fmt/format.h>

#include <algorithm>

#include "sim/team/team_desk.h"
#include "sim/team/where.h"

namespace sim::team {
namespace {

/// The sessions that are looked at: {} is the filter's WHERE.
constexpr const char* looked_at =
    "WITH looked AS (SELECT id, session, judge, started_at FROM team_cards{} ORDER BY started_at DESC, "
    "session DESC LIMIT {})";

// A step is reached where its customer spoke, or stood there without words. What a chase of patience says is
// no step.
constexpr std::string_view reached_sql =
    "reached AS (SELECT DISTINCT looked.session, fact ->> 'conversation' AS conversation, fact ->> 'step' AS "
    "step, min(at) AS at,"
    " min(seq) AS seq FROM looked JOIN journal ON journal.session = looked.session"
    " WHERE fact ->> 'fact' IN ('customer_wrote', 'step_reached') AND NOT coalesce(fact ->> 'chase', 0)"
    " AND coalesce(fact ->> 'step', '') <> '' GROUP BY 1, 2, 3)";

constexpr std::string_view taken_sql =
    "taken AS (SELECT looked.session, fact ->> 'conversation' AS conversation, fact ->> 'from' AS step, fact "
    "->> 'branch' AS branch,"
    " coalesce(fact ->> 'to', '') AS goes_to FROM looked JOIN journal ON journal.session = looked.session"
    " WHERE fact ->> 'fact' = 'branch_taken')";

// The step that was reached last, and what came of it: the customer gave up, the script was through, or the
// session ended before.
constexpr std::string_view ended_sql =
    "ended AS (SELECT session, conversation, step, CASE"
    " WHEN EXISTS (SELECT 1 FROM journal WHERE journal.session = latest.session AND fact ->> 'fact' = "
    "'customer_left'"
    " AND fact ->> 'conversation' = latest.conversation) THEN 'left'"
    " WHEN EXISTS (SELECT 1 FROM journal WHERE journal.session = latest.session AND fact ->> 'fact' = "
    "'conversation_ended'"
    " AND fact ->> 'conversation' = latest.conversation) THEN 'ended' ELSE 'open' END AS how"
    " FROM (SELECT session, conversation, step, max(seq) FROM reached GROUP BY session, conversation) AS "
    "latest)";

class WaysAsked {
  public:
    WaysAsked(store::Store& store, const Filter& filter)
        : store_(store),
          where_(cards_where(filter, Period::by_time)),
          looked_(fmt::format(fmt::runtime(looked_at), where_.sql, most_ways)) {}

    store::Statement ask(const std::string& rest) {
        store::Statement select = store_.ask(looked_ + rest);
        where_.bind_to(select);
        return select;
    }
    const Where& where() const { return where_; }

  private:
    store::Store& store_;
    Where where_;
    std::string looked_;
};

int whole_at(const store::Statement& row, int column) { return static_cast<int>(row.number(column)); }

std::vector<StepWay> steps_of(WaysAsked& asked) {
    store::Statement select = asked.ask(fmt::format(
        ", {} SELECT reached.conversation, reached.step, count(*), count(of), coalesce(sum(critical = 0 AND "
        "of > 0 AND 4 * points >= 3 * of), 0),"
        " coalesce(sum(points), 0), coalesce(sum(of), 0), coalesce(sum(critical), 0), avg(at) FROM reached "
        "JOIN looked USING (session)"
        " LEFT JOIN step_results ON step_results.session = looked.session AND step_results.judge = "
        "looked.judge"
        " AND step_results.conversation = reached.conversation AND step_results.step = reached.step"
        " GROUP BY 1, 2 ORDER BY 1, 9, 2",
        reached_sql));
    std::vector<StepWay> steps;
    while (select.step())
        steps.push_back({select.text(0), select.text(1), whole_at(select, 2), whole_at(select, 3),
                         whole_at(select, 4), select.real(5), select.real(6), whole_at(select, 7)});
    return steps;
}

std::vector<BranchWay> branches_of(WaysAsked& asked) {
    store::Statement select =
        asked.ask(fmt::format(", {} SELECT conversation, step, goes_to, branch, count(DISTINCT session) FROM "
                              "taken GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 4",
                              taken_sql));
    std::vector<BranchWay> branches;
    while (select.step())
        branches.push_back(
            {select.text(0), select.text(1), select.text(2), whole_at(select, 3), whole_at(select, 4)});
    return branches;
}

std::vector<EndingWay> endings_of(WaysAsked& asked) {
    store::Statement select =
        asked.ask(fmt::format(", {}, {} SELECT conversation, step, how, count(*) FROM ended GROUP BY 1, 2, 3 "
                              "ORDER BY 1, 4 DESC, 2, 3",
                              reached_sql, ended_sql));
    std::vector<EndingWay> endings;
    while (select.step())
        endings.push_back({select.text(0), select.text(1), select.text(2), whole_at(select, 3)});
    return endings;
}

/// The step in which a reply was written is the one that its customer had reached by then; what nobody
/// answered stands at the customer's own words.
constexpr std::string_view faults_sql =
    ", {}, cards AS (SELECT looked.session, coalesce(standings.card, scorecards.card) AS card FROM looked"
    " JOIN scorecards ON scorecards.session = looked.session AND scorecards.judge = looked.judge"
    " LEFT JOIN standings ON standings.session = looked.session AND standings.judge = looked.judge),"
    " faults AS (SELECT session, value ->> 'criterion' AS criterion, value ->> 'conversation' AS "
    "conversation, value ->> 'reply' AS reply,"
    " value ->> 'start' AS start, value ->> 'end' AS until, value ->> 'says' AS says, value ->> 'of' - value "
    "->> 'points' AS lost,"
    " value ->> 'message' AS message FROM cards, json_each(card, '$.findings') WHERE value ->> 'points' < "
    "value ->> 'of'"
    " UNION ALL SELECT session, value ->> 'id', value ->> 'conversation', value ->> 'reply', value ->> "
    "'start', value ->> 'end',"
    " value ->> 'says', 0, value ->> 'message' FROM cards, json_each(card, '$.critical')),"
    " placed AS (SELECT faults.*, CASE WHEN reply < 0 THEN '' ELSE said.fact ->> 'text' END AS text, (SELECT "
    "step FROM reached WHERE reached.session = faults.session"
    " AND reached.conversation = faults.conversation AND reached.seq <= said.seq ORDER BY reached.seq DESC "
    "LIMIT 1) AS step"
    " FROM faults JOIN journal AS said ON said.session = faults.session"
    " AND said.fact ->> 'fact' IN ('agent_replied', 'announced', 'customer_wrote')"
    " AND said.fact ->> 'message' = CASE WHEN reply < 0 THEN faults.message ELSE reply END)"
    " SELECT conversation, coalesce(step, ''), criterion, says, CASE WHEN until > start THEN substr(text, "
    "start + 1, until - start) ELSE '' END,"
    " count(*), sum(lost), max(session) FROM placed GROUP BY 1, 2, 3, 4 ORDER BY 7 DESC, 6 DESC, 1, 2, 3 "
    "LIMIT 60";

std::vector<WrongWords> words_of(WaysAsked& asked) {
    store::Statement select = asked.ask(fmt::format(fmt::runtime(faults_sql), reached_sql));
    std::vector<WrongWords> words;
    while (select.step())
        words.push_back({select.text(0), select.text(1), select.text(2), select.text(3), select.text(4),
                         whole_at(select, 5), select.real(6), select.number(7)});
    return words;
}

std::string came_by(const Passage& passage) {
    if (!passage.ending.empty())
        return fmt::format(
            ", {}, {} SELECT session FROM ended WHERE conversation = ? AND step = ? AND how = ?", reached_sql,
            ended_sql);
    if (passage.branch)
        return fmt::format(
            ", {} SELECT DISTINCT session FROM taken WHERE conversation = ? AND step = ? AND branch = ?",
            taken_sql);
    return fmt::format(", {} SELECT session FROM reached WHERE conversation = ? AND step = ?", reached_sql);
}

}  // namespace

Ways ways_of(store::Store& store, const Filter& filter) {
    WaysAsked asked(store, filter);
    Ways ways{filter.scenario};
    store::Statement count = store.ask("SELECT count(*) FROM team_cards" + asked.where().sql);
    asked.where().bind_to(count);
    count.step();
    ways.all = whole_at(count, 0);
    ways.sessions = std::min(ways.all, most_ways);
    ways.steps = steps_of(asked);
    ways.branches = branches_of(asked);
    ways.endings = endings_of(asked);
    ways.words = words_of(asked);
    return ways;
}

SessionPage sessions_by(store::Store& store, const Filter& filter, const Passage& passage, const Page& page) {
    Filter one = filter;
    one.scenario = passage.scenario;
    WaysAsked asked(store, one);
    store::Statement select = asked.ask(came_by(passage));
    select.bind(std::string_view(passage.conversation)).bind(std::string_view(passage.step));
    if (!passage.ending.empty())
        select.bind(std::string_view(passage.ending));
    else if (passage.branch)
        select.bind(*passage.branch);
    std::vector<std::int64_t> sessions;
    while (select.step()) sessions.push_back(select.number(0));
    return sessions_named(store, one, sessions, page);
}

std::vector<ScenarioRow> scenarios_of(store::Store& store, const Filter& filter) {
    const Where where = cards_where(filter, Period::by_day);
    store::Statement select = store.ask(
        "SELECT scenario, count(*), count(DISTINCT person), sum(passed), sum(critical), avg(overall),"
        " sum((SELECT count(*) FROM disputes WHERE disputes.session = team_cards.session)) FROM team_cards" +
        where.sql + " GROUP BY scenario ORDER BY avg(overall), scenario");
    where.bind_to(select);
    std::vector<ScenarioRow> rows;
    while (select.step())
        rows.push_back({select.text(0), whole_at(select, 1), whole_at(select, 2), whole_at(select, 3),
                        whole_at(select, 4), whole_at(select, 6), select.real(5)});
    return rows;
}

}  // namespace sim::team

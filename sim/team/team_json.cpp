#include "sim/team/team_json.h"

#include <nlohmann/json.hpp>

#include "scoring/criterion.h"
#include "sim/team/team_page.h"

namespace sim::team {
namespace {

using TeamJson = nlohmann::ordered_json;

std::string printed(const TeamJson& json) {
    return json.dump(2, ' ', false, TeamJson::error_handler_t::replace) + "\n";
}

TeamJson text_or_null(const std::string& text) { return text.empty() ? TeamJson(nullptr) : TeamJson(text); }
TeamJson or_null(const std::optional<double>& number) {
    return number ? TeamJson(*number) : TeamJson(nullptr);
}
TeamJson share_json(const Share& share) { return {{"in_target", share.in}, {"n", share.of}}; }

TeamJson filter_json(const Filter& filter) {
    return {{"team", text_or_null(filter.team)},     {"cohort", text_or_null(filter.cohort)},
            {"person", text_or_null(filter.person)}, {"scenario", text_or_null(filter.scenario)},
            {"mode", text_or_null(filter.mode)},     {"judge", text_or_null(filter.judge)},
            {"from", text_or_null(filter.from)},     {"to", text_or_null(filter.to)}};
}

TeamJson sums_json(const Sums& sums) {
    return {{"sessions", sums.sessions},
            {"critical_errors", sums.critical},
            {"waiting_errors", sums.waiting},
            {"first_replies", share_json(sums.first)},
            {"next_replies", share_json(sums.next)},
            {"own_ratings", {{"n", sums.own.sessions}, {"gap", sums.own.gap}, {"lean", sums.own.lean}}},
            {"minutes", sums.minutes},
            {"hints", sums.hints}};
}

TeamJson person_json(const PersonRow& row) {
    TeamJson criteria = TeamJson::object();
    for (const auto& [criterion, cell] : row.cells)
        criteria[criterion] = {
            {"percent", cell.percent()}, {"points", cell.points}, {"of", cell.of}, {"n", cell.sessions}};
    return {{"person", row.person},
            {"started", row.started},
            {"sessions", row.sessions},
            {"critical_errors", row.critical},
            {"ready", row.readiness.ready()},
            {"ready_since", text_or_null(row.readiness.since)},
            {"lacks",
             {{"scenarios", std::max(0, ready_scenarios - row.readiness.scenarios)},
              {"days", std::max(0, ready_days - row.readiness.days)}}},
            {"passes", row.readiness.passes},
            {"criteria", criteria}};
}

TeamJson session_json(const SessionRow& row) {
    return {{"session", row.session},
            {"person", row.person},
            {"scenario", row.scenario},
            {"mode", row.mode},
            {"started_at", row.started_at},
            {"judge", row.judge},
            {"overall", row.overall},
            {"would_have_been", row.would_have_been},
            {"passed", row.passed},
            {"critical_errors", row.critical},
            {"first_replies", share_json(row.first)},
            {"next_replies", share_json(row.next)},
            {"own_gap", or_null(row.own_gap)},
            {"minutes", or_null(row.minutes)},
            {"hints", row.hints}};
}

}  // namespace

std::string overview_json(const Filter& filter, const Overview& overview) {
    TeamJson errors = TeamJson::array();
    for (const ErrorCount& error : overview.errors)
        errors.push_back({{"error", error.error}, {"times", error.times}});
    const bool compares = !overview.before.from.empty();
    const TeamJson earlier = compares ? sums_json(overview.earlier) : TeamJson(nullptr);
    return printed({{"filter", filter_json(filter)},
                    {"before", compares ? TeamJson{{"from", overview.before.from}, {"to", overview.before.to}}
                                        : TeamJson(nullptr)},
                    {"people", overview.people},
                    {"not_started", overview.not_started},
                    {"ready",
                     {{"people", overview.ready},
                      {"n", overview.people},
                      {"before", compares ? TeamJson(overview.ready_before) : TeamJson(nullptr)},
                      {"rule", {{"scenarios", ready_scenarios}, {"days", ready_days}}}}},
                    {"now", sums_json(overview.now)},
                    {"earlier", earlier},
                    {"critical_by_error", errors}});
}

std::string people_json(const PeoplePage& people) {
    TeamJson rows = TeamJson::array();
    for (const PersonRow& row : people.rows) rows.push_back(person_json(row));
    return printed({{"n", people.all}, {"latest_sessions", heat_sessions}, {"people", rows}});
}

std::string trend_json(const std::vector<TrendPoint>& trend) {
    TeamJson points = TeamJson::array();
    for (const TrendPoint& point : trend) {
        TeamJson json = {{"from", point.from}, {"to", point.to}, {"sessions", point.sessions}};
        for (std::size_t index = 0; index < point.mean.size(); ++index)
            json[std::string(scoring::dimension_names[index])] = {
                {"mean", point.judged[index] > 0 ? TeamJson(point.mean[index]) : TeamJson(nullptr)},
                {"n", point.judged[index]}};
        points.push_back(json);
    }
    return printed(points);
}

std::string errors_json(const CriticalPage& errors) {
    TeamJson rows = TeamJson::array();
    for (const CriticalRow& row : errors.rows)
        rows.push_back({{"session", row.session},
                        {"person", row.person},
                        {"scenario", row.scenario},
                        {"started_at", row.started_at},
                        {"error", row.error},
                        {"needs_a_person", row.needs_person},
                        {"conversation", row.conversation},
                        {"reply", row.reply},
                        {"start", row.start},
                        {"end", row.end},
                        {"says", row.says},
                        {"words", row.words}});
    return printed({{"n", errors.all}, {"waiting", errors.waiting}, {"errors", rows}});
}

std::string sessions_page_json(const SessionPage& sessions) {
    TeamJson rows = TeamJson::array();
    for (const SessionRow& row : sessions.rows) rows.push_back(session_json(row));
    return printed({{"n", sessions.all}, {"sessions", rows}});
}

std::string cell_json(const std::vector<SessionRow>& rows) {
    TeamJson json = TeamJson::array();
    for (const SessionRow& row : rows)
        json.push_back({{"session", row.session},
                        {"person", row.person},
                        {"scenario", row.scenario},
                        {"mode", row.mode},
                        {"started_at", row.started_at},
                        {"points", row.points},
                        {"of", row.of},
                        {"weight", row.weight}});
    return printed({{"n", rows.size()}, {"sessions", json}});
}

std::string attempts_json(const std::vector<AttemptRow>& attempts) {
    TeamJson rows = TeamJson::array();
    for (const AttemptRow& row : attempts)
        rows.push_back({{"person", row.person},
                        {"scenario", row.scenario},
                        {"attempts", row.attempts},
                        {"first", row.first},
                        {"best", row.best},
                        {"latest", row.latest},
                        {"lift", row.lift()},
                        {"minutes", row.minutes},
                        {"hints", row.hints}});
    return printed(rows);
}

std::string groups_json(const std::vector<store::Member>& members) {
    TeamJson rows = TeamJson::array();
    for (const store::Member& member : members)
        rows.push_back({{"kind", store::group_kind_names[static_cast<std::size_t>(member.kind)]},
                        {"group", member.group},
                        {"person", member.person},
                        {"since", member.since}});
    return printed(rows);
}

std::string group_rows_json(const std::vector<GroupRow>& groups) {
    TeamJson rows = TeamJson::array();
    for (const GroupRow& row : groups)
        rows.push_back({{"kind", row.kind},
                        {"group", row.group},
                        {"people", row.people},
                        {"started", row.started},
                        {"ready", row.ready},
                        {"overall", row.overall()},
                        {"passed", row.sums.passed},
                        {"sums", sums_json(row.sums)}});
    return printed(rows);
}

std::string team_report_json(const TeamReport& report) {
    PeoplePage people{report.people, static_cast<int>(report.people.size())};
    return printed({{"made_at", report.made_at},
                    {"overview", TeamJson::parse(overview_json(report.filter, report.overview))},
                    {"people", TeamJson::parse(people_json(people))},
                    {"groups", TeamJson::parse(group_rows_json(report.groups))},
                    {"trend", TeamJson::parse(trend_json(report.overview.trend))},
                    {"errors", TeamJson::parse(errors_json(report.errors))},
                    {"attempts", TeamJson::parse(attempts_json(report.attempts))}});
}

std::string ways_json(const Ways& ways) {
    TeamJson steps = TeamJson::array(), branches = TeamJson::array(), endings = TeamJson::array(),
             words = TeamJson::array();
    for (const StepWay& step : ways.steps)
        steps.push_back({{"conversation", step.conversation},
                         {"step", step.step},
                         {"sessions", step.sessions},
                         {"judged", step.judged},
                         {"good", step.good},
                         {"points", step.points},
                         {"of", step.of},
                         {"critical_errors", step.critical}});
    for (const BranchWay& branch : ways.branches)
        branches.push_back({{"conversation", branch.conversation},
                            {"step", branch.step},
                            {"branch", branch.branch},
                            {"to", branch.to},
                            {"sessions", branch.sessions}});
    for (const EndingWay& ending : ways.endings)
        endings.push_back({{"conversation", ending.conversation},
                           {"step", ending.step},
                           {"how", ending.how},
                           {"sessions", ending.sessions}});
    for (const WrongWords& each : ways.words)
        words.push_back({{"conversation", each.conversation},
                         {"step", each.step},
                         {"criterion", each.criterion},
                         {"says", each.says},
                         {"words", each.words},
                         {"times", each.times},
                         {"points_lost", each.lost},
                         {"session", each.session}});
    return printed({{"scenario", ways.scenario},
                    {"sessions", ways.sessions},
                    {"n", ways.all},
                    {"steps", steps},
                    {"branches", branches},
                    {"endings", endings},
                    {"words", words}});
}

std::string disputes_json(const std::vector<DisputeRow>& disputes) {
    TeamJson rows = TeamJson::array();
    for (const DisputeRow& row : disputes)
        rows.push_back({{"dispute", row.dispute},
                        {"drill", row.session == 0},
                        {"session", row.session == 0 ? TeamJson(nullptr) : TeamJson(row.session)},
                        {"person", row.person},
                        {"scenario", row.scenario},
                        {"conversation", row.conversation},
                        {"criterion", row.criterion},
                        {"says", row.says},
                        {"because", row.because},
                        {"made_at", row.made_at},
                        {"answered", row.answered}});
    return printed(rows);
}

std::string scenario_rows_json(const std::vector<ScenarioRow>& scenarios) {
    TeamJson rows = TeamJson::array();
    for (const ScenarioRow& row : scenarios)
        rows.push_back({{"scenario", row.scenario},
                        {"sessions", row.sessions},
                        {"people", row.people},
                        {"passed", row.passed},
                        {"critical_errors", row.critical},
                        {"disputes", row.disputes},
                        {"overall", row.overall}});
    return printed(rows);
}

}  // namespace sim::team

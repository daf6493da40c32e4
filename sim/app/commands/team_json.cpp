#include <nlohmann/json.hpp>

#include "scoring/criterion.h"
#include "sim/app/commands/team_answers.h"

namespace sim::app {
namespace {

using Json = nlohmann::ordered_json;

std::string printed(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json or_null(const std::optional<double>& number) { return number ? Json(*number) : Json(nullptr); }
Json share_json(const team::Share& share) { return {{"in_target", share.in}, {"n", share.of}}; }

Json filter_json(const team::Filter& filter) {
    return {{"team", text_or_null(filter.team)},     {"cohort", text_or_null(filter.cohort)},
            {"person", text_or_null(filter.person)}, {"scenario", text_or_null(filter.scenario)},
            {"mode", text_or_null(filter.mode)},     {"judge", text_or_null(filter.judge)},
            {"from", text_or_null(filter.from)},     {"to", text_or_null(filter.to)}};
}

Json sums_json(const team::Sums& sums) {
    return {{"sessions", sums.sessions},
            {"critical_errors", sums.critical},
            {"waiting_errors", sums.waiting},
            {"first_replies", share_json(sums.first)},
            {"next_replies", share_json(sums.next)},
            {"own_ratings", {{"n", sums.own.sessions}, {"gap", sums.own.gap}, {"lean", sums.own.lean}}},
            {"minutes", sums.minutes},
            {"hints", sums.hints}};
}

Json person_json(const team::PersonRow& row) {
    Json criteria = Json::object();
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
             {{"scenarios", std::max(0, team::ready_scenarios - row.readiness.scenarios)},
              {"days", std::max(0, team::ready_days - row.readiness.days)}}},
            {"passes", row.readiness.passes},
            {"criteria", criteria}};
}

Json session_json(const team::SessionRow& row) {
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

std::string overview_json(const team::Filter& filter, const team::Overview& overview) {
    Json errors = Json::array();
    for (const team::ErrorCount& error : overview.errors)
        errors.push_back({{"error", error.error}, {"times", error.times}});
    const bool compares = !overview.before.from.empty();
    const Json earlier = compares ? sums_json(overview.earlier) : Json(nullptr);
    return printed({{"filter", filter_json(filter)},
                    {"before", compares ? Json{{"from", overview.before.from}, {"to", overview.before.to}}
                                        : Json(nullptr)},
                    {"people", overview.people},
                    {"not_started", overview.not_started},
                    {"ready",
                     {{"people", overview.ready},
                      {"n", overview.people},
                      {"before", compares ? Json(overview.ready_before) : Json(nullptr)},
                      {"rule", {{"scenarios", team::ready_scenarios}, {"days", team::ready_days}}}}},
                    {"now", sums_json(overview.now)},
                    {"earlier", earlier},
                    {"critical_by_error", errors}});
}

std::string people_json(const team::PeoplePage& people) {
    Json rows = Json::array();
    for (const team::PersonRow& row : people.rows) rows.push_back(person_json(row));
    return printed({{"n", people.all}, {"latest_sessions", team::heat_sessions}, {"people", rows}});
}

std::string trend_json(const std::vector<team::TrendPoint>& trend) {
    Json points = Json::array();
    for (const team::TrendPoint& point : trend) {
        Json json = {{"from", point.from}, {"to", point.to}, {"sessions", point.sessions}};
        for (std::size_t index = 0; index < point.mean.size(); ++index)
            json[std::string(scoring::dimension_names[index])] = {
                {"mean", point.judged[index] > 0 ? Json(point.mean[index]) : Json(nullptr)},
                {"n", point.judged[index]}};
        points.push_back(json);
    }
    return printed(points);
}

std::string errors_json(const team::CriticalPage& errors) {
    Json rows = Json::array();
    for (const team::CriticalRow& row : errors.rows)
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

std::string sessions_page_json(const team::SessionPage& sessions) {
    Json rows = Json::array();
    for (const team::SessionRow& row : sessions.rows) rows.push_back(session_json(row));
    return printed({{"n", sessions.all}, {"sessions", rows}});
}

std::string cell_json(const std::vector<team::SessionRow>& rows) {
    Json json = Json::array();
    for (const team::SessionRow& row : rows)
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

std::string attempts_json(const std::vector<team::AttemptRow>& attempts) {
    Json rows = Json::array();
    for (const team::AttemptRow& row : attempts)
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
    Json rows = Json::array();
    for (const store::Member& member : members)
        rows.push_back({{"kind", store::group_kind_names[static_cast<std::size_t>(member.kind)]},
                        {"group", member.group},
                        {"person", member.person},
                        {"since", member.since}});
    return printed(rows);
}

}  // namespace sim::app

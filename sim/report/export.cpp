#include "sim/report/export.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "scoring/criterion.h"
#include "sim/report/scorecard_json.h"

namespace sim::report {
namespace {

using Json = nlohmann::ordered_json;

std::string header() {
    return fmt::format(
        "session,person,scenario,version,seed,extra_time_percent,started_at,ended_at,ended_because,replies,"
        "rubric,overall,would_have_been,passed,{},critical,mode,hints,interruptions,judge,judge_date,waits_"
        "for_person\r\n",
        fmt::join(scoring::dimension_names, ","));
}

std::string decimals(double number) { return fmt::format("{:.2f}", number); }

std::string scorecard_cells(const store::Session& session) {
    if (!session.scorecard) return ",,,,,,,,";
    const store::ScorecardRow& card = *session.scorecard;
    std::string cells = fmt::format("{},{},{},{}", csv_cell(card.rubric), decimals(card.overall),
                                    decimals(card.would_have_been), card.passed ? "yes" : "no");
    for (const std::optional<double>& dimension : card.dimensions)
        cells += fmt::format(",{}", dimension ? decimals(*dimension) : "");
    return cells + fmt::format(",{}", card.critical);
}

std::span<const scoring::Objection> objections_in(const ObjectionsBySession& all, store::SessionId session) {
    const auto found = all.find(session);
    return found == all.end() ? std::span<const scoring::Objection>{} : found->second;
}

bool waits(const store::Session& session, std::span<const scoring::Objection> objections) {
    if (!session.scorecard || session.scorecard->critical == 0 || objections.empty()) return false;
    const auto card = scorecard_from_json(session.scorecard->card_json);
    return card && scoring::waits_for_a_person(*card, objections);
}

std::string row(const store::Session& session, std::span<const scoring::Objection> objections) {
    return fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n", session.id.value,
                       csv_cell(session.person), csv_cell(session.scenario), csv_cell(session.version),
                       session.seed, session.extra_time_percent, csv_cell(session.started_at),
                       csv_cell(session.ended_at), csv_cell(session.ended_because), session.replies,
                       scorecard_cells(session), engine::name_of(session.mode), session.hints,
                       session.interruptions, session.scorecard ? csv_cell(session.scorecard->judge) : "",
                       session.scorecard ? session.scorecard->judge_date : "",
                       !session.scorecard           ? ""
                       : waits(session, objections) ? "yes"
                                                    : "no");
}

Json object(const store::Session& session, std::span<const scoring::Objection> objections) {
    Json json = {{"session", session.id.value},
                 {"person", session.person},
                 {"scenario", session.scenario},
                 {"version", session.version},
                 {"seed", session.seed},
                 {"extra_time_percent", session.extra_time_percent},
                 {"mode", engine::name_of(session.mode)},
                 {"hints", session.hints},
                 {"interruptions", session.interruptions},
                 {"started_at", session.started_at},
                 {"ended_at", session.ended_at},
                 {"ended_because", session.ended_because},
                 {"finished", session.finished()},
                 {"replies", session.replies},
                 {"waits_for_person", waits(session, objections)},
                 {"objections", Json::parse(objections_json(objections))},
                 {"judge", nullptr},
                 {"scorecard", nullptr}};
    if (!session.scorecard) return json;
    json["judge"] = session.scorecard->judge;
    json["scorecard"] = Json::parse(session.scorecard->card_json, nullptr, false);
    return json;
}

}  // namespace

std::string csv_cell(std::string_view text) {
    std::string cell;
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        cell += '\'';
    cell += text;
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char byte : cell) {
        if (byte == '"') quoted += '"';
        quoted += byte;
    }
    return quoted + '"';
}

std::string sessions_csv(std::span<const store::Session> sessions, const ObjectionsBySession& objections) {
    std::string csv = header();
    for (const store::Session& session : sessions) csv += row(session, objections_in(objections, session.id));
    return csv;
}

std::string sessions_json(std::span<const store::Session> sessions, const ObjectionsBySession& objections) {
    Json list = Json::array();
    for (const store::Session& session : sessions)
        list.push_back(object(session, objections_in(objections, session.id)));
    return list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sim::report

#include "sim/report/export.h"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "scoring/criteria/all.h"
#include "scoring/criterion.h"
#include "sim/report/reviews.h"
#include "sim/report/scorecard_json.h"

namespace sim::report {
namespace {

using Json = nlohmann::ordered_json;

std::string decimals(double number) { return fmt::format("{:.2f}", number); }

std::string moment(const std::string& wall_time, const ExportOptions& options) {
    return options.utc && !wall_time.empty() ? options.utc(wall_time) : wall_time;
}

std::string scorecard_cells(const store::Session& session) {
    if (!session.scorecard) return ",,,,,,,,";
    const store::ScorecardRow& card = *session.scorecard;
    std::string cells = fmt::format("{},{},{},{}", csv_cell(card.rubric), decimals(card.overall),
                                    decimals(card.would_have_been), card.passed ? "yes" : "no");
    for (const std::optional<double>& dimension : card.dimensions)
        cells += fmt::format(",{}", dimension ? decimals(*dimension) : "");
    return cells + fmt::format(",{}", card.critical);
}

std::optional<scoring::Scorecard> card_of(const Exported& exported) {
    if (!exported.session.scorecard) return std::nullopt;
    return scorecard_from_json(exported.session.scorecard->card_json);
}

/// As it stands with what people decided.
std::optional<scoring::Scorecard> standing_card(const Exported& exported) {
    return exported.standing ? scorecard_from_json(exported.standing->card_json) : card_of(exported);
}

bool waits(const Exported& exported) {
    if (exported.objections.empty()) return false;
    const auto card = card_of(exported);
    return card && scoring::waits_for_a_person(*card, exported.objections);
}

/// "K2 Asks for private data in public; K8 ...": those that count, or those that wait for a person.
std::string errors_in(const scoring::Scorecard& card, bool waiting) {
    std::string names;
    for (const scoring::CriticalError& error : card.critical) {
        if (error.needs_confirmation != waiting) continue;
        names += (names.empty() ? "" : "; ") + scoring::criteria::named_error(error.id);
    }
    return names;
}

std::string criteria_cells(const scoring::Scorecard& card) {
    std::map<std::string, scoring::CriterionScore> scores;
    for (const scoring::DimensionScore& dimension : card.dimensions)
        for (const scoring::CriterionScore& criterion : dimension.criteria) scores[criterion.id] = criterion;
    std::string cells;
    for (const scoring::Criterion* criterion : scoring::criteria::all_criteria()) {
        const scoring::CriterionScore& score = scores[std::string(criterion->id)];
        cells += score.applies ? fmt::format(",{},{}", decimals(score.points), decimals(score.of)) : ",,";
    }
    return cells;
}

std::string nothing_judged() { return std::string(4 + 2 * scoring::criteria::all_criteria().size(), ','); }

std::string standing_cells(const Exported& exported) {
    const auto card = standing_card(exported);
    if (!card) return nothing_judged();
    const bool stands = exported.standing.has_value();
    return fmt::format(",{},{},{},{}", stands ? decimals(exported.standing->overall) : "",
                       !stands                     ? ""
                       : exported.standing->passed ? "yes"
                                                   : "no",
                       csv_cell(errors_in(*card, false)), csv_cell(errors_in(*card, true))) +
           criteria_cells(*card);
}

std::string joined(const std::vector<std::string>& replies) {
    std::string words;
    for (const std::string& reply : replies) words += (words.empty() ? "" : "\n\n") + reply;
    return words;
}

Json standing_json(const Exported& exported) {
    if (!exported.standing) return nullptr;
    const store::StandingRow& row = *exported.standing;
    return {{"overall", row.overall}, {"would_have_been", row.would_have_been},
            {"passed", row.passed},   {"critical", row.critical},
            {"waiting", row.waiting}, {"scorecard", Json::parse(row.card_json, nullptr, false)}};
}

Json reviews_of(const Exported& exported, const ExportOptions& options) {
    Json reviews = Json::parse(reviews_json(exported.reviews));
    for (Json& review : reviews) review["made_at"] = moment(review["made_at"], options);
    return reviews;
}

}  // namespace

std::string csv_header(const ExportOptions& options) {
    std::string header = fmt::format(
        "session,person,scenario,version,seed,extra_time_percent,started_at,ended_at,ended_because,replies,"
        "rubric,overall,would_have_been,passed,{},critical,mode,hints,interruptions,judge,judge_date,waits_"
        "for_person,stands_overall,stands_passed,critical_errors,errors_waiting",
        fmt::join(scoring::dimension_names, ","));
    for (const scoring::Criterion* criterion : scoring::criteria::all_criteria())
        header += fmt::format(",{0},{0}_of", criterion->id);
    return header + (options.replies ? ",words\r\n" : "\r\n");
}

std::string csv_row(const Exported& exported, const ExportOptions& options) {
    const store::Session& session = exported.session;
    std::string row =
        fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}", session.id.value,
                    csv_cell(session.person), csv_cell(session.scenario), csv_cell(session.version),
                    session.seed, session.extra_time_percent, csv_cell(moment(session.started_at, options)),
                    csv_cell(moment(session.ended_at, options)), csv_cell(session.ended_because),
                    session.replies, scorecard_cells(session), engine::name_of(session.mode), session.hints,
                    session.interruptions, session.scorecard ? csv_cell(session.scorecard->judge) : "",
                    session.scorecard ? session.scorecard->judge_date : "",
                    !session.scorecard ? ""
                    : waits(exported)  ? "yes"
                                       : "no");
    row += standing_cells(exported);
    if (options.replies) row += "," + csv_cell(joined(exported.replies));
    return row + "\r\n";
}

std::string json_object(const Exported& exported, const ExportOptions& options) {
    const store::Session& session = exported.session;
    Json json = {{"session", session.id.value},
                 {"person", session.person},
                 {"scenario", session.scenario},
                 {"version", session.version},
                 {"seed", session.seed},
                 {"extra_time_percent", session.extra_time_percent},
                 {"mode", engine::name_of(session.mode)},
                 {"hints", session.hints},
                 {"interruptions", session.interruptions},
                 {"started_at", moment(session.started_at, options)},
                 {"ended_at", moment(session.ended_at, options)},
                 {"ended_because", session.ended_because},
                 {"finished", session.finished()},
                 {"replies", session.replies},
                 {"waits_for_person", waits(exported)},
                 {"objections", Json::parse(objections_json(exported.objections))},
                 {"judge", nullptr},
                 {"scorecard", nullptr},
                 {"standing", standing_json(exported)},
                 {"reviews", reviews_of(exported, options)}};
    if (options.replies) json["words"] = exported.replies;
    if (session.scorecard) {
        json["judge"] = session.scorecard->judge;
        json["scorecard"] = Json::parse(session.scorecard->card_json, nullptr, false);
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace sim::report

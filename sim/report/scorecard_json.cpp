#include "sim/report/scorecard_json.h"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "sim/failure/failure.h"

namespace sim::report {
namespace {

using Json = nlohmann::ordered_json;

// Four decimals: enough for any share of a point, and no 2.3333333333333335.
double rounded(double number) { return std::round(number * 10000) / 10000; }

Json criterion_json(const scoring::CriterionScore& criterion) {
    return {{"id", criterion.id},
            {"name", criterion.name},
            {"applies", criterion.applies},
            {"points", rounded(criterion.points)},
            {"of", rounded(criterion.of)}};
}

Json dimension_json(const scoring::DimensionScore& dimension) {
    Json criteria = Json::array();
    for (const scoring::CriterionScore& criterion : dimension.criteria)
        criteria.push_back(criterion_json(criterion));
    Json score = nullptr;
    if (dimension.applies) score = rounded(dimension.score);
    return {{"score", score}, {"share", rounded(dimension.share())}, {"criteria", criteria}};
}

Json critical_json(const scoring::CriticalError& error) {
    return {{"id", error.id},
            {"conversation", error.conversation},
            {"reply", error.reply},
            {"message", error.message},
            {"start", error.evidence.start},
            {"end", error.evidence.end},
            {"says", error.says},
            {"better", error.better},
            {"needs_confirmation", error.needs_confirmation}};
}

Json finding_json(const scoring::Finding& finding) {
    return {{"criterion", finding.criterion},
            {"points", rounded(finding.points)},
            {"of", rounded(finding.of)},
            {"conversation", finding.conversation},
            {"reply", finding.reply},
            {"message", finding.message},
            {"start", finding.evidence.start},
            {"end", finding.evidence.end},
            {"says", finding.says},
            {"better", finding.better}};
}

Json card_json(const scoring::Scorecard& card) {
    Json dimensions = Json::object();
    for (const scoring::DimensionScore& dimension : card.dimensions)
        dimensions[std::string(scoring::dimension_names[static_cast<std::size_t>(dimension.dimension)])] =
            dimension_json(dimension);
    Json critical = Json::array();
    for (const scoring::CriticalError& error : card.critical) critical.push_back(critical_json(error));
    Json findings = Json::array();
    for (const scoring::Finding& finding : card.findings) findings.push_back(finding_json(finding));
    return {{"scenario", card.scenario},
            {"seed", card.seed},
            {"rubric", card.rubric},
            {"judge", card.judge.id},
            {"judge_date", card.judge.date},
            {"overall", rounded(card.overall)},
            {"would_have_been", rounded(card.would_have_been)},
            {"passed", card.passed},
            {"band", card.band},
            {"dimensions", dimensions},
            {"critical", critical},
            {"findings", findings}};
}

scoring::DimensionScore dimension_from(const Json& json, scoring::Dimension which) {
    scoring::DimensionScore dimension;
    dimension.dimension = which;
    dimension.applies = !json.at("score").is_null();
    if (dimension.applies) dimension.score = json.at("score");
    for (const Json& entry : json.at("criteria"))
        dimension.criteria.push_back(
            {entry.at("id"), entry.at("name"), entry.at("applies"), entry.at("points"), entry.at("of")});
    return dimension;
}

scoring::CriticalError critical_from(const Json& json) {
    scoring::CriticalError error;
    error.id = json.at("id");
    error.conversation = json.at("conversation");
    error.reply = json.at("reply");
    error.message = json.value("message", -1);
    error.evidence = {json.at("start"), json.at("end")};
    error.says = json.at("says");
    error.better = json.at("better");
    error.needs_confirmation = json.at("needs_confirmation");
    return error;
}

scoring::Finding finding_from(const Json& json) {
    scoring::Finding finding;
    finding.criterion = json.at("criterion");
    finding.points = json.at("points");
    finding.of = json.at("of");
    finding.conversation = json.at("conversation");
    finding.reply = json.at("reply");
    finding.message = json.value("message", -1);
    finding.evidence = {json.at("start"), json.at("end")};
    finding.says = json.at("says");
    finding.better = json.at("better");
    return finding;
}

scoring::Scorecard card_from(const Json& json) {
    scoring::Scorecard card;
    card.scenario = json.at("scenario");
    card.seed = json.at("seed");
    card.rubric = json.at("rubric");
    card.judge = {json.value("judge", std::string(scoring::earlier_judge)), json.value("judge_date", "")};
    card.overall = json.at("overall");
    card.would_have_been = json.at("would_have_been");
    card.passed = json.at("passed");
    card.band = json.value("band", scoring::band_of(card.overall));
    for (std::size_t index = 0; index < card.dimensions.size(); ++index)
        card.dimensions[index] =
            dimension_from(json.at("dimensions").at(std::string(scoring::dimension_names[index])),
                           static_cast<scoring::Dimension>(index));
    for (const Json& entry : json.at("critical")) card.critical.push_back(critical_from(entry));
    for (const Json& entry : json.at("findings")) card.findings.push_back(finding_from(entry));
    return card;
}

}  // namespace

std::string scorecard_json(const scoring::Scorecard& card) {
    return card_json(card).dump(2, ' ', false, Json::error_handler_t::replace);
}

std::string objections_json(std::span<const scoring::Objection> objections) {
    Json list = Json::array();
    for (const scoring::Objection& each : objections)
        list.push_back({{"criterion", each.criterion},
                        {"conversation", each.conversation},
                        {"reply", each.reply},
                        {"says", each.says},
                        {"because", each.because}});
    return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string with_sitting(const std::string& card_json, engine::Mode mode, int hints,
                         const std::vector<std::string>& other_judges,
                         std::span<const scoring::Objection> objections) {
    const std::size_t inside = card_json.find('{');
    if (inside == std::string::npos) return card_json;
    std::string front = fmt::format("\n  \"mode\": \"{}\",\n  \"hints\": {},", engine::name_of(mode), hints);
    if (!other_judges.empty()) front += fmt::format("\n  \"other_judges\": {},", Json(other_judges).dump());
    const auto card = objections.empty() ? std::nullopt : scorecard_from_json(card_json);
    if (card)
        front += fmt::format("\n  \"waits_for_person\": {},\n  \"objections\": {},",
                             scoring::waits_for_a_person(*card, objections), objections_json(objections));
    if (card_json.find("\"judge\":") == std::string::npos)
        front += fmt::format("\n  \"judge\": \"{}\",", scoring::earlier_judge);
    return card_json.substr(0, inside + 1) + front + card_json.substr(inside + 1);
}

std::optional<scoring::Scorecard> scorecard_from_json(std::string_view json) {
    try {
        return card_from(Json::parse(json));
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

store::ScorecardRow scorecard_row(store::SessionId session, const scoring::Scorecard& card) {
    store::ScorecardRow row;
    row.session = session;
    row.judge = card.judge.id;
    row.judge_date = card.judge.date;
    row.rubric = card.rubric;
    row.overall = card.overall;
    row.would_have_been = card.would_have_been;
    row.passed = card.passed;
    for (std::size_t index = 0; index < card.dimensions.size(); ++index)
        if (card.dimensions[index].applies) row.dimensions[index] = card.dimensions[index].score;
    row.critical = static_cast<int>(card.critical.size());
    row.card_json = scorecard_json(card);
    return row;
}

scoring::Scorecard scorecard_of(const store::ScorecardRow& row) {
    std::optional<scoring::Scorecard> card = scorecard_from_json(row.card_json);
    if (!card)
        throw Failure(ExitCode::machine_wrong,
                      fmt::format("The scorecard of session {} cannot be read.", row.session.value),
                      "Put back a copy of the file that holds your sessions; the journal is unharmed.");
    return std::move(*card);
}

}  // namespace sim::report

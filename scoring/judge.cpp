#include <algorithm>

#include "scoring/criteria/abandoned.h"
#include "scoring/criteria/all.h"
#include "scoring/criteria/asked_acts.h"
#include "scoring/criteria/ended_badly.h"
#include "scoring/roll_up.h"
#include "scoring/scorecard.h"

namespace scoring {
namespace {

constexpr double tolerance = 1e-9;  // a sum that is 85 on paper must pass

double weight_of(const Criterion& criterion, const Rubric& rubric) {
    const auto found = rubric.weights.find(std::string(criterion.id));
    return found == rubric.weights.end() ? criterion.points : found->second;
}

std::vector<Judgement> judgements_of(const Criterion& criterion, const Case& given) {
    std::vector<Judgement> judgements = criterion.check(given);
    for (Judgement& judgement : criteria::abandoned(given, criterion))
        judgements.push_back(std::move(judgement));
    for (Judgement& judgement : criteria::asked_acts(given, criterion))
        judgements.push_back(std::move(judgement));
    return judgements;
}

void judge_criteria(const Case& given, Scorecard& card) {
    for (const Criterion* criterion : criteria::all_criteria()) {
        const double weight = weight_of(*criterion, given.rubric);
        std::vector<Judgement> judgements;
        if (weight > 0) judgements = judgements_of(*criterion, given);
        RolledUp rolled = roll_up(*criterion, weight, judgements);
        card.dimensions[static_cast<std::size_t>(criterion->dimension)].criteria.push_back(rolled.score);
        for (Finding& finding : rolled.findings) card.findings.push_back(std::move(finding));
    }
}

void total(DimensionScore& dimension, const Rubric& rubric) {
    dimension.applies = std::ranges::any_of(dimension.criteria, [](const auto& each) { return each.of > 0; });
    if (!dimension.applies) return;
    const Curve& calibration = rubric.calibration[static_cast<std::size_t>(dimension.dimension)];
    dimension.score =
        100 * (calibration.corners.empty() ? dimension.share() : calibration.at(dimension.share()));
}

double weighted_mean(const Scorecard& card) {
    double points = 0, of = 0;
    for (const DimensionScore& dimension : card.dimensions) {
        if (!dimension.applies) continue;
        const double weight = dimension_points[static_cast<std::size_t>(dimension.dimension)];
        points += weight * dimension.score;
        of += weight;
    }
    return of > 0 ? points / of : 0;
}

/// Ids of messages and replies rise with time, so an id is a place; what belongs to the whole session is
/// last.
std::int64_t place_of(const Finding& finding) {
    if (finding.reply >= 0) return finding.reply;
    return finding.message >= 0 ? finding.message : INT64_MAX;
}

/// They stand in the order of criteria, and of conversations within one; of one place they stay so.
void sort_findings(Scorecard& card) {
    std::stable_sort(
        card.findings.begin(), card.findings.end(),
        [](const Finding& one, const Finding& other) { return place_of(one) < place_of(other); });
}

void judge_critical(const Case& given, Scorecard& card) {
    for (const CriticalCheck* check : criteria::all_critical_checks())
        for (CriticalError& error : check->check(given)) {
            error.id = check->id;
            error.needs_confirmation = check->needs_confirmation;
            card.critical.push_back(std::move(error));
        }
}

/// Nothing of a reply with a critical error is worth keeping: whatever else it lost is mended by the same
/// line.
void point_to_the_worst(Scorecard& card) {
    for (Finding& finding : card.findings)
        for (const CriticalError& error : card.critical)
            if (finding.reply >= 0 && finding.reply == error.reply && finding.points < finding.of &&
                !error.better.empty())
                finding.better = error.better;
}

}  // namespace

std::string band_of(double overall, const Rubric& rubric) {
    if (overall >= rubric.excellent_at - tolerance) return "excellent";
    if (overall >= rubric.proficient_at - tolerance) return "proficient";
    if (overall >= rubric.developing_at - tolerance) return "developing";
    return "beginning";
}

Scorecard judge(const Case& given) {
    const Transcript& transcript = given.transcript;
    const Rubric& rubric = given.rubric;
    Scorecard card;
    card.scenario = transcript.scenario;
    card.seed = transcript.seed;
    card.rubric = rubric.version;
    for (std::size_t index = 0; index < card.dimensions.size(); ++index)
        card.dimensions[index].dimension = static_cast<Dimension>(index);
    judge_criteria(given, card);
    for (DimensionScore& dimension : card.dimensions) total(dimension, rubric);
    sort_findings(card);
    judge_critical(given, card);
    point_to_the_worst(card);
    card.would_have_been = weighted_mean(card);
    card.overall = card.critical.empty() ? card.would_have_been : 0;
    const bool nobody_driven_away =
        std::ranges::none_of(transcript.conversations, [&](const Conversation& conversation) {
            return criteria::ended_badly(given, conversation) != nullptr;
        });
    card.passed = card.critical.empty() && nobody_driven_away && card.overall >= rubric.pass_at - tolerance;
    card.band = band_of(card.overall, rubric);
    return card;
}

}  // namespace scoring

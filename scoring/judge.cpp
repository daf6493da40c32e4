#include <algorithm>

#include "scoring/criteria/abandoned.h"
#include "scoring/criteria/all.h"
#include "scoring/criteria/asked_acts.h"
#include "scoring/criteria/ended_badly.h"
#include "scoring/roll_up.h"
#include "scoring/scorecard.h"
#include "scoring/tally.h"

namespace scoring {
namespace {

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
    sort_findings(card);
    judge_critical(given, card);
    point_to_the_worst(card);
    tally(card, rubric, {!card.critical.empty(), !criteria::drove_somebody_away(given)});
    return card;
}

}  // namespace scoring

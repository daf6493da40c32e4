#include "scoring/review.h"

#include <algorithm>
#include <cstddef>

#include "scoring/tally.h"

namespace scoring {
namespace {

constexpr double nothing = 1e-4;  // points: what a stored card is rounded to

std::vector<Objection> judgements_of(const Scorecard& verdict) {
    std::vector<Objection> all;
    for (const CriticalError& error : verdict.critical) all.push_back(named(error));
    for (const Finding& finding : verdict.findings) all.push_back(named(finding));
    return all;
}

bool same_place(const Objection& one, const Objection& other) {
    return one.criterion == other.criterion && one.conversation == other.conversation &&
           one.reply == other.reply;
}

/// Whether what was decided there is decided about this judgement, one of `all`.
bool is_meant(const Objection& decided, const Objection& judgement, const std::vector<Objection>& all) {
    if (is_about(decided, judgement)) return true;
    if (!same_place(decided, judgement)) return false;
    return std::ranges::count_if(all, [&](const Objection& each) { return same_place(decided, each); }) == 1;
}

int latest_on(std::span<const Override> overrides, const Objection& judgement,
              const std::vector<Objection>& all) {
    for (std::size_t index = overrides.size(); index-- > 0;)
        if (is_meant(overrides[index].about, judgement, all)) return static_cast<int>(index);
    return -1;
}

void rule_on_errors(Reviewed& as, std::span<const Override> overrides, const std::vector<Objection>& all) {
    std::vector<CriticalError> standing;
    for (CriticalError& error : as.card.critical) {
        const int ruled = latest_on(overrides, named(error), all);
        if (ruled >= 0 && overrides[static_cast<std::size_t>(ruled)].ruling == Ruling::reject) continue;
        if (ruled >= 0) error.needs_confirmation = false;
        as.waiting += error.needs_confirmation ? 1 : 0;
        standing.push_back(std::move(error));
    }
    as.card.critical = std::move(standing);
}

/// The criterion's points move with those of its finding.
void rule_on_findings(Reviewed& as, std::span<const Override> overrides, const std::vector<Objection>& all) {
    for (Finding& finding : as.card.findings) {
        const int ruled = latest_on(overrides, named(finding), all);
        if (ruled < 0) continue;
        const double points = points_under(finding, overrides[static_cast<std::size_t>(ruled)]);
        for (DimensionScore& dimension : as.card.dimensions)
            for (CriterionScore& criterion : dimension.criteria)
                if (criterion.id == finding.criterion)
                    criterion.points =
                        std::clamp(criterion.points + points - finding.points, 0.0, criterion.of);
        finding.points = points;
    }
}

}  // namespace

std::string_view said_reason(std::string_view word) {
    const auto found = std::ranges::find(review_reasons, word, &ReviewReason::word);
    return found == review_reasons.end() ? std::string_view{} : found->says;
}

double points_under(const Finding& finding, const Override& ruling) {
    switch (ruling.ruling) {
        case Ruling::accept:
            return finding.points;
        case Ruling::adjust:
            return finding.of * std::clamp(ruling.share, 0.0, 1.0);
        case Ruling::reject:
            break;
    }
    return finding.of - finding.points > nothing ? finding.of : 0;
}

int ruling_on(const Scorecard& verdict, std::span<const Override> overrides, const Objection& judgement) {
    return latest_on(overrides, judgement, judgements_of(verdict));
}

Reviewed reviewed(const Scorecard& verdict, std::span<const Override> overrides, const Rubric& rubric,
                  bool may_pass) {
    Reviewed as{verdict};
    const std::vector<Objection> all = judgements_of(verdict);
    for (const Override& each : overrides)
        as.found.push_back(std::ranges::any_of(
            all, [&](const Objection& judgement) { return is_meant(each.about, judgement, all); }));
    rule_on_errors(as, overrides, all);
    rule_on_findings(as, overrides, all);
    const bool counts = static_cast<int>(as.card.critical.size()) > as.waiting;
    tally(as.card, rubric, {counts, may_pass && as.waiting == 0});
    return as;
}

}  // namespace scoring

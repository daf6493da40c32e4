#include "sim/report/what_moved.h"

#include <fmt/format.h>

#include <algorithm>

namespace sim::report {
namespace {

std::string points_words(const scoring::CriterionScore* criterion) {
    if (!criterion || !criterion->applies) return "does not apply";
    return fmt::format("{:.1f} of {:.0f}", criterion->points, criterion->of);
}

std::vector<const scoring::CriterionScore*> criteria_of(const scoring::Scorecard& card) {
    std::vector<const scoring::CriterionScore*> criteria;
    for (const scoring::DimensionScore& dimension : card.dimensions)
        for (const scoring::CriterionScore& criterion : dimension.criteria) criteria.push_back(&criterion);
    return criteria;
}

/// Null where the other judge does not know it.
const scoring::CriterionScore* find(const std::vector<const scoring::CriterionScore*>& criteria,
                                    const std::string& id) {
    const auto found = std::ranges::find_if(criteria, [&](const auto* each) { return each->id == id; });
    return found == criteria.end() ? nullptr : *found;
}

/// Those of `card` that `other` has not, neither in that place.
void add_critical(const scoring::Scorecard& card, const scoring::Scorecard& other, const char* how,
                  std::vector<std::string>& lines) {
    for (const scoring::CriticalError& error : card.critical) {
        const bool known = std::ranges::any_of(other.critical, [&](const scoring::CriticalError& each) {
            return each.id == error.id && each.conversation == error.conversation &&
                   each.reply == error.reply;
        });
        if (!known)
            lines.push_back(fmt::format("critical error {} in {} {}: {}", error.id,
                                        error.conversation.empty() ? "the whole session" : error.conversation,
                                        how, error.says));
    }
}

}  // namespace

std::vector<std::string> what_moved(const scoring::Scorecard& before, const scoring::Scorecard& after) {
    std::vector<std::string> lines;
    add_critical(before, after, "is gone", lines);
    add_critical(after, before, "is new", lines);
    const auto old = criteria_of(before), now = criteria_of(after);
    const auto compare = [&](const scoring::CriterionScore& known, const scoring::CriterionScore* was,
                             const scoring::CriterionScore* is) {
        const std::string from = points_words(was), to = points_words(is);
        if (from != to) lines.push_back(fmt::format("{} {}: {} -> {}", known.id, known.name, from, to));
    };
    for (const scoring::CriterionScore* is : now) compare(*is, find(old, is->id), is);
    for (const scoring::CriterionScore* was : old)
        if (!find(now, was->id)) compare(*was, was, nullptr);
    return lines;
}

}  // namespace sim::report

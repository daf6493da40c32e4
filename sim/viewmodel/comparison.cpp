#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "scoring/dimension_titles.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/history.h"
#include "sim/viewmodel/progress.h"

namespace sim::viewmodel {
namespace {

constexpr double no_difference = .05;  // of a criterion's points

const Sitting* find(const History& record, std::int64_t session) {
    const auto found = std::ranges::find(record.sittings, session, &Sitting::session);
    return found == record.sittings.end() ? nullptr : &*found;
}

double share(const scoring::CriterionScore& criterion) { return criterion.points / criterion.of; }

std::string words_of(const scoring::CriterionScore* criterion) {
    return criterion == nullptr ? "not asked"
                                : fmt::format("{:.1f} of {:g}", criterion->points, criterion->of);
}

Chip change_of(const scoring::CriterionScore* earlier, const scoring::CriterionScore* later) {
    if (earlier == nullptr || later == nullptr) return {"", Mood::neutral, ""};
    const double change = share(*later) - share(*earlier);
    if (change > no_difference) return {"better", Mood::good, "up"};
    if (change < -no_difference) return {"worse", Mood::warn, "down"};
    return {"same", Mood::neutral, ""};
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t n = 0; n < names.size(); ++n)
        text += (n == 0 ? "" : n + 1 == names.size() ? " and " : ", ") + names[n];
    return text;
}

std::string what_differs(const std::vector<std::string>& better, const std::vector<std::string>& worse) {
    if (better.empty() && worse.empty()) return "No criterion differs.";
    std::string text = better.empty() ? "" : "Better in " + listed(better);
    if (!worse.empty()) text += (text.empty() ? "Worse in " : "; worse in ") + listed(worse);
    return text + ".";
}

void add_dimension(Comparison& comparison, const scoring::DimensionScore& earlier,
                   const scoring::DimensionScore& later, std::string_view label,
                   std::vector<std::string>& better, std::vector<std::string>& worse) {
    Comparison::Row heading;
    heading.name = label, heading.heading = true;
    heading.earlier = earlier.applies ? whole_figure(earlier.score) : "–";
    heading.later = later.applies ? whole_figure(later.score) : "–";
    comparison.rows.push_back(heading);
    std::vector<const scoring::CriterionScore*> all;
    for (const scoring::CriterionScore& criterion : later.criteria) all.push_back(&criterion);
    for (const scoring::CriterionScore& criterion : earlier.criteria)
        if (std::ranges::find(later.criteria, criterion.id, &scoring::CriterionScore::id) ==
            later.criteria.end())
            all.push_back(&criterion);
    for (const scoring::CriterionScore* each : all) {
        const scoring::CriterionScore* was = judged_criterion(earlier, each->id);
        const scoring::CriterionScore* is = judged_criterion(later, each->id);
        if (was == nullptr && is == nullptr) continue;
        Comparison::Row row;
        row.name = each->id + " " + each->name;
        row.earlier = words_of(was), row.later = words_of(is);
        if (was != nullptr) row.earlier_permille = static_cast<int>(1000 * share(*was));
        if (is != nullptr) row.later_permille = static_cast<int>(1000 * share(*is));
        row.change = change_of(was, is);
        if (row.change.mood == Mood::good) better.push_back(each->name);
        if (row.change.mood == Mood::warn) worse.push_back(each->name);
        comparison.rows.push_back(std::move(row));
    }
}

std::string critical_words(const Sitting& sitting) {
    const std::size_t count = sitting.card.critical.size();
    if (sitting.waits) return whole_figure(sitting.score()) + ", disputed";
    if (count == 0) return whole_figure(sitting.score());
    return fmt::format("{}, {}", whole_figure(sitting.score()),
                       count == 1 ? "critical" : fmt::format("{} critical", count));
}

}  // namespace

std::optional<Comparison> comparison_of(const History& record, std::int64_t earlier, std::int64_t later) {
    const Sitting* was = find(record, earlier);
    const Sitting* is = find(record, later);
    if (was == nullptr || is == nullptr || was == is || was->scenario != is->scenario) return std::nullopt;
    Comparison comparison;
    comparison.earlier = earlier, comparison.later = later;
    comparison.title = is->title;
    comparison.earlier_when = was->when, comparison.later_when = is->when;
    comparison.earlier_score = critical_words(*was), comparison.later_score = critical_words(*is);
    std::vector<std::string> better, worse;
    for (std::size_t n = 0; n < scoring::dimension_titles.size(); ++n)
        add_dimension(comparison, was->card.dimensions[n], is->card.dimensions[n],
                      scoring::dimension_titles[n], better, worse);
    comparison.summary = what_differs(better, worse);
    for (const Sitting& sitting : record.sittings)
        if (sitting.scenario == is->scenario)
            comparison.attempts.push_back(
                {sitting.session, fmt::format("{}, {}", sitting.when, whole_figure(sitting.score()))});
    return comparison;
}

}  // namespace sim::viewmodel

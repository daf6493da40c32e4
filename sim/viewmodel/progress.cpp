#include "sim/viewmodel/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

#include "scoring/dimension_titles.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/drill_choice.h"
#include "sim/viewmodel/next_words.h"
#include "sim/viewmodel/refreshers.h"

namespace sim::viewmodel {
namespace {

constexpr int pass_mark = 85;
constexpr std::size_t trend_sittings = 20, standing_sittings = 10, listed_weaknesses = 3;

LineChart::Point point_of(std::size_t place, std::size_t count, double value, std::string says) {
    const int x = count > 1 ? static_cast<int>(place * 1000 / (count - 1)) : 500;
    return {x, rounded(value * 10), std::move(says), value >= pass_mark ? Mood::good : Mood::warn};
}

/// Of the latest sessions that have a value.
LineChart chart_of(const std::vector<Sitting>& sittings, std::size_t most,
                   const std::function<std::optional<double>(const Sitting&)>& value) {
    std::vector<const Sitting*> valued;
    for (const Sitting& sitting : sittings)
        if (value(sitting)) valued.push_back(&sitting);
    if (valued.size() > most) valued.erase(valued.begin(), valued.end() - static_cast<std::ptrdiff_t>(most));
    LineChart chart;
    chart.pass_y = pass_mark * 10;
    chart.pass_says = fmt::format("pass {}", pass_mark);
    for (std::size_t n = 0; n < valued.size(); ++n) {
        const double score = *value(*valued[n]);
        chart.points.push_back(
            point_of(n, valued.size(), score,
                     fmt::format("{}: {}, {}", rounded(score), valued[n]->title, valued[n]->when)));
    }
    if (valued.size() > 1)
        chart.first_says = date_of(valued.front()->day), chart.last_says = date_of(valued.back()->day);
    return chart;
}

/// The latest five against the five before, as far as there are any.
void add_change(Trend& trend) {
    const auto& points = trend.chart.points;
    if (points.empty()) return;
    const std::size_t recent = std::min<std::size_t>(5, (points.size() + 1) / 2),
                      before = std::min<std::size_t>(5, points.size() - recent);
    if (before == 0) return void(trend.change = "first session");
    const auto mean = [&](std::size_t from, std::size_t count) {
        double sum = 0;
        for (std::size_t n = from; n < from + count; ++n) sum += points[n].y / 10.0;
        return sum / static_cast<double>(count);
    };
    const int change =
        rounded(mean(points.size() - recent, recent) - mean(points.size() - recent - before, before));
    trend.change_mood = change > 0 ? Mood::good : change < 0 ? Mood::warn : Mood::neutral;
    const std::string against = before == 1 ? "on the one before" : fmt::format("on the {} before", before);
    trend.change =
        change == 0 ? "as before" : fmt::format("{}{} {}", change > 0 ? "+" : "−", std::abs(change), against);
}

std::vector<Trend> trends_of(const History& record) {
    std::vector<Trend> trends;
    for (std::size_t n = 0; n < scoring::dimension_titles.size(); ++n) {
        Trend trend;
        trend.name = scoring::dimension_titles[n];
        trend.chart =
            chart_of(record.sittings, trend_sittings, [n](const Sitting& sitting) -> std::optional<double> {
                const scoring::DimensionScore& dimension = sitting.card.dimensions[n];
                if (!dimension.applies) return std::nullopt;
                return dimension.score;
            });
        trend.figure = trend.chart.points.empty() ? "–" : fmt::format("{}", trend.chart.points.back().y / 10);
        add_change(trend);
        trends.push_back(std::move(trend));
    }
    return trends;
}

/// The level to pass before this one.
std::optional<scenario::Level> level_before(scenario::Level level) {
    switch (level) {
        case scenario::Level::starter:
            return std::nullopt;
        case scenario::Level::core:
            return scenario::Level::starter;
        case scenario::Level::hard:
            return scenario::Level::core;
    }
    return std::nullopt;
}

/// A level is for somebody who passed most of the one before; where the library has nothing there, of the one
/// before that.
bool is_open(scenario::Level level, std::span<const scenario::Scenario> library,
             const std::set<std::string>& passed) {
    const auto before = level_before(level);
    if (!before) return true;
    int all = 0, done = 0;
    for (const scenario::Scenario& scenario : library)
        if (!scenario.draft && scenario.level == *before) ++all, done += passed.contains(scenario.id);
    return all > 0 ? 2 * done > all : is_open(*before, library, passed);
}

std::map<scenario::Level, std::set<std::string>> course_of(std::span<const scenario::Scenario> library) {
    std::map<scenario::Level, std::set<std::string>> course;
    for (const scenario::Scenario& scenario : library)
        if (!scenario.draft) course[scenario.level].insert(scenario.id);
    return course;
}

void add_badges(Progress& progress, std::span<const scenario::Scenario> library, const History& record) {
    int earned = 0;
    for (const Badge& badge : badges_of(record.sittings, course_of(library))) {
        BadgeCard card{badge.title, badge.for_what, badge.earned.has_value()};
        if (badge.earned) card.says += fmt::format(" {}, {}.", badge.earned->why, date_of(badge.earned->day));
        earned += card.earned;
        progress.badges.push_back(std::move(card));
    }
    progress.badge_count = fmt::format("{} of {}", earned, progress.badges.size());
}

void add_choice(std::vector<FilterChoice>& choices, const std::string& id, const std::string& label) {
    if (!id.empty() && std::ranges::find(choices, id, &FilterChoice::id) == choices.end())
        choices.push_back({id, label});
}

void add_history(Progress& progress, const History& record) {
    std::map<std::string, std::int64_t> before;
    for (const Sitting& sitting : record.sittings) {
        add_choice(progress.scenarios, sitting.scenario, sitting.title);
        add_choice(progress.modes, sitting.mode, spoken(sitting.mode));
        HistoryRow row{
            sitting.session,
            sitting.title,
            sitting.when,
            spoken(sitting.mode),
            {},
            score_chip({sitting.score(), sitting.card.passed, sitting.card.critical.size(), sitting.waits}),
            "",
            before[sitting.scenario]};
        row.score_says = sitting.waits
                             ? fmt::format("{}, {}", whole_figure(sitting.score()), scoring::waiting_words)
                             : row.score.text;
        before[sitting.scenario] = sitting.session;
        for (const scoring::DimensionScore& dimension : sitting.card.dimensions)
            row.dimensions.push_back(dimension.applies ? fmt::format("{}", rounded(dimension.score)) : "–");
        const bool wanted =
            (progress.scenario_filter.empty() || progress.scenario_filter == sitting.scenario) &&
            (progress.mode_filter.empty() || progress.mode_filter == sitting.mode);
        if (wanted) progress.history.push_back(std::move(row));
    }
    std::ranges::reverse(progress.history);
    std::ranges::sort(progress.scenarios, {}, &FilterChoice::label);
    progress.history_count =
        counted(static_cast<std::int64_t>(progress.history.size()), "session", "sessions");
}

}  // namespace

std::optional<Standing> standing_of(const History& record) {
    if (record.sittings.size() < 2) return std::nullopt;
    Standing standing;
    standing.chart =
        chart_of(record.sittings, standing_sittings,
                 [](const Sitting& sitting) -> std::optional<double> { return sitting.score(); });
    standing.chart.first_says.clear(), standing.chart.last_says.clear();
    standing.title = fmt::format("You, last {} sessions", standing.chart.points.size());
    const auto said = [](const Sitting& sitting) {
        return whole_figure(sitting.score()) + (sitting.waits ? " (disputed)" : "");
    };
    standing.says = fmt::format("Last {}, before that {}.", said(record.sittings.back()),
                                said(record.sittings[record.sittings.size() - 2]));
    return standing;
}

std::optional<NextForYou> next_from_record(std::span<const scenario::Scenario> library,
                                           const History& record) {
    const std::vector<Strength> strengths = strengths_of(record);
    if (record.sittings.empty() || strengths.empty() || strengths.front().share() >= weak_below)
        return std::nullopt;
    const Strength& weakest = strengths.front();
    std::set<std::string> passed;
    for (const Sitting& sitting : record.sittings)
        if (sitting.card.passed) passed.insert(sitting.scenario);
    const scenario::Scenario* best = nullptr;
    double most = 0;
    for (const scenario::Scenario& scenario : library) {
        if (scenario.draft || !is_open(scenario.level, library, passed)) continue;
        double worth = teaches(scenario, weakest.id);
        if (!passed.contains(scenario.id)) worth += .3;
        if (scenario.id == record.sittings.back().scenario) worth -= .25;
        for (const std::string& before : scenario.requires_ids) worth -= passed.contains(before) ? 0 : .5;
        if (best == nullptr || worth > most) best = &scenario, most = worth;
    }
    if (best == nullptr) return std::nullopt;
    return NextForYou{best->id, best->title, next_because(weakest, *best)};
}

std::vector<DueItem> due_items(std::span<const scenario::Scenario> library, const History& record,
                               Day today) {
    std::vector<DueItem> items;
    for (const Refresher& due : refreshers_due(record.outcomes, today)) {
        const auto place = place_of(library, due.step);
        if (!place) continue;
        items.push_back(
            {fmt::format("{}: {}", place->scenario->title,
                         place->scenario->persona_of(*place->conversation).name),
             fmt::format("refresher, {} on {}", due.failed ? "went wrong" : "last met", date_of(due.last))});
    }
    return items;
}

std::string nothing_due(const History& record) {
    if (record.outcomes.empty())
        return "Nothing yet. What goes wrong comes back the day after, three a day at most.";
    return "Nothing is due today.";
}

Progress progress_of(std::span<const scenario::Scenario> library, const History& record, Day today,
                     const ProgressChoices& choices) {
    Progress progress;
    progress.scenario_filter = choices.scenario, progress.mode_filter = choices.mode;
    if (record.sittings.empty())
        progress.empty_says =
            "Nothing to show yet. Finish a session and your trends, badges and scorecards are kept here.";
    const auto passed =
        std::ranges::count_if(record.sittings, [](const Sitting& each) { return each.card.passed; });
    progress.summary =
        fmt::format("{}, {} passed, {}.",
                    counted(static_cast<std::int64_t>(record.sittings.size()), "session", "sessions"), passed,
                    counted(static_cast<std::int64_t>(record.drills.size()), "drill", "drills"));
    progress.trends = trends_of(record);
    add_badges(progress, library, record);
    progress.next = next_from_record(library, record);
    progress.due = due_items(library, record, today);
    if (progress.due.empty()) progress.due_says = nothing_due(record);
    for (const Strength& strength : strengths_of(record)) {
        if (progress.weakest.size() >= listed_weaknesses || strength.share() >= weak_below) break;
        progress.weakest.push_back(fmt::format("{} {}: {} % of its points, asked {}", strength.id,
                                               strength.name, rounded(100 * strength.share()),
                                               counted(strength.judged, "time", "times")));
    }
    add_history(progress, record);
    if (choices.later != 0) progress.comparison = comparison_of(record, choices.earlier, choices.later);
    return progress;
}

}  // namespace sim::viewmodel

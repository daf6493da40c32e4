#include "sim/app/terminal/progress.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "sim/app/data/existing_store.h"
#include "sim/app/data/history.h"
#include "sim/app/data/library.h"
#include "sim/app/data/profile.h"
#include "sim/app/platform/output.h"
#include "sim/app/platform/wall_time.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/progress.h"

namespace sim::app {
namespace {

using Json = nlohmann::ordered_json;
using viewmodel::Progress;

/// What somebody objected to in drills, which have no scorecard of their own to stand beside.
using Disputes = std::vector<store::DrillDispute>;

std::string as_text(const Progress& progress, const Disputes& disputes) {
    std::string text = fmt::format("{}: {}\n", progress.trainee, progress.summary);
    if (!progress.empty_says.empty()) text += progress.empty_says + "\n";
    if (progress.next)
        text += fmt::format("Next for you: {} ({})\n", progress.next->title, progress.next->because);
    for (const viewmodel::DueItem& item : progress.due)
        text += fmt::format("Due today: {}, {}\n", item.title, item.why);
    if (progress.due.empty()) text += progress.due_says + "\n";
    text += "\nTrends\n";
    for (const viewmodel::Trend& trend : progress.trends)
        text += fmt::format("  {:<14} {:>4}  {}\n", trend.name, trend.figure, trend.change);
    for (const std::string& weak : progress.weakest) text += "  weak: " + weak + "\n";
    text += fmt::format("\nBadges, {}\n", progress.badge_count);
    for (const viewmodel::BadgeCard& badge : progress.badges)
        text += fmt::format("  [{}] {}: {}\n", badge.earned ? "x" : " ", badge.title, badge.says);
    text += fmt::format("\nHistory, {}\n", progress.history_count);
    for (const viewmodel::HistoryRow& row : progress.history)
        text += fmt::format("  {:>4}  {}  {}: {}\n", row.session, row.when, row.title, row.score_says);
    if (!disputes.empty()) text += "\nObjections in drills\n";
    for (const store::DrillDispute& each : disputes)
        text += fmt::format("  {}  {}, {}: {} Disagreed: {}\n", each.made_at.substr(0, 10), each.scenario,
                            each.criterion, each.says, each.because);
    return text;
}

std::string as_json(const Progress& progress, const Disputes& disputes) {
    Json json{{"person", progress.trainee}, {"summary", progress.summary}};
    json["next"] = progress.next
                       ? Json{{"scenario", progress.next->scenario}, {"because", progress.next->because}}
                       : Json();
    json["due"] = Json::array(), json["trends"] = Json::array(), json["badges"] = Json::array();
    json["history"] = Json::array();
    for (const viewmodel::DueItem& item : progress.due)
        json["due"].push_back({{"title", item.title}, {"why", item.why}});
    for (const viewmodel::Trend& trend : progress.trends) {
        Json points = Json::array();
        for (const auto& point : trend.chart.points) points.push_back(point.y / 10.0);
        json["trends"].push_back({{"name", trend.name}, {"change", trend.change}, {"points", points}});
    }
    for (const viewmodel::BadgeCard& badge : progress.badges)
        json["badges"].push_back({{"title", badge.title}, {"earned", badge.earned}, {"says", badge.says}});
    for (const viewmodel::HistoryRow& row : progress.history)
        json["history"].push_back(
            {{"session", row.session}, {"title", row.title}, {"when", row.when}, {"score", row.score.text}});
    json["drill_objections"] = Json::array();
    for (const store::DrillDispute& each : disputes)
        json["drill_objections"].push_back({{"scenario", each.scenario},
                                            {"criterion", each.criterion},
                                            {"says", each.says},
                                            {"because", each.because},
                                            {"at", each.made_at}});
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

ExitCode show_progress(const std::string& database, const std::string& person, OutputFormat format) {
    store::Store store = open_existing_to_read(database);
    const std::string name = person.empty() ? last_person(store) : person;
    const std::vector<scenario::Scenario> scenarios = playable_library();
    const std::string now = wall_time();
    Progress progress = viewmodel::progress_of(scenarios, load_record(store, scenarios, name, now),
                                               viewmodel::day_of(now), {});
    progress.trainee = name;
    const Disputes disputes = store.drill_disputes(name);
    print(format == OutputFormat::json ? as_json(progress, disputes) : as_text(progress, disputes));
    return ExitCode::done;
}

}  // namespace sim::app

#include "sim/autoplay/summary.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "sim/engine/tick.h"

namespace sim::autoplay {
namespace {

constexpr std::size_t most_losses = 3;

Spread spread_of(std::vector<double> values) {
    if (values.empty()) return {};
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    const double median = values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    return {values.front(), median, values.back()};
}

std::vector<Loss> worst(const std::map<std::string, double>& lost, int runs) {
    std::vector<Loss> losses;
    for (const auto& [criterion, points] : lost) losses.push_back({criterion, points / runs});
    std::ranges::stable_sort(losses, std::ranges::greater(), &Loss::points);
    if (losses.size() > most_losses) losses.resize(most_losses);
    return losses;
}

/// What is counted of one kind on the way.
struct Tally {
    KindSummary summary;
    std::vector<double> scores;
    std::vector<double> minutes;
    std::map<std::string, double> lost;
    std::set<std::string> critical;

    void add(const RunResult& result) {
        ++summary.runs;
        summary.passed += result.passed ? 1 : 0;
        summary.critical += result.critical.empty() ? 0 : 1;
        scores.push_back(result.score);
        minutes.push_back(static_cast<double>(result.ended_at) / engine::ms_per_minute);
        for (const Loss& loss : result.lost) lost[loss.criterion] += loss.points;
        critical.insert(result.critical.begin(), result.critical.end());
    }

    KindSummary done(int pace_milli) {
        summary.score = spread_of(scores);
        summary.simulated_minutes = spread_of(minutes);
        const double pace = std::max(pace_milli, 1) / 1000.0;
        const Spread& simulated = summary.simulated_minutes;
        summary.real_minutes = {simulated.min / pace, simulated.median / pace, simulated.max / pace};
        summary.lost = worst(lost, summary.runs);
        summary.critical_ids.assign(critical.begin(), critical.end());
        return summary;
    }
};

void add_incident(const Incident& incident, std::vector<Incident>& incidents) {
    const auto key = [](const Incident& one) {
        return std::tie(one.what, one.kind, one.conversation, one.step, one.says);
    };
    for (Incident& known : incidents)
        if (key(known) == key(incident)) {
            ++known.times;
            return;
        }
    incidents.push_back(incident);
}

}  // namespace

Outcome summarise(const scenario::Scenario& scenario, const CoverageIndex& coverage,
                  const std::vector<RunResult>& results) {
    Outcome outcome{.scenario = scenario.id,
                    .version = scenario.version,
                    .title = scenario.title,
                    .minutes = scenario.minutes,
                    .steps = coverage.steps(),
                    .branches = coverage.branches()};
    std::array<Tally, kinds> tallies;
    for (const RunResult& result : results) {
        if (!result.played) continue;
        const auto kind = static_cast<std::size_t>(result.kind);
        ++outcome.runs;
        tallies[kind].summary.kind = result.kind;
        tallies[kind].add(result);
        for (int step : result.steps) ++outcome.steps[static_cast<std::size_t>(step)].runs[kind];
        for (int branch : result.branches) ++outcome.branches[static_cast<std::size_t>(branch)].runs[kind];
        for (const Incident& incident : result.incidents) add_incident(incident, outcome.incidents);
    }
    for (Tally& tally : tallies)
        if (tally.summary.runs > 0) outcome.trainees.push_back(tally.done(scenario.pace_milli));
    return outcome;
}

}  // namespace sim::autoplay

#include <cmath>
#include <nlohmann/json.hpp>

#include "sim/app/commands/autoplay_tables.h"

namespace sim::app {
namespace {

using Json = nlohmann::ordered_json;

double rounded(double number) { return std::round(number * 100) / 100; }

Json spread_json(const autoplay::Spread& values) {
    return {{"min", rounded(values.min)}, {"median", rounded(values.median)}, {"max", rounded(values.max)}};
}

Json trainee(const autoplay::KindSummary& one) {
    Json lost = Json::array();
    for (const autoplay::Loss& loss : one.lost)
        lost.push_back({{"criterion", loss.criterion}, {"points", rounded(loss.points)}});
    return {{"trainee", autoplay::name_of(one.kind)},
            {"runs", one.runs},
            {"passed", one.passed},
            {"pass_share", rounded(one.runs > 0 ? static_cast<double>(one.passed) / one.runs : 0)},
            {"critical", one.critical},
            {"critical_errors", one.critical_ids},
            {"score", spread_json(one.score)},
            {"simulated_minutes", spread_json(one.simulated_minutes)},
            {"real_minutes", spread_json(one.real_minutes)},
            {"lost", lost}};
}

Json by_kind(const autoplay::ByKind& runs) {
    Json counts = Json::object();
    for (std::size_t kind = 0; kind < autoplay::kinds; ++kind)
        counts[std::string(autoplay::kind_names[kind])] = runs[kind];
    return counts;
}

Json step(const autoplay::StepCoverage& one) {
    return {{"conversation", one.conversation},
            {"step", one.step},
            {"runs", autoplay::total(one.runs)},
            {"by_trainee", by_kind(one.runs)}};
}

Json branch(const autoplay::BranchCoverage& one) {
    return {{"conversation", one.conversation},
            {"step", one.step},
            {"branch", one.branch + 1},
            {"when", one.when},
            {"go", one.go},
            {"runs", autoplay::total(one.runs)},
            {"by_trainee", by_kind(one.runs)}};
}

Json incident(const autoplay::Incident& one) {
    return {{"what", one.what}, {"trainee", autoplay::name_of(one.kind)},
            {"seed", one.seed}, {"conversation", one.conversation},
            {"step", one.step}, {"says", one.says},
            {"runs", one.times}};
}

template <typename List, typename Write>
Json list_json(const List& values, Write write) {
    Json items = Json::array();
    for (const auto& value : values) items.push_back(write(value));
    return items;
}

Json outcome_json(const autoplay::Outcome& outcome) {
    const auto faults = faults_of(outcome);
    return {{"scenario", outcome.scenario},
            {"title", outcome.title},
            {"version", outcome.version},
            {"minutes", outcome.minutes},
            {"runs", outcome.runs},
            {"seed", outcome.seed},
            {"stopped_early", outcome.cancelled},
            {"ok", faults.empty()},
            {"to_mend", faults},
            {"worth_a_look", remarks_on(outcome)},
            {"trainees", list_json(outcome.trainees, trainee)},
            {"steps", list_json(outcome.steps, step)},
            {"branches", list_json(outcome.branches, branch)},
            {"incidents", list_json(outcome.incidents, incident)}};
}

}  // namespace

std::string autoplay_json(const std::vector<autoplay::Outcome>& outcomes) {
    return list_json(outcomes, outcome_json).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sim::app

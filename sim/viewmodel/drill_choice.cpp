#include "sim/viewmodel/drill_choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "sim/engine/random.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/refreshers.h"

namespace sim::viewmodel {
namespace {

constexpr std::uint64_t drill_stream = 7;
constexpr std::size_t most_weak = 4;  // criteria that a round is about
constexpr Day lately_days = 7;

struct Candidate {
    StepId step;
    double worth = 0;
    std::vector<std::string> about;  ///< weak criteria that it asks for, the weakest first
    bool taken = false;
};

std::vector<Strength> weak_ones(const History& record) {
    std::vector<Strength> weak = strengths_of(record);
    std::erase_if(weak, [](const Strength& each) { return each.share() >= weak_below || each.id[0] == 'S'; });
    if (weak.size() > most_weak) weak.resize(most_weak);
    return weak;
}

double level_worth(const History& record, scenario::Level level) {
    const bool beginner = record.sittings.size() < 3;
    switch (level) {
        case scenario::Level::starter:
            return beginner ? .6 : .2;
        case scenario::Level::core:
            return beginner ? .1 : .2;
        case scenario::Level::hard:
            return 0;
    }
    return 0;
}

std::vector<Candidate> candidates_of(std::span<const scenario::Scenario> library, const History& record,
                                     Day today, std::uint64_t seed) {
    const std::vector<Strength> weak = weak_ones(record);
    std::map<StepId, Day> met;
    for (const StepOutcome& outcome : record.outcomes)
        met[outcome.step] = std::max(met[outcome.step], outcome.day);
    engine::Random random = engine::stream(seed, drill_stream);
    std::vector<Candidate> candidates;
    for (const StepId& id : drillable(library)) {
        const StepPlace place = *place_of(library, id);
        Candidate candidate{id, level_worth(record, place.scenario->level), {}, false};
        for (const Strength& strength : weak) {
            const double weight = exercises(*place.scenario, *place.conversation, *place.step, strength.id);
            candidate.worth += 2 * weight * (1 - strength.share());
            if (weight >= about_it) candidate.about.push_back(strength.id);
        }
        const auto seen = met.find(id);
        if (seen != met.end() && today - seen->second < lately_days) candidate.worth -= 1;
        candidate.worth += static_cast<double>(random.below(1000)) / 2000;
        candidates.push_back(std::move(candidate));
    }
    std::ranges::stable_sort(candidates, std::greater<>{}, &Candidate::worth);
    return candidates;
}

std::string why_of(const Refresher& refresher) {
    return fmt::format("Refresher: {} on {}.", refresher.failed ? "it went wrong" : "last met",
                       date_of(refresher.last));
}

}  // namespace

const scenario::Example* model_answer(const scenario::Step& step) {
    for (const scenario::Example& example : step.examples)
        if (example.grade == scenario::Grade::good && example.after.empty()) return &example;
    return nullptr;
}

std::vector<StepId> drillable(std::span<const scenario::Scenario> library) {
    std::vector<StepId> steps;
    for (const scenario::Scenario& scenario : library) {
        if (scenario.draft) continue;
        for (const scenario::Conversation& conversation : scenario.conversations) {
            if (conversation.arrivals >= 0) continue;  // one of many alike: only together a task
            for (const auto& [id, step] : conversation.steps)
                if (step.says && step.expects && model_answer(step))
                    steps.push_back({scenario.id, conversation.id, id});
        }
    }
    return steps;
}

std::optional<StepPlace> place_of(std::span<const scenario::Scenario> library, const StepId& id) {
    for (const scenario::Scenario& scenario : library) {
        if (scenario.id != id.scenario) continue;
        for (const scenario::Conversation& conversation : scenario.conversations) {
            if (conversation.id != id.conversation) continue;
            const auto step = conversation.steps.find(id.step);
            if (step != conversation.steps.end()) return StepPlace{&scenario, &conversation, &step->second};
        }
    }
    return std::nullopt;
}

std::vector<DrillPick> choose_drills(std::span<const scenario::Scenario> library, const History& record,
                                     Day today, std::uint64_t seed, int count) {
    std::vector<DrillPick> picks;
    std::vector<Candidate> candidates = candidates_of(library, record, today, seed);
    const auto enough = [&] { return static_cast<int>(picks.size()) >= count; };
    std::set<std::string> scenarios;
    const auto take = [&](Candidate& candidate, std::string why, bool refresher) {
        candidate.taken = true;
        scenarios.insert(candidate.step.scenario);
        picks.push_back({candidate.step, std::move(why), refresher, candidate.about});
    };
    for (const Refresher& refresher : refreshers_due(record.outcomes, today)) {
        const auto found = std::ranges::find(candidates, refresher.step, &Candidate::step);
        if (found != candidates.end() && !enough()) take(*found, why_of(refresher), true);
    }
    for (const bool other_scenarios_only : {true, false})
        for (Candidate& candidate : candidates) {
            if (enough()) break;
            if (candidate.taken || (other_scenarios_only && scenarios.contains(candidate.step.scenario)))
                continue;
            take(candidate, "", false);
        }
    return picks;
}

}  // namespace sim::viewmodel

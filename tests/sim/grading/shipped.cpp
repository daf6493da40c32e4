#include "tests/sim/grading/shipped.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "sim/session/play_actions.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"

namespace tests {

std::vector<std::string> shipped_scenarios() {
    std::vector<std::string> ids;
    for (const auto& entry : std::filesystem::directory_iterator(source_dir() / "scenarios"))
        if (entry.path().extension() == ".json") ids.push_back(entry.path().stem().string());
    std::sort(ids.begin(), ids.end());
    return ids;
}

sim::scenario::Loaded load_shipped(const std::string& id) {
    const std::filesystem::path folder = source_dir() / "scenarios";
    sim::scenario::Loaded loaded = sim::scenario::load_scenario(folder / (id + ".json"), {folder});
    if (!loaded.scenario)
        throw std::runtime_error(loaded.problems.empty() ? id
                                                         : sim::scenario::to_line(loaded.problems.front()));
    return loaded;
}

sim::session::SessionRunner played(const std::string& scenario, const std::string& run) {
    const std::filesystem::path file =
        source_dir() / "tests" / "golden" / "actions" / scenario / (run + ".json");
    const sim::session::ActionList actions = sim::session::parse_actions(read_file(file), file.string());
    if (!actions.problems.empty()) throw std::runtime_error(sim::scenario::to_line(actions.problems.front()));
    sim::session::SessionRunner runner =
        sim::session::SessionRunner::begin(load_shipped(scenario), {}, shipped_reader(), nullptr);
    sim::session::play_actions(runner, actions.actions, file.string());
    return runner;
}

std::string losses(const scoring::Scorecard& card) {
    std::vector<const scoring::Finding*> findings;
    for (const scoring::Finding& finding : card.findings)
        if (finding.of - finding.points > .05) findings.push_back(&finding);
    std::stable_sort(findings.begin(), findings.end(), [](const auto* one, const auto* other) {
        return one->of - one->points > other->of - other->points;
    });
    std::string list =
        fmt::format("overall {:.1f}, would have been {:.1f}\n", card.overall, card.would_have_been);
    for (const scoring::DimensionScore& dimension : card.dimensions)
        list += fmt::format("  {} {:.1f}\n",
                            scoring::dimension_names[static_cast<std::size_t>(dimension.dimension)],
                            dimension.score);
    for (const scoring::CriticalError& error : card.critical)
        list += fmt::format("  {} [{} {}]: {}\n", error.id, error.conversation, error.reply, error.says);
    for (const scoring::Finding* finding : findings)
        list += fmt::format("  {} {:.2f} of {:.2f} [{} {}]: {}\n", finding->criterion, finding->points,
                            finding->of, finding->conversation, finding->reply, finding->says);
    return list;
}

}  // namespace tests

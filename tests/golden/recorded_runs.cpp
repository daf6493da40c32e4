#include "tests/golden/recorded_runs.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "sim/engine/state.h"
#include "sim/grading/grade.h"
#include "sim/session/actions.h"
#include "sim/session/play_actions.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace sim;

namespace golden {
namespace {

std::filesystem::path actions() { return tests::source_dir() / "tests" / "golden" / "actions"; }

std::vector<std::string> names_in(const std::filesystem::path& folder, bool folders) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.is_directory() == folders) names.push_back(entry.path().stem().string());
    std::ranges::sort(names);
    return names;
}

scoring::Scorecard play_afresh(const std::string& id, const std::string& run, const scoring::Reader& reader) {
    const auto file = actions() / id / (run + ".json");
    const session::ActionList list = session::parse_actions(tests::read_file(file), file.string());
    CHECK(list.problems.empty());
    session::SessionRunner runner = session::SessionRunner::begin(load(id), {}, reader, nullptr);
    const auto refused = session::play_actions(runner, list.actions, file.string());
    CHECK(refused == std::vector<std::string>{});
    return grading::grade(runner.state(), reader);
}

}  // namespace

const std::vector<std::string>& recorded() {
    static const auto names = names_in(actions(), true);
    return names;
}

const std::vector<std::string>& shipped() {
    static const auto names = names_in(tests::source_dir() / "scenarios", false);
    return names;
}

std::vector<std::string> runs_of(const std::string& id) { return names_in(actions() / id, false); }

scenario::Loaded load(const std::string& id) {
    const auto folder = tests::source_dir() / "scenarios";
    return scenario::load_scenario(folder / (id + ".json"), {folder});
}

const scoring::Scorecard& play(const std::string& id, const std::string& run, const scoring::Reader& reader) {
    static std::map<std::pair<std::string, std::string>, scoring::Scorecard> played;
    const auto kept = played.find({id, run});
    return kept != played.end()
               ? kept->second
               : played.emplace(std::pair{id, run}, play_afresh(id, run, reader)).first->second;
}

}  // namespace golden

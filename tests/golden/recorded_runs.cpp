#include "tests/golden/recorded_runs.h"

#include <algorithm>
#include <filesystem>

#include "sim/engine/state.h"
#include "sim/grading/grade.h"
#include "sim/session/actions.h"
#include "sim/session/play_actions.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace sim;

namespace golden {
namespace {

std::vector<std::string> names_in(const std::filesystem::path& folder, bool folders) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.is_directory() == folders) names.push_back(entry.path().stem().string());
    std::ranges::sort(names);
    return names;
}

}  // namespace

const std::vector<std::string>& recorded() {
    static const auto names = names_in(tests::source_dir() / "tests" / "golden" / "actions", true);
    return names;
}

const std::vector<std::string>& shipped() {
    static const auto names = names_in(tests::source_dir() / "scenarios", false);
    return names;
}

scenario::Loaded load(const std::string& id) {
    const auto folder = tests::source_dir() / "scenarios";
    return scenario::load_scenario(folder / (id + ".json"), {folder});
}

scoring::Scorecard play(const std::string& id, const std::string& run, const scoring::Reader& reader) {
    const auto file = tests::source_dir() / "tests" / "golden" / "actions" / id / (run + ".json");
    const session::ActionList list = session::parse_actions(tests::read_file(file), file.string());
    CHECK(list.problems.empty());
    session::SessionRunner runner = session::SessionRunner::begin(load(id), {}, reader, nullptr);
    const auto refused = session::play_actions(runner, list.actions, file.string());
    CHECK(refused == std::vector<std::string>{});
    return grading::grade(runner.state(), reader);
}

}  // namespace golden

#include "sim/app/data/library.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/app/data/places.h"
#include "sim/failure/failure.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/suggest.h"

namespace sim::app {

namespace fs = std::filesystem;

scenario::Library library() { return {scenarios_folder()}; }

std::vector<fs::path> library_files() {
    std::vector<fs::path> files;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(scenarios_folder(), ignored))
        if (entry.path().extension() == ".json" && entry.is_regular_file(ignored))
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

std::vector<scenario::Scenario> playable_library() {
    std::vector<scenario::Scenario> playable;
    for (const fs::path& file : library_files()) {
        scenario::Loaded loaded = scenario::load_scenario(file, library());
        if (loaded.scenario) playable.push_back(std::move(*loaded.scenario));
    }
    return playable;
}

fs::path find_scenario(const std::string& path_or_id) {
    std::error_code ignored;
    if (fs::exists(path_or_id, ignored)) return path_or_id;
    std::vector<std::string> ids;
    for (const fs::path& file : library_files()) {
        if (file.stem() == path_or_id) return file;
        ids.push_back(file.stem().string());
    }
    throw Failure(ExitCode::input_wrong,
                  fmt::format("{} is neither a file nor a scenario of the library ({}){}.", path_or_id,
                              scenario::listed(ids), scenario::did_you_mean(path_or_id, ids)),
                  "Name one of these, or a file.");
}

scenario::Loaded load_playable(const std::string& path_or_id) {
    scenario::Loaded loaded = scenario::load_scenario(find_scenario(path_or_id), library());
    if (loaded.scenario) return loaded;
    throw FileProblems(error_lines(loaded.problems));
}

std::string error_lines(const std::vector<scenario::Problem>& problems) {
    std::string lines;
    for (const scenario::Problem& problem : problems) {
        if (problem.severity != scenario::Severity::error) continue;
        if (!lines.empty()) lines += '\n';
        lines += to_line(problem);
    }
    return lines;
}

}  // namespace sim::app

#include "sim/app/data/loaded_library.h"

#include <algorithm>

#include "sim/app/data/judge.h"
#include "sim/app/data/library.h"
#include "sim/scenario/check.h"
#include "sim/scenario/scenario.h"

namespace sim::app {
namespace {

/// Own files first; a shipped scenario of the same id stays behind.
void load_files(ReadLibrary& read, const std::vector<std::filesystem::path>& files, bool own) {
    for (const std::filesystem::path& file : files) {
        scenario::Loaded loaded = scenario::load_scenario(file, library());
        if (loaded.scenario) {
            const std::string id = loaded.scenario->id;
            if (std::ranges::find(read.scenarios, id, &scenario::Scenario::id) != read.scenarios.end())
                continue;
            if (own) read.own[id] = file.string();
            read.scenarios.push_back(std::move(*loaded.scenario));
            continue;
        }
        const auto error =
            std::ranges::find(loaded.problems, scenario::Severity::error, &scenario::Problem::severity);
        if (error != loaded.problems.end()) read.broken.push_back(to_line(*error));
    }
}

std::vector<std::filesystem::path> own_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored)) return files;
    for (const std::filesystem::path& file : scenario::files_under(folder))
        if (scenario::kind_of(file) == scenario::FileKind::scenario &&
            file.parent_path().filename() != ".unsaved")
            files.push_back(file);
    return files;
}

}  // namespace

std::filesystem::path own_folder_of(const std::filesystem::path& database) {
    return std::filesystem::absolute(database).parent_path() / "scenarios";
}

ReadLibrary read_library(const std::filesystem::path& own_folder) {
    ReadLibrary read;
    load_files(read, own_files(own_folder), true);
    load_files(read, library_files(), false);
    return read;
}

std::future<LoadedLibrary> begin_reading(const std::filesystem::path& own_folder) {
    return std::async(std::launch::async, [own_folder] {
        return LoadedLibrary{load_reader(), read_library(own_folder)};
    });
}

}  // namespace sim::app

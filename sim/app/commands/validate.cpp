#include "sim/app/commands/validate.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/app/judge.h"
#include "sim/app/library.h"
#include "sim/app/output.h"
#include "sim/grading/grade.h"
#include "sim/scenario/check.h"

namespace sim::app {
namespace {

/// Examples must fit with the other values of its variables as well.
void add_other_seeds(const scenario::Loaded& loaded, const std::string& file, const scoring::Reader& reader,
                     std::vector<scenario::Problem>& problems) {
    constexpr std::uint64_t seeds = 8;
    const auto known = [&](const scenario::Problem& one) {
        return std::ranges::any_of(problems, [&](const scenario::Problem& other) {
            return other.line == one.line && other.column == one.column && other.rule == one.rule;
        });
    };
    for (std::uint64_t seed = 1; loaded.scenario->varies && seed <= seeds; ++seed)
        for (scenario::Problem& problem :
             grading::check_examples(scenario::for_seed(loaded, seed), file, reader))
            if (!known(problem)) problems.push_back(std::move(problem));
}

std::vector<scenario::Problem> problems_of(const std::filesystem::path& file, const scoring::Reader& reader) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return {{file.string(), 1, 1, scenario::Severity::error, "no such file; check its name", "file"}};
    std::vector<scenario::Problem> problems = scenario::check_file(file, library());
    if (scenario::kind_of(file) != scenario::FileKind::scenario) return problems;
    const scenario::Loaded loaded = scenario::load_scenario(file, library());
    if (!loaded.scenario) return problems;
    for (scenario::Problem& problem : grading::check_examples(*loaded.scenario, file.string(), reader))
        problems.push_back(std::move(problem));
    add_other_seeds(loaded, file.string(), reader, problems);
    std::ranges::sort(problems);
    return problems;
}

/// Every file named, and every one in a folder named; a name that leads nowhere stays and becomes a problem.
std::vector<std::filesystem::path> files_of(const std::vector<std::string>& paths) {
    std::vector<std::filesystem::path> files;
    for (const std::string& path : paths)
        for (const std::filesystem::path& file : scenario::files_under(path)) files.push_back(file);
    return files;
}

}  // namespace

ExitCode validate(const std::vector<std::string>& paths) {
    const std::vector<std::filesystem::path> files = files_of(paths);
    const scoring::Reader reader = load_reader();
    int errors = 0;
    int warnings = 0;
    for (const std::filesystem::path& file : files) {
        for (const scenario::Problem& problem : problems_of(file, reader)) {
            ++(problem.severity == scenario::Severity::error ? errors : warnings);
            print(to_line(problem) + "\n");
        }
    }
    const auto counted = [](std::size_t count, std::string_view what) {
        return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
    };
    fmt::print(stderr, "{} checked, {}, {}.\n", counted(files.size(), "file"),
               counted(static_cast<std::size_t>(errors), "error"),
               counted(static_cast<std::size_t>(warnings), "warning"));
    return errors > 0 ? ExitCode::input_wrong : ExitCode::done;
}

}  // namespace sim::app

#include "sim/app/commands/validate.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>

#include "scoring/reader.h"
#include "sim/app/data/judge.h"
#include "sim/app/data/library.h"
#include "sim/app/platform/output.h"
#include "sim/checking/checker.h"
#include "sim/checking/phrases.h"
#include "sim/grading/grade.h"
#include "sim/scenario/check.h"
#include "sim/scenario/source.h"
#include "sim/viewmodel/display_words.h"

namespace sim::app {
namespace {

std::vector<scenario::Problem> problems_of(const std::filesystem::path& file,
                                           const checking::Checker& checker) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        return {{file.string(), 1, 1, scenario::Severity::error, "no such file; check its name", "file"}};
    return checker.check(file);
}

std::vector<std::filesystem::path> phrases_of(const std::vector<std::string>& paths) {
    std::vector<std::filesystem::path> files;
    for (const std::string& path : paths)
        for (const std::filesystem::path& file : checking::phrase_files_under(path)) files.push_back(file);
    return files;
}

/// Every other file named, and every one in a folder named; a name that leads nowhere stays and becomes a
/// problem.
std::vector<std::filesystem::path> files_of(const std::vector<std::string>& paths) {
    std::vector<std::filesystem::path> files;
    for (const std::string& path : paths)
        for (const std::filesystem::path& file : scenario::files_under(path))
            if (checking::phrase_files_under(file).empty()) files.push_back(file);
    return files;
}

/// Checks all files with several threads; gives what is wrong in the order of the files.
class Crew {
  public:
    Crew(const std::vector<std::filesystem::path>& files, const checking::Checker& checker)
        : files_(files), checker_(checker), found_(files.size()), done_(files.size()) {}

    void work(int jobs, const std::function<void(const std::vector<scenario::Problem>&)>& tell) {
        std::vector<std::jthread> threads;
        threads.reserve(static_cast<std::size_t>(jobs));
        for (int job = 0; job < jobs; ++job) threads.emplace_back([this] { serve(); });
        for (std::size_t index = 0; index < files_.size(); ++index) {
            done_[index].wait(false);
            tell(found_[index]);
        }
    }

  private:
    void serve() {
        for (std::size_t index = next_++; index < files_.size(); index = next_++) {
            found_[index] = problems_of(files_[index], checker_);
            done_[index] = true;
            done_[index].notify_all();
        }
    }

    const std::vector<std::filesystem::path>& files_;
    const checking::Checker& checker_;
    std::vector<std::vector<scenario::Problem>> found_;
    std::vector<std::atomic<bool>> done_;
    std::atomic<std::size_t> next_ = 0;
};

/// Told as they come, and counted.
struct Report {
    std::size_t errors = 0;
    std::size_t warnings = 0;

    void add(const std::vector<scenario::Problem>& problems) {
        for (const scenario::Problem& problem : problems) {
            ++(problem.severity == scenario::Severity::error ? errors : warnings);
            print(to_line(problem) + "\n");
        }
    }
};

void check_all(const std::vector<std::filesystem::path>& files, int jobs, Report& report) {
    const ScenarioJudge judge(load_reader());
    scenario::ReadSources sources;
    scenario::Library around = library();
    around.sources = &sources;
    const checking::Checker checker(judge.reader, around);
    const int cores = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    Crew(files, checker).work(jobs > 0 ? jobs : cores, [&](const std::vector<scenario::Problem>& problems) {
        report.add(problems);
    });
    if (!checker.can_spell())
        complain("Spelling was not checked: install hunspell-en-gb or hunspell-en-us.\n");
}

/// What is in a folder that cannot be read was not checked, whatever was found elsewhere.
ExitCode told_unreadable(const std::vector<std::string>& paths) {
    ExitCode code = ExitCode::done;
    for (const std::string& path : paths)
        for (const std::filesystem::path& folder : scenario::unreadable_folders_under(path)) {
            complain(
                fmt::format("coolhead: {} cannot be read, so nothing in it was checked. Give yourself access "
                            "to it.\n",
                            folder.string()));
            code = ExitCode::machine_wrong;
        }
    return code;
}

}  // namespace

ExitCode validate(const std::vector<std::string>& paths, int jobs) {
    const std::vector<std::filesystem::path> phrases = phrases_of(paths), files = files_of(paths);
    Report report;
    // Phrases first: by damaged ones nothing else can be checked.
    for (const std::filesystem::path& file : phrases) report.add(checking::check_phrases(file));
    if (!files.empty()) check_all(files, jobs, report);
    complain(fmt::format("{} checked, {}, {}.\n",
                         viewmodel::counted(phrases.size() + files.size(), "file", "files"),
                         viewmodel::counted(report.errors, "error", "errors"),
                         viewmodel::counted(report.warnings, "warning", "warnings")));
    if (const ExitCode code = told_unreadable(paths); code != ExitCode::done) return code;
    return report.errors > 0 ? ExitCode::input_wrong : ExitCode::done;
}

ExitCode show_branches(const std::vector<std::string>& paths) {
    const ScenarioJudge judge(load_reader());
    ExitCode code = ExitCode::done;
    for (const std::filesystem::path& file : files_of(paths)) {
        const scenario::Loaded loaded = scenario::load_scenario(file, library());
        if (!loaded.scenario) {
            complain(
                fmt::format("coolhead: {} is no scenario that plays; validate says why.\n", file.string()));
            code = ExitCode::input_wrong;
            continue;
        }
        for (const grading::ExampleVerdict& verdict : grading::judge_examples(*loaded.scenario, judge.reader))
            print(fmt::format("{}:{}:{}: {}/{}: {} {}\n", file.string(), verdict.example->line,
                              verdict.example->column, verdict.conversation, verdict.step,
                              name_of(verdict.example->grade), verdict.leads));
    }
    return code;
}

ExitCode list_rules() {
    for (const checking::RuleInfo& rule : checking::all_rules())
        print(fmt::format("{:<26} {:<8} {}{}\n", rule.id, rule.error ? "error" : "warning", rule.sentence,
                          rule.suppressible ? "" : " Cannot be silenced."));
    return ExitCode::done;
}

}  // namespace sim::app

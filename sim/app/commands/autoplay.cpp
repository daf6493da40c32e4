#include "sim/app/commands/autoplay.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

#include "scoring/printable.h"
#include "scoring/reader.h"
#include "sim/app/commands/autoplay_tables.h"
#include "sim/app/data/judge.h"
#include "sim/app/data/library.h"
#include "sim/app/platform/interruption.h"
#include "sim/app/platform/output.h"
#include "sim/scenario/check.h"
#include "sim/scenario/scenario.h"

namespace sim::app {
namespace {

/// Files, those of folders, and ids of the library. In a folder only scenarios count.
std::vector<std::string> scenarios_in(const std::vector<std::string>& named) {
    std::vector<std::string> found;
    std::error_code ignored;
    for (const std::string& name : named) {
        if (!std::filesystem::is_directory(name, ignored)) {
            found.push_back(name);
            continue;
        }
        for (const std::filesystem::path& file : scenario::files_under(name))
            if (scenario::kind_of(file) == scenario::FileKind::scenario) found.push_back(file.string());
    }
    return found;
}

class Bar {
  public:
    explicit Bar(std::string title) : title_(std::move(title)), shown_(isatty(STDERR_FILENO) == 1) {}
    ~Bar() {
        if (shown_) draw_on_error_output("\r\033[K");
    }
    Bar(const Bar&) = delete;
    Bar& operator=(const Bar&) = delete;

    void show(int done, int of) const {
        constexpr int width = 30;
        if (!shown_ || of <= 0) return;
        const int full = done * width / of;
        draw_on_error_output(fmt::format("\r\033[K{} [{:#<{}}{:.<{}}] {} of {}",
                                         scoring::printable_line(title_), "", full, "", width - full, done,
                                         of));
    }

  private:
    std::string title_;
    bool shown_;
};

autoplay::Outcome play(const std::string& name, const scoring::Reader& reader, const AutoplayOptions& options,
                       const Interruption& interruption) {
    const scenario::Loaded loaded = load_playable(name);
    const Bar bar(loaded.scenario->id);
    const int cores = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    const autoplay::Options how{options.runs, options.seed, options.jobs > 0 ? options.jobs : cores,
                                [&](std::uint64_t seed) { return scenario::for_seed(loaded, seed); }};
    return autoplay::autoplay(*loaded.scenario, reader, how, [&](int done, int of) {
        bar.show(done, of);
        return !interruption.asked();
    });
}

void print_whole(const std::vector<autoplay::Outcome>& outcomes, OutputFormat format) {
    switch (format) {
        case OutputFormat::json:
            return print(autoplay_json(outcomes));
        case OutputFormat::markdown:
            return print(autoplay_markdown(outcomes));
        case OutputFormat::text:  // printed scenario by scenario
        case OutputFormat::csv:   // not offered
        case OutputFormat::html:
        case OutputFormat::xapi:
            return;
    }
}

ExitCode exit_code_of(const std::vector<autoplay::Outcome>& outcomes) {
    ExitCode code = ExitCode::done;
    for (const autoplay::Outcome& outcome : outcomes)
        for (const std::string& fault : faults_of(outcome)) {
            complain(fmt::format("coolhead: {}: {}\n", outcome.scenario, fault));
            code = ExitCode::input_wrong;
        }
    return code;
}

}  // namespace

ExitCode autoplay(const AutoplayOptions& options) {
    const ScenarioJudge judge(load_reader());
    const std::vector<std::string> scenarios = scenarios_in(options.scenarios);
    if (scenarios.empty())
        throw Failure(ExitCode::input_wrong, "There is no scenario in that folder.",
                      "Name a file or another folder.");
    const Interruption interruption;
    std::vector<autoplay::Outcome> outcomes;
    for (const std::string& name : scenarios) {
        if (interruption.asked()) break;
        outcomes.push_back(play(name, judge.reader, options, interruption));
        if (options.format == OutputFormat::text)
            print((outcomes.size() > 1 ? "\n" : "") + autoplay_text(outcomes.back()));
    }
    print_whole(outcomes, options.format);
    if (interruption.asked())
        throw Failure(ExitCode::interrupted,
                      fmt::format("Stopped; {} of {} scenarios were played to the end.",
                                  outcomes.size() - (outcomes.back().cancelled ? 1 : 0), scenarios.size()),
                      "");
    return exit_code_of(outcomes);
}

}  // namespace sim::app

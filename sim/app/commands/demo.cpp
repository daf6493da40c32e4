#include "sim/app/commands/demo.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <thread>

#include "scoring/reader.h"
#include "sim/app/data/judge.h"
#include "sim/app/data/library.h"
#include "sim/app/data/places.h"
#include "sim/app/platform/interruption.h"
#include "sim/app/platform/output.h"
#include "sim/app/platform/progress_bar.h"
#include "sim/app/platform/wall_time.h"
#include "sim/demo/demo_team.h"
#include "sim/scenario/scenario.h"
#include "sim/store/database.h"

namespace sim::app {
namespace {

namespace fs = std::filesystem;

/// What new people play, the easy ones first.
constexpr auto course_ids = std::to_array<const char*>(
    {"open-on-monday", "three-days-no-signal", "charged-twice", "card-in-the-open", "overheard",
     "when-does-my-contract-end", "mums-phone", "just-a-troll", "two-days-later", "delete-everything"});

demo::Made fill(const DemoCommand& command) {
    std::vector<scenario::Loaded> course;
    for (const char* id : course_ids) course.push_back(load_playable(id));
    const scoring::Reader reader = load_reader();
    store::Store store = store::Store::open(command.file);
    demo::DemoOptions options{command.until.empty() ? wall_time().substr(0, 10) : command.until, command.seed,
                              command.people};
    options.jobs =
        command.jobs > 0 ? command.jobs : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const Interruption interruption;
    std::optional<ProgressBar> bar;
    return make_demo_team(store, course, reader, options, [&](int done, int of) {
        if (!bar) bar.emplace("Playing", of, "sittings and sessions");
        bar->show(done, done);
        return !interruption.asked();
    });
}

void take_away(const fs::path& file) {
    std::error_code ignored;
    for (const char* beside : store::parts_of_file) fs::remove(file.string() + beside, ignored);
}

/// Where the demo of today is kept that this program makes of these exercises; nothing where nothing is kept.
std::optional<fs::path> kept_demo() {
    const std::optional<fs::path> folder = cache_folder();
    if (!folder) return std::nullopt;
    try {
        const fs::path program = fs::read_symlink("/proc/self/exe");
        fs::file_time_type latest = fs::file_time_type::min();
        for (const char* id : course_ids)
            latest = std::max(latest, fs::last_write_time(scenarios_folder() / (std::string(id) + ".json")));
        return *folder / fmt::format("demo-{}-{}-{}-{}.db", wall_time().substr(0, 10), fs::file_size(program),
                                     fs::last_write_time(program).time_since_epoch().count(),
                                     latest.time_since_epoch().count());
    } catch (const fs::filesystem_error&) {
        return std::nullopt;
    }
}

/// In place of whatever was kept before. Where that is not possible the next one is made again.
void keep(const fs::path& demo, const fs::path& kept) {
    std::error_code failed;
    if (fs::exists(demo.string() + "-wal", failed)) return;  // somebody has it open
    fs::create_directories(kept.parent_path(), failed);
    for (const fs::directory_entry& entry : fs::directory_iterator(kept.parent_path(), failed))
        if (entry.path().filename().string().starts_with("demo-")) fs::remove(entry.path(), failed);
    const fs::path beside = kept.string() + fmt::format(".{}", getpid());
    if (fs::copy_file(demo, beside, failed)) fs::rename(beside, kept, failed);
}

}  // namespace

ExitCode demo(const DemoCommand& command) {
    std::error_code ignored;
    if (fs::exists(command.file, ignored))
        throw Failure(ExitCode::input_wrong, fmt::format("{} is there already.", command.file),
                      "A demo is made in a new file; name another.");
    try {
        const demo::Made made = fill(command);
        print(
            fmt::format("{}: {} people, {} sessions made of {} sittings that were played and judged.\n"
                        "Nobody in it is real. `coolhead --db {} team` looks at it.\n",
                        command.file, made.people, made.sessions, made.sittings, command.file));
    } catch (...) {
        take_away(command.file);
        throw;
    }
    return ExitCode::done;
}

ThrowawayDemo::ThrowawayDemo() {
    std::string pattern = (fs::temp_directory_path() / "coolhead-demo-XXXXXX").string();
    if (!mkdtemp(pattern.data()))
        throw Failure(ExitCode::machine_wrong, "There is no room for a demo among the temporary files.",
                      "Free some space, or make one elsewhere with `coolhead demo FILE`.");
    folder_ = pattern;
    const std::optional<fs::path> kept = kept_demo();
    std::error_code failed;
    if (kept && fs::copy_file(*kept, file(), failed)) return;
    take_away(file());
    demo({.file = file().string()});
    if (kept) keep(file(), *kept);
}

ThrowawayDemo::~ThrowawayDemo() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

}  // namespace sim::app

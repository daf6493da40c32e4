#include "sim/app/commands/doctor.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>

#include "sim/app/data/existing_store.h"
#include "sim/app/data/judge.h"
#include "sim/app/data/library.h"
#include "sim/app/data/places.h"
#include "sim/app/platform/output.h"
#include "sim/seal/audit.h"
#include "sim/store/backups.h"
#include "sim/store/disk_check.h"
#include "sim/store/network_disk.h"
#include "sim/store/salvage.h"
#include "sim/store/store.h"
#include "sim/viewmodel/display_words.h"

namespace sim::app {
namespace {

/// What a check found; throws when something is wrong.
using Check = std::function<std::string()>;

// True when all is well.
bool look_at(const std::string& what, const Check& check) {
    try {
        std::string found;
        with_failures_told([&] { found = check(); });
        print(fmt::format("good   {}: {}\n", what, found));
        return true;
    } catch (const Failure& error) {
        print(fmt::format("wrong  {}: {}\n", what, error.what()));
        return false;
    }
}

/// What could be read of a damaged file, in a new one beside it.
std::string saved_from(const std::filesystem::path& file) {
    const store::Salvaged saved = store::salvage(file);
    std::string says = fmt::format(
        "What can be read of it was saved into {}: {}, {} facts with {}, {}. Look through it with --db, then "
        "move the damaged file away together with what stands beside it",
        saved.file.string(), viewmodel::counted(saved.sessions, "session", "sessions"), saved.facts,
        viewmodel::counted(saved.replies, "reply", "replies"),
        viewmodel::counted(saved.verdicts, "verdict", "verdicts"));
    if (!saved.rest.empty())
        says += fmt::format("; {} behind a gap {} in {}",
                            viewmodel::counted(saved.facts_left, "more fact", "more facts"),
                            saved.facts_left == 1 ? "is" : "are", saved.rest.string());
    return says + ".";
}

/// The file is left as it is; damage is named with what became of it.
[[noreturn]] void tell_damage(const std::filesystem::path& file, const std::string& damage) {
    std::string saved;
    try {
        saved = saved_from(file);
    } catch (const Failure& failure) {
        saved = failure.what();
    }
    throw Failure(ExitCode::machine_wrong, damage, "It was left as it is. " + saved);
}

/// Whose file it is, and then every page, journal, seal and checksum.
std::string check_database(const std::string& database) {
    const std::filesystem::path file = database_file(database);
    if (const std::string damage = store::damage_on_disk(file); !damage.empty())
        tell_damage(file, fmt::format("{} is damaged: {}.", file.string(), damage));
    const std::string doubt = store::doubt_on_disk(file);
    if (const std::string broken = store::broken_pages(file); !broken.empty())
        tell_damage(file, fmt::format("{} is damaged: {}.", file.string(), broken));
    store::Store store = open_readable_store(file);
    const std::vector<std::string> problems = store.check();
    if (!problems.empty())
        throw Failure(
            ExitCode::machine_wrong,
            fmt::format("{} is damaged ({}; {} in all).", file.string(), problems.front(), problems.size()),
            "`coolhead restore` puts back a backup and keeps this file beside it.");
    if (!doubt.empty())
        throw Failure(ExitCode::machine_wrong,
                      fmt::format("All that is in {} is whole, but {}.", file.string(), doubt),
                      "If a reply that was sent is missing, `coolhead restore --list` names the backups.");
    return fmt::format("{}, {} sessions, {} unfinished", file.string(), store.session_ids().size(),
                       store.unfinished().size());
}

/// What was signed, against what the database holds.
std::string check_seals(const std::string& database) {
    const std::filesystem::path file = database_file(database);
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return "nothing was sealed yet";
    store::Store store = open_readable_store(file);
    const seal::Audit audit = seal::audit(store, seals_folder());
    if (const std::string fault = seal::first_fault(audit); !fault.empty())
        throw Failure(ExitCode::machine_wrong, fmt::format("Something sealed does not fit: {}.", fault),
                      "`coolhead seals` names all of it; docs/security.md says what it means.");
    std::string found = fmt::format("{} certification runs fit", audit.runs.size());
    for (const std::string& note : audit.notes) found += "; " + note;
    return found;
}

std::string check_backups(const std::string& database) {
    const std::filesystem::path file = database_file(database);
    const std::vector<std::filesystem::path> backups = store::backups_of(file);
    std::error_code ignored;
    if (!backups.empty())
        return fmt::format("{}, the latest of {}", backups.size(), backups.front().stem().string());
    if (!std::filesystem::exists(file, ignored)) return "nothing to keep yet";
    return "none yet; one is made each day, at the first start with a session";
}

std::string check_disk(const std::string& database) {
    const std::filesystem::path file = database_file(database);
    const std::string network = store::network_disk(file);
    if (network.empty()) return "of this machine";
    throw Failure(ExitCode::machine_wrong,
                  fmt::format("{} is on a disk of the network ({}).", file.string(), network),
                  "It is written more slowly there, and whether two programs keep apart is up to the server. "
                  "Better choose a file on this machine with --db FILE.");
}

std::string check_scenarios() {
    const std::vector<std::filesystem::path> files = library_files();
    std::size_t good = 0;
    for (const std::filesystem::path& file : files)
        if (scenario::load_scenario(file, library()).scenario) ++good;
    if (files.empty() || good < files.size())
        throw Failure(ExitCode::machine_wrong,
                      fmt::format("{} of {} scenarios in {} can be used.", good, files.size(),
                                  scenarios_folder().string()),
                      fmt::format("Run `coolhead validate {}`.", scenarios_folder().string()));
    return fmt::format("{} in {}", good, scenarios_folder().lexically_normal().string());
}

std::string check_judge() {
    const scoring::Reading reading = load_reader().read("Thanks, and sorry about that!");
    return fmt::format("reads \"Thanks, and sorry about that!\" as tone {}", reading.tone);
}

std::string check_encoder() {
    const scoring::encoder::Encoder encoder = load_encoder();
    const int alike = scoring::encoder::similarity_milli(encoder.embed("Where is my parcel?"),
                                                         encoder.embed("My package has not come."));
    return fmt::format("finds \"Where is my parcel?\" and \"My package has not come.\" alike by .{:03}",
                       alike);
}

std::string check_fonts() {
    struct Font {
        std::string_view file;
        std::string_view package;
    };
    constexpr std::array<Font, 3> fonts = {
        {{"/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf", "fonts-noto-color-emoji"},
         {"/usr/share/fonts/opentype/inter", "fonts-inter"},
         {"/usr/share/fonts/opentype/font-awesome", "fonts-font-awesome"}}};
    std::string missing;
    for (const Font& font : fonts)
        if (!std::filesystem::exists(font.file)) missing += fmt::format(" {}", font.package);
    if (!missing.empty())
        throw Failure(ExitCode::machine_wrong, "The window's fonts are missing.",
                      fmt::format("Install{}.", missing));
    return "all three are installed";
}

std::string check_display() {
    const char* x11 = std::getenv("DISPLAY");
    if (!x11 || !*x11)
        throw Failure(ExitCode::machine_wrong,
                      "There is none (DISPLAY is not set), so the window cannot open.",
                      "Play in the terminal with `coolhead play SCENARIO`.");
    return x11;
}

}  // namespace

ExitCode doctor(const std::string& database) {
    const std::array<bool, 4> needed = {look_at("database", [&] { return check_database(database); }),
                                        look_at("judge", check_judge), look_at("encoder", check_encoder),
                                        look_at("scenarios", check_scenarios)};
    const bool seals = look_at("seals", [&] { return check_seals(database); });
    look_at("backups", [&] { return check_backups(database); });
    look_at("disk", [&] { return check_disk(database); });
    look_at("fonts", check_fonts);
    look_at("display", check_display);
    const bool all_well = seals && std::ranges::all_of(needed, std::identity{});
    return all_well ? ExitCode::done : ExitCode::machine_wrong;
}

}  // namespace sim::app

#include "sim/app/commands/doctor.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>

#include "sim/app/data/judge.h"
#include "sim/app/data/library.h"
#include "sim/app/data/places.h"
#include "sim/app/platform/output.h"
#include "sim/store/store.h"

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

std::string check_database(const std::string& database) {
    const std::filesystem::path file =
        database.empty() ? default_database() : std::filesystem::path(database);
    store::Store store = store::Store::open(file);
    const std::vector<std::string> problems = store.check();
    if (!problems.empty())
        throw Failure(
            ExitCode::machine_wrong,
            fmt::format("{} is damaged ({}; {} in all).", file.string(), problems.front(), problems.size()),
            "Move it aside and put back a copy.");
    return fmt::format("{}, {} sessions, {} unfinished", file.string(), store.sessions().size(),
                       store.unfinished().size());
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
    look_at("fonts", check_fonts);
    look_at("display", check_display);
    const bool all_well = std::ranges::all_of(needed, std::identity{});
    return all_well ? ExitCode::done : ExitCode::machine_wrong;
}

}  // namespace sim::app

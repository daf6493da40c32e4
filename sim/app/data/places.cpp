#include "sim/app/data/places.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string_view>
#include <system_error>
#include <vector>

#include "sim/failure/failure.h"

namespace sim::app {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_whole_file = 256UL << 20;  ///< bytes; nothing of ours is near it

std::optional<std::string> environment(const char* name) {
    const char* value = std::getenv(name);
    if (!value || !*value) return std::nullopt;
    return value;
}

std::vector<fs::path> candidate_homes() {
    if (const auto chosen = environment("COOLHEAD_HOME")) return {*chosen};
    std::vector<fs::path> candidates;
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    if (!ignored) candidates.push_back(program.parent_path() / COOLHEAD_BESIDE_PROGRAM);
    candidates.emplace_back(COOLHEAD_SOURCE_DIR);
    return candidates;
}

/// What the desktop calls the folder for documents in its own language, from the file where
/// xdg-user-dirs keeps it; empty where it does not say.
fs::path desktops_documents(const std::string& home) {
    const auto settings = environment("XDG_CONFIG_HOME");
    std::ifstream file(fs::path(settings.value_or(home + "/.config")) / "user-dirs.dirs");
    constexpr std::string_view begins = "XDG_DOCUMENTS_DIR=\"", at_home = "$HOME/";
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with(begins) || line.back() != '"' || line.size() <= begins.size()) continue;
        const std::string named = line.substr(begins.size(), line.size() - begins.size() - 1);
        return named.starts_with(at_home) ? fs::path(home) / named.substr(at_home.size()) : fs::path(named);
    }
    return {};
}

}  // namespace

fs::path home_folder() {
    std::string searched;
    for (const fs::path& folder : candidate_homes()) {
        std::error_code ignored;
        if (fs::is_directory(folder / "scenarios", ignored) || fs::is_directory(folder / "assets", ignored))
            return folder;
        searched += (searched.empty() ? "" : " or ") + folder.lexically_normal().string();
    }
    throw Failure(
        ExitCode::machine_wrong, fmt::format("Coolhead's own files are not in {}.", searched),
        "Install it again, or set COOLHEAD_HOME to the folder that holds `assets` and `scenarios`.");
}

fs::path asset(const std::string& name) { return home_folder() / "assets" / name; }
fs::path scenarios_folder() { return home_folder() / "scenarios"; }

fs::path default_database() {
    const auto data_home = environment("XDG_DATA_HOME");
    // The XDG specification: a relative path is to be ignored.
    if (data_home && fs::path(*data_home).is_absolute())
        return fs::path(*data_home) / "coolhead" / "coolhead.db";
    const auto home = environment("HOME");
    if (!home)
        throw Failure(ExitCode::machine_wrong, "HOME is not set, so there is no place for your sessions.",
                      "Give one with --db FILE.");
    return fs::path(*home) / ".local" / "share" / "coolhead" / "coolhead.db";
}

std::optional<fs::path> cache_folder() {
    const auto cache_home = environment("XDG_CACHE_HOME");
    if (cache_home && fs::path(*cache_home).is_absolute()) return fs::path(*cache_home) / "coolhead";
    if (const auto home = environment("HOME")) return fs::path(*home) / ".cache" / "coolhead";
    return std::nullopt;
}

fs::path seals_folder() {
    const auto state_home = environment("XDG_STATE_HOME");
    if (state_home && fs::path(*state_home).is_absolute()) return fs::path(*state_home) / "coolhead";
    if (const auto home = environment("HOME")) return fs::path(*home) / ".local" / "state" / "coolhead";
    throw Failure(ExitCode::machine_wrong, "HOME is not set, so there is no place for this machine's key.",
                  "Set XDG_STATE_HOME to a folder of yours.");
}

fs::path documents_folder() {
    const auto chosen = environment("XDG_DOCUMENTS_DIR");
    if (chosen && fs::path(*chosen).is_absolute()) return *chosen;
    const auto home = environment("HOME");
    if (!home)
        throw Failure(ExitCode::machine_wrong, "HOME is not set, so there is no place for documents.",
                      "Set XDG_DOCUMENTS_DIR to a folder.");
    std::error_code ignored;
    for (const fs::path& folder : {desktops_documents(*home), fs::path(*home) / "Documents"})
        if (!folder.empty() && fs::is_directory(folder, ignored)) return folder;
    return *home;
}

fs::path database_file(const std::string& named) {
    return named.empty() ? default_database() : fs::path(named);
}

std::string read_whole_file(const fs::path& file) {
    std::error_code ignored;
    const fs::file_status status = fs::status(file, ignored);
    const bool folder = fs::is_directory(status);
    // A pipe or a device may never begin, and never end.
    if (fs::exists(status) && !folder && !fs::is_regular_file(status))
        throw Failure(ExitCode::input_wrong, fmt::format("{} is not a file.", file.string()),
                      "Save what it gives as a file, and name that.");
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    if (folder || !stream)
        throw Failure(ExitCode::input_wrong,
                      fmt::format("{} cannot be read ({}).", file.string(),
                                  folder ? "it is a folder" : std::generic_category().message(errno)),
                      "Check its name and your access to it.");
    if (const auto size = fs::file_size(file, ignored); !ignored && size > largest_whole_file)
        throw Failure(ExitCode::input_wrong,
                      fmt::format("{} is larger than {} MiB.", file.string(), largest_whole_file >> 20),
                      "Check its name.");
    std::string content;
    if (const auto size = fs::file_size(file, ignored); !ignored) content.reserve(size);
    std::array<char, 64UL * 1024> piece;
    while (stream.read(piece.data(), piece.size()) || stream.gcount() > 0)
        content.append(piece.data(), static_cast<std::size_t>(stream.gcount()));
    if (stream.bad())
        throw Failure(ExitCode::machine_wrong, fmt::format("{} cannot be read to its end.", file.string()),
                      "Check the disk it is on.");
    return content;
}

std::string default_person() { return environment("USER").value_or("trainee"); }

}  // namespace sim::app

// Where things are: what ships with the program, and what belongs to the person in front of it.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace sim::app {

/// The folder that holds `assets` and `scenarios`: $COOLHEAD_HOME, else ../share/coolhead beside the program,
/// else the checkout it was built from. Throws Failure naming the places when none of them holds them.
std::filesystem::path home_folder();
std::filesystem::path asset(const std::string& name);
std::filesystem::path scenarios_folder();

/// $XDG_DATA_HOME/coolhead/coolhead.db, by default under ~/.local/share.
std::filesystem::path default_database();
/// $XDG_CACHE_HOME/coolhead, by default under ~/.cache: what may be deleted at any time. Nothing without a
/// home.
std::optional<std::filesystem::path> cache_folder();
/// The file that --db named, else the default.
std::filesystem::path database_file(const std::string& named);

/// Where this machine's key and the counters of what it signed are: $XDG_STATE_HOME/coolhead, by default
/// under
/// ~/.local/state. Outside every database. Throws Failure where there is no home.
std::filesystem::path seals_folder();

/// Where this person keeps documents: $XDG_DOCUMENTS_DIR, else what the desktop says (user-dirs.dirs), else
/// ~/Documents where it is a folder, else home. Throws Failure where there is no home.
std::filesystem::path documents_folder();

/// The whole file. Throws Failure (input wrong) with its name when it cannot be read.
std::string read_whole_file(const std::filesystem::path& file);

/// Who sits here: $USER, else "trainee".
std::string default_person();

}  // namespace sim::app

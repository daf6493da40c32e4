#include "sim/app/commands/restore.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/app/data/places.h"
#include "sim/app/platform/output.h"
#include "sim/store/backups.h"
#include "sim/store/store.h"

namespace sim::app {
namespace {

std::filesystem::path chosen_backup(const std::filesystem::path& database, const std::string& named) {
    const std::vector<std::filesystem::path> backups = store::backups_of(database);
    if (named.empty() && !backups.empty()) return backups.front();
    const auto called_so = [&](const std::filesystem::path& backup) { return backup.stem() == named; };
    const auto found = std::ranges::find_if(backups, called_so);
    if (found != backups.end()) return *found;
    std::error_code ignored;
    if (!named.empty() && std::filesystem::is_regular_file(named, ignored)) return named;
    throw Failure(ExitCode::input_wrong,
                  named.empty()
                      ? fmt::format("There is no backup in {}.", store::backup_folder(database).string())
                      : fmt::format("There is no backup {}.", named),
                  "Name a file that holds one; `coolhead restore --list` says which were made.");
}

int sessions_in(const std::filesystem::path& backup) {
    return static_cast<int>(store::Store::open_copy(backup).session_ids().size());
}

}  // namespace

ExitCode restore_backup(const std::string& database, const std::string& backup) {
    const std::filesystem::path file = database_file(database);
    const store::Restored restored = store::restore(file, chosen_backup(file, backup));
    print(fmt::format("{} is again as in {}, {} sessions.\n", file.string(), restored.from.string(),
                      sessions_in(file)));
    if (!restored.aside.empty())
        print(fmt::format("What was there before is kept as {}.\n", restored.aside.string()));
    return ExitCode::done;
}

ExitCode list_backups(const std::string& database) {
    const std::filesystem::path file = database_file(database);
    const std::vector<std::filesystem::path> backups = store::backups_of(file);
    if (backups.empty()) print("No backup has been made yet.\n");
    for (const std::filesystem::path& backup : backups)
        print(fmt::format("{}  {} sessions\n", backup.stem().string(), sessions_in(backup)));
    return ExitCode::done;
}

}  // namespace sim::app

#include "sim/store/backups.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <functional>
#include <memory>
#include <ranges>
#include <system_error>

#include "sim/failure/failure.h"
#include "sim/store/disk_check.h"
#include "sim/store/disk_rows.h"
#include "sim/store/store.h"

namespace sim::store {
namespace {

namespace fs = std::filesystem;

Failure cannot(const fs::path& file, const std::string& what, int error) {
    return {ExitCode::machine_wrong,
            fmt::format("{} cannot be {} ({}).", file.string(), what, std::generic_category().message(error)),
            "Check the disk's space and your access to its folder."};
}

void sync(const fs::path& file) {
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool done = descriptor >= 0 && fsync(descriptor) == 0;
    const int error = errno;
    if (descriptor >= 0) close(descriptor);
    if (!done) throw cannot(file, "written", error);
}

void move(const fs::path& from, const fs::path& to) {
    if (rename(from.c_str(), to.c_str()) != 0) throw cannot(from, "moved", errno);
}

/// The moment as a file may be called; SQLite's clock, so that this room needs none.
std::string now(Database& database) {
    return database.text("SELECT strftime('%Y-%m-%dT%H-%M-%S', 'now', 'localtime')");
}

void copy_pages(Database& from, Database& to) {
    struct Finish {
        void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
    };
    const std::unique_ptr<sqlite3_backup, Finish> backup(
        sqlite3_backup_init(to.handle(), "main", from.handle(), "main"));
    if (!backup) to.fail(sqlite3_errcode(to.handle()));
    if (const int code = sqlite3_backup_step(backup.get(), -1); code != SQLITE_DONE) to.fail(code);
}

/// Made beside its place and moved to it when it is whole, so that a copy is never half a one.
void copy_whole(Database& database, const fs::path& place) {
    const fs::path beside = place.string() + fmt::format(".{}.new", getpid());
    std::error_code ignored;
    fs::remove(beside, ignored);
    try {
        {
            Database copy(beside);
            copy_pages(database, copy);
            copy.run("PRAGMA journal_mode = DELETE");
            const std::vector<std::string> problems = copy.page_problems(1);
            if (!problems.empty())
                throw Failure(ExitCode::machine_wrong,
                              fmt::format("{} is damaged: {}.", database.file().string(), problems.front()),
                              "`coolhead doctor` saves what can be read of it.");
        }
        sync(beside);
        move(beside, place);
        sync(place.parent_path());
    } catch (const Failure&) {
        fs::remove(beside, ignored);
        throw;
    }
}

void forget_oldest(const fs::path& database) {
    const std::vector<fs::path> backups = backups_of(database);
    std::error_code ignored;
    for (std::size_t index = backups_kept; index < backups.size(); ++index)
        fs::remove(backups[index], ignored);
}

fs::path free_place_aside(const fs::path& database) {
    std::error_code ignored;
    for (int number = 1;; ++number) {
        const fs::path place = fmt::format("{}.aside-{}", database.string(), number);
        const auto taken = [&](const char* name) { return fs::exists(place.string() + name, ignored); };
        if (std::ranges::none_of(parts_of_file, taken)) return place;
    }
}

/// The file last, so that it is never without what stands beside it.
fs::path move_aside(const fs::path& database) {
    const fs::path place = free_place_aside(database);
    std::error_code ignored;
    bool moved = false;
    for (const char* name : parts_of_file | std::views::reverse) {
        if (!fs::exists(database.string() + name, ignored)) continue;
        move(database.string() + name, place.string() + name);
        moved = true;
    }
    return moved ? place : fs::path();
}

}  // namespace

fs::path backup_folder(const fs::path& database) {
    return database.parent_path() / (database.stem().string() + ".backups");
}

std::vector<fs::path> backups_of(const fs::path& database) {
    std::vector<fs::path> backups;
    std::error_code error;
    for (fs::directory_iterator entry(backup_folder(database), error), end; !error && entry != end;
         entry.increment(error))
        if (entry->path().extension() == ".db") backups.push_back(entry->path());
    std::ranges::sort(backups, std::greater{});
    return backups;
}

void back_up(Database& database) {
    const fs::path folder = backup_folder(database.file());
    if (mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) throw cannot(folder, "made", errno);
    copy_whole(database, folder / (now(database) + ".db"));
    forget_oldest(database.file());
}

void back_up_daily(Database& database) {
    const std::vector<fs::path> backups = backups_of(database.file());
    const std::string today = now(database).substr(0, 10);
    if (!backups.empty() && backups.front().filename().string().substr(0, 10) >= today) return;
    if (database.number("SELECT count(*) FROM (SELECT 1 FROM sessions LIMIT 1)") > 0) back_up(database);
}

Restored restore(const fs::path& database, const fs::path& backup) {
    if (const std::string broken = broken_pages(backup); !broken.empty())
        throw Failure(ExitCode::input_wrong, fmt::format("{} is damaged: {}.", backup.string(), broken),
                      "Choose another; `coolhead restore --list` names them.");
    Store::open_copy(backup);
    if (is_open_elsewhere(database))
        throw Failure(ExitCode::machine_wrong,
                      fmt::format("{} is in use by another program.", database.string()),
                      "Close the other window or command that uses it and try again.");
    const fs::path beside = database.string() + ".restored";
    {
        Database from = Database::in_memory(image_on_disk(backup), backup);
        copy_whole(from, beside);
    }
    Restored restored{backup, move_aside(database)};
    move(beside, database);
    sync(database.parent_path().empty() ? fs::path(".") : database.parent_path());
    return restored;
}

}  // namespace sim::store

#include "sim/app/data/existing_store.h"

#include <fmt/format.h>
#include <unistd.h>

#include "sim/app/data/places.h"
#include "sim/failure/failure.h"

namespace sim::app {
namespace {

std::filesystem::path existing(const std::string& database) {
    std::filesystem::path file = database_file(database);
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        throw Failure(ExitCode::input_wrong, fmt::format("{} is not there.", file.string()),
                      "Play a session first, or name another file with --db FILE.");
    return file;
}

/// What stands beside the file has to be written too.
bool can_be_written(const std::filesystem::path& file) {
    const std::filesystem::path folder = file.parent_path().empty() ? "." : file.parent_path();
    return access(file.c_str(), W_OK) == 0 && access(folder.c_str(), W_OK) == 0;
}

}  // namespace

store::Store open_readable_store(const std::filesystem::path& file) {
    std::error_code ignored;
    const bool there = std::filesystem::exists(file, ignored);
    return there && !can_be_written(file) ? store::Store::open_copy(file) : store::Store::open(file);
}

store::Store open_existing_store(const std::string& database) {
    return store::Store::open(existing(database));
}

store::Store open_existing_to_read(const std::string& database) {
    return open_readable_store(existing(database));
}

}  // namespace sim::app

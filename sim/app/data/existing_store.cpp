#include "sim/app/data/existing_store.h"

#include <fmt/format.h>

#include "sim/app/data/places.h"
#include "sim/failure/failure.h"

namespace sim::app {

store::Store open_existing_store(const std::string& database) {
    const std::filesystem::path file = database_file(database);
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored))
        throw Failure(ExitCode::input_wrong, fmt::format("{} is not there.", file.string()),
                      "Play a session first, or name another file with --db FILE.");
    return store::Store::open(file);
}

}  // namespace sim::app

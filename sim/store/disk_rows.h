// A database read page by page without SQLite, which would write while it reads: a page that is broken costs
// its own rows and no others. The format: https://sqlite.org/fileformat2.html#b_tree_pages.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace sim::store {

/// NULL, a whole number, another number, a text. What is none of them is in no row of ours.
using DiskValue = std::variant<std::monostate, std::int64_t, double, std::string>;

struct DiskRow {
    bool has_number = false;  ///< of a table with row numbers
    std::int64_t number = 0;
    std::vector<DiskValue> values;
};

/// Every row of every whole page, of the file first and then of each change beside it (-wal) in order, so
/// that what was written last comes last. Rows come more than once, and rows that were replaced come too:
/// whoever takes them goes by their keys. Nothing is written.
void each_row_on_disk(const std::filesystem::path& database, const std::function<void(const DiskRow&)>& take);

/// The database as its last change left it, as one file without anything beside it.
std::string image_on_disk(const std::filesystem::path& database);

}  // namespace sim::store

// What can be read of a damaged database, in a new one. The damaged file and what stands beside it are only
// read.
#pragma once

#include <filesystem>
#include <string>

namespace sim::store {

struct Salvaged {
    std::filesystem::path file;  ///< the new database, as good as any other
    std::filesystem::path rest;  ///< facts that have no place in it, one a line; empty when there are none
    int sessions = 0;
    int facts = 0;
    int replies = 0;
    int verdicts = 0;
    int facts_left = 0;  ///< lines of `rest`
};

/// Where salvage() puts it: beside the damaged file.
std::filesystem::path salvage_place(const std::filesystem::path& damaged);

/// Takes every row that stands in a whole page and fits one of our tables. A journal is taken up to its first
/// gap. Throws Failure when the place is taken or cannot be written.
Salvaged salvage(const std::filesystem::path& damaged);

}  // namespace sim::store

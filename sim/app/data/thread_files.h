// Exports of real conversations, read as a stream: threads one by one, in memory that grows with the number
// of rows by some 40 bytes each and not with their texts.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "sim/app/platform/interruption.h"
#include "sim/import/post.h"

namespace sim::app {

/// What was met on the way.
struct ThreadCounts {
    std::int64_t rows = 0;
    std::int64_t threads = 0;  ///< with posts of customers and answers
    std::int64_t doubles = 0;  ///< rows whose id was there before
    std::int64_t unread = 0;   ///< rows or lines that could not be understood
    std::int64_t cut = 0;      ///< threads longer than is ever read
    std::string first_unread;  ///< "line 17 (a quote is left open ...)"
};

/// Takes one thread; false when it wants no more.
using TakeThread = std::function<bool(const threads::Thread&)>;

/// CSV or JSON Lines, told apart by the first sign. Throws Failure: input wrong when the file is not there,
/// is no file, is empty or lacks columns, and when it was interrupted. Which rows of a table hang together is
/// sorted out on the disk of `scratch_folder`: memory does not grow with the file. What is not UTF-8 is
/// refused by its name, and so are dates such as 01/02/2017 in a file that nowhere shows which number is the
/// day, unless `dates` says it.
ThreadCounts read_threads(const std::filesystem::path& file, const std::filesystem::path& scratch_folder,
                          const Interruption& interruption, const TakeThread& take,
                          threads::DateOrder dates = threads::DateOrder::unknown);

/// Throws Failure (interrupted): asked between two messages, as one thread may hold hundreds of long ones.
void stop_if_asked(const Interruption& interruption);

/// What a file must hold, for people.
std::string thread_columns_help();

}  // namespace sim::app

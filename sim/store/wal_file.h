// What stands beside a database and is not in it yet (its file -wal), read as it lies on the disk and without
// SQLite, whose opening is what could lose it. The format: https://sqlite.org/fileformat2.html#walformat and
// https://sqlite.org/walformat.html.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sim::store {

/// One page as one change left it.
struct WalFrame {
    std::uint32_t page = 0;         ///< counted from 1
    std::uint32_t pages_after = 0;  ///< of the database, where the frame ends a change; else 0
    std::size_t at = 0;             ///< where the page's bytes begin
    bool whole = false;             ///< its bytes fit its checksum
};

struct WalFile {
    std::string bytes;
    std::size_t page_size = 0;
    bool header_whole = true;      ///< an empty file's too
    std::vector<WalFrame> frames;  ///< all that were written since the file was last begun anew
    std::size_t readable = 0;      ///< those of them that SQLite would read
    int lost_changes = 0;          ///< ends of changes behind the readable frames
    bool cut = false;              ///< the last frame is not all there
    std::size_t promised = 0;      ///< frames that -shm knows to be durable; 0: it does not say

    std::string_view page(const WalFrame& frame) const {
        return std::string_view(bytes).substr(frame.at, page_size);
    }
};

std::filesystem::path wal_of(const std::filesystem::path& database);
std::filesystem::path shm_of(const std::filesystem::path& database);

/// Empty where there is none. Other programs may be writing it.
WalFile read_wal(const std::filesystem::path& database);

/// The whole file; empty where it cannot be read.
std::string bytes_of(const std::filesystem::path& file);
/// `count` bytes at `at` as a number, the highest first.
std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t count = 4);

}  // namespace sim::store

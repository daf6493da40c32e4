#include "sim/store/disk_check.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <set>
#include <system_error>

#include "sim/store/wal_file.h"

namespace sim::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t header_size = 100;

std::uintmax_t size_of(const fs::path& file) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    return error ? 0 : size;
}

std::string header_of(const fs::path& file) {
    std::string header(header_size, '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(header.data(), static_cast<std::streamsize>(header.size()));
    header.resize(static_cast<std::size_t>(stream.gcount()));
    return header;
}

/// As the file's own header tells; 0 when it does not.
std::uint32_t pages_told(const std::string& header) {
    const bool ours = header.size() == header_size && header.starts_with("SQLite format 3");
    if (!ours || big_endian(header, 24) != big_endian(header, 92)) return 0;
    return big_endian(header, 28);
}

std::size_t page_size_of(const std::string& header) {
    const std::uint32_t size = header.size() < header_size ? 0 : big_endian(header, 16, 2);
    return size == 1 ? 65536 : size;
}

std::string in_wal(const WalFile& wal, const fs::path& file) {
    const std::string name = wal_of(file).filename().string();
    if (!wal.header_whole && !wal.frames.empty())
        return fmt::format("the first bytes of {} were changed", name);
    if (wal.promised > wal.readable)
        return fmt::format("{} held {} pages of changes and {} of them can be read", name, wal.promised,
                           wal.readable);
    if (wal.lost_changes > 1)
        return fmt::format("{} is broken in its middle, with {} changes behind that", name, wal.lost_changes);
    return {};
}

/// Every page has to be in the file or beside it.
std::string missing_pages(const fs::path& file, const std::string& header, const WalFile& wal) {
    std::uint32_t pages = pages_told(header);
    std::set<std::uint32_t> beside;
    for (std::size_t index = 0; index < wal.readable; ++index) {
        beside.insert(wal.frames[index].page);
        if (wal.frames[index].pages_after != 0) pages = wal.frames[index].pages_after;
    }
    const std::size_t page_size = wal.readable > 0 ? wal.page_size : page_size_of(header);
    if (page_size == 0) return {};
    const std::uintmax_t there = size_of(file) / page_size;
    if (there >= pages) return {};
    const auto from = beside.upper_bound(static_cast<std::uint32_t>(there));
    const auto found = static_cast<std::uintmax_t>(std::distance(from, beside.upper_bound(pages)));
    const std::uintmax_t missing = pages - there - found;
    if (missing == 0) return {};
    return fmt::format("it was cut off, {} of {} pages are missing", missing, pages);
}

}  // namespace

bool is_open_elsewhere(const fs::path& database) {
    // Whoever has a database open holds a lock on this byte of its -shm (UNIX_SHM_DMS of SQLite's os_unix.c).
    constexpr off_t open_byte = 128;
    const int descriptor = open((database.string() + "-shm").c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) return false;
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = open_byte;
    lock.l_len = 1;
    const bool locked = fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    close(descriptor);
    return locked;
}

bool is_to_be_rolled_back(const fs::path& file) { return size_of(file.string() + "-journal") > 0; }

std::string damage_on_disk(const fs::path& file) {
    if (is_to_be_rolled_back(file)) return {};
    const std::string header = header_of(file);
    const WalFile wal = read_wal(file);
    if (size_of(file) == 0) {
        if (wal.frames.empty()) return {};
        std::error_code ignored;
        return fmt::format("{}, while changes of it stand in {}",
                           fs::exists(file, ignored) ? "it is empty" : "it is gone",
                           wal_of(file).filename().string());
    }
    std::string damage = in_wal(wal, file);
    if (damage.empty()) damage = missing_pages(file, header, wal);
    // What a program at work is just writing looks broken, and is its own to judge.
    return damage.empty() || is_open_elsewhere(file) ? "" : damage;
}

std::string doubt_on_disk(const fs::path& file) {
    const WalFile wal = read_wal(file);
    if ((!wal.cut && wal.lost_changes == 0) || is_open_elsewhere(file)) return {};
    return fmt::format(
        "{} ends in the middle of a change: it was cut off, or the power went before the change was kept",
        wal_of(file).filename().string());
}

}  // namespace sim::store

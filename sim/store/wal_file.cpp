#include "sim/store/wal_file.h"

#include <array>
#include <fstream>
#include <system_error>

namespace sim::store {
namespace {

constexpr std::size_t wal_header_size = 32;
constexpr std::size_t frame_header_size = 24;
constexpr std::uint32_t magic = 0x377f0682;  ///< its lowest bit says how words are read for checksums

struct Checksum {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    bool operator==(const Checksum&) const = default;
};

std::uint32_t little_endian(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t byte = 4; byte-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + byte]);
    return value;
}

Checksum added(Checksum sum, std::string_view bytes, bool big_first) {
    const auto word = [&](std::size_t at) {
        return big_first ? big_endian(bytes, at) : little_endian(bytes, at);
    };
    for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
        sum.first += word(at) + sum.second;
        sum.second += word(at + 4) + sum.first;
    }
    return sum;
}

Checksum kept_at(std::string_view bytes, std::size_t at) {
    return {big_endian(bytes, at), big_endian(bytes, at + 4)};
}

/// Salts are new each time the file is begun anew: what has others is of before.
std::string_view salts_at(std::string_view bytes, std::size_t at) { return bytes.substr(at, 8); }

/// Frames are checked against what the one before says of itself, so that a broken one does not take the
/// whole ones behind it along.
void read_frames(WalFile& wal) {
    const std::string_view bytes = wal.bytes;
    const bool big_first = (big_endian(bytes, 0) & 1) != 0;
    const std::size_t frame_size = frame_header_size + wal.page_size;
    const std::size_t count = (bytes.size() - wal_header_size) / frame_size;
    const bool has_frame = bytes.size() >= wal_header_size + frame_header_size;
    const std::string_view salts =
        wal.header_whole || !has_frame ? salts_at(bytes, 16) : salts_at(bytes, wal_header_size + 8);
    std::size_t of_now = 0;
    for (std::size_t index = 0; index < count; ++index) {
        const std::size_t at = wal_header_size + index * frame_size;
        const Checksum before = kept_at(bytes, index == 0 ? 24 : at - frame_size + 16);
        Checksum sum = added(before, bytes.substr(at, 8), big_first);
        sum = added(sum, bytes.substr(at + frame_header_size, wal.page_size), big_first);
        const bool same_salts = salts_at(bytes, at + 8) == salts;
        wal.frames.push_back({big_endian(bytes, at), big_endian(bytes, at + 4), at + frame_header_size,
                              same_salts && sum == kept_at(bytes, at + 16)});
        if (same_salts) of_now = index + 1;
    }
    wal.frames.resize(of_now);
    const std::size_t rest = wal_header_size + count * frame_size;
    wal.cut = bytes.size() >= rest + 16 && of_now == count && salts_at(bytes, rest + 8) == salts;
}

void count_changes(WalFile& wal) {
    std::size_t broken = 0;
    while (wal.header_whole && broken < wal.frames.size() && wal.frames[broken].whole) {
        if (wal.frames[broken].pages_after != 0) wal.readable = broken + 1;
        ++broken;
    }
    for (std::size_t index = wal.readable; index < wal.frames.size(); ++index)
        wal.lost_changes += wal.frames[index].pages_after != 0 ? 1 : 0;
}

/// The file -shm holds how many frames were durable when a program last looked: twice, with the salts.
std::size_t promised_in(std::string_view shm, std::string_view wal) {
    constexpr std::size_t size = 48;
    if (shm.size() < 2 * size || shm.substr(0, size) != shm.substr(size, size) || shm[12] == 0) return 0;
    if (shm.substr(32, 8) != salts_at(wal, 16)) return 0;
    return little_endian(shm, 16);
}

bool can_be_page_size(std::size_t size) { return size >= 512 && size <= 65536 && (size & (size - 1)) == 0; }

}  // namespace

std::filesystem::path wal_of(const std::filesystem::path& database) { return database.string() + "-wal"; }
std::filesystem::path shm_of(const std::filesystem::path& database) { return database.string() + "-shm"; }

std::string bytes_of(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored)) return {};
    std::ifstream stream(file, std::ios::binary | std::ios::ate);
    std::string bytes(stream ? static_cast<std::size_t>(stream.tellg()) : 0, '\0');
    stream.seekg(0);
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t byte = 0; byte < count; ++byte)
        value = value << 8 | static_cast<unsigned char>(bytes[at + byte]);
    return value;
}

WalFile read_wal(const std::filesystem::path& database) {
    WalFile wal;
    // First what was promised, then what is there: a program at work only adds to it.
    const std::string shm = bytes_of(shm_of(database));
    std::string again;
    for (int attempt = 0; attempt < 3; ++attempt) {
        wal.bytes = bytes_of(wal_of(database));
        std::array<char, wal_header_size> now{};
        std::ifstream(wal_of(database), std::ios::binary).read(now.data(), now.size());
        again.assign(now.data(), now.size());
        if (wal.bytes.size() < wal_header_size || wal.bytes.starts_with(again))
            break;  // not begun anew meanwhile
    }
    if (wal.bytes.size() <= wal_header_size) return wal;
    const std::string_view header = std::string_view(wal.bytes).substr(0, wal_header_size);
    wal.page_size = big_endian(header, 8);
    const bool big_first = (big_endian(header, 0) & 1) != 0;
    wal.header_whole = (big_endian(header, 0) & ~1U) == magic && can_be_page_size(wal.page_size) &&
                       added({}, header.substr(0, 24), big_first) == kept_at(header, 24);
    if (!can_be_page_size(wal.page_size)) wal.page_size = 4096;
    read_frames(wal);
    count_changes(wal);
    wal.promised = promised_in(shm, wal.bytes);
    return wal;
}

}  // namespace sim::store

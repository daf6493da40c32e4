#include "sim/store/disk_rows.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <optional>
#include <string_view>

#include "sim/store/wal_file.h"

namespace sim::store {
namespace {

constexpr std::size_t file_header_size = 100;
constexpr std::size_t longest_row = 256UL << 20;  ///< bytes; a length above is damage

enum PageKind : unsigned char { index_inner = 2, index_leaf = 10, table_leaf = 13 };

/// Reads on from a place; nothing past the end.
class Reading {
  public:
    explicit Reading(std::string_view bytes) : bytes_(bytes) {}

    std::optional<std::uint64_t> varint() {
        std::uint64_t value = 0;
        for (int byte = 0; byte < 9; ++byte) {
            if (at_ >= bytes_.size()) return std::nullopt;
            const auto next = static_cast<unsigned char>(bytes_[at_++]);
            if (byte == 8) return value << 8 | next;
            value = value << 7 | (next & 0x7fU);
            if (next < 0x80) return value;
        }
        return value;
    }
    std::optional<std::string_view> bytes(std::size_t count) {
        if (count > bytes_.size() - at_) return std::nullopt;
        at_ += count;
        return bytes_.substr(at_ - count, count);
    }
    std::size_t at() const { return at_; }

  private:
    std::string_view bytes_;
    std::size_t at_ = 0;
};

std::int64_t signed_number(std::string_view bytes) {
    std::uint64_t value = !bytes.empty() && (static_cast<unsigned char>(bytes[0]) & 0x80U) != 0 ? ~0ULL : 0;
    for (const char byte : bytes) value = value << 8 | static_cast<unsigned char>(byte);
    return static_cast<std::int64_t>(value);
}

std::optional<DiskValue> value_of(std::uint64_t type, Reading& body) {
    constexpr std::array<std::size_t, 7> sizes = {0, 1, 2, 3, 4, 6, 8};
    if (type == 0) return DiskValue();
    if (type == 8 || type == 9) return DiskValue(static_cast<std::int64_t>(type - 8));
    if (type > 9 && (type < 13 || type % 2 == 0)) return std::nullopt;
    const std::size_t size = type <= 6 ? sizes[type] : type == 7 ? 8 : (type - 13) / 2;
    const std::optional<std::string_view> bytes = body.bytes(size);
    if (!bytes) return std::nullopt;
    if (type <= 6) return DiskValue(signed_number(*bytes));
    if (type == 7) return DiskValue(std::bit_cast<double>(signed_number(*bytes)));
    return DiskValue(std::string(*bytes));
}

std::optional<std::vector<DiskValue>> values_of(std::string_view record) {
    Reading whole(record);
    const std::optional<std::uint64_t> header_size = whole.varint();
    if (!header_size || *header_size < whole.at() || *header_size > record.size()) return std::nullopt;
    Reading header(record.substr(0, *header_size));
    Reading body(record.substr(*header_size));
    header.varint();
    std::vector<DiskValue> values;
    while (header.at() < *header_size) {
        const std::optional<std::uint64_t> type = header.varint();
        if (!type) return std::nullopt;
        std::optional<DiskValue> value = value_of(*type, body);
        if (!value) return std::nullopt;
        values.push_back(std::move(*value));
    }
    return values;
}

class Pages {
  public:
    Pages(std::string file, const WalFile& wal) : file_(std::move(file)), wal_(wal) {
        page_size_ = file_.size() >= file_header_size ? big_endian(file_, 16, 2) : 0;
        if (page_size_ == 1) page_size_ = 65536;
        const bool possible =
            page_size_ >= 512 && page_size_ <= 65536 && (page_size_ & (page_size_ - 1)) == 0;
        if (!wal.frames.empty() || !possible) page_size_ = wal.page_size != 0 ? wal.page_size : 4096;
    }

    void each_row(const std::function<void(const DiskRow&)>& take) {
        for (std::uint32_t page = 1; page <= file_.size() / page_size_; ++page) rows_of(page, take);
        std::vector<std::uint32_t> changed;
        for (const WalFrame& frame : wal_.frames) {
            if (!frame.whole) continue;
            changed_[frame.page] = wal_.page(frame);
            changed.push_back(frame.page);
            if (frame.pages_after == 0) continue;
            for (const std::uint32_t page : changed) rows_of(page, take);
            changed.clear();
        }
    }

  private:
    /// As the last change that was looked at left it.
    std::string_view page(std::uint32_t number) const {
        if (const auto found = changed_.find(number); found != changed_.end()) return found->second;
        if (number == 0 || number > file_.size() / page_size_) return {};
        return std::string_view(file_).substr((number - 1) * page_size_, page_size_);
    }

    void rows_of(std::uint32_t number, const std::function<void(const DiskRow&)>& take) const {
        const std::string_view bytes = page(number);
        const std::size_t start = number == 1 ? file_header_size : 0;
        if (bytes.size() < start + 12) return;
        const auto kind = static_cast<unsigned char>(bytes[start]);
        if (kind != index_inner && kind != index_leaf && kind != table_leaf) return;
        const std::size_t cells = big_endian(bytes, start + 3, 2);
        const std::size_t first = start + (kind == index_inner ? 12 : 8);
        for (std::size_t cell = 0; cell < cells && first + cell * 2 + 2 <= bytes.size(); ++cell)
            if (const std::optional<DiskRow> row =
                    row_at(bytes, big_endian(bytes, first + cell * 2, 2), kind))
                take(*row);
    }

    std::optional<DiskRow> row_at(std::string_view bytes, std::size_t at, unsigned char kind) const {
        if (kind == index_inner) at += 4;  // the child page
        if (at >= bytes.size()) return std::nullopt;
        Reading cell(bytes.substr(at));
        const std::optional<std::uint64_t> size = cell.varint();
        if (!size || *size > longest_row) return std::nullopt;
        DiskRow row;
        row.has_number = kind == table_leaf;
        if (row.has_number) {
            const std::optional<std::uint64_t> number = cell.varint();
            if (!number) return std::nullopt;
            row.number = static_cast<std::int64_t>(*number);
        }
        const std::optional<std::string> record = record_in(cell, *size, kind);
        if (!record) return std::nullopt;
        std::optional<std::vector<DiskValue>> values = values_of(*record);
        if (!values) return std::nullopt;
        row.values = std::move(*values);
        return row;
    }

    /// A long record begins in its page and goes on in a chain of others.
    std::optional<std::string> record_in(Reading& cell, std::size_t size, unsigned char kind) const {
        const std::size_t most = kind == table_leaf ? page_size_ - 35 : (page_size_ - 12) * 64 / 255 - 23;
        const std::size_t least = (page_size_ - 12) * 32 / 255 - 23;
        std::size_t here = size;
        if (size > most) {
            here = least + (size - least) % (page_size_ - 4);
            if (here > most) here = least;
        }
        const std::optional<std::string_view> begin = cell.bytes(here);
        if (!begin) return std::nullopt;
        std::string record(*begin);
        if (size == here) return record;
        const std::optional<std::string_view> link = cell.bytes(4);
        std::uint32_t next = link ? big_endian(*link, 0) : 0;
        while (record.size() < size) {
            const std::string_view more = page(next);
            if (more.size() < page_size_) return std::nullopt;
            record += more.substr(4, std::min(size - record.size(), page_size_ - 4));
            next = big_endian(more, 0);
        }
        return record;
    }

    std::string file_;
    const WalFile& wal_;
    std::size_t page_size_ = 0;
    std::map<std::uint32_t, std::string_view> changed_;
};

}  // namespace

void each_row_on_disk(const std::filesystem::path& database,
                      const std::function<void(const DiskRow&)>& take) {
    const WalFile wal = read_wal(database);
    Pages(bytes_of(database), wal).each_row(take);
}

std::string image_on_disk(const std::filesystem::path& database) {
    std::string image = bytes_of(database);
    const WalFile wal = read_wal(database);
    for (std::size_t index = 0; index < wal.readable; ++index) {
        const WalFrame& frame = wal.frames[index];
        if (image.size() < frame.page * wal.page_size) image.resize(frame.page * wal.page_size);
        image.replace((frame.page - 1) * wal.page_size, wal.page_size, wal.page(frame));
    }
    // "This file has changes beside it" becomes "it has none".
    if (image.size() >= file_header_size) image[18] = image[19] = 1;
    return image;
}

}  // namespace sim::store

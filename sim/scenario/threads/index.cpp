#include "sim/scenario/threads/index.h"

#include <algorithm>
#include <tuple>

namespace sim::scenario::threads {
namespace {

constexpr std::uint32_t nowhere = 0xFFFFFFFF;
constexpr int bytes_bits = 21;  // a record is at most 1 MiB

std::uint64_t hash(std::string_view text) {
    std::uint64_t value = 14695981039346656037ULL;  // FNV-1a, then mixed: short names differ in few bits
    for (const char byte : text) value = (value ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ value >> 27) * 0x94D049BB133111EBULL;
    return value ^ value >> 31;
}

}  // namespace

std::uint64_t id_key(std::string_view id) {
    if (id.empty()) return 0;
    constexpr std::uint64_t top = 1ULL << 63;
    std::uint64_t value = 0;
    for (const char byte : id) {
        if (byte < '0' || byte > '9' || id.size() > 18 || id[0] == '0') return hash(id) | top;
        value = value * 10 + static_cast<std::uint64_t>(byte - '0');
    }
    return value;
}

void ThreadIndex::add(std::uint64_t id, std::uint64_t parent, RowPlace place, bool inbound) {
    const std::uint64_t packed = static_cast<std::uint64_t>(place.offset) << (bytes_bits + 1) |
                                 static_cast<std::uint64_t>(place.bytes) << 1 | (inbound ? 1u : 0u);
    rows_.push_back({id, parent, packed});
}

void ThreadIndex::link() {
    sort_rows();
    join_parents();
    group();
}

void ThreadIndex::sort_rows() {
    std::ranges::sort(rows_, {}, [](const Row& row) { return std::tuple(row.id, row.place); });
    const auto same = [](const Row& a, const Row& b) { return a.id == b.id; };
    const auto last = std::unique(rows_.begin(), rows_.end(), same);
    doubles_ = static_cast<std::size_t>(rows_.end() - last);
    rows_.erase(last, rows_.end());
    std::ranges::sort(answers_);
    for (const Answer& answer : answers_)
        if (const std::uint32_t row = find(answer.answer); row != nowhere && rows_[row].parent == 0)
            rows_[row].parent = answer.post;
    answers_.clear();
    answers_.shrink_to_fit();
}

std::uint32_t ThreadIndex::find(std::uint64_t id) const {
    const auto found = std::ranges::lower_bound(rows_, id, {}, &Row::id);
    if (found == rows_.end() || found->id != id) return nowhere;
    return static_cast<std::uint32_t>(found - rows_.begin());
}

std::uint32_t ThreadIndex::root_of(std::uint32_t row) {
    while (leader_[row] != row) {
        leader_[row] = leader_[leader_[row]];
        row = leader_[row];
    }
    return row;
}

/// The row that comes first in the file leads.
void ThreadIndex::unite(std::uint32_t a, std::uint32_t b) {
    a = root_of(a);
    b = root_of(b);
    if (rows_[b].place < rows_[a].place) std::swap(a, b);
    leader_[b] = a;
}

void ThreadIndex::join_parents() {
    leader_.resize(rows_.size());
    for (std::uint32_t row = 0; row < leader_.size(); ++row) leader_[row] = row;
    for (std::uint32_t row = 0; row < leader_.size(); ++row)
        if (rows_[row].parent != 0)
            if (const std::uint32_t parent = find(rows_[row].parent); parent != nowhere) unite(row, parent);
}

void ThreadIndex::group() {
    order_.resize(rows_.size());
    for (std::uint32_t row = 0; row < order_.size(); ++row) {
        order_[row] = row;
        leader_[row] = root_of(row);
    }
    std::ranges::sort(order_, {}, [this](std::uint32_t row) {
        return std::tuple(rows_[leader_[row]].place, rows_[row].place);
    });
    for (std::uint32_t from = 0; from < order_.size();) {
        std::uint32_t to = from;
        unsigned sides = 0;
        for (; to < order_.size() && leader_[order_[to]] == leader_[order_[from]]; ++to)
            sides |= (rows_[order_[to]].place & 1) != 0 ? 1u : 2u;
        if (sides == 3) starts_.push_back(from), sizes_.push_back(to - from);
        from = to;
    }
    leader_.clear();
    leader_.shrink_to_fit();
}

std::size_t ThreadIndex::size(std::size_t thread) const { return sizes_[thread]; }

std::vector<RowPlace> ThreadIndex::members(std::size_t thread, std::size_t most) const {
    std::vector<RowPlace> places;
    for (std::size_t at = 0; at < std::min<std::size_t>(sizes_[thread], most); ++at) {
        const std::uint64_t packed = rows_[order_[starts_[thread] + at]].place;
        places.push_back({static_cast<std::int64_t>(packed >> (bytes_bits + 1)),
                          static_cast<std::size_t>(packed >> 1 & ((1u << bytes_bits) - 1))});
    }
    return places;
}

}  // namespace sim::scenario::threads

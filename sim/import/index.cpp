#include "sim/import/index.h"

#include <algorithm>
#include <limits>

namespace sim::threads {
namespace {

constexpr std::uint64_t double_row = std::numeric_limits<std::uint64_t>::max();
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

/// Counts the rows of the four walks of link().
class ThreadIndex::Steps {
  public:
    Steps(const Tell& tell, std::uint64_t rows) : tell_(tell), total_(rows * 4) {}
    void next() {
        if (++done_ % 64 == 0 && tell_) tell_(std::min(done_, total_), total_);
    }

  private:
    const Tell& tell_;
    std::uint64_t done_ = 0;
    std::uint64_t total_;
};

ThreadIndex::ThreadIndex(const MakeScratch& make_scratch, const MemoryLimit& limit)
    : sorted_rows_(make_scratch, limit),
      answers_(make_scratch, limit),
      edges_(make_scratch, limit),
      grouped_(make_scratch, limit),
      places_(make_scratch, limit.pages),
      leaders_(make_scratch, limit.pages),
      ids_(make_scratch, limit.pages),
      order_(make_scratch, limit.pages),
      threads_(make_scratch, limit.pages) {}

void ThreadIndex::add(std::uint64_t id, std::uint64_t parent, RowPlace place, bool inbound) {
    sorted_rows_.add({id, places_.size(), parent});
    places_.push_back(static_cast<std::uint64_t>(place.offset) << (bytes_bits + 1) |
                      static_cast<std::uint64_t>(place.bytes) << 1 | (inbound ? 1u : 0u));
}

void ThreadIndex::link(const Tell& tell) {
    Steps steps(tell, places_.size());
    take_rows(steps);
    join_parents(steps);
    sort_into_threads(steps);
    list_threads(steps);
}

/// Every row leads itself for now; of rows with one id only the first goes on.
void ThreadIndex::take_rows(Steps& steps) {
    for (std::uint64_t number = 0; number < places_.size(); ++number) leaders_.push_back(number);
    answer_ = answers_.next();
    std::optional<std::uint64_t> last_id;
    while (const std::optional<Row> row = sorted_rows_.next()) {
        steps.next();
        if (last_id == row->id) {
            leaders_.set(row->number, double_row);
            ++doubles_;
            continue;
        }
        last_id = row->id;
        ids_.push_back(row->id);
        ids_.push_back(row->number);
        if (const std::uint64_t parent = parent_of(*row); parent != 0) edges_.add({parent, row->number});
    }
}

std::uint64_t ThreadIndex::parent_of(const Row& row) {
    while (answer_ && answer_->first < row.id) answer_ = answers_.next();
    if (row.parent != 0 || !answer_ || answer_->first != row.id) return row.parent;
    return answer_->second;
}

/// Ids and edges are both in the order of ids.
void ThreadIndex::join_parents(Steps& steps) {
    std::uint64_t at = 0;
    while (const std::optional<Pair> edge = edges_.next()) {
        steps.next();
        while (at < ids_.size() && ids_.get(at) < edge->first) at += 2;
        if (at < ids_.size() && ids_.get(at) == edge->first) unite(edge->second, ids_.get(at + 1));
    }
    ids_.clear();
}

std::uint64_t ThreadIndex::root_of(std::uint64_t row) {
    for (std::uint64_t leader = leaders_.get(row); leader != row; leader = leaders_.get(row)) {
        const std::uint64_t beyond = leaders_.get(leader);
        if (beyond != leader) leaders_.set(row, beyond);
        row = beyond;
    }
    return row;
}

/// The row that comes first in the file leads.
void ThreadIndex::unite(std::uint64_t a, std::uint64_t b) {
    a = root_of(a);
    b = root_of(b);
    leaders_.set(std::max(a, b), std::min(a, b));
}

void ThreadIndex::sort_into_threads(Steps& steps) {
    for (std::uint64_t row = 0; row < leaders_.size(); ++row) {
        steps.next();
        if (leaders_.get(row) != double_row) grouped_.add({root_of(row), row});
    }
    leaders_.clear();
}

void ThreadIndex::list_threads(Steps& steps) {
    std::optional<Pair> row = grouped_.next();
    while (row) {
        const std::uint64_t first = row->first;
        const std::uint64_t from = order_.size();
        unsigned sides = 0;
        for (; row && row->first == first; row = grouped_.next()) {
            steps.next();
            const std::uint64_t place = places_.get(row->second);
            order_.push_back(place);
            sides |= (place & 1) != 0 ? 1u : 2u;
        }
        if (sides != 3) continue;
        threads_.push_back(from);
        threads_.push_back(order_.size() - from);
    }
}

std::vector<RowPlace> ThreadIndex::members(std::uint64_t thread, std::uint64_t most) {
    std::vector<RowPlace> places;
    const std::uint64_t from = threads_.get(thread * 2);
    for (std::uint64_t at = 0; at < std::min(size(thread), most); ++at) {
        const std::uint64_t packed = order_.get(from + at);
        places.push_back({static_cast<std::int64_t>(packed >> (bytes_bits + 1)),
                          static_cast<std::size_t>(packed >> 1 & ((1u << bytes_bits) - 1))});
    }
    return places;
}

}  // namespace sim::threads

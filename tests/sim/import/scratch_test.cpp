// What does not fit into memory is put aside and comes back the same.
#include "sim/import/scratch.h"

#include <map>
#include <numeric>
#include <random>
#include <stdexcept>

#include "sim/import/index.h"
#include "tests/support/catch.h"

using namespace sim::threads;

namespace {

/// How much was put aside, and how many of them there are.
struct Counts {
    std::size_t made = 0;
    std::size_t written = 0;
    std::size_t room = 1 << 30;
};

class MemoryScratch : public Scratch {
  public:
    explicit MemoryScratch(Counts& counts) : counts_(counts) { ++counts_.made; }
    void write_at(std::int64_t offset, std::span<const char> bytes) override {
        const auto at = static_cast<std::size_t>(offset);
        counts_.written += bytes.size();
        if (counts_.written > counts_.room) throw std::runtime_error("the disk is full");
        if (bytes_.size() < at + bytes.size()) bytes_.resize(at + bytes.size());
        std::copy(bytes.begin(), bytes.end(), bytes_.begin() + offset);
    }
    void read_at(std::int64_t offset, std::span<char> bytes) override {
        const auto at = static_cast<std::size_t>(offset);
        if (at + bytes.size() > bytes_.size()) throw std::logic_error("was never written");
        std::copy_n(bytes_.begin() + offset, bytes.size(), bytes.begin());
    }

  private:
    Counts& counts_;
    std::vector<char> bytes_;
};

MakeScratch into(Counts& counts) {
    return [&counts] { return std::make_unique<MemoryScratch>(counts); };
}

constexpr MemoryLimit tiny{.sorted_records = 7, .read_records = 2, .pages = 2};

/// The threads of a file as the definition says: rows joined by whom they answer, told by their offsets.
struct PlainRow {
    std::uint64_t id, parent;
    bool inbound;
};
std::vector<std::vector<std::int64_t>> threads_of(const std::vector<PlainRow>& rows) {
    std::map<std::uint64_t, std::size_t> by_id;
    for (std::size_t row = 0; row < rows.size(); ++row) by_id.try_emplace(rows[row].id, row);
    std::vector<std::size_t> group(rows.size());
    std::iota(group.begin(), group.end(), std::size_t{0});
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& [id, row] : by_id) {
            const auto parent = by_id.find(rows[row].parent);
            if (parent == by_id.end() || group[row] == group[parent->second]) continue;
            group[row] = group[parent->second] = std::min(group[row], group[parent->second]);
            changed = true;
        }
    }
    std::map<std::size_t, std::vector<std::int64_t>> grouped;
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (by_id.at(rows[row].id) == row) grouped[group[row]].push_back(static_cast<std::int64_t>(row * 10));
    std::vector<std::vector<std::int64_t>> answered;
    for (const auto& [first, offsets] : grouped) {
        std::size_t inbound = 0;
        for (const std::int64_t offset : offsets)
            inbound += rows[static_cast<std::size_t>(offset / 10)].inbound;
        if (inbound > 0 && inbound < offsets.size()) answered.push_back(offsets);
    }
    return answered;
}

std::vector<std::vector<std::int64_t>> threads_found(const std::vector<PlainRow>& rows,
                                                     const MakeScratch& make_scratch,
                                                     const MemoryLimit& limit) {
    ThreadIndex index(make_scratch, limit);
    for (std::size_t row = 0; row < rows.size(); ++row)
        index.add(rows[row].id, rows[row].parent, {static_cast<std::int64_t>(row * 10), 9},
                  rows[row].inbound);
    index.link();
    std::vector<std::vector<std::int64_t>> found(index.threads());
    for (std::size_t thread = 0; thread < found.size(); ++thread)
        for (const RowPlace& place : index.members(thread, 1 << 20)) {
            CHECK(place.bytes == 9);
            found[thread].push_back(place.offset);
        }
    return found;
}

}  // namespace

TEST_CASE("records come back sorted, wherever they lay in between") {
    std::mt19937_64 random(5);
    for (const std::size_t count :
         {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{8}, std::size_t{500}}) {
        Counts counts;
        SortedRecords<std::uint64_t> records(into(counts), tiny);
        std::vector<std::uint64_t> expected;
        for (std::size_t at = 0; at < count; ++at) expected.push_back(random() % 100);
        for (const std::uint64_t number : expected) records.add(number);
        std::ranges::sort(expected);
        std::vector<std::uint64_t> got;
        while (const auto number = records.next()) got.push_back(*number);
        CHECK(got == expected);
        CHECK(counts.made == (count > 7 ? 1 : 0));
    }
}

TEST_CASE("a list of numbers longer than memory is read and changed in any order") {
    std::mt19937_64 random(6);
    Counts counts;
    Numbers numbers(into(counts), 2);
    std::vector<std::uint64_t> expected;
    for (int step = 0; step < 20'000; ++step) {
        if (expected.empty() || random() % 2 == 0) {
            expected.push_back(random());
            numbers.push_back(expected.back());
        } else if (random() % 2 == 0) {
            const std::size_t at = random() % expected.size();
            numbers.set(at, expected[at] = random());
        } else {
            const std::size_t at = random() % expected.size();
            REQUIRE(numbers.get(at) == expected[at]);
        }
    }
    CHECK(numbers.size() == expected.size());
    for (std::size_t at = 0; at < expected.size(); ++at) REQUIRE(numbers.get(at) == expected[at]);
    CHECK(counts.made == 1);
    numbers.clear();
    CHECK(numbers.size() == 0);
    numbers.push_back(3);
    CHECK(numbers.get(0) == 3);
}

TEST_CASE("threads are the same whether they fit into memory or not") {
    std::mt19937_64 random(7);
    for (int round = 0; round < 60; ++round) {
        std::vector<PlainRow> rows(1 + random() % 3000);
        const std::uint64_t ids = 1 + rows.size() * (1 + random() % 3) / 2;  // doubles and gaps
        for (PlainRow& row : rows)
            row = {1 + random() % ids, random() % 3 == 0 ? 0 : 1 + random() % ids, random() % 2 == 0};
        const auto expected = threads_of(rows);
        Counts little, much;
        CHECK(threads_found(rows, into(little), tiny) == expected);
        CHECK(threads_found(rows, into(much), {}) == expected);
        CHECK(much.made == 0);
    }
}

TEST_CASE("a chain as long as the file, backwards, is one thread") {
    std::vector<PlainRow> rows;
    for (std::uint64_t id = 1; id <= 20'000; ++id) rows.push_back({id, id + 1, id % 2 == 0});
    Counts counts;
    const auto found = threads_found(rows, into(counts), tiny);
    REQUIRE(found.size() == 1);
    CHECK(found[0].size() == rows.size());
}

TEST_CASE("a full disk stops the sorting with what the machine said") {
    Counts counts{.room = 100};
    ThreadIndex index(into(counts), tiny);
    const auto fill = [&] {
        for (std::uint64_t id = 1; id < 100; ++id) index.add(id, 0, {0, 1}, true);
    };
    CHECK_THROWS_AS(fill(), std::runtime_error);
}

// Which rows of a file hang together, without their texts. What it knows of each row lies in scratch files,
// so that memory stays the same however long the file is. What is read back later is found by its place in
// it.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "sim/import/scratch.h"

namespace sim::threads {

/// An id as a number: its value where it is one of up to 18 digits, else a hash with the top bit set
/// (two of 3 million different names meet with a chance of one in a million).
std::uint64_t id_key(std::string_view id);

struct RowPlace {
    std::int64_t offset = 0;
    std::size_t bytes = 0;
};

class ThreadIndex {
  public:
    /// Told now and then how far link() is; may throw to stop it.
    using Tell = std::function<void(std::uint64_t done, std::uint64_t total)>;

    explicit ThreadIndex(const MakeScratch& make_scratch, const MemoryLimit& limit = {});
    /// `parent` is id_key() of the answered post, 0 for none. Of two rows with the same id the first counts.
    void add(std::uint64_t id, std::uint64_t parent, RowPlace place, bool inbound);
    /// For files that say what answers a post instead of what it answers.
    void add_answer(std::uint64_t post, std::uint64_t answer) { answers_.add({answer, post}); }
    /// Once, after the last row.
    void link(const Tell& tell = {});

    std::uint64_t rows() const { return places_.size() - doubles_; }
    std::uint64_t doubles() const { return doubles_; }
    /// Threads in the order in which they begin in the file; those nobody answered are left out.
    std::uint64_t threads() const { return threads_.size() / 2; }
    /// The rows of a thread in the order of the file, at most `most`.
    std::vector<RowPlace> members(std::uint64_t thread, std::uint64_t most);
    std::uint64_t size(std::uint64_t thread) { return threads_.get(thread * 2 + 1); }

  private:
    struct Row {
        std::uint64_t id, number, parent;
        auto operator<=>(const Row&) const = default;
    };
    struct Pair {
        std::uint64_t first, second;
        auto operator<=>(const Pair&) const = default;
    };
    class Steps;
    void take_rows(Steps& steps);
    void join_parents(Steps& steps);
    void sort_into_threads(Steps& steps);
    void list_threads(Steps& steps);
    std::uint64_t parent_of(const Row& row);
    std::uint64_t root_of(std::uint64_t row);
    void unite(std::uint64_t a, std::uint64_t b);

    SortedRecords<Row> sorted_rows_;
    SortedRecords<Pair> answers_;  ///< the answer, the post it answers
    SortedRecords<Pair> edges_;    ///< the id of the answered post, the number of the row that answers
    SortedRecords<Pair> grouped_;  ///< the row that begins the thread, a row of it
    std::optional<Pair> answer_;   ///< the next that is not used up
    Numbers places_;               ///< by row, in the order of the file: offset << 22 | bytes << 1 | inbound
    Numbers leaders_;              ///< by row: one nearer to the beginning of its thread
    Numbers ids_;                  ///< id and row in turn, sorted
    Numbers order_;                ///< places, thread by thread
    Numbers threads_;              ///< where in order_ a thread begins and how long it is, in turn
    std::uint64_t doubles_ = 0;
};

}  // namespace sim::threads

// Which rows of a file hang together, without their texts: 24 bytes a row while reading, 16 more while
// sorting out. What is read back later is found by its place in the file.
#pragma once

#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

namespace sim::scenario::threads {

/// An id as a number: its value where it is one of up to 18 digits, else a hash with the top bit set
/// (two of 3 million different names meet with a chance of one in a million).
std::uint64_t id_key(std::string_view id);

struct RowPlace {
    std::int64_t offset = 0;
    std::size_t bytes = 0;
};

class ThreadIndex {
  public:
    /// `parent` is id_key() of the answered post, 0 for none. Of two rows with the same id the first counts.
    void add(std::uint64_t id, std::uint64_t parent, RowPlace place, bool inbound);
    /// For files that say what answers a post instead of what it answers.
    void add_answer(std::uint64_t post, std::uint64_t answer) { answers_.push_back({answer, post}); }
    /// Once, after the last row.
    void link();

    std::size_t rows() const { return rows_.size(); }
    std::size_t doubles() const { return doubles_; }
    /// Threads in the order in which they begin in the file; those nobody answered are left out.
    std::size_t threads() const { return starts_.size(); }
    /// The rows of a thread in the order of the file, at most `most`.
    std::vector<RowPlace> members(std::size_t thread, std::size_t most) const;
    std::size_t size(std::size_t thread) const;

  private:
    struct Row {
        std::uint64_t id;
        std::uint64_t parent;
        std::uint64_t place;  ///< offset << 22 | bytes << 1 | inbound
    };
    struct Answer {
        std::uint64_t answer;
        std::uint64_t post;
        auto operator<=>(const Answer&) const = default;
    };
    std::uint32_t find(std::uint64_t id) const;
    std::uint32_t root_of(std::uint32_t row);
    void unite(std::uint32_t a, std::uint32_t b);
    void sort_rows();
    void join_parents();
    void group();

    std::deque<Row> rows_;  ///< by id once linked; a deque never copies what it holds
    std::deque<Answer> answers_;
    std::vector<std::uint32_t> leader_;
    std::vector<std::uint32_t> order_;   ///< rows, thread by thread
    std::vector<std::uint32_t> starts_;  ///< where in order_ a thread begins
    std::vector<std::uint32_t> sizes_;
    std::size_t doubles_ = 0;
};

}  // namespace sim::scenario::threads

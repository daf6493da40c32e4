// Room beside memory for what does not fit into it, and two things built on it: sorted records, and numbers
// read and written in any order. Neither holds more in memory than it was allowed; what is small never leaves
// it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace sim::threads {

/// Bytes that nobody else sees and that are gone afterwards. Both throw when the machine cannot do it.
class Scratch {
  public:
    virtual ~Scratch() = default;
    virtual void write_at(std::int64_t offset, std::span<const char> bytes) = 0;
    /// All of `bytes` was written before.
    virtual void read_at(std::int64_t offset, std::span<char> bytes) = 0;
};
using MakeScratch = std::function<std::unique_ptr<Scratch>()>;

/// How much may be in memory at once; tests take little, to go to scratch early.
struct MemoryLimit {
    std::size_t sorted_records = 1 << 17;  ///< a run that is sorted in memory: 3 MiB of the largest records
    std::size_t read_records = 1 << 9;     ///< of each run while they are merged
    std::size_t pages = 1 << 9;            ///< of 4 KiB, for each list of numbers
};

/// Numbers in a list that may be longer than memory.
class Numbers {
  public:
    Numbers(MakeScratch make_scratch, std::size_t pages);
    std::uint64_t get(std::uint64_t at);
    void set(std::uint64_t at, std::uint64_t number);
    void push_back(std::uint64_t number);
    std::uint64_t size() const { return size_; }
    void clear();

  private:
    static constexpr std::size_t page_numbers = 512;
    struct Page {
        std::vector<std::uint64_t> numbers;  ///< empty until used
        std::uint64_t index = 0;
        bool changed = false;
    };
    std::vector<std::uint64_t>& page(std::uint64_t index, bool to_change);
    void write(const Page& page);
    void read(Page& page);

    MakeScratch make_scratch_;
    std::unique_ptr<Scratch> scratch_;
    std::vector<Page> pages_;  ///< page i of the list is held at i modulo their count
    std::uint64_t size_ = 0;
    std::uint64_t written_pages_ = 0;
};

/// Takes records in any order, gives them back in theirs. `Record` is plain and ordered, without ties that
/// matter.
template <class Record>
class SortedRecords {
  public:
    SortedRecords(MakeScratch make_scratch, const MemoryLimit& limit)
        : make_scratch_(std::move(make_scratch)), limit_(limit) {}

    void add(const Record& record) {
        if (run_.size() == limit_.sorted_records) spill();
        run_.push_back(record);
    }
    /// The smallest that is left; the first call ends adding.
    std::optional<Record> next() {
        if (!merging_) begin();
        if (heads_.empty()) return std::nullopt;
        std::pop_heap(heads_.begin(), heads_.end(), later);
        Head& head = heads_.back();
        const Record record = head.record;
        if (advance(head))
            std::push_heap(heads_.begin(), heads_.end(), later);
        else
            heads_.pop_back();
        return record;
    }

  private:
    struct Run {
        std::int64_t offset = 0;  ///< of what is still in scratch
        std::size_t left = 0;     ///< records there
        std::vector<Record> read;
        std::size_t at = 0;
    };
    struct Head {
        Record record;
        std::size_t run;
    };
    static bool later(const Head& a, const Head& b) { return b.record < a.record; }

    void spill() {
        std::sort(run_.begin(), run_.end());
        if (!scratch_) scratch_ = make_scratch_();
        scratch_->write_at(end_, {reinterpret_cast<const char*>(run_.data()), run_.size() * sizeof(Record)});
        runs_.push_back({end_, run_.size(), {}, 0});
        end_ += static_cast<std::int64_t>(run_.size() * sizeof(Record));
        run_.clear();
    }
    /// The last run stays where it is when it is the only one.
    void begin() {
        merging_ = true;
        if (runs_.empty()) {
            std::sort(run_.begin(), run_.end());
            runs_.push_back({0, 0, std::move(run_), 0});
        } else if (!run_.empty()) {
            spill();
        }
        run_ = {};
        for (std::size_t run = 0; run < runs_.size(); ++run)
            if (Head head{{}, run}; advance(head)) heads_.push_back(head);
        std::make_heap(heads_.begin(), heads_.end(), later);
    }
    bool advance(Head& head) {
        Run& run = runs_[head.run];
        if (run.at == run.read.size() && !refill(run)) return false;
        head.record = run.read[run.at++];
        return true;
    }
    bool refill(Run& run) {
        const std::size_t count = std::min(run.left, limit_.read_records);
        run.read.resize(count);
        run.at = 0;
        if (count == 0) return false;
        scratch_->read_at(run.offset, {reinterpret_cast<char*>(run.read.data()), count * sizeof(Record)});
        run.offset += static_cast<std::int64_t>(count * sizeof(Record));
        run.left -= count;
        return true;
    }

    MakeScratch make_scratch_;
    MemoryLimit limit_;
    std::unique_ptr<Scratch> scratch_;
    std::int64_t end_ = 0;
    std::vector<Record> run_;
    std::vector<Run> runs_;
    std::vector<Head> heads_;
    bool merging_ = false;
};

}  // namespace sim::threads

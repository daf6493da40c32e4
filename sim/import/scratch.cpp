#include "sim/import/scratch.h"

#include <utility>

namespace sim::threads {
namespace {

constexpr std::int64_t page_bytes = 4096;

}  // namespace

Numbers::Numbers(MakeScratch make_scratch, std::size_t pages)
    : make_scratch_(std::move(make_scratch)), pages_(pages) {}

std::uint64_t Numbers::get(std::uint64_t at) { return page(at / page_numbers, false)[at % page_numbers]; }

void Numbers::set(std::uint64_t at, std::uint64_t number) {
    page(at / page_numbers, true)[at % page_numbers] = number;
}

void Numbers::push_back(std::uint64_t number) {
    set(size_, number);
    ++size_;
}

void Numbers::clear() {
    pages_ = std::vector<Page>(pages_.size());
    scratch_.reset();
    size_ = written_pages_ = 0;
}

std::vector<std::uint64_t>& Numbers::page(std::uint64_t index, bool to_change) {
    Page& page = pages_[index % pages_.size()];
    if (page.numbers.empty() || page.index != index) {
        if (page.changed) write(page);
        page.numbers.resize(page_numbers);
        page.index = index;
        page.changed = false;
        if (index < written_pages_) read(page);
    }
    page.changed |= to_change;
    return page.numbers;
}

/// A page comes into being by being changed, so one that left memory was written.
void Numbers::write(const Page& page) {
    if (!scratch_) scratch_ = make_scratch_();
    scratch_->write_at(static_cast<std::int64_t>(page.index) * page_bytes,
                       {reinterpret_cast<const char*>(page.numbers.data()), page_bytes});
    written_pages_ = std::max(written_pages_, page.index + 1);
}

void Numbers::read(Page& page) {
    scratch_->read_at(static_cast<std::int64_t>(page.index) * page_bytes,
                      {reinterpret_cast<char*>(page.numbers.data()), page_bytes});
}

}  // namespace sim::threads

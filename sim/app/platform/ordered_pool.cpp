#include "sim/app/platform/ordered_pool.h"

namespace sim::app {

OrderedPool::OrderedPool(int threads, Work work)
    : work_(std::move(work)), ring_(static_cast<std::size_t>(threads) * 4) {
    for (int index = 0; index < threads; ++index) threads_.emplace_back([this] { serve(); });
}

OrderedPool::~OrderedPool() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    has_work_.notify_all();
    for (std::thread& thread : threads_) thread.join();
}

void OrderedPool::serve() {
    std::unique_lock lock(mutex_);
    for (;;) {
        has_work_.wait(lock, [this] { return closing_ || taken_ < filled_; });
        if (closing_) return;
        Slot& slot = ring_[taken_++ % ring_.size()];
        slot.stage = Slot::Stage::taken;
        lock.unlock();
        slot.answer.clear();
        work_(slot.chunk, slot.answer);
        lock.lock();
        slot.stage = Slot::Stage::done;
        has_answer_.notify_one();
    }
}

void OrderedPool::finish_oldest(const std::function<void(const std::string&)>& write) {
    Slot& slot = ring_[oldest_ % ring_.size()];
    {
        std::unique_lock lock(mutex_);
        has_answer_.wait(lock, [&slot] { return slot.stage == Slot::Stage::done; });
    }
    write(slot.answer);
    slot.stage = Slot::Stage::free;
    ++oldest_;
}

void OrderedPool::run(LineSource& source, const std::function<void(const std::string&)>& write) {
    for (;;) {
        if (filled_ - oldest_ == ring_.size()) finish_oldest(write);
        // Nothing to read at the moment: whoever feeds us may be waiting for these answers.
        if (!source.ready())
            while (oldest_ < filled_) finish_oldest(write);
        Slot& slot = ring_[filled_ % ring_.size()];
        if (!source.next(slot.chunk)) break;
        {
            const std::lock_guard lock(mutex_);
            slot.stage = Slot::Stage::waiting;
            ++filled_;
        }
        has_work_.notify_one();
    }
    while (oldest_ < filled_) finish_oldest(write);
}

}  // namespace sim::app

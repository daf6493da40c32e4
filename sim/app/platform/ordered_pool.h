// Chunks of lines worked on by several threads, answered in the order they came, in bounded memory.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "sim/app/platform/line_source.h"

namespace sim::app {

class OrderedPool {
  public:
    /// Appends the answer to a chunk; called from several threads at once. Must not throw.
    using Work = std::function<void(const Chunk&, std::string& answer)>;

    OrderedPool(int threads, Work work);
    ~OrderedPool();
    OrderedPool(const OrderedPool&) = delete;
    OrderedPool& operator=(const OrderedPool&) = delete;

    /// Reads `source` to its end and hands every answer to `write`, in order, on the calling thread.
    void run(LineSource& source, const std::function<void(const std::string&)>& write);

  private:
    struct Slot {
        Chunk chunk;
        std::string answer;
        enum class Stage { free, waiting, taken, done } stage = Stage::free;
    };
    void serve();
    void finish_oldest(const std::function<void(const std::string&)>& write);

    Work work_;
    std::vector<Slot> ring_;
    std::size_t oldest_ = 0;  ///< first slot not yet written, counted without wrapping
    std::size_t filled_ = 0;  ///< slots handed out so far
    std::size_t taken_ = 0;   ///< slots that a thread has begun
    bool closing_ = false;
    std::mutex mutex_;
    std::condition_variable has_work_;
    std::condition_variable has_answer_;
    std::vector<std::thread> threads_;
};

}  // namespace sim::app

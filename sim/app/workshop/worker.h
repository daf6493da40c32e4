// One thread beside the window: takes jobs, gives back results. Urgent jobs go first, and a newer one takes
// the place of an urgent one that has not begun.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace sim::app {

/// Runs on the thread; what it returns runs on the window's thread, in `collect`. `stop` tells a long job to
/// give up.
using WorkshopJob = std::function<std::function<void()>(const std::atomic<bool>& stop)>;

class WorkshopWorker {
  public:
    WorkshopWorker();
    ~WorkshopWorker();
    WorkshopWorker(const WorkshopWorker&) = delete;
    WorkshopWorker& operator=(const WorkshopWorker&) = delete;

    void urgent(WorkshopJob job);
    void later(WorkshopJob job);
    /// Forgets what has not begun and asks what runs to give up.
    void cancel();
    /// Runs what came back, in order. True when there was something.
    bool collect();
    /// Something is waiting, running or not collected.
    bool busy() const;

  private:
    void work();

    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::optional<WorkshopJob> urgent_;
    std::deque<WorkshopJob> later_;
    std::vector<std::function<void()>> done_;
    bool running_ = false, closing_ = false;
    std::atomic<bool> stop_{false};
    std::thread thread_;
};

}  // namespace sim::app

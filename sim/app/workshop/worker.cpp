#include "sim/app/workshop/worker.h"

#include <exception>
#include <utility>

namespace sim::app {

WorkshopWorker::WorkshopWorker() : thread_([this] { work(); }) {}

WorkshopWorker::~WorkshopWorker() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true, stop_ = true;
        urgent_.reset(), later_.clear();
    }
    wake_.notify_all();
    thread_.join();
}

void WorkshopWorker::urgent(WorkshopJob job) {
    const std::lock_guard lock(mutex_);
    urgent_ = std::move(job);
    wake_.notify_all();
}

void WorkshopWorker::later(WorkshopJob job) {
    const std::lock_guard lock(mutex_);
    later_.push_back(std::move(job));
    wake_.notify_all();
}

void WorkshopWorker::cancel() {
    const std::lock_guard lock(mutex_);
    urgent_.reset(), later_.clear();
    if (running_) stop_ = true;
}

bool WorkshopWorker::collect() {
    std::vector<std::function<void()>> done;
    {
        const std::lock_guard lock(mutex_);
        done.swap(done_);
    }
    for (const auto& finish : done) finish();
    return !done.empty();
}

bool WorkshopWorker::busy() const {
    const std::lock_guard lock(mutex_);
    return running_ || urgent_ || !later_.empty() || !done_.empty();
}

void WorkshopWorker::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        wake_.wait(lock, [this] { return closing_ || urgent_ || !later_.empty(); });
        if (closing_) return;
        WorkshopJob job;
        if (urgent_) {
            job = std::move(*urgent_);
            urgent_.reset();
        } else {
            job = std::move(later_.front());
            later_.pop_front();
        }
        running_ = true, stop_ = false;
        lock.unlock();
        std::function<void()> finish;
        try {
            finish = job(stop_);
        } catch (const std::exception&) {
            // A job reports what it can say itself; what is left is a machine out of memory.
        }
        job = nullptr;
        lock.lock();
        running_ = false;
        if (finish && !closing_) done_.push_back(std::move(finish));
    }
}

}  // namespace sim::app

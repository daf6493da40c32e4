#include "sim/autoplay/autoplay.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <numeric>
#include <thread>

#include "sim/autoplay/run.h"
#include "sim/autoplay/summary.h"
#include "sim/engine/random.h"

namespace sim::autoplay {
namespace {

struct Order {
    Kind kind = Kind::perfect;
    std::uint64_t seed = 0;
};

/// All runs of all kinds; each kind meets the same seeds, so that they can be compared.
std::vector<Order> orders_for(const Options& options) {
    const ByKind share = shares(options.runs);
    std::vector<Order> orders;
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        engine::Random seeds = engine::stream(options.seed, 0);
        for (int run = 0; run < share[kind]; ++run)
            orders.push_back({static_cast<Kind>(kind), seeds.next() >> 11});  // exact in JSON's doubles
    }
    return orders;
}

/// The runs, done by several threads; every result has its own place.
class Crew {
  public:
    Crew(const scenario::Scenario& scenario, const scoring::Reader& reader, const CoverageIndex& coverage,
         const Options& options)
        : scenario_(scenario),
          reader_(reader),
          coverage_(coverage),
          options_(options),
          orders_(orders_for(options)),
          results_(orders_.size()) {}

    void work(int jobs, const Progress& progress) {
        std::vector<std::thread> threads;
        for (int job = 0; job < std::max(1, jobs); ++job) threads.emplace_back([this] { serve(); });
        watch(std::max(1, jobs), progress);
        for (std::thread& thread : threads) thread.join();
    }
    bool cancelled() const { return cancelled_; }
    const std::vector<RunResult>& results() const { return results_; }

  private:
    void serve() {
        grading::ReadingCache cache(reader_, scoring::Evidence::left_out);
        const grading::Read read = cache.as_read();
        for (;;) {
            const std::size_t index = next_++;
            if (index >= orders_.size() || cancelled_) break;
            const Order& order = orders_[index];
            if (scenario_.varies && options_.variant)
                results_[index] =
                    play_once(options_.variant(order.seed), coverage_, order.kind, order.seed, read);
            else
                results_[index] = play_once(scenario_, coverage_, order.kind, order.seed, read);
            ++done_;
        }
        const std::lock_guard lock(mutex_);
        ++finished_;
        changed_.notify_one();
    }

    void watch(int jobs, const Progress& progress) {
        constexpr std::chrono::milliseconds a_glance(50);
        std::unique_lock lock(mutex_);
        while (!changed_.wait_for(lock, a_glance, [&] { return finished_ == jobs; }))
            if (progress && !progress(done_, static_cast<int>(orders_.size()))) cancelled_ = true;
        if (progress && !cancelled_) progress(done_, static_cast<int>(orders_.size()));
    }

    const scenario::Scenario& scenario_;
    const scoring::Reader& reader_;
    const CoverageIndex& coverage_;
    const Options& options_;
    const std::vector<Order> orders_;
    std::vector<RunResult> results_;
    std::atomic<std::size_t> next_ = 0;
    std::atomic<int> done_ = 0;
    std::atomic<bool> cancelled_ = false;
    std::mutex mutex_;
    std::condition_variable changed_;
    int finished_ = 0;
};

}  // namespace

int total(const ByKind& counts) { return std::accumulate(counts.begin(), counts.end(), 0); }

const KindSummary* Outcome::of(Kind kind) const {
    const auto found = std::ranges::find(trainees, kind, &KindSummary::kind);
    return found == trainees.end() ? nullptr : &*found;
}

ByKind shares(int runs) {
    ByKind share{};
    const int scripted = std::max(1, runs / 2 / static_cast<int>(kinds - 1));
    share.fill(scripted);
    share[static_cast<std::size_t>(Kind::random)] =
        std::max(1, runs - scripted * static_cast<int>(kinds - 1));
    return share;
}

Outcome autoplay(const scenario::Scenario& scenario, const scoring::Reader& reader, const Options& options,
                 const Progress& progress) {
    const CoverageIndex coverage(scenario);
    Crew crew(scenario, reader, coverage, options);
    crew.work(options.jobs, progress);
    Outcome outcome = summarise(scenario, coverage, crew.results());
    outcome.seed = options.seed;
    outcome.cancelled = crew.cancelled();
    return outcome;
}

}  // namespace sim::autoplay

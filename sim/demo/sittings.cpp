#include "sim/demo/sittings.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

#include "sim/autoplay/run.h"
#include "sim/engine/session.h"
#include "sim/failure/failure.h"
#include "sim/grading/grade.h"
#include "sim/grading/reading_cache.h"
#include "sim/grading/step_results.h"
#include "sim/report/scorecard_json.h"
#include "sim/scenario/scenario.h"

namespace sim::demo {
namespace {

constexpr std::uint64_t sittings_stream = 9001;

/// From the key alone, so that threads and order do not matter. Few of one scenario: what varies with the
/// seed is then read once for many sittings.
std::uint64_t seed_of(const SittingKey& key, std::uint64_t seed) {
    constexpr std::uint64_t seeds_of_a_scenario = 3;
    const std::uint64_t number = static_cast<std::uint64_t>(key.scenario) * seeds_of_a_scenario +
                                 (key.skill + static_cast<std::uint64_t>(key.habit)) % seeds_of_a_scenario;
    return engine::stream(seed, sittings_stream + number).next() >> 11;  // exact in JSON's doubles
}

JudgedSitting play(const SittingKey& key, const scenario::Loaded& loaded, const grading::Read& read,
                   const scoring::JudgeName& judge, std::uint64_t seed) {
    JudgedSitting sitting;
    sitting.seed = seed_of(key, seed);
    const scenario::Scenario scenario = scenario::for_seed(loaded, sitting.seed);
    sitting.journal = autoplay::record_sitting(
        scenario, {key.habit, lapses.at(key.skill)},
        key.assessed ? engine::Mode::assessment : engine::Mode::practice, sitting.seed, read);
    const engine::State state = engine::replay(scenario, sitting.journal);
    scoring::Scorecard card = grading::grade(state, read);
    card.judge = judge;
    sitting.card = report::scorecard_row({}, card);
    for (const grading::StepResult& step : grading::step_results(state, card))
        sitting.steps.push_back({step.conversation, step.step, step.points, step.of, step.critical});
    sitting.basis = review::basis_of(state, read);
    engine::Tick lasted = state.now;
    for (const engine::Jump& jump : state.jumps) lasted -= std::min(state.now, jump.to) - jump.from;
    sitting.real_s = lasted / scenario.pace_milli;
    return sitting;
}

/// Several threads that play what is on one list.
class Crew {
  public:
    Crew(const std::vector<SittingKey>& keys, const std::vector<scenario::Loaded>& course,
         const scoring::Reader& reader, const DemoOptions& options)
        : keys_(keys), course_(course), reader_(reader), options_(options), played_(keys.size()) {}

    Sittings work(const Progress& progress) {
        std::vector<std::thread> threads;
        running_ = std::max(1, options_.jobs);
        for (int job = 0; job < std::max(1, options_.jobs); ++job) threads.emplace_back([this] { serve(); });
        watch(progress);
        for (std::thread& thread : threads) thread.join();
        if (wrong_) std::rethrow_exception(wrong_);
        if (cancelled_)
            throw Failure(ExitCode::input_wrong, "The demo was cancelled; nothing of it is kept.", "");
        Sittings sittings;
        for (std::size_t index = 0; index < keys_.size(); ++index)
            sittings.emplace(keys_[index], std::move(played_[index]));
        return sittings;
    }

  private:
    void serve() {
        try {
            for (std::size_t scenario = next_++; scenario < course_.size() && !cancelled_; scenario = next_++)
                play_all_of(static_cast<int>(scenario));
        } catch (...) {
            const std::lock_guard lock(mutex_);
            wrong_ = std::current_exception();
            cancelled_ = true;
        }
        const std::lock_guard lock(mutex_);
        --running_;
        changed_.notify_one();
    }

    /// One thread plays all of a scenario: what was read of it once is known to the rest.
    void play_all_of(int scenario) {
        grading::ReadingCache cache(reader_);
        const grading::Read read = cache.as_read();
        for (std::size_t index = 0; index < keys_.size() && !cancelled_; ++index) {
            if (keys_[index].scenario != scenario) continue;
            played_[index] = play(keys_[index], course_[static_cast<std::size_t>(scenario)], read,
                                  reader_.judge(), options_.seed);
            ++done_;
        }
    }

    void watch(const Progress& progress) {
        constexpr std::chrono::milliseconds a_glance(50);
        std::unique_lock lock(mutex_);
        while (!changed_.wait_for(lock, a_glance, [&] { return running_ == 0; }))
            if (progress && !progress(done_, static_cast<int>(keys_.size()))) cancelled_ = true;
    }

    const std::vector<SittingKey>& keys_;
    const std::vector<scenario::Loaded>& course_;
    const scoring::Reader& reader_;
    const DemoOptions& options_;
    std::vector<JudgedSitting> played_;
    std::atomic<std::size_t> next_ = 0;  ///< scenario that nobody has begun
    std::atomic<int> done_ = 0;
    std::atomic<bool> cancelled_ = false;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::exception_ptr wrong_;
    int running_ = 0;
};

}  // namespace

Sittings play_sittings(const std::vector<SittingKey>& keys, const std::vector<scenario::Loaded>& course,
                       const scoring::Reader& reader, const DemoOptions& options, const Progress& progress) {
    return Crew(keys, course, reader, options).work(progress);
}

}  // namespace sim::demo

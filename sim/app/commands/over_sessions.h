// Long work on many sessions: by all cores, each with a connection of its own to the file, told by a bar.
// Ctrl-C ends it between two sessions, and what was done stays.
#pragma once

#include <algorithm>
#include <exception>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <type_traits>
#include <vector>

#include "sim/app/platform/interruption.h"
#include "sim/app/platform/progress_bar.h"
#include "sim/store/store.h"

namespace sim::app {

struct SessionPass {
    std::string doing;  ///< "Checking"
    const std::vector<store::SessionId>& sessions;
    std::function<store::Store()> open;  ///< called once for each core that works
};

/// So many sessions for each core between two looks at Ctrl-C.
inline constexpr std::size_t sessions_at_a_time = 16;

/// Hands `take` what `work` makes of each session, in their order and on the calling thread; what `work`
/// throws comes there, too. How many were taken: fewer than there are where Ctrl-C came.
template <typename Work, typename Take>
std::size_t over_sessions(const SessionPass& pass, const Interruption& interruption, const Work& work,
                          const Take& take) {
    using Answer = std::invoke_result_t<const Work&, store::Store&, store::SessionId>;
    const std::size_t count = pass.sessions.size();
    const std::size_t cores = std::max(std::thread::hardware_concurrency(), 1U);
    std::vector<store::Store> stores;
    while (stores.size() < std::min(cores, count)) stores.push_back(pass.open());
    ProgressBar bar(pass.doing, static_cast<std::int64_t>(count), "sessions");
    std::size_t taken = 0;
    while (taken < count && !interruption.asked()) {
        const std::size_t batch = std::min(stores.size() * sessions_at_a_time, count - taken);
        std::vector<std::optional<Answer>> answers(batch);
        std::vector<std::exception_ptr> thrown(batch);
        const auto serve = [&](std::size_t core) {
            for (std::size_t n = core; n < batch; n += stores.size()) try {
                    answers[n] = work(stores[core], pass.sessions[taken + n]);
                } catch (...) {
                    thrown[n] = std::current_exception();
                }
        };
        {
            std::vector<std::jthread> others;
            for (std::size_t core = 1; core < stores.size(); ++core) others.emplace_back(serve, core);
            serve(0);
        }
        for (std::size_t n = 0; n < batch; ++n) {
            bar.clear();
            if (thrown[n]) std::rethrow_exception(thrown[n]);
            take(std::move(*answers[n]));
        }
        taken += batch;
        bar.show(static_cast<std::int64_t>(taken), static_cast<std::int64_t>(taken));
    }
    return taken;
}

}  // namespace sim::app

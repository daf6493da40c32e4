#include "tests/support/work.h"

#include <linux/perf_event.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <initializer_list>
#include <limits>

namespace tests {
namespace {

/// -1 where nobody may count.
int instruction_counter() {
    perf_event_attr wanted = {};
    wanted.size = sizeof wanted;
    wanted.type = PERF_TYPE_HARDWARE;
    wanted.config = PERF_COUNT_HW_INSTRUCTIONS;
    wanted.exclude_kernel = 1;
    wanted.exclude_hv = 1;
    return static_cast<int>(syscall(SYS_perf_event_open, &wanted, 0, -1, -1, PERF_FLAG_FD_CLOEXEC));
}

std::int64_t processor_ns() {
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

}  // namespace

std::int64_t work_of(const std::function<void()>& work) {
    const int counter = instruction_counter();
    const std::int64_t before = processor_ns();
    work();
    std::int64_t counted = 0;
    const bool did_count = counter >= 0 && read(counter, &counted, sizeof counted) == sizeof counted;
    if (counter >= 0) close(counter);
    return did_count && counted > 0 ? counted : processor_ns() - before;
}

double growth_at_four_times(const std::function<void(int times)>& work) {
    // The least of three: what disturbs only adds.
    const auto least = [&](int times) {
        std::int64_t found = std::numeric_limits<std::int64_t>::max();
        for (int round = 0; round < 3; ++round) found = std::min(found, work_of([&] { work(times); }));
        return static_cast<double>(found);
    };
    return least(4) / least(1);
}

}  // namespace tests

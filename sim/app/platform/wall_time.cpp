#include "sim/app/platform/wall_time.h"

#include <fmt/format.h>
#include <sys/random.h>

#include <ctime>

namespace sim::app {

std::string wall_time() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", local.tm_year + 1900, local.tm_mon + 1,
                       local.tm_mday, local.tm_hour, local.tm_min, local.tm_sec);
}

// Small enough to be read aloud and typed again.
unsigned long long fresh_seed() {
    unsigned long long seed = 0;
    if (getrandom(&seed, sizeof seed, 0) != sizeof seed)
        seed = static_cast<unsigned long long>(std::time(nullptr));
    return seed % 1'000'000'000ULL;
}

}  // namespace sim::app

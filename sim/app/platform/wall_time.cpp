#include "sim/app/platform/wall_time.h"

#include <fmt/format.h>
#include <sys/random.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace sim::app {

std::string wall_time() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", local.tm_year + 1900, local.tm_mon + 1,
                       local.tm_mday, local.tm_hour, local.tm_min, local.tm_sec);
}

long long unix_of_wall_time(const std::string& wall_time) {
    std::tm local{};
    local.tm_isdst = -1;
    char rest = 0;
    const int read = std::sscanf(wall_time.c_str(), "%d-%d-%dT%d:%d:%d%c", &local.tm_year, &local.tm_mon,
                                 &local.tm_mday, &local.tm_hour, &local.tm_min, &local.tm_sec, &rest);
    if (read != 6) return 0;
    local.tm_year -= 1900, --local.tm_mon;
    return std::mktime(&local);
}

std::string utc_of_wall_time(const std::string& wall_time) {
    const std::time_t moment = unix_of_wall_time(wall_time);
    if (moment == 0) return wall_time;
    std::tm utc{};
    gmtime_r(&moment, &utc);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1,
                       utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec);
}

std::string zoned_wall_time(const std::string& wall_time) {
    const std::time_t moment = unix_of_wall_time(wall_time);
    if (moment == 0) return wall_time;
    std::tm local{};
    localtime_r(&moment, &local);
    const long minutes = local.tm_gmtoff / 60;
    return fmt::format("{} {} {}{:02}:{:02}", wall_time.substr(0, 10), wall_time.substr(11, 5),
                       minutes < 0 ? '-' : '+', std::labs(minutes) / 60, std::labs(minutes) % 60);
}

// Small enough to be read aloud and typed again.
unsigned long long fresh_seed() {
    unsigned long long seed = 0;
    if (getrandom(&seed, sizeof seed, 0) != sizeof seed)
        seed = static_cast<unsigned long long>(std::time(nullptr));
    return seed % 1'000'000'000ULL;
}

}  // namespace sim::app

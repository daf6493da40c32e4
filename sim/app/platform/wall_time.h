// The date and time on the wall, for people to read; the simulation never sees it.
#pragma once

#include <string>

namespace sim::app {

/// "2026-03-02T09:00:00", local time.
std::string wall_time();
/// The same moment as seconds since 1970, by the rules of the zone that this machine is in now; of an hour
/// that comes twice, one of the two. 0 for what is no wall time.
long long unix_of_wall_time(const std::string& wall_time);
/// "2026-03-02T08:00:00Z"; what is no wall time stays as it is.
std::string utc_of_wall_time(const std::string& wall_time);
/// The same wall time with the zone it is meant in, for people to read: "2026-03-02 09:00 +01:00"; what is no
/// wall time stays as it is.
std::string zoned_wall_time(const std::string& wall_time);
/// A seed nobody chose.
unsigned long long fresh_seed();

}  // namespace sim::app

// `coolhead demo` and `coolhead --demo`: a made-up team in a database that is to be thrown away.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "sim/failure/failure.h"

namespace sim::app {

struct DemoCommand {
    std::string file;   ///< must not be there yet
    std::string until;  ///< last day, "2026-11-30"; empty: today
    std::uint64_t seed = 1;
    int people = 40;
    int jobs = 0;  ///< 0: as many as the machine has cores
};

/// Makes it and says what is in it. Throws Failure.
ExitCode demo(const DemoCommand& command);

/// A folder of its own with such a database, taken away with it when it goes.
class ThrowawayDemo {
  public:
    /// Made anew once a day and program, which takes a minute; then a copy of that one. Throws Failure.
    ThrowawayDemo();
    ~ThrowawayDemo();
    ThrowawayDemo(const ThrowawayDemo&) = delete;
    ThrowawayDemo& operator=(const ThrowawayDemo&) = delete;
    std::filesystem::path file() const { return folder_ / "demo.db"; }

  private:
    std::filesystem::path folder_;
};

}  // namespace sim::app

#include "tests/growth/work.h"

#include <valgrind/callgrind.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace tests {
namespace {

/// What the dump says it holds: "totals: 1234" at its end.
std::int64_t total_of(const std::filesystem::path& dump) {
    std::ifstream in(dump);
    const std::string name = "totals: ";
    for (std::string line; std::getline(in, line);)
        if (line.rfind(name, 0) == 0) return std::stoll(line.substr(name.size()));
    throw std::runtime_error(dump.string() +
                             " holds no total: is the program run by tests/growth/CMakeLists.txt?");
}

}  // namespace

std::int64_t instructions_of(const std::function<void()>& work) {
    const char* const dumps = std::getenv("COOLHEAD_INSTRUCTION_COUNTS");
    if (!RUNNING_ON_VALGRIND || !dumps)
        throw std::runtime_error(
            "Instructions are counted under callgrind alone: ctest -R growth starts it.");
    static int dumped = 0;
    CALLGRIND_ZERO_STATS;
    work();
    CALLGRIND_DUMP_STATS;
    const std::filesystem::path dump = std::string(dumps) + "." + std::to_string(++dumped);
    const std::int64_t counted = total_of(dump);
    std::filesystem::remove(dump);
    return counted;
}

double growth_at_four_times(const std::function<void(int times)>& work) {
    work(1);  // what is done once is no growth
    const auto counted = [&](int times) {
        return static_cast<double>(instructions_of([&] { work(times); }));
    };
    return counted(4) / counted(1);
}

}  // namespace tests

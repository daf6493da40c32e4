#include "tests/accuracy/intervals.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace tests::accuracy {

Interval share_interval(int hits, int n) {
    if (n == 0) return {0, 1};
    constexpr double z = 1.959964;
    const double share = static_cast<double>(hits) / n;
    const double spread = z * z / n;
    const double middle = (share + spread / 2) / (1 + spread);
    const double half = z * std::sqrt(share * (1 - share) / n + spread / (4 * n)) / (1 + spread);
    return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

Interval bootstrap_interval(int n, const std::function<double(const std::vector<int>&)>& measure,
                            int rounds) {
    std::uint64_t state = 0x9E3779B97F4A7C15u;
    const auto draw = [&state, n] {  // splitmix64
        std::uint64_t mixed = state += 0x9E3779B97F4A7C15u;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
        return static_cast<int>((mixed ^ (mixed >> 31)) % static_cast<std::uint64_t>(n));
    };
    std::vector<double> results;
    std::vector<int> sample(static_cast<std::size_t>(n));
    for (int round = 0; round < rounds; ++round) {
        std::ranges::generate(sample, draw);
        results.push_back(measure(sample));
    }
    std::ranges::sort(results);
    const auto at = [&](double share) { return results[static_cast<std::size_t>(share * (rounds - 1))]; };
    return {at(.025), at(.975)};
}

}  // namespace tests::accuracy

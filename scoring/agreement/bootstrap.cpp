#include "scoring/agreement/bootstrap.h"

#include <algorithm>
#include <cmath>

namespace scoring::agreement {
namespace {

/// SplitMix64 (Steele, Lea, Flood 2014), seeded by itself.
class Dice {
  public:
    /// Uniform in [0, bound), 0 < bound; by multiplication and rejection (Lemire 2019), so exact.
    std::uint32_t below(std::uint32_t bound) {
        std::uint64_t product = (next() >> 32) * bound;
        if (static_cast<std::uint32_t>(product) < bound) {
            const std::uint32_t uneven = (0 - bound) % bound;
            while (static_cast<std::uint32_t>(product) < uneven) product = (next() >> 32) * bound;
        }
        return static_cast<std::uint32_t>(product >> 32);
    }

  private:
    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15u;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
        return mixed ^ (mixed >> 31);
    }

    std::uint64_t state_ = 0x9e3779b97f4a7c15u;
};

/// Between the two nearest of sorted figures, as R and NumPy do (type 7).
double quantile(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

std::vector<std::uint32_t> pattern_of_each_unit(const Patterns& patterns) {
    std::vector<std::uint32_t> pattern_of;
    for (std::size_t pattern = 0; pattern < patterns.size(); ++pattern)
        pattern_of.insert(pattern_of.end(), patterns.counts()[pattern], static_cast<std::uint32_t>(pattern));
    return pattern_of;
}

}  // namespace

std::optional<Interval> interval_by_resampling(const Patterns& patterns, const Coefficient& coefficient) {
    const std::vector<std::uint32_t> pattern_of = pattern_of_each_unit(patterns);
    if (pattern_of.size() < 2) return std::nullopt;
    Dice dice;
    Interval interval;
    std::vector<double> figures;
    std::vector<std::uint32_t> counts(patterns.size());
    for (int resample = 0; resample < resamples; ++resample) {
        std::ranges::fill(counts, 0);
        for (std::size_t unit = 0; unit < pattern_of.size(); ++unit)
            ++counts[pattern_of[dice.below(static_cast<std::uint32_t>(pattern_of.size()))]];
        if (const std::optional<double> figure = coefficient(counts))
            figures.push_back(*figure);
        else
            ++interval.without_variation;
    }
    if (figures.empty()) return std::nullopt;
    std::ranges::sort(figures);
    interval.low = quantile(figures, .025);
    interval.high = quantile(figures, .975);
    return interval;
}

}  // namespace scoring::agreement

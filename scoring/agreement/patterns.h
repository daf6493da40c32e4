// Units with the same ratings, counted together: a handful of patterns stand for a hundred thousand units,
// and a resample of the units is nothing but other counts of the same patterns.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "scoring/agreement/ratings.h"

namespace scoring::agreement {

/// How many units show each pattern: as they were rated, or in a resample.
using Counts = std::span<const std::uint32_t>;

/// Patterns stand in the order of their levels, whatever the units and raters are called and in which order
/// they came.
class Patterns {
  public:
    /// Of the units with two ratings or more, whoever gave them; the levels of a pattern ascend.
    static Patterns of_rated_twice(const Ratings& ratings);
    /// Of the units that both rated; a pattern is the level of `first` and that of `second`.
    static Patterns of_two_raters(const Ratings& ratings, std::size_t first, std::size_t second);

    std::size_t size() const { return counts_.size(); }
    std::span<const std::size_t> levels(std::size_t pattern) const {
        return std::span(levels_).subspan(starts_[pattern], starts_[pattern + 1] - starts_[pattern]);
    }
    Counts counts() const { return counts_; }
    /// The pattern of these levels, which must be one.
    std::size_t find(std::span<const std::size_t> levels) const;
    std::int64_t units() const;
    std::int64_t values() const;

  private:
    explicit Patterns(std::vector<std::vector<std::size_t>> units);

    std::vector<std::size_t> levels_;  ///< of all patterns, one behind the other
    std::vector<std::size_t> starts_;  ///< one more than there are patterns
    std::vector<std::uint32_t> counts_;
};

/// False when every rating counted is the same level: then no statistic of agreement is defined.
bool varies(const Patterns& patterns, Counts counts);

/// How often each of the levels was given.
std::vector<std::int64_t> given(const Patterns& patterns, Counts counts, std::size_t levels);

}  // namespace scoring::agreement

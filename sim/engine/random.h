// A 64-bit generator that is a value: SplitMix64 (Steele, Lea, Flood 2014). One stream per purpose.
#pragma once

#include <cstdint>

namespace sim::engine {

struct Random {
    std::uint64_t state = 0;
    std::uint64_t next();
    /// Uniform in [0, bound); bound > 0. By rejection, so exact.
    std::uint64_t below(std::uint64_t bound);
    /// Exponentially distributed around `mean` (at most 2^32), by integer arithmetic alone; never over 45
    /// means.
    std::uint64_t exponential(std::uint64_t mean);
    auto operator<=>(const Random&) const = default;
};

/// An independent stream for one purpose ("noise", ...) of one seed.
Random stream(std::uint64_t seed, std::uint64_t purpose);

}  // namespace sim::engine

// How much work something is, for tests of how it grows: the instructions that valgrind's callgrind counts,
// the same on a busy machine as on an idle one. Only there; the tests say so when they are started by
// themselves.
#pragma once

#include <cstdint>
#include <functional>

namespace tests {

/// Throws std::runtime_error where callgrind does not count, or does not write what it counted.
std::int64_t instructions_of(const std::function<void()>& work);

/// The work for four times as much, in terms of that for one: 4 when it is linear, 16 when it is quadratic.
double growth_at_four_times(const std::function<void(int times)>& work);

}  // namespace tests

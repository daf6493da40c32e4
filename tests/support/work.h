// How much work something is, for tests of how it grows: instructions where the machine counts them for us,
// else the thread's own processor time in nanoseconds. Never the wall's time, which others' work lengthens.
#pragma once

#include <cstdint>
#include <functional>

namespace tests {

std::int64_t work_of(const std::function<void()>& work);

/// The work for four times as much, in terms of that for one: 4 when it is linear, 16 when it is quadratic.
double growth_at_four_times(const std::function<void(int times)>& work);

}  // namespace tests

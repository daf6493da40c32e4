#include "scoring/rubric.h"

#include <cstddef>

namespace scoring {

double Curve::at(double where) const {
    if (corners.empty()) return 0;
    if (where <= corners.front().first) return corners.front().second;
    for (std::size_t index = 1; index < corners.size(); ++index) {
        const auto [left, high] = corners[index - 1];
        const auto [right, low] = corners[index];
        if (where <= right) return right > left ? high + (low - high) * (where - left) / (right - left) : low;
    }
    return corners.back().second;
}

std::array<Curve, 4> sitting_calibration() {
    return {{{{{0, 0}, {.6, .15}, {.78, .54}, {.82, .6}, {.86, .93}, {1, 1}}},
             {{{0, 0}, {.4, .45}, {.85, .68}, {1, 1}}},
             {{{0, 0}, {.75, .6}, {1, 1}}},
             {{{0, 0}, {.6, .45}, {.84, .55}, {.9, .93}, {1, 1}}}}};
}

}  // namespace scoring

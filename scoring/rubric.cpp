#include "scoring/rubric.h"

#include <cstddef>

namespace scoring {

double Curve::at(double minutes) const {
    if (corners.empty()) return 0;
    if (minutes <= corners.front().first) return corners.front().second;
    for (std::size_t index = 1; index < corners.size(); ++index) {
        const auto [left, high] = corners[index - 1];
        const auto [right, low] = corners[index];
        if (minutes <= right)
            return right > left ? high + (low - high) * (minutes - left) / (right - left) : low;
    }
    return corners.back().second;
}

}  // namespace scoring

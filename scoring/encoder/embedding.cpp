#include "scoring/encoder/embedding.h"

#include <algorithm>

namespace scoring::encoder {
namespace {

std::int64_t product(const Embedding& left, const Embedding& right) {
    std::int64_t sum = 0;
    for (std::size_t at = 0; at < embedding_size; ++at)
        sum += static_cast<std::int64_t>(left[at]) * right[at];
    return sum;
}

/// The largest whole number whose square is not above `value`, which is below 2^62.
std::int64_t square_root(std::int64_t value) {
    std::int64_t root = 0;
    for (std::int64_t bit = 1LL << 30U; bit != 0; bit >>= 1U)
        if ((root | bit) * (root | bit) <= value) root |= bit;
    return root;
}

/// 16 times the length, so that rounding it down changes no thousandth.
std::int64_t length_16(const Embedding& one) { return square_root(product(one, one) * 256); }

}  // namespace

int similarity_milli(const Embedding& left, const Embedding& right) {
    const std::int64_t lengths = length_16(left) * length_16(right);
    if (lengths == 0) return 0;
    return static_cast<int>(
        std::clamp<std::int64_t>(product(left, right) * 256 * 1000 / lengths, -1000, 1000));
}

}  // namespace scoring::encoder

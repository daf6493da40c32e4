// The steps of a transformer layer on rows of floats. Every sum is written out in one order: see encoder.h.
#pragma once

#include <span>
#include <vector>

#include "scoring/encoder/matrix.h"

namespace scoring::encoder {

/// Each row moved to mean 0 and spread 1, then stretched and moved number by number.
struct LayerNorm {
    std::vector<float> scale;
    std::vector<float> bias;

    Rows operator()(const Rows& input) const;
};

struct Attention {
    static constexpr std::size_t heads = 4;

    LayerNorm norm;
    Dense query_key_value;  ///< three times as wide as its input
    Dense output;

    Rows operator()(const Rows& input) const;
};

struct FeedForward {
    LayerNorm norm;
    Dense widen;
    Dense narrow;

    Rows operator()(const Rows& input) const;
};

void add(const Rows& other, Rows& rows);
/// e to the power of `exponent`, which is not above 0; 0 below -80.
float exponential(float exponent);
/// -1..1.
float hyperbolic_tangent(float value);

}  // namespace scoring::encoder

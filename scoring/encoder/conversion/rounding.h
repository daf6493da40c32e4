// The package's numbers in the encoder's shape, rounded to whole numbers of 8 bits.
#pragma once

#include "scoring/encoder/conversion/package.h"
#include "scoring/encoder/weights.h"

namespace scoring::encoder::conversion {

/// Throws std::runtime_error with one sentence when a table is missing or of another shape.
Weights rounded_weights(const Package& package);

}  // namespace scoring::encoder::conversion

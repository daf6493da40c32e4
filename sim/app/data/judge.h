// The judge as it ships: the reader and the sentence encoder with their weights from assets.
#pragma once

#include "scoring/encoder/encoder.h"
#include "scoring/reader.h"

namespace sim::app {

/// Throws Failure (machine wrong) when the weights are missing or damaged.
scoring::Reader load_reader();
/// Throws as load_reader() does.
scoring::encoder::Encoder load_encoder();

}  // namespace sim::app

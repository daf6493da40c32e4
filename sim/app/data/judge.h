// The judge as it ships: the reader with its weights from assets.
#pragma once

#include "scoring/reader.h"

namespace sim::app {

/// Throws Failure (machine wrong) when the weights are missing or damaged.
scoring::Reader load_reader();

}  // namespace sim::app

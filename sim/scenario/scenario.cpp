#include "sim/scenario/scenario.h"

namespace sim::scenario {

bool When::always() const { return *this == When{}; }

}  // namespace sim::scenario

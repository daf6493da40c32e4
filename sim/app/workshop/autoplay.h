// From autoplay's outcome to what the workshop shows.
#pragma once

#include "sim/app/workshop/text.h"
#include "sim/autoplay/autoplay.h"

namespace sim::app {

/// `revision` is that of the text that was played.
AutoplayFindings findings_of(const autoplay::Outcome& outcome, int revision);

}  // namespace sim::app

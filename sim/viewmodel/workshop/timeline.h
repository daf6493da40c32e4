// When things happen by the script: conversations open, injects come in, the sitting ends.
#pragma once

#include <string>
#include <vector>

#include "sim/viewmodel/common.h"
#include "sim/viewmodel/workshop/outline.h"

namespace sim::viewmodel::workshop {

struct TimelineItem {
    std::string label;  ///< "Sam: rage", "status: Leeds depot closed", "when resolved: post: ..."
    std::string icon;
    Mood mood = Mood::neutral;
    double from = 0;   ///< simulated seconds
    double until = 0;  ///< as long as the customer waits before chasing; the same as `from` for a moment
    int hue = -1;      ///< of the person, -1 for an inject
    int offset = 0;    ///< where it stands in the text
};

struct TimelineTick {
    double at = 0;
    std::string label;  ///< "5:00"
};

struct Timeline {
    std::vector<TimelineItem> items;  ///< by time
    std::vector<TimelineTick> ticks;
    double span = 60;  ///< seconds from the left to the right end
    std::string note;  ///< "ends at 1:30:00 at the latest"
};

Timeline timeline_of(const Outline& outline);

}  // namespace sim::viewmodel::workshop

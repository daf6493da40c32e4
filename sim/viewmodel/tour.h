// The first minutes: three cards on the live practice screen, each beside the part it is about.
#pragma once

#include <string>
#include <vector>

namespace sim::viewmodel {

struct TourStep {
    std::string place;  ///< what the views call the part: "part/inbox"
    std::string title;
    std::vector<std::string> says;  ///< paragraphs
    std::string count;              ///< "1 of 3"
    std::string next_label;         ///< "Next", at last "Start"
};

inline constexpr int tour_steps = 3;

/// `step` from 0; `pace` is what the top bar says of it: "×4".
TourStep tour_step(int step, const std::string& pace);

}  // namespace sim::viewmodel

// In which order Tab goes through a screen: as it was drawn, and within a line from left to right. Bars are
// drawn from their right end, which is no reason for the keyboard to go backwards.
#pragma once

#include <string>
#include <vector>

#include "sim/gui/box.h"

namespace sim::gui {

/// One control that Tab can reach.
struct TabStop {
    std::string name;
    Box box;
};

/// The stops with each run of neighbours that stand in one line sorted by where they begin.
std::vector<TabStop> tab_order(std::vector<TabStop> drawn);

}  // namespace sim::gui

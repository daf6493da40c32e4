#include "sim/gui/tab_order.h"

#include <algorithm>
#include <cmath>

namespace sim::gui {

namespace {

bool in_one_line(const Box& a, const Box& b) {
    return std::abs(a.middle() - b.middle()) < std::min(a.h, b.h) / 2;
}

}  // namespace

std::vector<TabStop> tab_order(std::vector<TabStop> drawn) {
    for (auto from = drawn.begin(); from != drawn.end();) {
        const auto to = std::find_if(from, drawn.end(),
                                     [&](const TabStop& stop) { return !in_one_line(from->box, stop.box); });
        std::stable_sort(from, to, [](const TabStop& a, const TabStop& b) { return a.box.x < b.box.x; });
        from = to;
    }
    return drawn;
}

}  // namespace sim::gui

#include "sim/viewmodel/tour.h"

#include <fmt/format.h>

#include <algorithm>

namespace sim::viewmodel {

TourStep tour_step(int step, const std::string& pace) {
    step = std::clamp(step, 0, tour_steps - 1);
    TourStep made;
    made.count = fmt::format("{} of {}", step + 1, tour_steps);
    made.next_label = step + 1 < tour_steps ? "Next" : "Start";
    if (step == 0) {
        made.place = "part/inbox";
        made.title = "Here people wait for you";
        made.says = {
            "Each row is one customer. Its clock says how long they have waited, against the brand's "
            "target.",
            "Alt and the arrow keys open the next one."};
    } else if (step == 1) {
        made.place = "part/composer";
        made.title = "Here you answer";
        made.says = {
            "Public: everyone can read it. DM: only you and the customer. Frame, words and button "
            "always say which, and nothing but you changes it.",
            "Ctrl 1 is public, Ctrl 2 a DM, Ctrl Enter sends."};
    } else {
        made.place = "part/clock";
        made.title = "Here time passes";
        made.says = {
            fmt::format(
                "The desk's clock runs at {} real time. Customers who wait get angrier, and speed is scored.",
                pace.empty() ? "×1" : pace),
            "F5 stops it while you practise. It stands still now and goes on when you start."};
    }
    return made;
}

}  // namespace sim::viewmodel

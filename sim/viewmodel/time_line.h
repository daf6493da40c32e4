// The sitting on one line: how hot each customer was, when each reply came and how long its customer had
// waited against the target, and what was announced meanwhile. Up is worse for both.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "scoring/scorecard.h"
#include "sim/engine/tick.h"
#include "sim/viewmodel/common.h"

namespace sim::engine {
struct Fact;
struct State;
}  // namespace sim::engine

namespace sim::viewmodel {

struct TimeLine {
    /// Places are thousandths of the width and of the height, from the bottom left.
    struct Point {
        int x = 0;
        int y = 0;
    };
    struct Curve {  ///< one customer's heat
        std::string conversation;
        std::string name;  ///< "Sam"
        int hue = 0;
        std::vector<Point> points;
    };
    struct Dot {  ///< one reply; its height is the wait, the target being in the middle
        Point place;
        int message = 0;
        Mood mood = Mood::good;
        std::string says;  ///< "Sam, 09:12: after 06:44 of 6 min"
    };
    struct Mark {  ///< a notice, an announcement, an inject
        int x = 0;
        std::string says;
    };
    struct Tick {
        int x = 0;
        std::string says;  ///< "09:15"
    };
    std::vector<Curve> curves;
    std::vector<Dot> dots;
    std::vector<Mark> marks;
    std::vector<Tick> ticks;
    std::string target;   ///< "6 min target"
    std::string more;     ///< "and 12 calmer ones", ""
    std::string summary;  ///< the same in words, for those who do not see it
    bool empty() const { return dots.empty() && curves.empty(); }
};

/// As many customers have a curve, the hottest.
inline constexpr std::size_t most_curves = 6;

TimeLine time_line_of(const engine::State& state, std::span<const engine::Fact> journal);

}  // namespace sim::viewmodel

// A rectangle in window pixels, and cutting it into pieces: the whole layout language of the views.
#pragma once

#include <algorithm>
#include <cmath>

namespace sim::gui {

struct Box {
    float x = 0, y = 0, w = 0, h = 0;

    float right() const { return x + w; }
    float bottom() const { return y + h; }
    float middle() const { return y + h / 2; }
    Box inset(float dx, float dy) const {
        return {x + dx, y + dy, std::max(0.f, w - 2 * dx), std::max(0.f, h - 2 * dy)};
    }
    bool contains(float px, float py) const { return px >= x && px < right() && py >= y && py < bottom(); }

    /// Each takes a piece of this box away and returns it; never more than there is.
    Box cut_top(float amount) {
        amount = std::clamp(amount, 0.f, h);
        const Box piece{x, y, w, amount};
        y += amount, h -= amount;
        return piece;
    }
    Box cut_bottom(float amount) {
        amount = std::clamp(amount, 0.f, h);
        h -= amount;
        return {x, y + h, w, amount};
    }
    Box cut_left(float amount) {
        amount = std::clamp(amount, 0.f, w);
        const Box piece{x, y, amount, h};
        x += amount, w -= amount;
        return piece;
    }
    Box cut_right(float amount) {
        amount = std::clamp(amount, 0.f, w);
        w -= amount;
        return {x + w, y, amount, h};
    }
    bool operator==(const Box&) const = default;
};

}  // namespace sim::gui

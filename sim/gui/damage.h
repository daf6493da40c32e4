// What of a picture differs from the one before. A processor that paints has to make every pixel, and a
// letter typed or a second gone by changes few of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "sim/gui/box.h"

struct ImDrawData;

namespace sim::gui {

/// Remembers the last picture as sums of what is drawn in each of its tiles.
class Damage {
  public:
    /// At most this many areas: each is a pass over all that is drawn.
    static constexpr std::size_t most_areas = 4;

    /// Areas in whole pixels from the upper left corner, from top to bottom, that hold every difference
    /// between `data` and the picture asked about before; none when they are the same. The whole picture at
    /// first, after forget() and where its size changed. What letters look like is not seen: forget() when
    /// that changes.
    std::vector<Box> since_last(const ImDrawData& data);
    void forget() { tiles_.clear(); }

  private:
    std::vector<std::uint64_t> tiles_;  ///< row by row; empty: no picture is remembered
    std::pair<float, float> size_;
};

}  // namespace sim::gui

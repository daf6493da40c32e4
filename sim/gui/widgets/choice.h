// One of several: tabs with an underline, and the segmented control of the composer's modes.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "sim/gui/ui.h"

namespace sim::gui {

struct Choice {
    std::string_view name;  ///< of the control
    std::string_view label;
    std::string_view icon = "";
    std::string_view key = "";
    Color accent = 0;  ///< fills the chosen segment
};

/// The index pressed, if any. The chosen one is underlined.
std::optional<int> tabs(Ui& ui, Box box, std::span<const Choice> choices, int chosen);
/// The index pressed, if any. The chosen one is filled with its accent.
std::optional<int> segments(Ui& ui, Box box, std::span<const Choice> choices, int chosen);
float segments_width(Ui& ui, std::span<const Choice> choices);

}  // namespace sim::gui

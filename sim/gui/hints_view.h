// Help that was asked for, between the conversation and the composer.
#pragma once

#include <span>

#include "sim/gui/ui.h"
#include "sim/viewmodel/practice.h"

namespace sim::gui {

/// The height the cards want in a column of this width, at most `most`.
float hints_height(Ui& ui, float width, std::span<const viewmodel::HintCard> hints, float most);
/// True when they are to be put away.
bool draw_hints(Ui& ui, Box box, std::span<const viewmodel::HintCard> hints);

}  // namespace sim::gui

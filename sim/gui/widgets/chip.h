// Small round labels, some of them pressable.
#pragma once

#include <string_view>

#include "sim/gui/ui.h"
#include "sim/viewmodel/common.h"

namespace sim::gui {

Color mood_color(const Palette& palette, viewmodel::Mood mood);

float chip_width(Ui& ui, const viewmodel::Chip& chip);
/// A label with an outline, its left end at `x`, centred on `middle`; returns its width.
float draw_chip(Ui& ui, float x, float middle, const viewmodel::Chip& chip);
/// A sign and words without a frame; returns the width.
float draw_sign(Ui& ui, float x, float middle, const viewmodel::Chip& chip, Face face = Face::label_strong);
float sign_width(Ui& ui, const viewmodel::Chip& chip, Face face = Face::label_strong);

/// A pressable chip; `on` ones have the accent's frame and words. True when pressed.
bool chip_button(Ui& ui, std::string_view name, Box box, std::string_view label, bool on, Color accent);
float chip_button_width(Ui& ui, std::string_view label);

}  // namespace sim::gui

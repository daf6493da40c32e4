// Faces, bars and dials: things that show one value.
#pragma once

#include "sim/gui/ui.h"
#include "sim/viewmodel/common.h"
#include "sim/viewmodel/debrief.h"

namespace sim::gui {

/// How a person's disc is coloured; `ring` is 0 where there is none.
struct AvatarInk {
    Color ground, words, ring;
};
AvatarInk avatar_ink(Theme theme, const viewmodel::Avatar& avatar, bool dimmed);
/// A person's disc with initials, `size` wide, top left at x, y. `dimmed` for those who need nothing.
void draw_avatar(Ui& ui, float x, float y, float size, const viewmodel::Avatar& avatar, bool dimmed = false);
/// A bar in the vertical middle of the box, filled to `permille`.
void draw_bar(Ui& ui, Box box, int permille, Color color);
/// A figure in a ring, its label below. The box is at least 92 x 112 at 100 %.
void draw_dial(Ui& ui, Box box, const viewmodel::Dial& dial);

}  // namespace sim::gui

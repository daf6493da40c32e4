#include "sim/gui/paint.h"
#include "sim/gui/wrapped_text.h"

namespace sim::gui {

Measure measure_with(Ui& ui, Face face) {
    return [&ui, face](std::string_view text) { return text_width(ui, face, text); };
}

}  // namespace sim::gui

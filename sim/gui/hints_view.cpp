#include "sim/gui/hints_view.h"

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {

namespace {

float content_height(Ui& ui, float width, std::span<const viewmodel::HintCard> hints) {
    float height = 0;
    for (const viewmodel::HintCard& hint : hints) {
        height += ui.px(24);
        for (const std::string& line : hint.lines)
            height += paragraph_height(ui, width - ui.px(16), Face::small, line) + ui.px(3);
        height += ui.px(6);
    }
    return height;
}

}  // namespace

float hints_height(Ui& ui, float width, std::span<const viewmodel::HintCard> hints, float most) {
    return std::min(most, content_height(ui, width - ui.px(58), hints) + ui.px(18));
}

bool draw_hints(Ui& ui, Box box, std::span<const viewmodel::HintCard> hints) {
    card(ui, box, ui.color().raised, ui.color().note);
    ui.note("practice/hints", box);
    Box inner = box.inset(ui.px(16), ui.px(9));
    inner.cut_right(ui.px(26));  // the cross stands there
    {
        ScrollArea area(ui, "practice/hints-scroll", inner);
        Box rest = area.content();
        for (std::size_t n = hints.size(); n-- > 0;) {  // the latest on top
            const viewmodel::HintCard& hint = hints[n];
            draw_line(ui, rest.cut_top(ui.px(24)), Face::small_strong, ui.color().note,
                      std::string(icon("hint")) + "  " + hint.title);
            for (const std::string& line : hint.lines) {
                draw_text(ui, rest.x + ui.px(2), rest.y, Face::small, ui.color().muted, "·");
                const Box words{rest.x + ui.px(16), rest.y, rest.w - ui.px(16), 0};
                rest.cut_top(draw_paragraph(ui, words, Face::small, ui.color().text, line) + ui.px(3));
            }
            rest.cut_top(ui.px(6));
        }
        area.ends_at(rest.y);
    }
    return button(ui, "practice/hints/close",
                  {box.right() - ui.px(36), box.y + ui.px(4), ui.px(30), ui.px(30)},
                  {icon("cross"), "", "", "Put the hints away"}, ButtonLook::quiet);
}

}  // namespace sim::gui

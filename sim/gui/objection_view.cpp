#include "sim/gui/objection_view.h"

#include "sim/gui/paint.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/widgets/tall_box.h"

namespace sim::gui {

namespace {

Box low_button(Ui& ui, Box area) { return {area.x, area.y, area.w, ui.px(36)}; }

}  // namespace

void ObjectionView::draw(Ui& ui, Box window, const viewmodel::ObjectionDraft& objection, Intents& intents) {
    if (!focused_) ui.set_focus("objection/text");
    focused_ = true;
    const std::string_view kept =
        "Your reason is kept beside the finding for your trainer. The score stays as it is: disagreeing "
        "never "
        "lowers it.";
    const float width = std::min(ui.px(560), window.w - ui.px(32)) - ui.px(56);
    const float least = ui.px(40 + 36 + 12 + 28 + 22 + 20) +
                        paragraph_height(ui, width, Face::body, objection.asks) +
                        paragraph_height(ui, width, Face::small, kept) + 3 * line_height(ui, Face::body);
    const Overlay overlay(ui, "objection", window, ui.px(560), std::max(least, ui.px(340)));
    ui.note("objection/panel", overlay.box());
    const TallBox tall(ui, "objection/scroll", overlay.box(), least);
    Box rest = tall.box().inset(ui.px(24), ui.px(20));
    Box foot = rest.cut_bottom(ui.px(36));
    rest.cut_bottom(ui.px(12));
    draw_line(ui, rest.cut_top(ui.px(28)), Face::title, ui.color().text, "I disagree");
    rest.cut_top(ui.px(6));
    rest.cut_top(draw_paragraph(ui, rest, Face::body, ui.color().text, objection.asks) + ui.px(6));
    rest.cut_top(draw_paragraph(ui, rest, Face::small, ui.color().muted, kept) + ui.px(10));
    fill(rest, ui.color().raised, ui.px(8));
    outline(rest, ui.color().open, ui.px(8), ui.px(2));
    if (editor_.draw(ui, "objection/text", rest.inset(ui.px(12), ui.px(10)), objection.asks, objection.text,
                     "Why is this finding wrong?", rest))
        intents.push_back(viewmodel::EditDispute{editor_.text()});
    const ButtonText keep{"Keep my objection", "Ctrl ⏎"}, drop{"Not now", "Esc"};
    const Box right = foot.cut_right(button_width(ui, keep));
    foot.cut_right(ui.px(10));
    const bool pressed = button(ui, "objection/keep", low_button(ui, right), keep, ButtonLook::primary, 0,
                                objection.can_keep) ||
                         ui.input.take(Key::enter, true);
    if (pressed && objection.can_keep) return intents.push_back(viewmodel::KeepDispute{});
    if (button(ui, "objection/drop", low_button(ui, foot.cut_right(button_width(ui, drop))), drop) ||
        overlay.dismissed())
        intents.push_back(viewmodel::DropDispute{});
}

}  // namespace sim::gui

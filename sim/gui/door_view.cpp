#include "sim/gui/door_view.h"

#include <algorithm>

#include "sim/gui/paint.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/overlay.h"

namespace sim::gui {

void DoorView::closed() {
    words_.clear(), again_.clear();
    focused_ = false;
}

void DoorView::draw(Ui& ui, Box window, const viewmodel::Door& door, Intents& intents) {
    if (!focused_) ui.set_focus("door/passphrase");
    focused_ = true;
    const float width = std::min(ui.px(460), window.w - ui.px(32));
    const float text = paragraph_height(ui, width - ui.px(48), Face::small, door.says);
    const float height =
        ui.px(20 + 34 + 10 + 40 + 12 + 24 + 12 + 36 + 20) + text + (door.is_new ? ui.px(48) : 0);
    const Overlay overlay(ui, "door", window, width, height);
    ui.note("door/panel", overlay.box());
    Box rest = overlay.box().inset(ui.px(24), ui.px(20));
    draw_excerpt(ui, rest.cut_top(ui.px(34)), Face::title, ui.color().text, door.title);
    rest.cut_top(draw_paragraph(ui, rest, Face::small, ui.color().muted, door.says) + ui.px(10));
    words_.draw(ui, "door/passphrase", rest.cut_top(ui.px(40)),
                door.is_new ? "New passphrase" : "Passphrase");
    if (door.is_new) {
        rest.cut_top(ui.px(8));
        again_.draw(ui, "door/again", rest.cut_top(ui.px(40)), "The same once more");
    }
    rest.cut_top(ui.px(12));
    const bool differ = door.is_new && !again_.text().empty() && again_.text() != words_.text();
    draw_line(ui, rest.cut_top(ui.px(24)), Face::small, ui.color().bad,
              differ ? "The two are not the same." : door.refused);
    Box foot = rest.cut_bottom(ui.px(36));
    const ButtonText enter{door.is_new ? "Keep it" : "Sit down", "⏎"}, leave{"Not now", "Esc"};
    const bool ready = !words_.text().empty() && (!door.is_new || again_.text() == words_.text());
    const Box right = foot.cut_right(button_width(ui, enter));
    foot.cut_right(ui.px(8));
    const bool entered = ui.input.take(Key::enter);
    if (button(ui, "door/enter", right, enter, ButtonLook::primary, ui.color().open, ready) ||
        (entered && ready)) {
        intents.push_back(viewmodel::ShowPassphrase{words_.text()});
        words_.clear(), again_.clear();
    }
    if (button(ui, "door/leave", foot.cut_right(button_width(ui, leave)), leave) || overlay.dismissed())
        intents.push_back(viewmodel::LeaveDoor{});
}

}  // namespace sim::gui

#include "sim/gui/days_dialog.h"

#include "sim/gui/paint.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/viewmodel/team_overview.h"

namespace sim::gui {
namespace {

constexpr std::array<const char*, 2> names{"days/first", "days/last"};
constexpr std::array<const char*, 2> headings{"FIRST DAY", "LAST DAY"};

}  // namespace

void DaysDialog::open(Ui& ui, const std::string& first, const std::string& last) {
    open_ = true, asked_ = false;
    days_ = {first, last};
    ui.set_focus(names[0]);
}

void DaysDialog::draw_field(Ui& ui, Box box, std::size_t nth) {
    draw_line(ui, box.cut_top(ui.px(22)), Face::label_strong, ui.color().muted, headings[nth]);
    if (fields_[nth].draw_framed(ui, names[nth], box.cut_top(ui.px(36)), names[nth], days_[nth],
                                 "2026-11-30"))
        days_[nth] = fields_[nth].text(), asked_ = false;
}

void DaysDialog::draw(Ui& ui, Box window, Intents& intents) {
    const float width = std::min(ui.px(460), window.w - ui.px(32));
    const Overlay overlay(ui, "days", window, width, std::min(ui.px(226), window.h - ui.px(32)));
    ui.note("days/panel", overlay.box());
    Box rest = overlay.box().inset(ui.px(24), ui.px(20));
    draw_line(ui, rest.cut_top(ui.px(38)), Face::title, ui.color().text, "Between two days");
    Box line = rest.cut_top(ui.px(58));
    const float half = (line.w - ui.px(12)) / 2;
    draw_field(ui, line.cut_left(half), 0);
    line.cut_left(ui.px(12));
    draw_field(ui, line, 1);
    const std::string wrong = viewmodel::wrong_in_period(days_[0], days_[1]);
    Box says = rest.cut_top(ui.px(42));
    says.cut_top(ui.px(8));
    draw_paragraph(ui, says, Face::small, asked_ && !wrong.empty() ? ui.color().bad : ui.color().muted,
                   asked_ && !wrong.empty()
                       ? wrong
                       : "Days are those on the wall where a session was begun; both count.",
                   2);
    Box foot = rest.cut_bottom(ui.px(36));
    const ButtonText keep{"Show", "⏎"}, drop{"Not now", "Esc"};
    const Box right = foot.cut_right(button_width(ui, keep));
    foot.cut_right(ui.px(8));
    const bool by_key = ui.input.take(Key::enter);
    if (button(ui, "days/keep", right, keep, ButtonLook::primary) || by_key) {
        asked_ = true;
        if (wrong.empty()) {
            intents.push_back(viewmodel::FilterTeam{"between", days_[0] + " " + days_[1]});
            open_ = false;
        }
    }
    if (button(ui, "days/drop", foot.cut_right(button_width(ui, drop)), drop) || overlay.dismissed())
        open_ = false;
}

}  // namespace sim::gui

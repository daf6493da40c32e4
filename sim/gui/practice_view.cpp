#include "sim/gui/practice_view.h"

#include "sim/gui/customer_view.h"
#include "sim/gui/icons.h"
#include "sim/gui/inbox_view.h"
#include "sim/gui/paint.h"
#include "sim/gui/top_bar_view.h"
#include "sim/gui/views_common.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/overlay.h"

namespace sim::gui {

namespace {

constexpr float left_column = 336, right_column = 328, drawer_below = 1200;

Box button_box(Ui& ui, Box area) { return {area.x, area.y, area.w, ui.px(36)}; }

}  // namespace

bool PracticeView::something_above(const viewmodel::Practice& practice) const {
    return practice.asking_to_end || practice.showing_keys || announcing_ || drawer_ || composer_.menu_open();
}

void PracticeView::draw(Ui& ui, Box window, const viewmodel::Practice& practice, Intents& intents) {
    const Box whole = window;
    const bool drawer_fits = window.w < ui.px(drawer_below);
    drawer_ = drawer_ && drawer_fits;
    ui.cover(ui.covered() || something_above(practice));
    const bool menu_was_open = composer_.menu_open(), announcing_was_open = announcing_,
               drawer_was_open = drawer_;
    draw_top_bar(ui, begin_screen(ui, window), practice.top, intents);
    const float narrow = window.w < ui.px(1000) ? 280 : left_column;
    const Box inbox = window.cut_left(ui.px(narrow));
    ui.mark_place("part/inbox", inbox);
    draw_inbox(ui, inbox, practice.inbox, intents);
    if (!drawer_fits) draw_right(ui, window.cut_right(ui.px(right_column)), practice, intents);
    draw_middle(ui, window, practice, drawer_fits, intents);
    if (drawer_fits && ui.shortcut(Key::b, true)) drawer_ = true;
    // What was opened by this frame is drawn by the next, when the screen below knows that it is covered.
    if (drawer_was_open) draw_drawer(ui, whole, practice, intents);
    if (menu_was_open) composer_.draw_menu(ui, whole, practice.composer, intents);
    if (announcing_was_open) draw_announcement(ui, whole, practice, intents);
    if (practice.asking_to_end) draw_end_question(ui, whole, practice, intents);
    if (practice.showing_keys) draw_keys(ui, whole, intents);
    ui.cover(false);
    if (something_above(practice)) ui.redraw_in(0);
}

void PracticeView::draw_middle(Ui& ui, Box box, const viewmodel::Practice& practice, bool drawer_fits,
                               Intents& intents) {
    if (box.w <= 0) return;
    if (practice.composer.enabled) {
        const float height = composer_.height(ui, box.w - ui.px(32), practice.composer);
        const Box composer = box.cut_bottom(height + ui.px(16));
        composer_.draw(ui, {composer.x + ui.px(16), composer.y, composer.w - ui.px(32), height},
                       practice.composer, practice.thread.conversation, intents);
        if (focused_for_ != practice.thread.conversation && !ui.covered()) ui.set_focus("practice/composer");
    }
    if (!practice.composer.enabled && !practice.thread.conversation.empty()) {
        const Box line = box.cut_bottom(ui.px(48));
        line_above(line, ui.color().line);
        draw_line(ui, line.inset(ui.px(24), 0), Face::small, ui.color().muted,
                  practice.composer.cannot_because);
    }
    focused_for_ = practice.thread.conversation;
    float reserved = 0;
    if (drawer_fits) {
        const ButtonText words{"Playbook", "Ctrl B", "book"};
        const float width = button_width(ui, words);
        const Box place{box.right() - width - ui.px(16), box.y + ui.px(12), width, ui.px(32)};
        if (button(ui, "practice/drawer", place, words)) drawer_ = true;
        reserved = width + ui.px(4);
    }
    thread_.draw(ui, box, practice.thread, reserved, intents);
}

void PracticeView::draw_right(Ui& ui, Box box, const viewmodel::Practice& practice, Intents& intents) {
    fill(box, ui.color().panel);
    line_left(box, ui.color().line);
    box.cut_top(draw_customer(ui, box, practice.customer));
    bool announce = false;
    playbook_.draw(ui, box, practice.playbook, intents, announce);
    if (!announce) return;
    announcing_ = true, drawer_ = false;
    announcement_handle_ =
        practice.composer.handles.empty() ? practice.top.as_handle : practice.composer.handles.front().handle;
    ui.set_focus("announce/text");
}

void PracticeView::draw_drawer(Ui& ui, Box window, const viewmodel::Practice& practice, Intents& intents) {
    const float width = std::min(ui.px(right_column + 24), window.w);
    const Overlay overlay(ui, "drawer", window, Box{window.right() - width, window.y, width, window.h});
    Box box = overlay.box();
    Box foot = box.cut_bottom(ui.px(52)).inset(ui.px(16), ui.px(8));
    draw_right(ui, box, practice, intents);
    const bool closed =
        button(ui, "drawer/close", button_box(ui, foot.cut_right(button_width(ui, {"Close", "Esc"}))),
               {"Close", "Esc"});
    if (closed || overlay.dismissed() || ui.input.take(Key::b, true)) drawer_ = false;
}

void PracticeView::draw_end_question(Ui& ui, Box window, const viewmodel::Practice& practice,
                                     Intents& intents) {
    const Overlay overlay(ui, "end", window, ui.px(480), ui.px(190));
    Box rest = overlay.box().inset(ui.px(24), ui.px(22));
    Box foot = rest.cut_bottom(ui.px(38));
    draw_line(ui, rest.cut_top(ui.px(28)), Face::title, ui.color().text, "End the session?");
    rest.cut_top(ui.px(6));
    draw_paragraph(ui, rest, Face::body, ui.color().muted, practice.end_question);
    const ButtonText end{"End and score", "⏎"}, stay{"Keep going", "Esc"};
    const Box right = foot.cut_right(button_width(ui, end));
    foot.cut_right(ui.px(10));
    const bool ended = button(ui, "practice/end/confirm", button_box(ui, right), end, ButtonLook::primary);
    const bool kept =
        button(ui, "practice/end/cancel", button_box(ui, foot.cut_right(button_width(ui, stay))), stay);
    if (kept || overlay.dismissed())
        intents.push_back(viewmodel::CancelEnd{});
    else if (ended || ui.input.take(Key::enter))
        intents.push_back(viewmodel::ConfirmEnd{});
}

void PracticeView::draw_announcement(Ui& ui, Box window, const viewmodel::Practice& practice,
                                     Intents& intents) {
    const Overlay overlay(ui, "announce", window, ui.px(620), ui.px(320));
    ui.note("announce/panel", overlay.box());
    Box rest = overlay.box().inset(ui.px(24), ui.px(20));
    Box foot = rest.cut_bottom(ui.px(38));
    draw_line(ui, rest.cut_top(ui.px(28)), Face::title, ui.color().text, "Announce");
    draw_line(ui, rest.cut_top(ui.px(24)), Face::small_strong, ui.color().open,
              "everyone can read this, whoever follows the brand");
    rest.cut_top(ui.px(8));
    Box row = rest.cut_top(ui.px(32));
    row.cut_left(draw_line(ui, row, Face::small, ui.color().muted, "from") + ui.px(8));
    for (const viewmodel::HandleChoice& choice : practice.composer.handles) {
        if (choice.retired) continue;
        const Box chip = row.cut_left(chip_button_width(ui, choice.handle));
        row.cut_left(ui.px(8));
        if (chip_button(ui, "announce/from/" + choice.handle, {chip.x, chip.y + 1, chip.w, ui.px(30)},
                        choice.handle, choice.handle == announcement_handle_, ui.color().open))
            announcement_handle_ = choice.handle;
    }
    rest.cut_top(ui.px(12));
    rest.cut_bottom(ui.px(14));
    fill(rest, ui.color().raised, ui.px(8));
    outline(rest, ui.color().open, ui.px(8), ui.px(2));
    if (announcement_.draw(
            ui, "announce/text", rest.inset(ui.px(12), ui.px(10)), "announcement", announcement_text_,
            "What happened, whom it concerns, what they should do, when you will be back", rest))
        announcement_text_ = announcement_.text();
    const ButtonText send{"Announce publicly", "Ctrl ⏎"}, stay{"Not now", "Esc"};
    const Box right = foot.cut_right(button_width(ui, send));
    foot.cut_right(ui.px(10));
    const bool ready = announcement_text_.find_first_not_of(" \n") != std::string::npos;
    const bool pressed =
        button(ui, "announce/send", button_box(ui, right), send, ButtonLook::primary, 0, ready) ||
        ui.input.take(Key::enter, true);
    if (pressed && ready) {
        intents.push_back(viewmodel::SendAnnouncement{announcement_handle_, announcement_text_});
        announcement_text_.clear();
        announcing_ = false;
    }
    if (button(ui, "announce/close", button_box(ui, foot.cut_right(button_width(ui, stay))), stay) ||
        overlay.dismissed())
        announcing_ = false;
}

}  // namespace sim::gui

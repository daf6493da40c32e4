#include "sim/gui/practice_view.h"

#include <algorithm>
#include <variant>

#include "sim/gui/customer_view.h"
#include "sim/gui/hints_view.h"
#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/views_common.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/widgets/tall_box.h"

namespace sim::gui {

namespace {

constexpr float left_column = 336, right_column = 328, drawer_below = 1200, folded_below = 760,
                compact_below = 520;

}  // namespace

bool PracticeView::something_above(const viewmodel::Practice& practice) const {
    const bool asked = practice.asking_to_end || practice.asking_restart || practice.asking_collision ||
                       practice.asking_internal;
    const bool model = asked || practice.showing_keys || practice.showing_toasts || practice.preview.shown;
    const bool own = announcing_ || drawer_ || thread_.triage_open() || dialogs_.is_above(composer_);
    return model || own || inbox_.menu_open() || top_bar_.is_above();
}

/// What was opened by this frame is drawn by the next, when the screen below knows that it is covered.
void PracticeView::draw_above(Ui& ui, Box window, const viewmodel::Practice& practice, Intents& intents) {
    if (practice.showing_toasts) toasts_.draw_past(ui, window, practice.past_toasts, intents);
    if (practice.preview.shown)
        draw_preview(ui, window, practice.preview, practice.composer.can_send, practice.composer.send_label,
                     intents);
    draw_questions(ui, window, practice, intents);
    if (practice.showing_keys) draw_keys(ui, window, intents);
}

void PracticeView::draw(Ui& ui, Box window, const viewmodel::Practice& practice, Intents& intents) {
    const Box whole = window;
    const bool drawer_fits = window.w < ui.px(drawer_below);
    drawer_ = drawer_ && drawer_fits;
    ui.cover(ui.covered() || something_above(practice));
    const bool inbox_menu = inbox_.menu_open(), announcing = announcing_, drawer = drawer_,
               triage = thread_.triage_open(), bar_above = top_bar_.is_above();
    dialogs_.begin(composer_);
    top_bar_.draw(ui, begin_screen(ui, window), practice.top, intents);
    draw_columns(ui, window, practice, drawer_fits, intents);
    if (drawer_fits && ui.shortcut(Key::b, true)) drawer_ = true;
    if (drawer) draw_drawer(ui, whole, practice, intents);
    if (inbox_menu) inbox_.draw_menu(ui, whole, practice.inbox, intents);
    if (triage) thread_.draw_triage(ui, whole, practice.thread, intents);
    dialogs_.draw(ui, whole, composer_, practice.composer, practice.emoji, intents);
    if (bar_above) top_bar_.draw_above(ui, whole, practice.top, intents);
    if (announcing) draw_announcement(ui, whole, practice, intents);
    draw_above(ui, whole, practice, intents);
    ui.cover(false);
    if (something_above(practice)) ui.redraw_in(0.1);
}

/// Whether only one of list and conversation has room; a conversation that was just chosen is the one.
bool PracticeView::folds(Ui& ui, Box window, const viewmodel::Practice& practice) {
    folded_ = window.w < ui.px(folded_below);
    if (!folded_) return false;
    if (ui.shortcut(Key::f2)) list_ = !list_;
    if (list_for_ != practice.inbox.selected) list_for_ = practice.inbox.selected, list_ = false;
    if (practice.thread.conversation.empty() && !practice.find.shown) list_ = true;
    return true;
}

void PracticeView::draw_columns(Ui& ui, Box window, const viewmodel::Practice& practice, bool drawer_fits,
                                Intents& intents) {
    const bool folded = folds(ui, window, practice);
    composer_.be_compact(window.h < ui.px(compact_below));
    const float narrow = window.w < ui.px(1100) ? 304 : left_column;
    const Box left = folded ? window : window.cut_left(ui.px(narrow));
    ui.mark_place("part/inbox", left);
    Box list = left;
    const Box below = list.cut_bottom(!folded || list_ ? toasts_.height(ui, left, practice.toasts) : 0);
    if (!folded || list_)
        inbox_.draw(ui, list, practice.inbox, intents);
    else
        inbox_.take_keys(ui, practice.inbox.next, intents);
    const Box right = window.cut_right(drawer_fits ? 0 : ui.px(right_column));
    hear_typing(ui, practice, intents);
    if (folded && list_ && std::ranges::any_of(intents, [](const viewmodel::Intent& intent) {
            return std::holds_alternative<viewmodel::SelectConversation>(intent);
        }))
        list_ = false;  // also where it was the open one already
    find_.take_keys(ui, practice.find, intents);
    if (folded && FindView::has_keyboard(ui)) list_ = false;
    if (!folded || !list_) draw_middle(ui, window, practice, drawer_fits, intents);
    if (!drawer_fits) draw_right(ui, right, practice, intents);
    if (below.h <= 0) return;
    fill(below, ui.color().panel);
    fill({below.right() - 1, below.y, 1, below.h}, ui.color().line);
    toasts_.draw(ui, left, practice.toasts, intents);
}

/// Whoever types while no reply is in sight writes to who is open, or to who is next; no letter of it is
/// lost.
void PracticeView::hear_typing(Ui& ui, const viewmodel::Practice& practice, Intents& intents) {
    const std::string& next = practice.inbox.next.conversation;
    if (!practice.thread.conversation.empty()) {
        if (folded_ && ui.letters_are_free()) list_ = false;
        ui.input.events.insert(ui.input.events.begin(), unheard_.begin(), unheard_.end());
        unheard_.clear();
    } else if (ui.letters_are_free() && !next.empty()) {
        unheard_.insert(unheard_.end(), ui.input.events.begin(), ui.input.events.end());
        ui.input.events.clear();
        intents.push_back(viewmodel::SelectConversation{next});
    }
}

/// Hints that were taken, above the composer, with room for the conversation left.
void PracticeView::draw_help(Ui& ui, Box& box, const viewmodel::Practice& practice) {
    const auto& hints = practice.thread.hints;
    if (hints.size() < hidden_hints_ || focused_for_ != practice.thread.conversation) hidden_hints_ = 0;
    if (hints.size() <= hidden_hints_) return;
    // With little room the hint stands above the conversation until it is closed.
    const float most = box.h < ui.px(200) ? box.h - ui.px(44 + 10) : box.h * 0.45f;
    const float width = box.w - ui.px(32), height = hints_height(ui, width, hints, most);
    const Box area = box.cut_bottom(height + ui.px(10));
    if (draw_hints(ui, {area.x + ui.px(16), area.y, width, height}, hints)) hidden_hints_ = hints.size();
}

void PracticeView::draw_middle(Ui& ui, Box box, const viewmodel::Practice& practice, bool drawer_fits,
                               Intents& intents) {
    if (box.w <= 0) return;
    const std::string_view below = practice.composer.enabled ? "practice/composer" : "";
    find_.draw(ui, box.cut_top(find_.height(ui, practice.find, box.h)), practice.find, below, intents);
    thread_.take_keys(ui, practice.thread);
    composer_.offer_hint(practice.thread.hint_button);
    if (practice.composer.enabled) {
        const float height = composer_.height(ui, box.w - ui.px(32), practice.composer);
        const Box composer = box.cut_bottom(height + ui.px(composer_.is_compact() ? 8 : 16));
        const bool other = focused_for_ != practice.thread.conversation && !FindView::has_keyboard(ui);
        if ((other && !ui.covered()) || ui.keyboard_is_free()) ui.set_focus("practice/composer");
        composer_.draw(ui, {composer.x + ui.px(16), composer.y, composer.w - ui.px(32), height},
                       practice.composer, practice.thread.conversation, intents);
        draw_help(ui, box, practice);
    }
    if (!practice.composer.enabled && !practice.thread.conversation.empty()) {
        const Box line = box.cut_bottom(ui.px(48));
        line_above(line, ui.color().line);
        draw_line(ui, line.inset(ui.px(24), 0), Face::small, ui.color().muted,
                  practice.composer.cannot_because);
    }
    focused_for_ = practice.thread.conversation;
    float reserved = 0, before = 0;
    if (folded_) {
        const ButtonText words{"Inbox", "", "back"};
        const float width = button_width(ui, words), middle = box.y + thread_.head_height(ui, box) / 2;
        const Box place{box.x + ui.px(16), std::round(middle - ui.px(16)), width, ui.px(32)};
        if (button(ui, "practice/list", place, words)) list_ = true;
        ui.mark_place("part/inbox", place);
        before = width - ui.px(2);
    }
    if (drawer_fits) {
        const ButtonText words{folded_ ? "" : "Playbook", "", "book", "The playbook (Ctrl B)"};
        const float width = button_width(ui, words);
        const float middle = box.y + thread_.head_height(ui, box) / 2;
        const Box place{box.right() - width - ui.px(16), std::round(middle - ui.px(16)), width, ui.px(32)};
        if (button(ui, "practice/drawer", place, words)) drawer_ = true;
        reserved = width - ui.px(2);
    }
    thread_.draw(ui, box, practice.thread, reserved, intents, before);
}

void PracticeView::draw_right(Ui& ui, Box box, const viewmodel::Practice& practice, Intents& intents) {
    fill(box, ui.color().panel);
    line_left(box, ui.color().line);
    box.cut_top(draw_customer(ui, box, practice.customer));
    bool announce = false;
    playbook_.draw(ui, box, practice.playbook, intents, announce);
    if (!announce) return;
    announcing_ = true, drawer_ = false;
    announcement_handle_ = practice.composer.announces_as;
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

void PracticeView::draw_questions(Ui& ui, Box window, const viewmodel::Practice& practice, Intents& intents) {
    const auto answer = [&](bool asked, const Question& question, const viewmodel::Intent& yes,
                            const viewmodel::Intent& no) {
        if (!asked) return;
        if (const auto said = ask(ui, window, question)) intents.push_back(*said ? yes : no);
    };
    answer(practice.asking_to_end,
           {"practice/end", "End the session?", practice.end_question, "End and score", "Keep going"},
           viewmodel::ConfirmEnd{}, viewmodel::CancelEnd{});
    answer(practice.asking_restart,
           {"practice/restart", "Start again?",
            "This attempt is put away unscored and kept in the list of sessions; the first customer comes "
            "again in a moment.",
            "Start again", "Keep going"},
           viewmodel::ConfirmRestart{}, viewmodel::CancelRestart{});
    answer(practice.asking_collision,
           {"practice/collision", "Somebody else is answering", practice.collision_question,
            "Send all the same", "Wait"},
           viewmodel::SendAnyway{}, viewmodel::CancelSend{});
    answer(practice.asking_internal,
           {"practice/internal", "For colleagues only", practice.internal_question, "Send all the same",
            "Back to the text"},
           viewmodel::SendAnyway{}, viewmodel::CancelSend{});
}

void PracticeView::draw_announcement(Ui& ui, Box window, const viewmodel::Practice& practice,
                                     Intents& intents) {
    const Overlay overlay(ui, "announce", window, ui.px(620), ui.px(320));
    ui.note("announce/panel", overlay.box());
    const TallBox tall(ui, "announce/scroll", overlay.box(), ui.px(300));
    Box rest = tall.box().inset(ui.px(24), ui.px(20));
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

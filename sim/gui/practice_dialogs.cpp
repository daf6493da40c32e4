#include "sim/gui/practice_dialogs.h"

#include <fmt/format.h>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/widgets/scroll_area.h"
#include "sim/gui/widgets/tall_box.h"

namespace sim::gui {

namespace {

bool has_no_words(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

/// What a department is for takes as many lines as it needs.
float department_height(Ui& ui, float width, const viewmodel::HandleChoice& department) {
    return ui.px(19 + 16) + paragraph_height(ui, width - ui.px(44), Face::label, department.about);
}

}  // namespace

std::optional<bool> ask(Ui& ui, Box window, const Question& question) {
    const float width = std::min(ui.px(500), window.w - ui.px(32));
    const float words = paragraph_height(ui, width - ui.px(48), Face::body, question.words);
    const float height = ui.px(44 + 34 + 24 + 38) + words;
    const Overlay overlay(ui, question.name, window, width, height);
    const TallBox tall(ui, fmt::format("{}/scroll", question.name), overlay.box(), height);
    Box rest = tall.box().inset(ui.px(24), ui.px(22));
    Box foot = rest.cut_bottom(ui.px(38));
    draw_line(ui, rest.cut_top(ui.px(28)), Face::title, ui.color().text, question.title);
    rest.cut_top(ui.px(6));
    draw_paragraph(ui, rest, Face::body, ui.color().muted, question.words);
    const ButtonText yes{question.yes, "⏎"}, no{question.no, "Esc"};
    const Box right = foot.cut_right(button_width(ui, yes));
    foot.cut_right(ui.px(10));
    const bool confirmed =
        button(ui, fmt::format("{}/confirm", question.name), button_box(ui, right), yes, ButtonLook::primary);
    const bool cancelled = button(ui, fmt::format("{}/cancel", question.name),
                                  button_box(ui, foot.cut_right(button_width(ui, no))), no);
    if (cancelled || overlay.dismissed()) return false;
    if (confirmed || ui.input.take(Key::enter)) return true;
    return std::nullopt;
}

void draw_preview(Ui& ui, Box window, const viewmodel::Preview& preview, bool can_send,
                  std::string_view send_label, Intents& intents) {
    const float width = std::min(ui.px(860), window.w - ui.px(32));
    const float words = paragraph_height(ui, width - ui.px(72), Face::large, preview.words);
    const float most = window.h - ui.px(64);
    const ButtonText send{send_label, "Ctrl ⏎"}, back{"Back to the text", "Esc"},
        speak{preview.speak, "", "volume"};
    const float buttons = button_width(ui, send) + button_width(ui, back) + ui.px(20) +
                          (preview.speak.empty() ? 0 : button_width(ui, speak));
    const bool two_rows = buttons > width - ui.px(72);
    const Overlay overlay(
        ui, "preview", window, width,
        std::min(most, words + ui.px(28 + 34 + 20 + 24 + 20 + 52 + 20 + (two_rows ? 44 : 0))));
    Box rest = overlay.box().inset(ui.px(two_rows ? 24 : 36), ui.px(two_rows ? 18 : 28));
    Box foot = rest.cut_bottom(ui.px(36));
    rest.cut_bottom(ui.px(two_rows ? 8 : 16));
    Box aside = two_rows && !preview.speak.empty() ? rest.cut_bottom(ui.px(36)) : foot;
    const Color accent = preview.mood == viewmodel::Mood::accent ? ui.color().open : ui.color().dm;
    draw_line(ui, rest.cut_top(ui.px(24)), Face::small_strong, accent, preview.heading);
    if (!preview.route.empty())
        draw_line(ui, rest.cut_bottom(ui.px(24)), Face::small, ui.color().muted, preview.route);
    rest.cut_top(ui.px(10));
    {
        ScrollArea area(ui, "preview/words", rest);
        const Box content = area.content();
        area.ends_at(content.y + draw_paragraph(ui, content, Face::large, ui.color().text, preview.words));
    }
    const Box right = foot.cut_right(button_width(ui, send));
    foot.cut_right(ui.px(10));
    const bool sent =
        button(ui, "preview/send", button_box(ui, right), send, ButtonLook::primary, accent, can_send);
    const bool closed =
        button(ui, "preview/close", button_box(ui, foot.cut_right(button_width(ui, back))), back) ||
        overlay.dismissed() || ui.input.take(Key::p, true);
    if (!preview.speak.empty()) {
        if (button(ui, "preview/speak", button_box(ui, aside.cut_left(button_width(ui, speak))), speak))
            intents.push_back(viewmodel::Speak{});
    } else if (text_width(ui, Face::small, preview.note) <= foot.w) {
        draw_line(ui, foot, Face::small, ui.color().muted, preview.note);
    }
    const bool send_now = can_send && (sent || ui.input.take(Key::enter, true));
    if (closed || send_now) intents.push_back(viewmodel::ShowPreview{});
    if (send_now) intents.push_back(viewmodel::Send{});
}

void HandOffDialog::open(Ui& ui) {
    open_ = true, asked_ = false;
    to_.clear(), text_.clear();
    ui.set_focus("hand-off/note");
}

void HandOffDialog::draw_departments(Ui& ui, Box& rest, const viewmodel::Composer& composer) {
    for (const viewmodel::HandleChoice& department : composer.departments) {
        Box row = rest.cut_top(department_height(ui, rest.w, department));
        const bool on = department.handle == to_;
        const Touch touch = ui.control("hand-off/to/" + department.handle, row.inset(0, ui.px(2)));
        if (touch.pressed) to_ = department.handle;
        if (on || touch.hovered)
            fill(row.inset(0, ui.px(2)), on ? ui.color().selected : ui.color().hover, ui.px(8));
        outline(row.inset(0, ui.px(2)), on ? ui.color().open : ui.color().line, ui.px(8));
        if (touch.show_focus) focus_ring(ui, row.inset(0, ui.px(2)), ui.px(8));
        row = row.inset(ui.px(12), ui.px(6));
        const Box sign = row.cut_right(ui.px(20));
        if (on) draw_line(ui, sign, Face::strong, ui.color().open, icon("check"));
        draw_line(ui, row.cut_top(ui.px(19)), Face::small_strong, ui.color().text, department.label);
        draw_paragraph(ui, row, Face::label, ui.color().muted, department.about);
    }
}

void HandOffDialog::draw_foot(Ui& ui, Box foot, const viewmodel::Composer& composer, bool dismissed,
                              Intents& intents) {
    const ButtonText yes{"Hand off", "Ctrl ⏎"}, no{"Not now", "Esc"};
    const Box right = foot.cut_right(button_width(ui, yes));
    foot.cut_right(ui.px(10));
    const bool pressed = button(ui, "hand-off/send", button_box(ui, right), yes, ButtonLook::primary) ||
                         ui.input.take(Key::enter, true);
    const bool closed =
        button(ui, "hand-off/close", button_box(ui, foot.cut_right(button_width(ui, no))), no) || dismissed;
    const std::string missing = to_.empty()           ? "Choose who takes over."
                                : has_no_words(text_) ? "Say what they need to know."
                                                      : "";
    if (pressed && missing.empty()) {
        intents.push_back(viewmodel::HandOff{to_, text_});
        open_ = false;
    } else if (pressed) {
        asked_ = true;
        ui.set_focus("hand-off/note");
    }
    if (closed) open_ = false;
    if (asked_ && !missing.empty())
        draw_line(ui, foot, Face::small_strong, ui.color().bad,
                  std::string(icon("exclamation")) + "  " + missing);
    else if (!has_no_words(composer.text) && composer.mode != scoring::Via::note)
        draw_excerpt(ui, foot, Face::small, ui.color().muted, "Your draft goes out with it.");
}

void HandOffDialog::draw(Ui& ui, Box window, const viewmodel::Composer& composer, Intents& intents) {
    const float width = std::min(ui.px(620), window.w - ui.px(32)) - ui.px(56);
    float rows = 0;
    for (const viewmodel::HandleChoice& each : composer.departments)
        rows += department_height(ui, width, each);
    const float fixed = ui.px(20 + 40 + 30 + 104 + 14 + 38 + 20);
    const Overlay overlay(ui, "hand-off", window, ui.px(620), rows + fixed);
    const TallBox tall(ui, "hand-off/scroll", overlay.box(), std::min(rows, ui.px(100)) + fixed);
    Box rest = tall.box().inset(ui.px(24), ui.px(20));
    const Box foot = rest.cut_bottom(ui.px(38));
    rest.cut_bottom(ui.px(14));
    Box field = rest.cut_bottom(ui.px(104));
    draw_line(ui, rest.cut_top(ui.px(40)), Face::title, ui.color().text, "Hand off");
    draw_line(ui, rest.cut_bottom(ui.px(30)), Face::small_strong, ui.color().note,
              "Note for them, only colleagues read it");
    {
        ScrollArea area(ui, "hand-off/list", rest);
        Box content = area.content();
        content.cut_right(ui.px(8));
        draw_departments(ui, content, composer);
        area.ends_at(content.y);
    }
    fill(field, ui.color().raised, ui.px(8));
    outline(field, ui.color().note, ui.px(8), ui.px(2));
    if (note_.draw(ui, "hand-off/note", field.inset(ui.px(12), ui.px(10)), "hand-off", text_,
                   "What happened, what was promised, what is needed and by when", field))
        text_ = note_.text();
    draw_foot(ui, foot, composer, overlay.dismissed(), intents);
}

}  // namespace sim::gui

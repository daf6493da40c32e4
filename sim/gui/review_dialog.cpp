#include "sim/gui/review_dialog.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sim/gui/paint.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/widgets/tall_box.h"

namespace sim::gui {
namespace {

using viewmodel::ReviewDraft;

constexpr float chip_height = 30, line_gap = 8;

/// Chips beside each other, on as many lines as they need; the height that was used.
float chips_height(Ui& ui, float width, const std::vector<ReviewDraft::Choice>& choices) {
    if (choices.empty()) return 0;
    float x = 0, height = ui.px(chip_height + line_gap);
    for (const ReviewDraft::Choice& choice : choices) {
        const float each = chip_button_width(ui, choice.label) + ui.px(line_gap);
        if (x > 0 && x + each > width) x = 0, height += ui.px(chip_height + line_gap);
        x += each;
    }
    return height;
}

/// The one that was pressed, by mouse or by Alt and its number; null for none.
const ReviewDraft::Choice* chips(Ui& ui, Box& rest, std::string_view name,
                                 const std::vector<ReviewDraft::Choice>& choices, bool by_number) {
    if (choices.empty()) return nullptr;
    constexpr std::array<Key, 7> numbers{Key::one,  Key::two, Key::three, Key::four,
                                         Key::five, Key::six, Key::seven};
    const ReviewDraft::Choice* pressed = nullptr;
    Box line = rest.cut_top(ui.px(chip_height));
    rest.cut_top(ui.px(line_gap));
    for (std::size_t n = 0; n < choices.size(); ++n) {
        const float width = chip_button_width(ui, choices[n].label);
        if (width > line.w + 1) line = rest.cut_top(ui.px(chip_height)), rest.cut_top(ui.px(line_gap));
        const Box box = line.cut_left(width);
        line.cut_left(ui.px(line_gap));
        const bool key = by_number && n < numbers.size() && ui.input.take(numbers[n], false, false, true);
        if (chip_button(ui, fmt::format("{}/{}", name, choices[n].value), box, choices[n].label,
                        choices[n].on, ui.color().open) ||
            key)
            pressed = &choices[n];
    }
    return pressed;
}

float paragraph_if(Ui& ui, Box& rest, Color color, const std::string& text) {
    if (text.empty()) return 0;
    const float height = draw_paragraph(ui, rest, Face::small, color, text) + ui.px(6);
    rest.cut_top(height);
    return height;
}

std::string in_quotes(const std::string& words) { return words.empty() ? "" : "“" + words + "”"; }

float words_height(Ui& ui, float width, const ReviewDraft& draft) {
    const auto height = [&](const std::string& text) {
        return text.empty() ? 0 : paragraph_height(ui, width, Face::small, text) + ui.px(6);
    };
    return height(draft.matter.says) + height(in_quotes(draft.matter.quoted)) +
           height(draft.matter.disagreed) + height(draft.missing);
}

bool comments(const ReviewDraft& draft) { return draft.act == "comment" && !draft.matter.reply.empty(); }

void frame(Ui& ui, Box box, std::string_view name) {
    fill(box, ui.color().raised, ui.px(8));
    outline(box, ui.focus() == name ? ui.color().open : ui.color().line, ui.px(8), ui.px(2));
}

}  // namespace

void ReviewDialog::draw(Ui& ui, Box window, const ReviewDraft& draft, Intents& intents) {
    if (!focused_) ui.set_focus(draft.asks_to ? "review/to" : "review/text");
    focused_ = true;
    const float width = std::min(ui.px(640), window.w - ui.px(32)) - ui.px(48);
    const float editor = 3 * line_height(ui, Face::body) + ui.px(24);
    const float least = ui.px(40 + 34 + 36 + 16) + words_height(ui, width, draft) + editor +
                        chips_height(ui, width, draft.shares) + chips_height(ui, width, draft.reasons) +
                        (comments(draft) ? editor + ui.px(34) : 0) + (draft.asks_to ? ui.px(50) : 0);
    const Overlay overlay(ui, "review", window, ui.px(640), least);
    ui.note("review/panel", overlay.box());
    const TallBox tall(ui, "review/scroll", overlay.box(), least);
    Box rest = tall.box().inset(ui.px(24), ui.px(20));
    const Box foot = rest.cut_bottom(ui.px(36));
    rest.cut_bottom(ui.px(12));
    draw_excerpt(ui, rest.cut_top(ui.px(30)), Face::title, ui.color().text, draft.title);
    rest.cut_top(ui.px(4));
    paragraph_if(ui, rest, ui.color().text, draft.matter.says);
    paragraph_if(ui, rest, ui.color().muted, in_quotes(draft.matter.quoted));
    paragraph_if(ui, rest, ui.color().note, draft.matter.disagreed);
    if (const auto* share = chips(ui, rest, "review/share", draft.shares, false))
        intents.push_back(viewmodel::ChooseReviewShare{std::stoi(share->value)});
    if (const auto* reason = chips(ui, rest, "review/reason", draft.reasons, true))
        intents.push_back(viewmodel::ChooseReviewReason{reason->value});
    if (comments(draft)) draw_reply(ui, rest, draft, intents);
    if (draft.asks_to) draw_name(ui, rest, draft, intents);
    const Box missing = rest.cut_bottom(draft.missing.empty() ? 0 : ui.px(24));
    frame(ui, rest, "review/text");
    if (words_.draw(ui, "review/text", rest.inset(ui.px(12), ui.px(10)), draft.title, draft.text, draft.hint,
                    rest))
        intents.push_back(viewmodel::EditReview{words_.text()});
    if (!draft.missing.empty()) draw_line(ui, missing, Face::small, ui.color().muted, draft.missing);
    draw_foot(ui, foot, draft, overlay.dismissed(), intents);
}

/// The words that the comment is about are those that are selected in it; it cannot be changed.
void ReviewDialog::draw_reply(Ui& ui, Box& rest, const ReviewDraft& draft, Intents& intents) {
    draw_line(ui, rest.cut_top(ui.px(24)), Face::small, ui.color().muted,
              "Select the words it is about; none: all of the reply");
    const Box box = rest.cut_top(3 * line_height(ui, Face::body) + ui.px(24));
    rest.cut_top(ui.px(10));
    frame(ui, box, "review/reply");
    reply_.draw(ui, "review/reply", box.inset(ui.px(12), ui.px(10)), draft.title, draft.matter.reply, "",
                box);
    const auto [start, end] = reply_.selection();
    if (start != draft.start || end != draft.end) intents.push_back(viewmodel::MarkReviewWords{start, end});
}

void ReviewDialog::draw_name(Ui& ui, Box& rest, const ReviewDraft& draft, Intents& intents) {
    const Box box = rest.cut_top(ui.px(40));
    rest.cut_top(ui.px(10));
    frame(ui, box, "review/to");
    if (name_.draw(ui, "review/to", box.inset(ui.px(12), ui.px(9)), draft.title, draft.to,
                   "The other reviewer's name", box))
        intents.push_back(viewmodel::NameReviewer{name_.text()});
}

void ReviewDialog::draw_foot(Ui& ui, Box foot, const ReviewDraft& draft, bool dismissed, Intents& intents) {
    const ButtonText keep{"Keep", "Ctrl ⏎"}, drop{"Not now", "Esc"};
    const Box right = foot.cut_right(button_width(ui, keep));
    foot.cut_right(ui.px(10));
    const bool ready = draft.missing.empty();
    if ((button(ui, "review/keep", right, keep, ButtonLook::primary, 0, ready) ||
         ui.input.take(Key::enter, true)) &&
        ready)
        return intents.push_back(viewmodel::KeepReview{});
    if (button(ui, "review/drop", foot.cut_right(button_width(ui, drop)), drop) || dismissed)
        intents.push_back(viewmodel::DropReview{});
}

void draw_review_log(Ui& ui, Box window, const std::vector<viewmodel::ReviewLogLine>& log, Intents& intents) {
    const float width = std::min(ui.px(720), window.w - ui.px(32)), inner = width - ui.px(48);
    float wanted = ui.px(110);
    for (const viewmodel::ReviewLogLine& line : log)
        wanted += paragraph_height(ui, inner - ui.px(110), Face::small, line.says) + ui.px(16);
    const Overlay overlay(ui, "review-log", window, width, std::min(wanted, window.h - ui.px(80)));
    Box rest = overlay.box().inset(ui.px(24), ui.px(16));
    Box head = rest.cut_top(ui.px(40));
    const Box close = head.cut_right(button_width(ui, {"Close", "Esc"}));
    if (button(ui, "review-log/close", button_box(ui, close), {"Close", "Esc"}) || overlay.dismissed())
        intents.push_back(viewmodel::ShowReviewLog{});
    draw_line(ui, head, Face::heading, ui.color().text, "Log");
    ScrollArea area(ui, "review-log/list", rest);
    Box list = area.content();
    if (log.empty())
        draw_line(ui, list.cut_top(ui.px(30)), Face::small, ui.color().muted,
                  "Nobody has decided or said anything about this session.");
    int number = 0;
    for (const viewmodel::ReviewLogLine& line : log) {
        Box row = list.cut_top(paragraph_height(ui, inner - ui.px(110), Face::small, line.says) + ui.px(16));
        line_above(row, ui.color().line);
        const Box back = row.cut_right(ui.px(104));
        if (line.can_take_back && link(ui, fmt::format("review-log/take-back/{}", number),
                                       {back.x, back.y + ui.px(6), back.w, ui.px(24)}, "Take back"))
            intents.push_back(viewmodel::TakeBackReview{line.batch});
        ++number;
        draw_paragraph(ui, {row.x, row.y + ui.px(8), inner - ui.px(110), 0}, Face::small, ui.color().text,
                       line.says);
    }
    area.ends_at(list.y);
}

}  // namespace sim::gui

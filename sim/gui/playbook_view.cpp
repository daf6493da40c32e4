#include "sim/gui/playbook_view.h"

#include <fmt/format.h>

#include <array>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/choice.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {

namespace {

using viewmodel::PlaybookCard;

constexpr float padding = 14;

Face title_face(const PlaybookCard& card) {
    return card.mood == viewmodel::Mood::neutral ? Face::strong : Face::small_strong;
}

/// The room that sign and meta leave to the title, which takes as many lines as it needs.
float title_room(Ui& ui, float width, const PlaybookCard& card) {
    const float meta = card.meta.empty() ? 0 : text_width(ui, Face::label, card.meta) + ui.px(8);
    const float sign = card.icon.empty() ? 0 : text_width(ui, Face::small_strong, icon(card.icon)) + ui.px(7);
    return width - meta - sign;
}

float head_height(Ui& ui, float width, const PlaybookCard& card) {
    const float title = paragraph_height(ui, title_room(ui, width, card), title_face(card), card.title);
    return std::max(ui.px(22), title + ui.px(4));
}

float card_height(Ui& ui, float width, const PlaybookCard& card) {
    float height = ui.px(2 * padding - 2) + head_height(ui, width - ui.px(2 * padding), card);
    for (const std::string& line : card.lines)
        height += paragraph_height(ui, width - ui.px(2 * padding), Face::small, line);
    if (card.announce) height += ui.px(44);
    if (!card.shortcut.empty() || !card.link.empty()) height += ui.px(24);
    return height;
}

}  // namespace

float PlaybookView::draw_card(Ui& ui, Box box, const PlaybookCard& shown, std::string_view name,
                              Intents& intents, bool& announce) {
    const Box area{box.x, box.y, box.w, card_height(ui, box.w, shown)};
    const bool neutral = shown.mood == viewmodel::Mood::neutral;
    const Color accent = neutral                               ? ui.color().text
                         : shown.mood == viewmodel::Mood::warn ? ui.color().note
                                                               : mood_color(ui.color(), shown.mood);
    Touch touch;
    const bool usable = !shown.shortcut.empty() || !shown.link.empty();
    if (usable) touch = ui.control(name, area);
    if (touch.pressed) {
        if (shown.link.empty())
            intents.push_back(viewmodel::UseSavedReply{shown.shortcut});
        else
            intents.push_back(viewmodel::InsertText{shown.link});
        ui.set_focus("practice/composer");
    }
    card(ui, area, touch.hovered ? ui.color().selected : ui.color().raised,
         touch.hovered ? ui.color().open
         : neutral     ? ui.color().line
                       : accent);
    if (touch.show_focus) focus_ring(ui, area, ui.px(12));
    Box rest = area.inset(ui.px(padding), ui.px(padding - 2));
    const float room = title_room(ui, rest.w, shown), high = head_height(ui, rest.w, shown);
    Box head = rest.cut_top(high);
    head.h = ui.px(22);
    draw_line(ui, head.cut_right(text_width(ui, Face::label, shown.meta)), Face::label, ui.color().muted,
              shown.meta);
    if (!shown.icon.empty())
        head.cut_left(draw_line(ui, head, Face::small_strong, accent, icon(shown.icon)) + ui.px(7));
    const float words = paragraph_height(ui, room, title_face(shown), shown.title);
    draw_paragraph(ui, {head.x, std::round(head.y + (high - words) / 2), room, words}, title_face(shown),
                   accent, shown.title);
    for (const std::string& line : shown.lines)
        rest.cut_top(draw_paragraph(ui, rest, Face::small, ui.color().text, line));
    if (!shown.shortcut.empty())
        draw_line(ui, {rest.x, rest.y + ui.px(2), rest.w, ui.px(22)}, Face::label_strong, ui.color().open,
                  "Use /" + shown.shortcut);
    if (!shown.link.empty())
        draw_line(ui, {rest.x, rest.y + ui.px(2), rest.w, ui.px(22)}, Face::label_strong, ui.color().open,
                  "Put the link into your draft");
    if (shown.announce) {
        rest.cut_top(ui.px(8));
        const Box place = rest.cut_top(ui.px(34));
        if (button(ui, fmt::format("{}/announce", name),
                   {place.x, place.y, button_width(ui, {"Announce…"}), place.h}, {"Announce…"}))
            announce = true;
    }
    return area.h;
}

void PlaybookView::draw_search(Ui& ui, Box field, const viewmodel::PlaybookPanel& playbook,
                               Intents& intents) {
    const bool focused = ui.focus() == "practice/search";
    fill(field, ui.color().raised, ui.px(12));
    outline(field, focused ? ui.color().open : ui.color().line, ui.px(12));
    Box inner = field.inset(ui.px(12), 0);
    inner.cut_left(draw_line(ui, inner, Face::small, ui.color().muted, icon("search")) + ui.px(8));
    const Box key = inner.cut_right(text_width(ui, Face::label, "Ctrl K"));
    draw_line(ui, key, Face::label, ui.color().muted, "Ctrl K");
    inner.cut_right(ui.px(6));
    if (ui.shortcut(Key::k, true)) ui.set_focus("practice/search");
    const float step = line_height(ui, Face::body);
    if (search_.draw(ui, "practice/search", {inner.x, std::round(inner.middle() - step / 2), inner.w, step},
                     "search", playbook.search, "Search the playbook", field))
        intents.push_back(viewmodel::SearchPlaybook{search_.text()});
    if (focused && ui.shortcut(Key::escape)) {
        if (!playbook.search.empty()) intents.push_back(viewmodel::SearchPlaybook{""});
        ui.set_focus("practice/composer");
    }
}

void PlaybookView::draw(Ui& ui, Box box, const viewmodel::PlaybookPanel& playbook, Intents& intents,
                        bool& announce) {
    Box rest{box.x + ui.px(16), box.y + ui.px(12), box.w - ui.px(32), box.h - ui.px(12)};
    constexpr std::array<Choice, 4> choices{{{"practice/tab/triage", "Triage"},
                                             {"practice/tab/replies", "Replies"},
                                             {"practice/tab/articles", "Articles"},
                                             {"practice/tab/policy", "Policy"}}};
    if (const auto tab = tabs(ui, rest.cut_top(ui.px(32)), choices, playbook.tab))
        intents.push_back(viewmodel::ShowPlaybookTab{*tab});
    rest.cut_top(ui.px(10));
    draw_search(ui, rest.cut_top(ui.px(36)), playbook, intents);
    rest.cut_top(ui.px(4));
    ScrollArea area(ui, "practice/playbook-scroll", {box.x, rest.y, box.w, rest.h});
    Box content = area.content();
    Box rows{rest.x, content.y + ui.px(8), rest.w, 1e5f};
    for (std::size_t n = 0; n < playbook.status_board.size(); ++n)
        rows.cut_top(draw_card(ui, rows, playbook.status_board[n], fmt::format("practice/status/{}", n),
                               intents, announce) +
                     ui.px(10));
    for (std::size_t n = 0; n < playbook.cards.size(); ++n) {
        const PlaybookCard& shown = playbook.cards[n];
        const std::string name =
            shown.shortcut.empty() ? fmt::format("practice/card/{}", n) : "practice/saved/" + shown.shortcut;
        rows.cut_top(draw_card(ui, rows, shown, name, intents, announce) + ui.px(10));
    }
    if (playbook.cards.empty() && !playbook.empty_says.empty())
        rows.cut_top(draw_paragraph(ui, rows, Face::small, ui.color().muted, playbook.empty_says) +
                     ui.px(10));
    area.ends_at(rows.y + ui.px(8));
}

}  // namespace sim::gui

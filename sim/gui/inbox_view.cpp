#include "sim/gui/inbox_view.h"

#include <fmt/format.h>
#include <imgui.h>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/figures.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {

namespace {

using viewmodel::InboxOption;
using viewmodel::InboxRow;
using viewmodel::Mood;

/// Three signs of three shapes, so that no colour has to be told apart.
std::string sign_of(const InboxRow& row) {
    const Mood mood = row.wait_meter.mood;
    if (row.waiting)
        return std::string(icon(mood == Mood::bad    ? "exclamation"
                                : mood == Mood::warn ? "half"
                                                     : "clock")) +
               "  ";
    return mood == Mood::neutral ? "" : std::string(icon("check")) + "  ";
}

/// What the trainee sorted it as, at the right end of the line.
void draw_triage(Ui& ui, Box& line, const InboxRow& row) {
    if (!row.priority.text.empty()) {
        const float width = sign_width(ui, row.priority);
        draw_sign(ui, line.right() - width, line.middle(), row.priority);
        line.cut_right(width + ui.px(10));
    }
    if (row.label.empty()) return;
    const viewmodel::Chip label{row.label, Mood::neutral, "tag"};
    const float width = sign_width(ui, label);
    const float wait = text_width(ui, Face::label_strong, sign_of(row) + row.wait);  // goes before
    if (width > line.w - wait - ui.px(18)) return;
    draw_sign(ui, line.right() - width, line.middle(), label);
    line.cut_right(width + ui.px(10));
}

void draw_wait(Ui& ui, Box line, const InboxRow& row) {
    draw_triage(ui, line, row);
    const Color color = row.wait_meter.mood == viewmodel::Mood::good
                            ? ui.color().muted
                            : mood_color(ui.color(), row.wait_meter.mood);
    const std::string sign = sign_of(row);
    const Face face = Face::label_strong;
    line.cut_left(draw_line(ui, line, face, row.waiting ? color : mood_color(ui.color(), row.wait_meter.mood),
                            sign + row.wait) +
                  ui.px(8));
    if (row.waiting && line.w > ui.px(24))
        draw_bar(ui, line, row.wait_meter.permille, mood_color(ui.color(), row.wait_meter.mood));
}

void draw_row_words(Ui& ui, Box rest, const InboxRow& row) {
    const Color muted = ui.color().muted, text = row.dimmed ? muted : ui.color().text;
    Box line = rest.cut_top(ui.px(20));
    if (row.moved != 0) {
        const Box sign = line.cut_right(ui.px(18));
        ui.explain("practice/inbox-moved/" + row.conversation, sign,
                   row.moved < 0 ? "Moved up meanwhile" : "Moved down meanwhile");
        draw_line(ui, sign, Face::label_strong, ui.color().note, icon(row.moved < 0 ? "up" : "down"),
                  Align::right);
    }
    if (row.unread) {
        const Box dot = line.cut_right(ui.px(14));
        ui.explain("practice/inbox-unread/" + row.conversation, dot, "Not read yet");
        fill({dot.right() - ui.px(8), std::round(dot.middle() - ui.px(4)), ui.px(8), ui.px(8)},
             ui.color().open, ui.px(4));
    }
    const Box name_room{line.x, line.y, line.w * 0.7f, line.h};
    line.cut_left(draw_excerpt(ui, name_room, Face::strong, text, row.name) + ui.px(8));
    draw_excerpt(ui, line, Face::small, muted, row.handle);
    Box preview = rest.cut_top(ui.px(21));
    if (row.has_draft)
        preview.cut_left(draw_line(ui, preview, Face::small_strong, ui.color().note,
                                   std::string(icon("pencil")) + " draft") +
                         ui.px(8));
    draw_excerpt(ui, preview, Face::small,
                 row.unread   ? text
                 : row.dimmed ? muted
                              : ui.color().text,
                 row.preview);
    if (!row.colleague.text.empty()) {
        const Box line = rest.cut_top(ui.px(18));
        draw_line(ui, line, Face::label_strong, ui.color().note,
                  std::string(icon(row.colleague.icon)) + "  " + row.colleague.text);
    }
    draw_wait(ui, rest.cut_top(ui.px(24)), row);
}

float inbox_row_height(Ui& ui, const InboxRow& row) { return ui.px(row.colleague.text.empty() ? 88 : 106); }

void draw_inbox_row(Ui& ui, Box row_box, const InboxRow& row, bool selected, Intents& intents) {
    const Touch touch = ui.control("practice/inbox/" + row.conversation, row_box);
    if (touch.pressed) intents.push_back(viewmodel::SelectConversation{row.conversation});
    if (selected || touch.hovered) fill(row_box, selected ? ui.color().selected : ui.color().hover);
    if (selected) fill({row_box.x, row_box.y, ui.px(3), row_box.h}, ui.color().open);
    if (touch.show_focus) outline(row_box.inset(2, 2), ui.color().focus, ui.px(4), ui.px(2));
    line_below(row_box, ui.color().line);
    draw_avatar(ui, row_box.x + ui.px(16), row_box.y + ui.px(13), ui.px(40), row.avatar, row.dimmed);
    draw_row_words(ui, {row_box.x + ui.px(68), row_box.y + ui.px(11), row_box.w - ui.px(84), row_box.h}, row);
}

std::string tab_words(const InboxOption& tab) {
    return tab.count > 0 ? fmt::format("{} {}", tab.label, tab.count) : tab.label;
}

/// As far apart as the column allows.
void draw_tabs(Ui& ui, Box row, const viewmodel::Inbox& inbox, Intents& intents) {
    line_below(row, ui.color().line);
    row = row.inset(ui.px(14), 0);
    float words = 0;
    for (const InboxOption& tab : inbox.tabs) words += text_width(ui, Face::label_strong, tab_words(tab));
    const float gaps = static_cast<float>(std::max<std::size_t>(inbox.tabs.size(), 2) - 1);
    const float gap = std::clamp((row.w - words) / gaps, ui.px(4), ui.px(18));
    for (std::size_t n = 0; n < inbox.tabs.size(); ++n) {
        const InboxOption& tab = inbox.tabs[n];
        const Box area = row.cut_left(text_width(ui, Face::label_strong, tab_words(tab)));
        row.cut_left(gap);
        const float wider = std::max(gap / 2, (ui.px(30) - area.w) / 2);
        const Touch touch = ui.control("practice/tab/" + tab.id, area.inset(-wider, 0));
        if (touch.pressed) intents.push_back(viewmodel::ShowInboxTab{static_cast<int>(n)});
        draw_line(ui, area, Face::label_strong,
                  tab.chosen || touch.hovered ? ui.color().text : ui.color().muted, tab_words(tab));
        if (tab.chosen) fill({area.x, area.bottom() - ui.px(3), area.w, ui.px(3)}, ui.color().open, 1);
        if (touch.show_focus) focus_ring(ui, area.inset(-ui.px(4), ui.px(6)), ui.px(4));
    }
}

const InboxOption* chosen_of(const std::vector<InboxOption>& options) {
    for (const InboxOption& option : options)
        if (option.chosen) return &option;
    return nullptr;
}

}  // namespace

void InboxView::draw_choices(Ui& ui, Box row, const viewmodel::Inbox& inbox, Intents& intents) {
    line_below(row, ui.color().line);
    row = row.inset(ui.px(14), 0);
    const auto choice = [&](std::string_view name, Box area, const std::string& words, Menu menu) {
        const Box hit{area.x - ui.px(6), std::round(area.middle() - ui.px(15)), area.w + ui.px(12),
                      ui.px(30)};
        const Touch touch = ui.control(name, hit);
        if (touch.hovered) fill(hit, ui.color().hover, ui.px(8));
        if (touch.show_focus) focus_ring(ui, hit, ui.px(6));
        if (touch.pressed) menu_ = menu, menu_anchor_ = hit;
        draw_line(ui, area, Face::small, touch.hovered ? ui.color().text : ui.color().muted, words);
    };
    const std::string down = " " + std::string(icon("down"));
    const InboxOption* filter = chosen_of(inbox.filters);
    if (filter) {
        const std::string words = filter->label + down;
        const float width = std::max(text_width(ui, Face::small, words) + 1, ui.px(20));
        choice("practice/filter", row.cut_right(width), words, Menu::filter);
        row.cut_right(ui.px(12));
    }
    if (!inbox.fresh.empty()) {
        const std::string words = std::string(icon("up")) + " " + inbox.fresh;
        const Box chip = row.cut_right(chip_button_width(ui, words));
        row.cut_right(ui.px(10));
        if (chip_button(ui, "practice/inbox-new",
                        {chip.x, std::round(chip.middle() - ui.px(15)), chip.w, ui.px(30)}, words, true,
                        ui.color().open))
            intents.push_back(viewmodel::ApplyInboxOrder{});
    }
    const std::string words = inbox.sorted_by + down;
    choice("practice/sort", row.cut_left(std::min(row.w, text_width(ui, Face::small, words) + 1)), words,
           Menu::sort);
}

void InboxView::draw_rows(Ui& ui, Box box, const viewmodel::Inbox& inbox, Intents& intents) {
    ScrollArea area(ui, "practice/inbox-scroll", {box.x, box.y, box.w - 1, box.h});
    Box rows = area.content();
    const auto list = [&](const InboxRow& row) {
        const Box place = rows.cut_top(inbox_row_height(ui, row));
        const bool far = place.bottom() <= box.y - box.h || place.y >= box.bottom() + box.h;
        if (far && (shown_selected_ == inbox.selected || row.conversation != inbox.selected)) return;
        const bool selected = row.conversation == inbox.selected;
        const bool in_sight = place.bottom() > box.y && place.y < box.bottom();
        if (selected && shown_selected_ != inbox.selected && !in_sight) area.show(place.y);
        draw_inbox_row(ui, place, row, selected, intents);
    };
    for (const InboxRow& row : inbox.rows) list(row);
    for (auto row = inbox.background.rbegin(); row != inbox.background.rend(); ++row) list(*row);
    shown_selected_ = inbox.selected;
    if (!inbox.older.empty()) {
        const Box more = rows.cut_top(ui.px(44));
        if (link(ui, "practice/inbox-older",
                 {more.x + ui.px(16), more.y + ui.px(7), more.w - ui.px(32), ui.px(30)},
                 "Show more: " + inbox.older))
            intents.push_back(viewmodel::ShowOlderPosts{});
    }
    area.ends_at(rows.y);
}

/// What is next, below the list; one key goes there.
void InboxView::draw_next(Ui& ui, Box foot, const viewmodel::NextUp& next, Intents& intents) {
    line_above(foot, ui.color().line);
    foot = foot.inset(ui.px(14), 0);
    const ButtonText words{next.button, "Ctrl N"};
    if (!next.button.empty()) {
        const Box place = foot.cut_right(button_width(ui, words));
        foot.cut_right(ui.px(8));
        if (button(ui, "practice/next", {place.x, std::round(place.middle() - ui.px(16)), place.w, ui.px(32)},
                   words))
            go_on(next, intents);
    }
    const float height = paragraph_height(ui, foot.w, Face::small, next.says);
    draw_paragraph(ui, {foot.x, std::round(foot.middle() - height / 2), foot.w, height}, Face::small,
                   ui.color().muted, next.says);
}

void InboxView::go_on(const viewmodel::NextUp& next, Intents& intents) {
    if (next.conversation.empty())
        intents.push_back(viewmodel::SkipAhead{});
    else
        intents.push_back(viewmodel::SelectConversation{next.conversation});
}

void InboxView::take_keys(Ui& ui, const viewmodel::NextUp& next, Intents& intents) {
    if (!next.button.empty() && ui.shortcut(Key::n, true)) go_on(next, intents);
    if (ui.shortcut(Key::down, false, false, true)) intents.push_back(viewmodel::SelectNeighbour{+1});
    if (ui.shortcut(Key::up, false, false, true)) intents.push_back(viewmodel::SelectNeighbour{-1});
}

void InboxView::draw(Ui& ui, Box box, const viewmodel::Inbox& inbox, Intents& intents) {
    fill(box, ui.color().panel);
    fill({box.right() - 1, box.y, 1, box.h}, ui.color().line);
    draw_tabs(ui, box.cut_top(ui.px(44)), inbox, intents);
    draw_choices(ui, box.cut_top(ui.px(42)), inbox, intents);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool here =
        !ui.covered() && (box.contains(mouse.x, mouse.y) || ui.focus().starts_with("practice/inbox/"));
    if (here != inbox.held) intents.push_back(viewmodel::HoldInbox{here});
    take_keys(ui, inbox.next, intents);
    if (!inbox.next.says.empty()) draw_next(ui, box.cut_bottom(ui.px(52)), inbox.next, intents);
    if (inbox.empty())
        draw_paragraph(ui, {box.x + ui.px(16), box.y + ui.px(16), box.w - ui.px(32), 0}, Face::small,
                       ui.color().muted, inbox.empty_says);
    else
        draw_rows(ui, box, inbox, intents);
}

void InboxView::draw_menu(Ui& ui, Box window, const viewmodel::Inbox& inbox, Intents& intents) {
    if (menu_ == Menu::none) return;
    std::vector<MenuItem> items;
    for (const InboxOption& option : menu_ == Menu::sort ? inbox.sorts : inbox.filters)
        items.push_back({option.label,
                         menu_ == Menu::filter ? fmt::format("{} here", option.count)
                         : option.chosen       ? "as it is now"
                                               : "",
                         true});
    const MenuAnswer answer =
        menu(ui, menu_ == Menu::sort ? "practice/sort" : "practice/filter", window, menu_anchor_, items);
    if (answer.chosen && menu_ == Menu::sort) intents.push_back(viewmodel::SortInbox{*answer.chosen});
    if (answer.chosen && menu_ == Menu::filter) intents.push_back(viewmodel::FilterInbox{*answer.chosen});
    if (answer.closed) menu_ = Menu::none;
}

}  // namespace sim::gui

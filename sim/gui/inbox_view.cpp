#include "sim/gui/inbox_view.h"

#include <fmt/format.h>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/figures.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {

namespace {

using viewmodel::InboxRow;

std::string sign_of(const InboxRow& row, bool late) {
    if (row.waiting) return std::string(icon(late ? "exclamation" : "clock")) + "  ";
    return row.wait_meter.mood == viewmodel::Mood::neutral ? "" : std::string(icon("check")) + "  ";
}

void draw_wait(Ui& ui, Box line, const InboxRow& row) {
    if (!row.priority.text.empty()) {
        const float width = sign_width(ui, row.priority);
        draw_sign(ui, line.right() - width, line.middle(), row.priority);
        line.cut_right(width + ui.px(10));
    }
    const Color color = row.wait_meter.mood == viewmodel::Mood::good
                            ? ui.color().muted
                            : mood_color(ui.color(), row.wait_meter.mood);
    const bool late = row.wait_meter.mood == viewmodel::Mood::bad;
    const std::string sign = sign_of(row, late);
    const Face face = Face::label_strong;
    line.cut_left(draw_line(ui, line, face, row.waiting ? color : mood_color(ui.color(), row.wait_meter.mood),
                            sign + row.wait) +
                  ui.px(8));
    if (row.waiting && line.w > ui.px(24))
        draw_bar(ui, line, row.wait_meter.permille, mood_color(ui.color(), row.wait_meter.mood));
}

void draw_words(Ui& ui, Box rest, const InboxRow& row) {
    const unsigned strength = row.dimmed ? 62 : 100;
    const Color text = faded(ui.color().text, strength), muted = faded(ui.color().muted, strength);
    Box line = rest.cut_top(ui.px(20));
    if (row.unread) {
        const Box dot = line.cut_right(ui.px(14));
        fill({dot.right() - ui.px(8), std::round(dot.middle() - ui.px(4)), ui.px(8), ui.px(8)},
             ui.color().open, ui.px(4));
    }
    const Box name_room{line.x, line.y, line.w * 0.7f, line.h};
    line.cut_left(draw_line(ui, name_room, Face::strong, text, row.name) + ui.px(8));
    draw_line(ui, line, Face::small, muted, row.handle);
    Box preview = rest.cut_top(ui.px(21));
    if (row.has_draft)
        preview.cut_left(draw_line(ui, preview, Face::small_strong, ui.color().note,
                                   std::string(icon("pencil")) + " draft") +
                         ui.px(8));
    draw_line(ui, preview, Face::small,
              row.unread   ? text
              : row.dimmed ? muted
                           : ui.color().text,
              row.preview);
    draw_wait(ui, rest.cut_top(ui.px(24)), row);
}

void draw_row(Ui& ui, Box row_box, const InboxRow& row, bool selected, Intents& intents) {
    const Touch touch = ui.control("practice/inbox/" + row.conversation, row_box);
    if (touch.pressed) intents.push_back(viewmodel::SelectConversation{row.conversation});
    if (selected || touch.hovered) fill(row_box, selected ? ui.color().selected : ui.color().hover);
    if (selected) fill({row_box.x, row_box.y, ui.px(3), row_box.h}, ui.color().open);
    if (touch.show_focus) outline(row_box.inset(2, 2), ui.color().text, ui.px(4), ui.px(2));
    line_below(row_box, ui.color().line);
    draw_avatar(ui, row_box.x + ui.px(16), row_box.y + ui.px(13), ui.px(40), row.avatar, row.dimmed);
    draw_words(ui, {row_box.x + ui.px(68), row_box.y + ui.px(11), row_box.w - ui.px(84), row_box.h}, row);
}

}  // namespace

void draw_inbox(Ui& ui, Box box, const viewmodel::Inbox& inbox, Intents& intents) {
    fill(box, ui.color().panel);
    fill({box.right() - 1, box.y, 1, box.h}, ui.color().line);
    Box head = box.cut_top(ui.px(44));
    line_below(head, ui.color().line);
    head = head.inset(ui.px(16), 0);
    head.cut_left(
        draw_line(ui, head, Face::small_strong, ui.color().text, fmt::format("Inbox {}", inbox.rows.size())) +
        ui.px(12));
    draw_line(ui, head, Face::small, ui.color().muted, inbox.sorted_by, Align::right);
    if (ui.shortcut(Key::down, false, false, true)) intents.push_back(viewmodel::SelectNeighbour{+1});
    if (ui.shortcut(Key::up, false, false, true)) intents.push_back(viewmodel::SelectNeighbour{-1});
    if (inbox.rows.empty()) {
        draw_paragraph(ui, {box.x + ui.px(16), box.y + ui.px(16), box.w - ui.px(32), 0}, Face::small,
                       ui.color().muted,
                       "Nobody has written yet. The first post will appear here; read the playbook on the "
                       "right meanwhile.");
        return;
    }
    ScrollArea area(ui, "practice/inbox-scroll", {box.x, box.y, box.w - 1, box.h});
    Box rows = area.content();
    for (const InboxRow& row : inbox.rows)
        draw_row(ui, rows.cut_top(ui.px(88)), row, row.conversation == inbox.selected, intents);
    area.ends_at(rows.y);
}

}  // namespace sim::gui

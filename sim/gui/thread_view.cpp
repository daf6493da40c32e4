#include "sim/gui/thread_view.h"

#include <fmt/format.h>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/rich_text.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/figures.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {

namespace {

using viewmodel::ThreadItem;
using Kind = ThreadItem::Kind;

bool is_message(const ThreadItem& item) {
    return item.kind == Kind::open || item.kind == Kind::dm || item.kind == Kind::note;
}

/// One message: face, name, meta, words. Returns its height.
float draw_message(Ui& ui, Box box, const ThreadItem& item) {
    const float side = ui.px(40), left = side + ui.px(12);
    draw_avatar(ui, box.x, box.y, side, item.avatar);
    Box rest{box.x + left, box.y, box.w - left, 1e5f};
    Box line = rest.cut_top(ui.px(21));
    line.cut_left(draw_line(ui, line, Face::strong, ui.color().text, item.name) + ui.px(8));
    if (item.by_colleague)
        line.cut_left(draw_chip(ui, line.x, line.middle(), {"colleague", viewmodel::Mood::neutral, "users"}) +
                      ui.px(8));
    draw_line(ui, line, Face::small, ui.color().muted, item.meta);
    const float words =
        draw_rich_text(ui, fmt::format("practice/message/{}", item.message), rest, Face::body, item.body)
            .height;
    const float height = std::max(side, ui.px(21) + words);
    ui.note(fmt::format("practice/message/{}", item.message), {box.x, box.y, box.w, height});
    return height;
}

float draw_event(Ui& ui, Box box, const ThreadItem& item) {
    const Color color = ui.color().muted;
    const Box sign{box.x + ui.px(12), box.y, ui.px(20), line_height(ui, Face::small)};
    draw_line(ui, sign, Face::small, color, icon(item.kind == Kind::decision ? "check" : "info"));
    const std::string words = item.meta.empty() ? item.body.text : item.body.text + " · " + item.meta;
    return draw_paragraph(ui, {box.x + ui.px(52), box.y, box.w - ui.px(52), 0}, Face::small, color, words);
}

/// Private parts and notes stand behind a bar of their colour, with words that say who reads them.
struct Side {
    Color color;
    std::string words;
};

Side side_of(const Ui& ui, Kind kind, const std::string& name) {
    const std::string first = name.substr(0, name.find(' '));
    if (kind == Kind::dm)
        return {ui.color().dm, fmt::format("{}  PRIVATE, only you and {}", icon("lock"), first)};
    return {ui.color().note, fmt::format("{}  NOTE, only colleagues", icon("pencil"))};
}

float draw_group(Ui& ui, Box box, std::span<const ThreadItem> items, const std::string& customer) {
    const bool open = items.front().kind != Kind::dm && items.front().kind != Kind::note;
    const float top = box.y;
    if (!open) {
        const Side side = side_of(ui, items.front().kind, customer);
        draw_line(ui, {box.x + ui.px(16), box.y, box.w, ui.px(24)}, Face::label_strong, side.color,
                  side.words);
        box.y += ui.px(32), box.x += ui.px(16), box.w -= ui.px(16);
    }
    for (const ThreadItem& item : items)
        box.y += (is_message(item) ? draw_message(ui, box, item) : draw_event(ui, box, item)) + ui.px(20);
    if (!open)
        fill({box.x - ui.px(16), top, ui.px(3), box.y - top - ui.px(14)},
             side_of(ui, items.front().kind, customer).color, 1);
    return box.y - top;
}

}  // namespace

void ThreadView::draw_head(Ui& ui, Box head, const viewmodel::Thread& thread, Intents& intents) {
    head = head.inset(ui.px(24), 0);
    if (thread.can_resolve) {
        const ButtonText words{"Resolve", "Ctrl R"};
        const Box area = head.cut_right(button_width(ui, words));
        head.cut_right(ui.px(10));
        if (button(ui, "practice/resolve", {area.x, std::round(area.middle() - ui.px(16)), area.w, ui.px(32)},
                   words) ||
            ui.shortcut(Key::r, true))
            intents.push_back(viewmodel::MarkResolved{});
    }
    if (!thread.priority.text.empty())
        draw_chip(ui, head.cut_right(chip_width(ui, thread.priority)).x, head.middle(), thread.priority);
    head.cut_right(ui.px(10));
    head.cut_left(
        draw_line(ui, {head.x, head.y, head.w * 0.6f, head.h}, Face::heading, ui.color().text, thread.name) +
        ui.px(10));
    draw_line(ui, head, Face::body, ui.color().muted, thread.issue);
}

void ThreadView::draw(Ui& ui, Box box, const viewmodel::Thread& thread, float reserved, Intents& intents) {
    if (thread.conversation.empty()) {
        const float width = std::min(ui.px(420), box.w - ui.px(48));
        draw_line(ui, {box.x, box.y + box.h * 0.32f, box.w, ui.px(60)}, Face::title, ui.color().line,
                  icon("inbox"), Align::center);
        draw_paragraph(ui,
                       {std::round(box.x + (box.w - width) / 2), box.y + box.h * 0.32f + ui.px(64), width, 0},
                       Face::body, ui.color().muted, thread.empty_says);
        shown_.clear();
        return;
    }
    Box head = box.cut_top(ui.px(56));
    line_below(head, ui.color().line);
    head.cut_right(reserved);
    draw_head(ui, head, thread, intents);
    ScrollArea area(ui, "practice/thread-scroll", box);
    const Box content = area.content();
    Box rest{content.x + ui.px(24), content.y + ui.px(20), std::min(content.w - ui.px(48), ui.px(820)),
             content.h};
    for (std::size_t n = 0; n < thread.items.size();) {
        std::size_t end = n + 1;
        while (end < thread.items.size() && thread.items[end].kind == thread.items[n].kind) ++end;
        rest.cut_top(draw_group(ui, rest, std::span(thread.items).subspan(n, end - n), thread.name));
        n = end;
    }
    if (!thread.ending.empty()) {
        draw_line(ui, rest.cut_top(ui.px(28)), Face::small, ui.color().muted, thread.ending);
        rest.cut_top(ui.px(8));
    }
    area.ends_at(rest.y);
    const bool other = shown_ != thread.conversation, grown = shown_items_ != thread.items.size();
    if (other || grown) area.show_end();
    shown_ = thread.conversation, shown_items_ = thread.items.size();
}

}  // namespace sim::gui

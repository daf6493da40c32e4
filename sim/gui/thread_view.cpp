#include "sim/gui/thread_view.h"

#include <fmt/format.h>

#include <array>

#include "sim/gui/clusters.h"
#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/rich_text.h"
#include "sim/gui/text_selecting.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/figures.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {

namespace {

using viewmodel::ThreadItem;
using Kind = ThreadItem::Kind;

constexpr float post_gap = 20, side_head = 32, engagement_height = 24;

bool is_message(const ThreadItem& item) {
    return item.kind == Kind::open || item.kind == Kind::dm || item.kind == Kind::note;
}

bool is_private(Kind kind) { return kind == Kind::dm || kind == Kind::note; }

bool has_engagement(const ThreadItem& item) {
    return item.likes + item.reposts + item.replies + item.quotes > 0;
}

constexpr float card_gap = 8, card_pad = 12, card_head = 24;

float attachment_width(const Ui& ui, float width) { return std::min(ui.px(420), width); }

float attachment_height(Ui& ui, float width, const viewmodel::AttachmentCard& card) {
    return ui.px(card_head + 2 * card_pad) +
           paragraph_height(ui, attachment_width(ui, width) - ui.px(2 * card_pad), Face::small, card.text);
}

float attachments_height(Ui& ui, float width, const ThreadItem& item) {
    float height = 0;
    for (const viewmodel::AttachmentCard& card : item.attachments)
        height += ui.px(card_gap) + attachment_height(ui, width, card);
    return height;
}

/// A card below the words: what it is, and the words on it.
void draw_attachments(Ui& ui, Box rest, const ThreadItem& item) {
    for (const viewmodel::AttachmentCard& each : item.attachments) {
        rest.cut_top(ui.px(card_gap));
        const float height = attachment_height(ui, rest.w, each);
        Box place = rest.cut_top(height);
        place.w = attachment_width(ui, place.w);
        card(ui, place, ui.color().raised, ui.color().line);
        ui.note(fmt::format("practice/attachment/{}", item.message), place);
        Box inner = place.inset(ui.px(card_pad), ui.px(card_pad));
        draw_line(ui, inner.cut_top(ui.px(card_head)), Face::label_strong, ui.color().muted,
                  fmt::format("{}  {}", icon("file"), each.title));
        draw_paragraph(ui, inner, Face::small, ui.color().text, each.text);
    }
}

float avatar_side(const Ui& ui, const ThreadItem& item) { return ui.px(item.by_bystander ? 28 : 40); }

float item_height(Ui& ui, float width, const ThreadItem& item) {
    if (!is_message(item)) {
        const std::string words = item.meta.empty() ? item.body.text : item.body.text + " · " + item.meta;
        return paragraph_height(ui, width - ui.px(52), Face::small, words);
    }
    const float side = avatar_side(ui, item), words = width - side - ui.px(12);
    return std::max(side, ui.px(21) + rich_text_height(ui, words, Face::body, item.body)) +
           attachments_height(ui, words, item);
}

/// How the world takes a post: signs and figures, never colour alone.
void draw_engagement(Ui& ui, Box line, const ThreadItem& item) {
    const auto figure = [&](std::string_view sign, int count, std::string_view tip) {
        if (count == 0) return;
        const std::string words = fmt::format("{} {}", icon(sign), count);
        const Box place{line.x, line.y, text_width(ui, Face::label, words), line.h};
        ui.explain(fmt::format("practice/{}/{}", sign, item.message), place, tip);
        line.cut_left(draw_line(ui, line, Face::label, ui.color().muted, words) + ui.px(14));
    };
    figure("replies", item.replies, "Strangers who replied");
    figure("retweet", item.reposts, "Reposts");
    figure("heart", item.likes, "Likes");
    if (item.quotes > 0)
        draw_line(ui, line, Face::label_strong, ui.color().note,
                  fmt::format("{} {} {}", icon("quote"), item.quotes, item.quotes == 1 ? "quote" : "quotes"));
}

/// Where a message's words stand, in the place that it has.
Box words_place(Ui& ui, Box box, const ThreadItem& item) {
    const float left = avatar_side(ui, item) + ui.px(12), head = ui.px(21);
    const float foot =
        (has_engagement(item) ? ui.px(engagement_height) : 0) + attachments_height(ui, box.w - left, item);
    return {box.x + left, box.y + head, box.w - left, box.h - head - foot};
}

/// One message: face, name, meta, words. `reserved` is kept free at the right of the first line.
void draw_message(Ui& ui, Box box, const ThreadItem& item, float reserved) {
    const float side = avatar_side(ui, item), left = side + ui.px(12);
    draw_avatar(ui, box.x, box.y, side, item.avatar, item.by_bystander);
    Box rest{box.x + left, box.y, box.w - left, box.h};
    Box line = rest.cut_top(ui.px(21));
    line.w -= reserved;
    const Color ink = item.by_bystander ? ui.color().muted : ui.color().text;
    line.cut_left(draw_excerpt(ui, {line.x, line.y, line.w * 0.6f, line.h}, Face::strong, ink, item.name) +
                  ui.px(8));
    if (item.by_colleague)
        line.cut_left(draw_chip(ui, line.x, line.middle(), {"colleague", viewmodel::Mood::neutral, "users"}) +
                      ui.px(8));
    draw_excerpt(ui, line, Face::small, ui.color().muted, item.meta);
    if (item.by_bystander) {
        draw_paragraph(ui, rest, Face::body, ui.color().muted, item.body.text);
        return;
    }
    const std::string name = fmt::format("practice/message/{}", item.message);
    draw_rich_text(ui, name, rest, Face::body, item.body);
    ui.note(name, box);
}

void draw_event(Ui& ui, Box box, const ThreadItem& item) {
    const Color color = ui.color().muted;
    const Box sign{box.x + ui.px(12), box.y, ui.px(20), line_height(ui, Face::small)};
    const bool has_sign = item.body.text.starts_with("✓");
    if (!has_sign)
        draw_line(ui, sign, Face::small, color, icon(item.kind == Kind::decision ? "check" : "comment"));
    const std::string words = item.meta.empty() ? item.body.text : item.body.text + " · " + item.meta;
    draw_paragraph(ui, {box.x + ui.px(52), box.y, box.w - ui.px(52), 0}, Face::small, color, words);
}

void draw_item(Ui& ui, Box box, const ThreadItem& item, float reserved = 0) {
    if (!is_message(item)) return draw_event(ui, box, item);
    const bool figures = has_engagement(item);
    const Box line = figures ? box.cut_bottom(ui.px(engagement_height)) : Box{};
    const float left = avatar_side(ui, item) + ui.px(12);
    const Box cards = box.cut_bottom(attachments_height(ui, box.w - left, item));
    draw_message(ui, box, item, reserved);
    draw_attachments(ui, {cards.x + left, cards.y, cards.w - left, cards.h}, item);
    if (figures)
        draw_engagement(ui, {line.x + avatar_side(ui, item) + ui.px(12), line.y, line.w, line.h}, item);
}

/// The post of somebody who is neither customer nor colleague can be reported where it stands.
void draw_reportable(Ui& ui, Box box, const ThreadItem& item, Intents& intents) {
    if (item.may_report.empty()) return draw_item(ui, box, item);
    const ButtonText words{"Report", "", "flag", "Report this post to the network"};
    const float width = button_width(ui, words);
    const Box place{box.right() - width, box.y - ui.px(5), width, ui.px(24)};
    draw_item(ui, box, item, width + ui.px(10));
    if (button(ui, fmt::format("practice/report/{}", item.message), place, words))
        intents.push_back(viewmodel::ReportPost{item.may_report});
}

/// "2 days later" across the whole column.
void draw_divider(Ui& ui, Box box, const ThreadItem& item) {
    const float words = text_width(ui, Face::label_strong, item.body.text) + ui.px(28);
    fill({box.x, std::round(box.middle()), box.w, 1}, ui.color().line);
    const Box chip{std::round(box.x + (box.w - words) / 2), box.y, words, box.h};
    fill(chip, ui.color().bg);
    draw_line(ui, chip, Face::label_strong, ui.color().note, item.body.text, Align::center);
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

void draw_empty(Ui& ui, Box box, const viewmodel::Thread& thread) {
    const float width = std::min(ui.px(420), box.w - ui.px(48));
    draw_line(ui, {box.x, box.y + box.h * 0.32f, box.w, ui.px(60)}, Face::title, ui.color().line,
              icon("inbox"), Align::center);
    draw_paragraph(ui, {std::round(box.x + (box.w - width) / 2), box.y + box.h * 0.32f + ui.px(64), width, 0},
                   Face::body, ui.color().muted, thread.empty_says);
}

void draw_collision(Ui& ui, Box strip, const viewmodel::Thread& thread) {
    fill(strip, faded(ui.color().note, 14));
    line_below(strip, ui.color().line);
    ui.note("practice/colleague", strip);
    draw_line(ui, strip.inset(ui.px(24), 0), Face::small_strong, ui.color().note,
              fmt::format("{}  {} here at this moment", icon("pencil"), thread.colleague.text));
}

}  // namespace

void ThreadView::draw_marks(Ui& ui, Box& head, const viewmodel::Thread& thread) {
    const auto chip = [&](const viewmodel::Chip& shown) {
        if (shown.text.empty() || chip_width(ui, shown) > head.w / 2) return;
        draw_chip(ui, head.cut_right(chip_width(ui, shown)).x, head.middle(), shown);
        head.cut_right(ui.px(8));
    };
    chip(thread.priority);
    chip({thread.label, viewmodel::Mood::neutral, "tag"});
}

void ThreadView::draw_head(Ui& ui, Box head, const viewmodel::Thread& thread, Intents& intents) {
    head = head.inset(ui.px(24), 0);
    const bool tight = head.w < ui.px(560), narrow = head.w < ui.px(330);
    const auto place = [&](const ButtonText& words) {
        const Box area = head.cut_right(button_width(ui, words));
        head.cut_right(ui.px(10));
        return Box{area.x, std::round(area.middle() - ui.px(16)), area.w, ui.px(32)};
    };
    if (thread.can_resolve) {
        const ButtonText words{"Resolve", tight ? "" : "Ctrl R"};
        if (button(ui, "practice/resolve", place(words), words) || ui.shortcut(Key::r, true))
            intents.push_back(viewmodel::MarkResolved{});
    }
    if (thread.can_triage) {
        const ButtonText words{narrow ? "" : "Triage", tight ? "" : "Ctrl T", "tag", "Triage (Ctrl T)"};
        const Box area = place(words);
        if (button(ui, "practice/triage", area, words) || ui.shortcut(Key::t, true))
            triage_ = true, triage_anchor_ = area;
    }
    draw_marks(ui, head, thread);
    const bool with_issue = head.w > ui.px(200);
    const float room = with_issue ? head.w * 0.6f : head.w;
    head.cut_left(
        draw_excerpt(ui, {head.x, head.y, room, head.h}, Face::heading, ui.color().text, thread.name) +
        ui.px(10));
    if (with_issue) draw_excerpt(ui, head, Face::body, ui.color().muted, thread.issue);
}

void ThreadView::measure(Ui& ui, float width, const viewmodel::Thread& thread) {
    const float line = line_height(ui, Face::body);
    const bool same = shown_ == thread.conversation && measured_width_ == width && measured_line_ == line &&
                      heights_.size() <= thread.items.size();
    if (!same) heights_.clear();
    measured_width_ = width, measured_line_ = line;
    for (std::size_t n = heights_.size(); n < thread.items.size(); ++n) {
        const ThreadItem& item = thread.items[n];
        heights_.push_back(item_height(ui, width - (is_private(item.kind) ? ui.px(16) : 0), item));
    }
}

/// Behind the words: what is looked for, and what is selected.
void ThreadView::mark_words(Ui& ui, Box box, std::size_t item, const viewmodel::Thread& thread) {
    const std::string& text = thread.items[item].body.text;
    for (const viewmodel::FoundWords& found : thread.found) {
        if (found.item != item) continue;
        const WrappedText lines(text, box.w, measure_with(ui, Face::body));
        paint_stretch(ui, lines, box, byte_offset(text, found.start), byte_offset(text, found.end),
                      faded(ui.color().warn, found.current ? 60 : 30));
        if (found.current) ui.note("practice/found", box);
    }
    selection_.draw(ui, item, box, text);
}

/// Only what is in sight is drawn. Returns where the content ends.
float ThreadView::draw_items(Ui& ui, Box rest, ScrollArea& area, Box window, const viewmodel::Thread& thread,
                             Intents& intents) {
    const auto in_sight = [&](float top, float bottom) { return bottom > window.y && top < window.bottom(); };
    for (std::size_t n = 0; n < thread.items.size();) {
        const Kind kind = thread.items[n].kind;
        const bool aside = is_private(kind);
        const float top = rest.y, left = aside ? ui.px(16) : 0;
        if (aside && in_sight(rest.y, rest.y + ui.px(side_head))) {
            const Side side = side_of(ui, kind, thread.name);
            draw_line(ui, {rest.x + left, rest.y, rest.w, ui.px(24)}, Face::label_strong, side.color,
                      side.words);
        }
        if (aside) rest.cut_top(ui.px(side_head));
        for (; n < thread.items.size() && thread.items[n].kind == kind; ++n) {
            const ThreadItem& item = thread.items[n];
            const float height = heights_[n] + (has_engagement(item) ? ui.px(engagement_height) : 0);
            const Box place = rest.cut_top(height);
            rest.cut_top(ui.px(post_gap));
            if (goes_for_frames_ > 0 && n == goes_to_) area.show(place.y);
            const Box shown{place.x + left, place.y, place.w - left, place.h};
            if (is_message(item) && in_sight(place.y, place.bottom()))
                mark_words(ui, words_place(ui, shown, item), n, thread);
            if (item.divider && in_sight(place.y, place.bottom()))
                draw_divider(ui, place, item);
            else if (in_sight(place.y, place.bottom()))
                draw_reportable(ui, shown, item, intents);
        }
        const float from = std::max(top, window.y), to = std::min(rest.y - ui.px(14), window.bottom());
        if (aside && to > from)
            fill({rest.x, from, ui.px(3), to - from}, side_of(ui, kind, thread.name).color, 1);
    }
    for (const ThreadItem& item : thread.tail) {
        draw_item(ui, rest.cut_top(item_height(ui, rest.w, item)), item);
        rest.cut_top(ui.px(item.by_bystander ? 14 : 8));
    }
    if (thread.ending.empty()) return rest.y;
    draw_line(ui, rest.cut_top(ui.px(28)), Face::small, ui.color().muted, thread.ending);
    return rest.y + ui.px(8);
}

void ThreadView::note_where_to_go(const viewmodel::Thread& thread) {
    constexpr int frames = 2;
    if (const auto chosen = selection_.takes_chosen()) goes_to_ = *chosen, goes_for_frames_ = frames;
    if (std::exchange(gone_to_, thread.gone_to) == thread.gone_to) return;
    for (const viewmodel::FoundWords& found : thread.found)
        if (found.current) goes_to_ = found.item, goes_for_frames_ = frames;
}

/// How many came below while somebody reads further up; a press goes there.
void ThreadView::draw_unseen(Ui& ui, Box box, std::size_t count) {
    if (count == 0) return;
    const std::string words = fmt::format("{} {} new below", icon("down"), count);
    const float width = chip_button_width(ui, words);
    const Box chip{std::round(box.x + (box.w - width) / 2), box.bottom() - ui.px(38), width, ui.px(30)};
    fill(chip, ui.color().panel, ui.px(15));
    if (chip_button(ui, "practice/thread-new", chip, words, true, ui.color().open))
        follows_ = true, shown_room_ = 0;
}

void ThreadView::draw(Ui& ui, Box box, const viewmodel::Thread& thread, float reserved, Intents& intents,
                      float before) {
    if (thread.conversation.empty()) {
        draw_empty(ui, box, thread);
        shown_.clear();
        return;
    }
    Box head = box.cut_top(head_height(ui, box));
    line_below(head, ui.color().line);
    head.cut_right(reserved);
    head.cut_left(before);
    draw_head(ui, head, thread, intents);
    if (!thread.colleague.text.empty()) draw_collision(ui, box.cut_top(ui.px(34)), thread);
    if (ui.moved_control("practice/thread", box).show_focus)
        focus_ring(ui, box.inset(ui.px(3), ui.px(3)), ui.px(8));
    note_where_to_go(thread);
    ScrollArea area(ui, "practice/thread-scroll", box);
    const Box content = area.content();
    const Box rest{content.x + ui.px(24), content.y + ui.px(20), std::min(content.w - ui.px(48), ui.px(820)),
                   content.h};
    measure(ui, rest.w, thread);
    const float end = draw_items(ui, rest, area, box, thread, intents);
    area.ends_at(end);
    const bool other = shown_ != thread.conversation;
    const std::size_t items = thread.items.size();
    const bool said_more = items > shown_items_ && thread.items.back().by_trainee;
    const bool same_room = shown_room_ == box.h && shown_length_ == end - content.y;
    if (same_room) follows_ = area.at_end();
    if (other || said_more) follows_ = true;
    if (goes_for_frames_ > 0) --goes_for_frames_, follows_ = false;
    if (follows_ && (other || !same_room)) area.show_end();
    if (other || follows_) seen_items_ = items;
    shown_ = thread.conversation, shown_items_ = items, shown_room_ = box.h, shown_length_ = end - content.y;
    draw_unseen(ui, box, items - std::min(items, seen_items_));
}

void ThreadView::draw_triage(Ui& ui, Box window, const viewmodel::Thread& thread, Intents& intents) {
    const float width = std::min(ui.px(356), window.w - ui.px(16));
    const float x = std::max(window.x + ui.px(8), triage_anchor_.right() - width);
    const Overlay overlay(ui, "triage", window,
                          Box{x, triage_anchor_.bottom() + ui.px(4), width, ui.px(212)});
    Box rest = overlay.box().inset(ui.px(16), ui.px(12));
    const auto choose = [&](std::string_view title, std::span<const std::string_view> names,
                            const std::string& chosen) {
        std::string picked = chosen;
        draw_line(ui, rest.cut_top(ui.px(24)), Face::label_strong, ui.color().muted, title);
        Box row = rest.cut_top(ui.px(38));
        for (const std::string_view name : names) {
            const float chip = chip_button_width(ui, name);
            if (row.w < chip) row = rest.cut_top(ui.px(38));
            const Box place = row.cut_left(chip);
            row.cut_left(ui.px(8));
            const bool on = name == chosen;
            if (chip_button(ui, fmt::format("triage/{}", name),
                            {place.x, place.y + ui.px(2), place.w, ui.px(30)}, name, on, ui.color().open))
                picked = on ? "" : name;
        }
        return picked;
    };
    const std::string priority = choose("HOW PRESSING IS IT?", thread.priorities, thread.set_priority);
    const std::string label = choose("WHAT IS IT?", thread.labels, thread.label);
    if (priority != thread.set_priority || label != thread.label)
        intents.push_back(viewmodel::SetTriage{label, priority});
    draw_line(ui, rest.cut_top(ui.px(24)), Face::label, ui.color().muted,
              "Your view of it; shown in the inbox, never scored.");
    if (overlay.dismissed() || ui.input.take(Key::t, true)) triage_ = false;
}

}  // namespace sim::gui

#include "sim/gui/debrief_view.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <array>

#include "sim/gui/debrief_summary.h"
#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/rich_text.h"
#include "sim/gui/time_line_view.h"
#include "sim/gui/views_common.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/figures.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {

namespace {

using viewmodel::Debrief;
using viewmodel::DebriefItem;
using viewmodel::FindingRow;

/// At the right of the head, which it takes its place from.
void draw_legend(Ui& ui, Box& head) {
    constexpr std::array<std::string_view, 3> words{"lost", "half", "won"};
    const std::array<viewmodel::Mood, 3> moods{viewmodel::Mood::bad, viewmodel::Mood::warn,
                                               viewmodel::Mood::good};
    for (std::size_t n = 0; n < words.size(); ++n) {
        const viewmodel::Chip chip{std::string(words[n]), moods[n], "circle"};
        draw_sign(ui, head.cut_right(sign_width(ui, chip)).x, head.middle(), chip);
        head.cut_right(ui.px(14));
    }
}

/// What a reviewer can do about the selected finding.
struct ReviewAction {
    std::string_view name, words, act;
};
constexpr std::array<ReviewAction, 4> review_actions = {{{"debrief/accept", "Right (A)", "accept"},
                                                         {"debrief/adjust", "Adjust (E)", "adjust"},
                                                         {"debrief/reject", "Reject (X)", "reject"},
                                                         {"debrief/comment", "Comment (C)", "comment"}}};

/// What can be done about the selected finding. The keys stand in the words.
void draw_actions(Ui& ui, Box line, const FindingRow& row, bool reviewing, Intents& intents) {
    const auto action = [&](std::string_view name, std::string_view words) {
        const bool pressed =
            link(ui, name, line.cut_left(text_width(ui, Face::small_strong, words) + 1), words);
        line.cut_left(ui.px(16));
        return pressed;
    };
    if (reviewing) {
        for (const auto& [name, words, act] : review_actions)
            if (action(name, words)) intents.push_back(viewmodel::BeginReview{std::string(act), row.index});
        return;
    }
    if (row.reply >= 0 && action("debrief/rewrite", "Rewrite (W)"))
        intents.push_back(viewmodel::BeginRewrite{row.reply});
    if (action("debrief/dispute", "I disagree (D)")) intents.push_back(viewmodel::BeginDispute{row.index});
    if (row.reply >= 0 && action("debrief/replay-from", "See it happen (P)"))
        intents.push_back(viewmodel::OpenReplay{row.reply});
}

/// Where the bar has no room for them.
void draw_page_links(Ui& ui, Box line, Intents& intents) {
    const auto pressed = [&](std::string_view name, std::string_view words) {
        const Box area = line.cut_left(text_width(ui, Face::small_strong, words) + 1);
        line.cut_left(ui.px(20));
        return link(ui, name, area, words);
    };
    if (pressed("debrief/save-page", "Save as a page (S)")) intents.push_back(viewmodel::SaveScorecard{});
    if (pressed("debrief/print-page", "Print (Ctrl P)")) intents.push_back(viewmodel::PrintScorecard{});
}

/// As many of their words as leave several findings in sight; the rest stands in the findings themselves.
PriorityWords priority_words(Ui& ui, Box column, const Debrief& debrief) {
    const auto leaves = [&](PriorityWords shown) {
        return column.h - priorities_height(ui, column.w, debrief, shown);
    };
    if (leaves(PriorityWords::all) > ui.px(320)) return PriorityWords::all;
    return leaves(PriorityWords::says) > ui.px(220) ? PriorityWords::says : PriorityWords::titles;
}

viewmodel::Chip mode_chip(const Debrief& debrief) {
    return {debrief.mode, viewmodel::Mood::neutral, debrief.sealed ? "lock" : ""};
}

}  // namespace

void DebriefView::draw(Ui& ui, Box window, const Debrief& debrief, Intents& intents) {
    const bool objecting = !debrief.objection.asks.empty(), deciding = !debrief.review.title.empty();
    const bool above = debrief.rewrite.shown || objecting || deciding || debrief.shows_log;
    if (above) ui.cover(true);
    draw_screen(ui, window, debrief, intents);
    draw_above(ui, window, debrief, intents);
    if (above) ui.cover(false);
}

void DebriefView::draw_above(Ui& ui, Box window, const Debrief& debrief, Intents& intents) {
    if (debrief.rewrite.shown) rewrite_.draw(ui, window, debrief.rewrite, intents);
    if (!debrief.objection.asks.empty())
        objection_.draw(ui, window, debrief.objection, intents);
    else
        objection_.closed();
    if (!debrief.review.title.empty()) return review_.draw(ui, window, debrief.review, intents);
    review_.closed();
    if (debrief.shows_log) draw_review_log(ui, window, debrief.log, intents);
}

namespace {

/// A reviewer goes from case to case.
void draw_review_bar(Ui& ui, Box bar, const Debrief& debrief, Intents& intents) {
    const auto pressed = [&](std::string_view name, const ButtonText& text, ButtonLook look, Key key) {
        const Box area = bar.cut_right(button_width(ui, text));
        bar.cut_right(ui.px(10));
        return button(ui, name, {area.x, area.y + ui.px(9), area.w, ui.px(38)}, text, look) ||
               ui.shortcut(key);
    };
    if (pressed("debrief/next-case", {"Next case", "N"}, ButtonLook::primary, Key::n))
        intents.push_back(viewmodel::NextCase{});
    if (pressed("debrief/log", {"Log", "G"}, ButtonLook::plain, Key::g))
        intents.push_back(viewmodel::ShowReviewLog{});
    if (pressed("debrief/pass-on", {"Pass on", "F"}, ButtonLook::plain, Key::f))
        intents.push_back(viewmodel::BeginReview{"pass-on", -1});
    const ButtonText replay{"Replay", "P", "play"};
    const Box area = bar.cut_right(button_width(ui, replay));
    bar.cut_right(ui.px(10));
    if (button(ui, "debrief/replay", {area.x, area.y + ui.px(9), area.w, ui.px(38)}, replay))
        intents.push_back(viewmodel::OpenReplay{});
    bar_tools(ui, bar, intents);
    if (bar.w > ui.px(110))
        draw_excerpt(ui, bar, Face::heading, ui.color().text, debrief.reviewed_who + " · " + debrief.title);
}

}  // namespace

void DebriefView::draw_bar(Ui& ui, Box bar, const Debrief& debrief, Intents& intents) {
    if (home_link(ui, bar, "debrief/home", debrief.reviewing ? "Review" : "Home"))
        intents.push_back(viewmodel::GoHome{});
    if (debrief.reviewing) return draw_review_bar(ui, bar, debrief, intents);
    const bool tight = bar.w < ui.px(760), narrow = bar.w < ui.px(560);
    const ButtonText next{"Next", tight ? "" : "N"}, again{debrief.again, tight ? "" : "R"},
        replay{"Replay", tight ? "" : "P", tight ? "" : "play"};
    const ButtonText save{"Save", tight ? "" : "S"}, print{"Print", tight ? "" : "Ctrl P"};
    const auto at_right = [&](const ButtonText& text) {
        const Box area = bar.cut_right(button_width(ui, text));
        bar.cut_right(ui.px(10));
        return Box{area.x, area.y + ui.px(9), area.w, ui.px(38)};
    };
    // What somebody who passed wants is another exercise, and the same again who did not.
    const bool onwards = debrief.assessment || debrief.passed;
    const auto look = [](bool first) { return first ? ButtonLook::primary : ButtonLook::plain; };
    if (!narrow && button(ui, "debrief/next", at_right(next), next, look(onwards)))
        intents.push_back(viewmodel::NextExercise{});
    if (ui.shortcut(Key::n)) intents.push_back(viewmodel::NextExercise{});
    if (button(ui, "debrief/again", at_right(again), again, look(!onwards)) || ui.shortcut(Key::r))
        intents.push_back(viewmodel::TryAgain{});
    if (button(ui, "debrief/replay", at_right(replay), replay)) intents.push_back(viewmodel::OpenReplay{});
    if (!narrow) {
        if (button(ui, "debrief/print", at_right(print), print))
            intents.push_back(viewmodel::PrintScorecard{});
        if (button(ui, "debrief/save", at_right(save), save)) intents.push_back(viewmodel::SaveScorecard{});
    }
    bar_tools(ui, bar, intents);
    const float chip = debrief.mode.empty() ? 0 : chip_width(ui, mode_chip(debrief)) + ui.px(16);
    const bool room = bar.w - chip > ui.px(110);
    if (room)
        bar.cut_left(draw_excerpt(ui, {bar.x, bar.y, bar.w - chip, bar.h}, Face::heading, ui.color().text,
                                  "Debrief: " + debrief.title) +
                     ui.px(16));
    if (!debrief.mode.empty() && bar.w >= chip - ui.px(16))
        draw_chip(ui, bar.x, bar.middle(), mode_chip(debrief));
}

void DebriefView::draw_screen(Ui& ui, Box window, const Debrief& debrief, Intents& intents) {
    reviewing_ = debrief.reviewing;
    draw_bar(ui, begin_screen(ui, window), debrief, intents);
    take_keys(ui, debrief, intents);
    one_column_ = window.w < ui.px(860) || window.h < ui.px(460);
    if (one_column_) return draw_column(ui, window, debrief, intents);
    window = window.inset(ui.px(16), ui.px(16));
    const float right_width = std::min(ui.px(432), std::round(window.w * 0.38f));
    Box right = window.cut_right(right_width);
    window.cut_right(ui.px(16));
    draw_score(ui, window.cut_top(score_height(ui, window.w, debrief)), debrief);
    window.cut_top(ui.px(16));
    const bool hour = debrief.shows_hour && !debrief.hour.empty();
    if (hour) {
        const float height = std::clamp(window.h * 0.34f, ui.px(130), ui.px(240));
        draw_time_line(ui, window.cut_bottom(height), debrief.hour, intents);
        window.cut_bottom(ui.px(16));
    }
    draw_thread(ui, window, debrief, intents);
    const float priorities = draw_priorities(ui, right, debrief, priority_words(ui, right, debrief), intents);
    right.cut_top(priorities > 0 ? priorities + ui.px(16) : 0);
    draw_findings(ui, right, debrief, intents);
}

void DebriefView::draw_column(Ui& ui, Box window, const Debrief& debrief, Intents& intents) {
    ScrollArea page(ui, "debrief/page", window);
    const Box content = page.content();
    Box rest{content.x + ui.px(16), content.y + ui.px(16), content.w - ui.px(32), 1e6f};
    const float inner = rest.w - 2, gap = ui.px(16);
    const auto next = [&](float height) {
        const Box part = rest.cut_top(height);
        rest.cut_top(gap);
        return part;
    };
    next(draw_score_column(ui, rest, debrief));
    if (window.w < ui.px(700)) draw_page_links(ui, next(ui.px(24)), intents);
    if (const float height = draw_priorities(ui, rest, debrief, PriorityWords::all, intents); height > 0)
        next(height);
    measure(ui, inner - ui.px(48), debrief);
    float thread = ui.px(debrief.thread.empty() ? 90 : 60),
          findings = ui.px(debrief.findings.empty() ? 90 : 54);
    for (const float height : item_heights_) thread += height;
    for (const FindingRow& row : debrief.findings) findings += finding_height(ui, inner, row);
    draw_thread(ui, next(thread), debrief, intents);
    if (debrief.shows_hour && !debrief.hour.empty())
        draw_time_line(ui, next(ui.px(220)), debrief.hour, intents);
    draw_findings(ui, next(findings), debrief, intents);
    page.ends_at(rest.y);
}

void DebriefView::take_keys(Ui& ui, const Debrief& debrief, Intents& intents) {
    if (ui.shortcut(Key::h)) intents.push_back(viewmodel::ShowHour{});
    if (ui.shortcut(Key::s)) intents.push_back(viewmodel::SaveScorecard{});
    if (ui.shortcut(Key::p, true)) intents.push_back(viewmodel::PrintScorecard{});
    const auto& rows = debrief.findings;
    const auto at = std::ranges::find(rows, true, &FindingRow::selected);
    if (ui.shortcut(Key::p)) intents.push_back(viewmodel::OpenReplay{at == rows.end() ? -1 : at->reply});
    if (rows.empty()) return;
    if (ui.shortcut(Key::down))
        intents.push_back(viewmodel::SelectFinding{at == rows.end()       ? rows.front().index
                                                   : at + 1 == rows.end() ? at->index
                                                                          : (at + 1)->index});
    if (ui.shortcut(Key::up))
        intents.push_back(viewmodel::SelectFinding{at == rows.end() || at == rows.begin() ? rows.front().index
                                                                                          : (at - 1)->index});
    if (at != rows.end()) take_finding_keys(ui, debrief, *at, intents);
}

void DebriefView::take_finding_keys(Ui& ui, const Debrief& debrief, const FindingRow& row, Intents& intents) {
    if (debrief.reviewing) {
        constexpr std::array<Key, 4> keys{Key::a, Key::e, Key::x, Key::c};
        for (std::size_t n = 0; n < keys.size(); ++n)
            if (ui.shortcut(keys[n]))
                intents.push_back(viewmodel::BeginReview{std::string(review_actions[n].act), row.index});
        return;
    }
    if (ui.shortcut(Key::w) && row.reply >= 0) intents.push_back(viewmodel::BeginRewrite{row.reply});
    if (ui.shortcut(Key::d)) intents.push_back(viewmodel::BeginDispute{row.index});
}

namespace {

constexpr float item_gap = 16;

float item_height(Ui& ui, float width, const DebriefItem& item, bool first) {
    const float head = item.first_of_conversation ? ui.px(30) + (first ? 0 : ui.px(8)) : 0;
    const float words = ui.px(21) + rich_text_height(ui, width - ui.px(52), Face::body, item.body);
    return head + std::max(words, ui.px(40)) + ui.px(item_gap);
}

/// Far out of sight: within one more window nothing is left out, so that Tab finds its way.
bool is_far(Ui& ui, float top, float bottom) {
    const ImVec2 low = ImGui::GetWindowDrawList()->GetClipRectMin(),
                 high = ImGui::GetWindowDrawList()->GetClipRectMax();
    const float more = std::max(high.y - low.y, ui.px(700));
    return bottom < low.y - more || top > high.y + more;
}

}  // namespace

/// Measured once: a thread of thousands would take longer to lay out than to read its first page.
void DebriefView::measure(Ui& ui, float width, const Debrief& debrief) {
    const float line = line_height(ui, Face::body);
    if (measured_width_ == width && measured_line_ == line && item_heights_.size() == debrief.thread.size())
        return;
    measured_width_ = width, measured_line_ = line;
    item_heights_.clear();
    for (const DebriefItem& item : debrief.thread)
        item_heights_.push_back(item_height(ui, width, item, item_heights_.empty()));
}

void DebriefView::draw_item(Ui& ui, Box box, const DebriefItem& item, int index, Intents& intents,
                            float& selected_y) {
    if (item.first_of_conversation) {
        if (index > 0) box.cut_top(ui.px(8));
        draw_line(ui, box.cut_top(ui.px(24)), Face::label_strong, ui.color().muted, item.heading);
        box.cut_top(ui.px(6));
    }
    draw_avatar(ui, box.x, box.y, ui.px(40), item.avatar);
    Box rest{box.x + ui.px(52), box.y, box.w - ui.px(52), 1e5f};
    Box line = rest.cut_top(ui.px(21));
    line.cut_left(draw_line(ui, line, Face::strong, ui.color().text, item.name) + ui.px(8));
    line.cut_left(draw_line(ui, line, Face::small, ui.color().muted, item.meta));
    if (!item.note.text.empty()) {
        line.cut_left(draw_line(ui, line, Face::small, ui.color().muted, " · "));
        draw_sign(ui, line.x, line.middle(), item.note, Face::small);
    }
    const RichTextTouch touch =
        draw_rich_text(ui, fmt::format("debrief/item/{}", index), rest, Face::body, item.body);
    if (touch.pressed_finding >= 0) intents.push_back(viewmodel::SelectFinding{touch.pressed_finding});
    if (touch.selected_y >= 0 && selected_y < 0) selected_y = touch.selected_y;
}

void DebriefView::draw_thread(Ui& ui, Box box, const Debrief& debrief, Intents& intents) {
    card(ui, box, ui.color().panel, ui.color().line);
    Box inner = box.inset(1, 1);
    Box head = inner.cut_top(ui.px(50)).inset(ui.px(24), 0);
    draw_legend(ui, head);
    head.cut_left(draw_line(ui, head, Face::heading, ui.color().text,
                            reviewing_ ? "What was written" : "What you wrote") +
                  ui.px(10));
    if (!debrief.hour.empty()) {
        const std::string_view words = debrief.shows_hour ? "Hide the hour (H)" : "Show the hour (H)";
        const float width = text_width(ui, Face::small_strong, words) + 1;
        if (head.w > width && link(ui, "debrief/hour", head.cut_left(width), words))
            intents.push_back(viewmodel::ShowHour{});
        head.cut_left(ui.px(10));
    }
    const std::string_view hint = "click a mark or a finding";
    if (head.w > text_width(ui, Face::small, hint)) draw_line(ui, head, Face::small, ui.color().muted, hint);
    if (debrief.thread.empty()) {
        draw_paragraph(ui, {inner.x + ui.px(24), inner.y, inner.w - ui.px(48), 0}, Face::body,
                       ui.color().muted, debrief.empty_says);
        return;
    }
    ScrollArea area(ui, "debrief/thread", inner);
    const Box content = area.content();
    Box rest{content.x + ui.px(24), content.y + ui.px(2), content.w - ui.px(48), 1e6f};
    float selected_y = -1;
    const auto chosen = std::ranges::find(debrief.findings, true, &FindingRow::selected);
    const int wanted_item = chosen == debrief.findings.end() ? -1 : chosen->item;
    measure(ui, rest.w, debrief);
    for (std::size_t n = 0; n < debrief.thread.size(); ++n) {
        const float item_y = rest.y;
        const Box place = rest.cut_top(item_heights_[n]);
        if (!is_far(ui, place.y, place.bottom()))
            draw_item(ui, place, debrief.thread[n], static_cast<int>(n), intents, selected_y);
        if (static_cast<int>(n) == wanted_item && selected_y < 0) selected_y = item_y;
        if (static_cast<int>(n) == debrief.pointed_item) {
            fill({content.x + ui.px(12), item_y, ui.px(3), rest.y - item_y - ui.px(12)}, ui.color().open,
                 ui.px(2));
            if (thread_points_ != debrief.pointed_item) area.show(item_y);
        }
    }
    thread_points_ = debrief.pointed_item;
    area.ends_at(rest.y);
    if (thread_shows_ != debrief.selected && selected_y >= 0 && !one_column_) area.show(selected_y);
    thread_shows_ = debrief.selected;
}

namespace {

std::string quoted_words(const FindingRow& row) { return row.words.empty() ? "" : "“" + row.words + "”"; }

float measured_height(Ui& ui, float width, const FindingRow& row) {
    const float inner = width - ui.px(32);
    const auto words = [&](const std::string& text) {
        return paragraph_height(ui, inner, Face::small, text);
    };
    float height = ui.px(12) + ui.px(22) + words(row.says) + ui.px(12);
    if (row.selected && !row.words.empty()) height += words(quoted_words(row)) + ui.px(4);
    if (row.selected && !row.better.empty())
        height += paragraph_height(ui, inner - ui.px(24), Face::small, row.better) + ui.px(26);
    if (!row.disputed.empty()) height += words(row.disputed) + ui.px(4);
    for (const std::string& line : row.reviewed) height += words(line) + ui.px(4);
    return height + (row.selected ? ui.px(32) : 0);
}

}  // namespace

float DebriefView::finding_height(Ui& ui, float width, const FindingRow& row) {
    if (row.selected || !row.disputed.empty() || !row.reviewed.empty())
        return measured_height(ui, width, row);
    const float line = line_height(ui, Face::small);
    if (finding_width_ != width || finding_line_ != line) finding_heights_.clear();
    finding_width_ = width, finding_line_ = line;
    const auto known = finding_heights_.try_emplace(row.index, 0.f);
    if (known.second) known.first->second = measured_height(ui, width, row);
    return known.first->second;
}

void DebriefView::draw_finding(Ui& ui, Box box, float height, const FindingRow& row, Intents& intents) {
    const float inner = box.w - ui.px(32);
    const std::string quoted = quoted_words(row);
    const Box area{box.x, box.y, box.w, height};
    const float wide = area.w - ui.px(12);  // the scroll bar stands beside it
    const Box pressable{area.x, area.y, wide, row.selected ? height - ui.px(38) : height};
    const Touch touch = ui.control(fmt::format("debrief/finding/{}", row.index), pressable);
    if (touch.pressed) intents.push_back(viewmodel::SelectFinding{row.selected ? -1 : row.index});
    if (row.selected || touch.hovered) fill(area, row.selected ? ui.color().selected : ui.color().hover);
    if (touch.show_focus) outline(area.inset(2, 2), ui.color().focus, ui.px(4), ui.px(2));
    Box rest{area.x + ui.px(16), area.y + ui.px(12), inner, height};
    Box line = rest.cut_top(ui.px(22));
    draw_excerpt(ui, line.cut_right(std::min(line.w * 0.4f, text_width(ui, Face::label, row.about) + 1)),
                 Face::label, ui.color().muted, row.about, Align::right);
    const Color color = mood_color(ui.color(), row.mood);
    const std::string sign = row.critical ? std::string(icon("exclamation")) + " " : "";
    if (row.critical)
        ui.explain(fmt::format("debrief/critical/{}", row.index),
                   {line.x, line.y, text_width(ui, Face::small_strong, sign), line.h},
                   "A critical error: it sets the whole score to 0");
    line.cut_left(draw_line(ui, line, Face::small_strong, color, sign + row.criterion + " " + row.points) +
                  ui.px(10));
    draw_line(ui, line, Face::small_strong, ui.color().text, row.name);
    rest.cut_top(draw_paragraph(ui, rest, Face::small, ui.color().text, row.says));
    if (row.selected && !quoted.empty()) {
        rest.cut_top(ui.px(4));
        rest.cut_top(draw_paragraph(ui, rest, Face::small, ui.color().muted, quoted));
    }
    if (row.selected && !row.better.empty()) {
        rest.cut_top(ui.px(8));
        const Box ground =
            rest.cut_top(paragraph_height(ui, inner - ui.px(24), Face::small, row.better) + ui.px(18));
        fill(ground, ui.color().panel, ui.px(8));
        outline(ground, ui.color().line, ui.px(8));
        draw_paragraph(ui, ground.inset(ui.px(12), ui.px(9)), Face::small, ui.color().text, row.better);
    }
    if (!row.disputed.empty()) {
        rest.cut_top(ui.px(4));
        rest.cut_top(draw_paragraph(ui, rest, Face::small, ui.color().note, row.disputed));
    }
    for (const std::string& line : row.reviewed) {
        rest.cut_top(ui.px(4));
        rest.cut_top(draw_paragraph(ui, rest, Face::small, ui.color().open, line));
    }
    if (row.selected)
        draw_actions(ui, {rest.x, rest.y + ui.px(6), inner, ui.px(26)}, row, reviewing_, intents);
    line_below(area, ui.color().line);
}

void DebriefView::draw_findings(Ui& ui, Box box, const Debrief& debrief, Intents& intents) {
    card(ui, box, ui.color().panel, ui.color().line);
    Box inner = box.inset(1, 1);
    Box head = inner.cut_top(ui.px(50)).inset(ui.px(16), 0);
    line_above(inner, ui.color().line);
    constexpr std::array<std::string_view, 4> filters{"All", "Lost", "Half", "Won"};
    for (std::size_t n = filters.size(); n-- > 0;) {
        const Box chip = head.cut_right(chip_button_width(ui, filters[n]) - ui.px(6));
        head.cut_right(ui.px(5));
        if (chip_button(ui, fmt::format("debrief/filter/{}", n),
                        {chip.x, chip.y + ui.px(10), chip.w, ui.px(30)}, filters[n],
                        debrief.filter == static_cast<int>(n), ui.color().open))
            intents.push_back(viewmodel::FilterFindings{static_cast<int>(n)});
    }
    draw_line(ui, head, Face::heading, ui.color().text, "Findings " + debrief.total);
    if (debrief.findings.empty()) {
        draw_paragraph(ui, {inner.x + ui.px(16), inner.y + ui.px(14), inner.w - ui.px(32), 0}, Face::small,
                       ui.color().muted, debrief.empty_says);
        return;
    }
    ScrollArea area(ui, "debrief/findings", inner);
    Box rows = area.content();
    float selected_y = -1;
    for (std::size_t n = 0; n < debrief.findings.size(); ++n) {
        const FindingRow& row = debrief.findings[n];
        if (row.selected) selected_y = rows.y;
        const Box place = rows.cut_top(finding_height(ui, rows.w, row));
        if (!is_far(ui, place.y, place.bottom())) draw_finding(ui, place, place.h, row, intents);
    }
    area.ends_at(rows.y);
    const float top = ImGui::GetWindowDrawList()->GetClipRectMin().y,
                bottom = ImGui::GetWindowDrawList()->GetClipRectMax().y;
    const bool in_sight = selected_y >= top && selected_y < bottom - ui.px(80);
    if (findings_show_ != debrief.selected && selected_y >= 0 && !in_sight) area.show(selected_y);
    findings_show_ = debrief.selected;
}

}  // namespace sim::gui

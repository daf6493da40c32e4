#include "sim/gui/workshop/list_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/views_common.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/figures.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui::workshop {

namespace vm = viewmodel::workshop;

namespace {

/// A frame around a one-line field; the words go into what is returned.
Box field_frame(Ui& ui, std::string_view name, Box box) {
    fill(box, ui.color().raised, ui.px(8));
    outline(box, ui.focus() == name ? ui.color().open : ui.color().line, ui.px(8));
    return {box.x + ui.px(12), std::round(box.middle() - ui.px(9)), box.w - ui.px(24), ui.px(20)};
}

/// Columns of the list, from the right: played, coverage, state, file.
struct Columns {
    Box title, file, state, coverage, played;
};

Columns columns_of(Ui& ui, Box row) {
    Columns columns;
    const bool narrow = row.w < ui.px(1000);
    columns.played = row.cut_right(ui.px(narrow ? 108 : 150));
    columns.coverage = row.cut_right(ui.px(narrow ? 110 : 140));
    columns.state = row.cut_right(ui.px(narrow ? 116 : 150));
    columns.file = row.cut_right(ui.px(narrow ? 190 : 300));
    columns.title = row;
    return columns;
}

bool is_narrow(Ui& ui, Box row) { return row.w < ui.px(760); }

/// Title and state, and the rest below in small words.
void draw_two_lines(Ui& ui, Box row, const vm::FileRow& file) {
    Box head = row.cut_top(ui.px(22));
    const auto at_right = [&](const viewmodel::Chip& chip) {
        const float width = sign_width(ui, chip, Face::small_strong);
        draw_sign(ui, head.right() - width, head.middle(), chip, Face::small_strong);
        head.cut_right(width + ui.px(12));
    };
    at_right(file.state);
    if (file.unsaved) at_right({"unsaved text", viewmodel::Mood::warn, "pencil"});
    if (file.draft) at_right({"draft", viewmodel::Mood::neutral, ""});
    draw_excerpt(ui, head, Face::strong, ui.color().text, file.title);
    const std::string what = file.coverage.text.empty() ? vm::kind_word(file.kind) : file.coverage.text;
    draw_excerpt(ui, row.cut_top(ui.px(20)), Face::small, ui.color().muted,
                 file.file + " · " + what + (file.played.empty() ? "" : " · " + file.played));
}

}  // namespace

void ListView::draw(Ui& ui, Box window, const vm::FileList& list, Intents& intents, Wishes& wishes) {
    Box bar = begin_screen(ui, window);
    if (home_link(ui, bar, "workshop/home")) intents.push_back(viewmodel::GoHome{});
    bar_tools(ui, bar, intents);
    bar.cut_right(ui.px(8));
    const bool tight = bar.w < ui.px(560);
    const ButtonText words{tight ? "New" : "New scenario", tight ? "" : "Ctrl N", "plus"};
    const float width = button_width(ui, words);
    const Box fresh = bar.cut_right(width);
    if (button(ui, "workshop/new", {fresh.x, fresh.y + ui.px(9), fresh.w, ui.px(38)}, words,
               ButtonLook::primary) ||
        ui.shortcut(Key::n, true))
        wishes.push_back(vm::AskForNew{});
    bar.cut_right(ui.px(8));
    draw_autoplay(ui, bar, list, wishes);
    if (text_width(ui, Face::title, "Workshop") <= bar.w)
        draw_line(ui, bar, Face::title, ui.color().text, "Workshop");
    const float side = window.w > ui.px(1500) ? std::round((window.w - ui.px(1400)) / 2) : ui.px(24);
    Box rest = window.inset(side, 0);
    rest.cut_top(ui.px(20));
    const bool two_lines = is_narrow(ui, rest);
    draw_head(ui, rest, list, wishes);
    rest.cut_top(ui.px(two_lines ? 6 : 14));
    const Columns heads = columns_of(ui, rest.cut_top(ui.px(two_lines ? 0 : 24)).inset(ui.px(16), 0));
    const auto label = [&](Box place, std::string_view head) {
        if (!two_lines) draw_line(ui, place, Face::label_strong, ui.color().muted, head);
    };
    label(heads.title, "TITLE"), label(heads.file, "FILE"), label(heads.state, "STATE");
    label(heads.coverage, "AUTOPLAY"), label(heads.played, "LAST PLAYED");
    const Box foot = rest.cut_bottom(ui.px(two_lines ? 28 : 40));
    draw_excerpt(
        ui, foot, Face::label, ui.color().muted,
        list.progress.empty() ? list.summary + " · new ones are kept in " + list.own_folder : list.progress);
    line_below({rest.x, rest.y - 1, rest.w, 1}, ui.color().line);
    ScrollArea area(ui, "workshop/list", rest);
    Box rows = area.content();
    rows.cut_right(ui.px(12));  // the scroll bar stands there
    const int step = ui.shortcut(Key::down) ? 1 : ui.shortcut(Key::up) ? -1 : 0;
    if (step != 0) move_row(ui, list, step);
    for (std::size_t n = 0; step != 0 && n < list.rows.size(); ++n)
        if (ui.focus() == "workshop/file/" + list.rows[n].file)
            area.show(rows.y + ui.px(two_lines ? 60 : 44) * static_cast<float>(n));
    if (ui.focus().empty() && !list.rows.empty() && ui.shortcut(Key::enter))
        wishes.push_back(vm::OpenFile{list.rows.front().path});
    for (const vm::FileRow& file : list.rows)
        draw_row(ui, rows.cut_top(ui.px(two_lines ? 60 : 44)), file, wishes);
    if (list.rows.empty())
        draw_line(ui, rows.cut_top(ui.px(60)), Face::body, ui.color().muted,
                  "Nothing fits. Empty the search, or press Ctrl N for a new scenario.");
    area.ends_at(rows.y);
}

/// Runs autoplay for all scenarios, or shows how far it is and cancels it.
void ListView::draw_autoplay(Ui& ui, Box& bar, const vm::FileList& list, Wishes& wishes) {
    const bool running = list.autoplay_permille >= 0;
    const ButtonText words = bar.w < ui.px(330) ? ButtonText{"", "F7", running ? "stop" : "play",
                                                             running ? "Cancel" : "Autoplay all scenarios"}
                             : running          ? ButtonText{"Cancel", "F7", "stop"}
                                                : ButtonText{"Autoplay all", "F7", "play"};
    const Box place = bar.cut_right(button_width(ui, words));
    if (button(ui, running ? "workshop/autoplay/cancel" : "workshop/autoplay",
               {place.x, place.y + ui.px(9), place.w, ui.px(38)}, words) ||
        ui.shortcut(Key::f7)) {
        if (running)
            wishes.push_back(vm::CancelAutoplay{});
        else
            wishes.push_back(vm::RunAutoplay{});
    }
    if (!running) return;
    bar.cut_right(ui.px(12));
    Box progress = bar.cut_right(std::min(ui.px(230), std::max(0.f, bar.w - ui.px(130))));
    if (progress.w < ui.px(40)) return;
    draw_excerpt(ui, progress.cut_top(ui.px(36)), Face::small, ui.color().muted, list.autoplay_says,
                 Align::right);
    draw_bar(ui, progress.cut_top(ui.px(8)), list.autoplay_permille, ui.color().open);
}

/// Up and Down go from file to file.
void ListView::move_row(Ui& ui, const vm::FileList& list, int step) {
    if (list.rows.empty()) return;
    const int count = static_cast<int>(list.rows.size());
    int now = step > 0 ? -1 : count;
    for (int n = 0; n < count; ++n)
        if (ui.focus() == "workshop/file/" + list.rows[static_cast<std::size_t>(n)].file) now = n;
    const int next = std::clamp(now + step, 0, count - 1);
    ui.set_focus("workshop/file/" + list.rows[static_cast<std::size_t>(next)].file, true);
}

void ListView::draw_head(Ui& ui, Box& rest, const vm::FileList& list, Wishes& wishes) {
    Box head = rest.cut_top(ui.px(36));
    float chips = 0;
    for (const std::string& filter : list.filters) chips += chip_button_width(ui, filter) + ui.px(8);
    Box search = head;
    if (head.w < chips + ui.px(180)) rest.cut_top(ui.px(6)), search = rest.cut_top(ui.px(36));
    for (std::size_t n = 0; n < list.filters.size(); ++n) {
        const Box area = head.cut_left(chip_button_width(ui, list.filters[n]));
        head.cut_left(ui.px(8));
        if (chip_button(ui, fmt::format("workshop/filter/{}", n),
                        {area.x, area.y + ui.px(3), area.w, ui.px(30)}, list.filters[n],
                        list.filter == static_cast<int>(n), ui.color().open))
            wishes.push_back(vm::FilterFiles{static_cast<int>(n)});
    }
    if (search.y == head.y) search = head;
    const Box box = search.cut_right(std::min(ui.px(300), search.w));
    const Box inner = field_frame(ui, "workshop/search", box);
    draw_line(ui, {inner.x, inner.y, ui.px(18), inner.h}, Face::small, ui.color().muted, icon("search"));
    const Box words{inner.x + ui.px(22), inner.y, inner.w - ui.px(22), inner.h};
    if (search_.draw(ui, "workshop/search", words, "search", list.search, "Search (Ctrl F)", box))
        wishes.push_back(vm::SearchFiles{search_.text()});
    if (ui.shortcut(Key::f, true)) ui.set_focus("workshop/search");
    if (ui.focus() == "workshop/search" && !list.rows.empty() && ui.input.take(Key::enter))
        wishes.push_back(vm::OpenFile{list.rows.front().path});
    if (ui.focus() == "workshop/search" && !list.search.empty() && ui.input.take(Key::escape))
        wishes.push_back(vm::SearchFiles{""});
}

void ListView::draw_row(Ui& ui, Box row, const vm::FileRow& file, Wishes& wishes) {
    const Touch touch = ui.control("workshop/file/" + file.file, row);
    if (touch.pressed) wishes.push_back(vm::OpenFile{file.path});
    if (touch.hovered) fill(row, ui.color().hover);
    if (touch.show_focus) outline(row.inset(1, 1), ui.color().focus, ui.px(4), ui.px(2));
    line_below(row, faded(ui.color().line, 70));
    if (is_narrow(ui, row))
        draw_two_lines(ui, row.inset(ui.px(12), ui.px(8)), file);
    else
        draw_cells(ui, row.inset(ui.px(16), 0), file);
}

void ListView::draw_cells(Ui& ui, Box row, const vm::FileRow& file) {
    const Columns cells = columns_of(ui, row);
    Box title = cells.title;
    title.w -= ui.px(12);
    const auto tag = [&](const viewmodel::Chip& chip) {
        const float width = chip_width(ui, chip);
        draw_chip(ui, title.right() - width, title.middle(), chip);
        title.w -= width + ui.px(8);
    };
    if (file.unsaved) tag({"unsaved text kept", viewmodel::Mood::warn, "pencil"});
    if (file.draft) tag({"draft", viewmodel::Mood::neutral, ""});
    draw_excerpt(ui, title, Face::strong, ui.color().text, file.title);
    draw_excerpt(ui, {cells.file.x, cells.file.y, cells.file.w - ui.px(14), cells.file.h}, Face::small,
                 ui.color().muted, file.file);
    draw_sign(ui, cells.state.x, cells.state.middle(), file.state, Face::small_strong);
    if (!file.coverage.text.empty())
        draw_sign(ui, cells.coverage.x, cells.coverage.middle(), file.coverage, Face::small);
    else
        draw_line(ui, cells.coverage, Face::small, ui.color().muted, vm::kind_word(file.kind));
    draw_excerpt(ui, cells.played, Face::small, ui.color().muted, file.played);
}

}  // namespace sim::gui::workshop

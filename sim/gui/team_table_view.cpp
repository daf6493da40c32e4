#include "sim/gui/team_table_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"

namespace sim::gui {
namespace {

using viewmodel::TeamTable;

constexpr float table_row_height = 32, table_head_height = 30, cell_gap = 12;

std::vector<float> widths_of(const TeamTable& table, float whole) {
    float weights = 0;
    for (const TeamTable::Column& column : table.columns) weights += column.weight;
    std::vector<float> widths;
    for (const TeamTable::Column& column : table.columns)
        widths.push_back(std::floor(whole * column.weight / weights));
    return widths;
}

void draw_heads(Ui& ui, Box line, const TeamTable& table, const std::vector<float>& widths,
                Intents& intents) {
    for (std::size_t n = 0; n < table.columns.size(); ++n) {
        Box cell = line.cut_left(widths[n]);
        const std::string name = fmt::format("team/sort/{}/{}", table.id, n);
        const Touch touch = ui.control(name, cell);
        const bool sorted = table.sorted_by == static_cast<int>(n);
        if (touch.pressed) intents.push_back(viewmodel::SortTeamTable{table.id, static_cast<int>(n)});
        if (touch.show_focus) outline(cell, ui.color().focus, 0, ui.px(2));
        cell.cut_right(ui.px(cell_gap));
        const std::string title = table.columns[n].title + (sorted ? table.falling ? " ↓" : " ↑" : "");
        draw_excerpt(ui, cell, sorted ? Face::label_strong : Face::label,
                     sorted || touch.hovered ? ui.color().text : ui.color().muted, title,
                     table.columns[n].figures ? Align::right : Align::left);
    }
}

void draw_table_row(Ui& ui, Box line, const TeamTable& table, const TeamTable::Row& row,
                    const std::vector<float>& widths, Intents& intents) {
    const Touch touch = ui.control(fmt::format("team/table/{}/{}", table.id, row.number), line, row.opens);
    if (touch.hovered) fill(line, ui.color().hover);
    if (touch.show_focus) outline(line, ui.color().focus, 0, ui.px(2));
    line_above(line, ui.color().line);
    if (touch.pressed) intents.push_back(viewmodel::OpenTeamTable{table.id, row.number});
    for (std::size_t n = 0; n < row.cells.size() && n < widths.size(); ++n) {
        Box cell = line.cut_left(widths[n]);
        cell.cut_right(ui.px(cell_gap));
        const viewmodel::Mood mood = row.cells[n].mood;
        const Color color = mood == viewmodel::Mood::neutral
                                ? n == 0 ? ui.color().text : faded(ui.color().text, 86)
                                : mood_color(ui.color(), mood);
        draw_excerpt(ui, cell, Face::small, color, row.cells[n].text,
                     table.columns[n].figures ? Align::right : Align::left);
    }
}

void draw_table_foot(Ui& ui, Box line, const TeamTable& table, Intents& intents) {
    const auto at_right = [&](const std::string& name, std::string_view label, bool enabled) {
        const Box box = line.cut_right(button_width(ui, {label}));
        line.cut_right(ui.px(6));
        return button(ui, name, {box.x, box.y + ui.px(5), box.w, ui.px(28)}, {label}, ButtonLook::quiet, 0,
                      enabled);
    };
    if (table.has_next || table.has_previous) {
        if (at_right("team/next/" + table.id, "Next", table.has_next))
            intents.push_back(viewmodel::PageTeamTable{table.id, 1});
        if (at_right("team/previous/" + table.id, "Previous", table.has_previous))
            intents.push_back(viewmodel::PageTeamTable{table.id, -1});
    }
    if (at_right("team/copy/" + table.id, "Copy", !table.rows.empty()))
        intents.push_back(viewmodel::CopyTeamTable{table.id});
    draw_line(ui, line, Face::small, ui.color().muted, table.page, Align::right);
}

std::string said_before(const rating::Question::Line& line) {
    if (!line.reply) return "Customer: " + line.words;
    return "Reply: " + (line.words.empty() ? "(nothing was written)" : line.words);
}

void draw_level_choices(Ui& ui, Box line, const viewmodel::RatingDesk::Criterion& criterion,
                        Intents& intents) {
    constexpr std::array<std::string_view, 4> labels{"0", "1/2", "1", "pass over"};
    for (int n = 0; n < 4; ++n) {
        const int level = n == 3 ? -1 : n;
        const std::string_view label = labels[static_cast<std::size_t>(n)];
        const Box box = line.cut_left(std::max(ui.px(44), chip_button_width(ui, label)));
        line.cut_left(ui.px(6));
        if (chip_button(ui, fmt::format("team/level/{}/{}", criterion.id, n),
                        {box.x, box.y + ui.px(4), box.w, ui.px(28)}, label, criterion.level == level,
                        ui.color().open))
            intents.push_back(viewmodel::ChooseLevel{criterion.id, level});
    }
}

/// At the top, in sight however many criteria there are.
void draw_rating_buttons(Ui& ui, Box& head, const viewmodel::RatingDesk& desk, Intents& intents) {
    const Box keep = head.cut_right(button_width(ui, {"Keep and go on", "Ctrl ⏎"}));
    const bool by_key = ui.shortcut(Key::enter, true);
    if (button(ui, "team/rating/keep", button_box(ui, keep), {"Keep and go on", "Ctrl ⏎"},
               ButtonLook::primary, ui.color().open, desk.may_keep) ||
        (by_key && desk.may_keep))
        intents.push_back(viewmodel::KeepSecondRating{});
    head.cut_right(ui.px(8));
    const Box end = head.cut_right(button_width(ui, {"Later"}));
    if (button(ui, "team/rating/end", button_box(ui, end), {"Later"}, ButtonLook::quiet))
        intents.push_back(viewmodel::EndRating{});
    head.cut_right(ui.px(12));
}

}  // namespace

float draw_team_table(Ui& ui, Box box, const TeamTable& table, Intents& intents) {
    const float row = ui.px(table_row_height);
    const float width = box.w - ui.px(32);
    const float about = paragraph_height(ui, width, Face::small, table.about);
    const float rows = row * static_cast<float>(std::max<std::size_t>(1, table.rows.size()));
    const float height = ui.px(20 + 30 + 8 + table_head_height + 38) + about + rows;
    const Box panel = box.cut_top(height);
    card(ui, panel, ui.color().panel, ui.color().line);
    Box inner = panel.inset(ui.px(16), ui.px(10));
    draw_line(ui, inner.cut_top(ui.px(30)), Face::heading, ui.color().text, table.title);
    draw_paragraph(ui, inner.cut_top(about), Face::small, ui.color().muted, table.about);
    inner.cut_top(ui.px(8));
    const std::vector<float> widths = widths_of(table, inner.w);
    draw_heads(ui, inner.cut_top(ui.px(table_head_height)), table, widths, intents);
    if (table.rows.empty())
        draw_line(ui, inner.cut_top(row), Face::small, ui.color().muted, "Nothing of the kind here.");
    for (const TeamTable::Row& each : table.rows)
        draw_table_row(ui, inner.cut_top(row), table, each, widths, intents);
    draw_table_foot(ui, inner, table, intents);
    return height;
}

float draw_rating_desk(Ui& ui, Box box, const viewmodel::RatingDesk& desk, Intents& intents) {
    const Box whole = box;
    const float width = box.w - ui.px(40);
    float words = paragraph_height(ui, width - ui.px(20), Face::body, desk.reply) + ui.px(34);
    for (const rating::Question::Line& line : desk.before)
        words += paragraph_height(ui, width, Face::small, said_before(line)) + ui.px(6);
    const float height = ui.px(20 + 40 + 12) + words + ui.px(56) * static_cast<float>(desk.criteria.size());
    const Box panel = box.cut_top(height);
    card(ui, panel, ui.color().panel, ui.color().line);
    Box inner = panel.inset(ui.px(20), ui.px(10));
    Box head = inner.cut_top(ui.px(40));
    draw_rating_buttons(ui, head, desk, intents);
    draw_line(ui, head, Face::heading, ui.color().text, desk.title);
    for (const rating::Question::Line& line : desk.before)
        inner.cut_top(draw_paragraph(ui, inner, Face::small, ui.color().muted, said_before(line)) + ui.px(6));
    const float reply = paragraph_height(ui, width - ui.px(20), Face::body, desk.reply);
    const Box quoted = inner.cut_top(reply + ui.px(20));
    fill(quoted, ui.color().raised, ui.px(8));
    draw_paragraph(ui, quoted.inset(ui.px(10), ui.px(10)), Face::body, ui.color().text, desk.reply);
    inner.cut_top(ui.px(14));
    for (const viewmodel::RatingDesk::Criterion& criterion : desk.criteria) {
        Box line = inner.cut_top(ui.px(56));
        draw_level_choices(ui, line.cut_right(std::min(line.w / 2, ui.px(310))), criterion, intents);
        draw_excerpt(ui, line.cut_top(ui.px(22)), Face::small_strong, ui.color().text,
                     criterion.id + " " + criterion.name);
        draw_excerpt(ui, line.cut_top(ui.px(20)), Face::small, ui.color().muted, criterion.rationale);
    }
    return panel.bottom() - whole.y;
}

float SampleFormView::draw(Ui& ui, Box box, const viewmodel::SampleForm& form, Intents& intents) {
    const Box panel = box.cut_top(ui.px(178));
    card(ui, panel, ui.color().panel, ui.color().line);
    Box inner = panel.inset(ui.px(16), ui.px(10));
    draw_line(ui, inner.cut_top(ui.px(30)), Face::heading, ui.color().text, "Have replies rated again");
    const auto field = [&](std::size_t n, const char* what, const std::string& text, const char* hint,
                           Box area) {
        const std::string name = std::string("team/sample/") + what;
        if (fields_[n].draw_framed(ui, name, area, what, text, hint))
            intents.push_back(viewmodel::EditSample{what, fields_[n].text()});
    };
    Box line = inner.cut_top(ui.px(36));
    field(0, "name", form.name, "A name, like November", line.cut_left(line.w * .38f));
    line.cut_left(ui.px(10));
    field(1, "raters", form.raters, "Who rates: Ann, Ben (one to five)", line);
    inner.cut_top(ui.px(10));
    line = inner.cut_top(ui.px(32));
    const auto choice = [&](const char* what, const std::string& value, const std::string& label, bool on) {
        const Box area = line.cut_left(chip_button_width(ui, label));
        line.cut_left(ui.px(6));
        if (chip_button(ui, fmt::format("team/sample/{}/{}", what, value),
                        {area.x, area.y, area.w, ui.px(30)}, label, on, ui.color().open))
            intents.push_back(viewmodel::EditSample{what, value});
    };
    choice("pick", "random", "Random", form.pick == rating::Pick::random);
    choice("pick", "worst-first", "Worst first", form.pick == rating::Pick::worst_first);
    line.cut_left(ui.px(10));
    for (const int count : {20, 50, 100})
        choice("replies", std::to_string(count), fmt::format("{} replies", count), form.replies == count);
    line.cut_left(ui.px(10));
    for (const int days : {7, 14, 30})
        choice("days", std::to_string(days), fmt::format("{} days", days), form.days == days);
    inner.cut_top(ui.px(8));
    const Box draw = inner.cut_left(button_width(ui, {"Draw the sample"}));
    if (button(ui, "team/sample/draw", button_box(ui, draw), {"Draw the sample"}, ButtonLook::plain, 0,
               !form.name.empty() && !form.raters.empty()))
        intents.push_back(viewmodel::DrawSample{});
    inner.cut_left(ui.px(12));
    draw_line(ui, {inner.x, inner.y, inner.w, ui.px(36)}, Face::small, ui.color().muted,
              "From the sessions that the filters above leave.");
    return ui.px(178);
}

}  // namespace sim::gui

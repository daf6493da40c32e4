#include "sim/gui/team_view.h"

#include <imgui.h>

#include <algorithm>
#include <array>

#include "sim/gui/home_view.h"
#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/views_common.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {
namespace {

using viewmodel::TeamOverview;

constexpr float row_height = 34, team_gap = 16;
constexpr float names_width = 284;   ///< of the heat map's first two columns
constexpr float state_share = .55f;  ///< of that, for what a person still lacks

Color text_color(const Ui& ui, viewmodel::Mood mood) {
    return mood == viewmodel::Mood::neutral ? ui.color().text : mood_color(ui.color(), mood);
}

void draw_figure(Ui& ui, Box box, const viewmodel::TeamFigure& figure, Intents& intents) {
    const Touch touch = ui.control("team/figure/" + figure.id, box);
    card(ui, box, touch.hovered ? ui.color().raised : ui.color().panel, ui.color().line);
    if (touch.show_focus) focus_ring(ui, box, ui.px(12));
    if (touch.pressed) intents.push_back(viewmodel::OpenTeamRows{figure.id, ""});
    Box inner = box.inset(ui.px(18), ui.px(12));
    draw_line(ui, inner.cut_top(ui.px(20)), Face::label_strong, ui.color().muted, figure.title);
    Box middle = inner.cut_top(ui.px(36));
    middle.cut_left(draw_line(ui, middle, Face::dial, text_color(ui, figure.figure_mood), figure.figure) +
                    ui.px(8));
    draw_line(ui, middle, Face::small, ui.color().muted, figure.beside);
    const bool plain = figure.change_mood == viewmodel::Mood::neutral;
    draw_line(ui, inner, Face::small, plain ? ui.color().muted : text_color(ui, figure.change_mood),
              figure.change);
}

void draw_small_figure(Ui& ui, Box box, const viewmodel::TeamFigure& figure, Intents& intents) {
    const Touch touch = ui.control("team/figure/" + figure.id, box);
    card(ui, box, touch.hovered ? ui.color().raised : ui.color().panel, ui.color().line);
    if (touch.show_focus) focus_ring(ui, box, ui.px(12));
    if (touch.pressed) intents.push_back(viewmodel::OpenTeamRows{figure.id, ""});
    Box inner = box.inset(ui.px(18), ui.px(8));
    Box head = inner.cut_top(ui.px(22));
    head.cut_left(draw_line(ui, head, Face::small_strong, ui.color().text, figure.figure) + ui.px(8));
    draw_excerpt(ui, head, Face::label, ui.color().muted, figure.title);
    draw_excerpt(ui, inner, Face::label, ui.color().muted,
                 figure.beside + (figure.change.empty() ? "" : " · " + figure.change));
}

/// Behind a cell; its figure says the same as its colour.
Color ground_of(const Ui& ui, viewmodel::Mood mood) {
    return faded(mood_color(ui.color(), mood), ui.dark() ? 38 : 26);
}

void draw_person(Ui& ui, Box name, const viewmodel::TeamPerson& person) {
    const bool good = person.mood == viewmodel::Mood::good;
    const Box state = name.cut_right(name.w * state_share);
    draw_excerpt(ui, name, Face::small_strong, ui.color().text, person.name);
    draw_excerpt(ui, state, Face::small, good ? ui.color().good : ui.color().muted,
                 good ? std::string(icon("check")) + " " + person.status : person.status);
}

void draw_cell(Ui& ui, Box box, const viewmodel::TeamCell& cell) {
    if (!cell.percent.empty()) fill(box, ground_of(ui, cell.mood), ui.px(5));
    draw_line(ui, box, Face::label, ui.color().text, cell.percent.empty() ? "·" : cell.percent,
              Align::center);
}

/// Says which column the keyboard or the mouse is on.
std::string said_of(const TeamOverview& team, std::size_t row, std::size_t column) {
    const viewmodel::TeamCell& cell = team.people[row].cells[column];
    const std::string& name = team.columns[column].name;
    return team.people[row].name + " · " + cell.criterion + " " + name +
           (cell.percent.empty() ? " · not judged" : " · " + cell.percent + " %");
}

}  // namespace

void TeamView::draw(Ui& ui, Box window, const TeamOverview& team, const viewmodel::ReviewQueue& queue,
                    Intents& intents) {
    const Box whole = window;
    const std::string menu_was = open_filter_;
    const bool review = team.on_review();
    const bool dated = days_.is_open();
    if (!menu_was.empty() || dated || team.rows || (review && queue_view_.covers(queue))) ui.cover(true);
    Box bar = begin_screen(ui, window);
    draw_name(ui, bar);
    draw_tabs(ui, bar, Tab::team, intents);
    bar_tools(ui, bar, intents);
    if (ui.shortcut(Key::left, false, false, true)) intents.push_back(viewmodel::GoHome{});
    {
        ScrollArea area(ui, "team/scroll", window);
        const Box content = area.content();
        const float width = std::min(content.w - 2 * ui.px(team_gap), ui.px(1900));
        Box body{std::round(content.x + (content.w - width) / 2), content.y, width, 1e5f};
        draw_page_tabs(ui, body, team, intents);
        const Box end = review                   ? queue_view_.draw(ui, body, queue, intents)
                        : team.shows("overview") ? draw_body(ui, body, team, intents)
                                                 : draw_sheet(ui, body, team, intents);
        area.ends_at(end.y + ui.px(team_gap));
    }
    if (!menu_was.empty()) draw_menu(ui, whole, team, intents);
    if (dated) days_.draw(ui, whole, intents);
    if (team.rows) draw_team_rows(ui, whole, *team.rows, intents);
    if (review) queue_view_.draw_above(ui, whole, queue, intents);
    ui.cover(false);
    if (open_filter_ != menu_was || days_.is_open() != dated) ui.redraw_in(0);
}

void TeamView::draw_page_tabs(Ui& ui, Box& rest, const TeamOverview& team, Intents& intents) {
    rest.cut_top(ui.px(12));
    Box line = rest.cut_top(ui.px(30));
    for (const viewmodel::TeamPage& page : team.pages) {
        const Box box = line.cut_left(chip_button_width(ui, page.label));
        line.cut_left(ui.px(8));
        if (chip_button(ui, "team/page/" + page.id, box, page.label, page.shown, ui.color().open))
            intents.push_back(viewmodel::ShowTeamPage{page.id});
    }
    draw_tools(ui, line, team, intents);
    constexpr std::array<Key, 6> numbers{Key::one, Key::two, Key::three, Key::four, Key::five, Key::six};
    for (std::size_t n = 0; n < std::min(numbers.size(), team.pages.size()); ++n)
        if (ui.shortcut(numbers[n], true)) intents.push_back(viewmodel::ShowTeamPage{team.pages[n].id});
    rest.cut_top(ui.px(10));
}

/// At the right: what goes out, and what is looked for.
void TeamView::draw_tools(Ui& ui, Box& line, const TeamOverview& team, Intents& intents) {
    if (team.on_review()) return;
    const Box out = line.cut_right(chip_button_width(ui, "Export"));
    if (chip_button(ui, "team/export", out, "Export", false, ui.color().open))
        open_filter_ = "export", menu_anchor_ = out;
    line.cut_right(ui.px(8));
    const Box box = line.cut_right(std::min(ui.px(260), line.w));
    if (box.w < ui.px(120)) return;
    if (search_.draw_framed(ui, "team/search", box, "search", team.search,
                            "Person, exercise, words (Ctrl F)"))
        intents.push_back(viewmodel::SearchTeam{search_.text()});
    if (ui.shortcut(Key::f, true)) ui.set_focus("team/search");
    if (ui.focus() == "team/search" && !team.search.empty() && ui.input.take(Key::escape))
        intents.push_back(viewmodel::SearchTeam{""});
}

/// A page of tables.
Box TeamView::draw_sheet(Ui& ui, Box rest, const TeamOverview& team, Intents& intents) {
    draw_filters(ui, rest, team);
    if (team.rating) {
        rest.cut_top(draw_rating_desk(ui, rest, *team.rating, intents) + ui.px(team_gap));
        return rest;
    }
    for (const viewmodel::TeamTable& table : team.tables)
        rest.cut_top(draw_team_table(ui, rest, table, intents) + ui.px(team_gap));
    if (team.sample) rest.cut_top(sample_view_.draw(ui, rest, *team.sample, intents) + ui.px(team_gap));
    return rest;
}

Box TeamView::draw_body(Ui& ui, Box rest, const TeamOverview& team, Intents& intents) {
    const float gap = ui.px(team_gap);
    draw_filters(ui, rest, team);
    Box figures = rest.cut_top(ui.px(98));
    const float width = std::floor((figures.w - 3 * gap) / 4);
    for (const viewmodel::TeamFigure& figure : team.figures) {
        draw_figure(ui, figures.cut_left(width), figure, intents);
        figures.cut_left(gap);
    }
    rest.cut_top(ui.px(10));
    Box more = rest.cut_top(ui.px(62));
    for (const viewmodel::TeamFigure& figure : team.more) {
        draw_small_figure(ui, more.cut_left(width), figure, intents);
        more.cut_left(gap);
    }
    rest.cut_top(gap);
    const bool beside = rest.w > ui.px(1240);
    Box left = rest;
    Box right = beside ? left.cut_right(ui.px(340)) : Box{};
    if (beside) left.cut_right(gap);
    const float people = draw_people(ui, left, team, intents);
    if (!beside) {
        rest.cut_top(people + gap);
        right = rest;
    }
    draw_team_trend(ui, right.cut_top(ui.px(260)), team, intents);
    right.cut_top(gap);
    const float errors = draw_team_errors(ui, right, team, intents);
    rest.cut_top(std::max(beside ? people : 0, right.y - rest.y + errors));
    return rest;
}

void TeamView::draw_filters(Ui& ui, Box& rest, const TeamOverview& team) {
    Box line = rest.cut_top(ui.px(30));
    for (const viewmodel::TeamFilterChip& chip : team.filters) {
        const float width = chip_button_width(ui, chip.label);
        if (width > line.w) rest.cut_top(ui.px(8)), line = rest.cut_top(ui.px(30));
        const Box box = line.cut_left(std::min(line.w, width));
        if (chip_button(ui, "team/filter/" + chip.id, box, chip.label, chip.on, ui.color().open))
            open_filter_ = chip.id, menu_anchor_ = box;
        line.cut_left(ui.px(8));
    }
    if (text_width(ui, Face::small, team.summary) <= line.w)
        draw_line(ui, line, Face::small, ui.color().muted, team.summary);
    else
        draw_line(ui, rest.cut_top(ui.px(24)), Face::small, ui.color().muted, team.summary);
    rest.cut_top(ui.px(12));
}

void TeamView::draw_menu(Ui& ui, Box window, const TeamOverview& team, Intents& intents) {
    if (open_filter_ == "export") return draw_export(ui, window, intents);
    const auto chip = std::ranges::find(team.filters, open_filter_, &viewmodel::TeamFilterChip::id);
    if (chip == team.filters.end()) return open_filter_.clear();
    std::vector<MenuItem> items;
    for (const auto& choice : chip->choices) items.push_back({choice.label, "", true});
    const MenuAnswer answer = menu(ui, "team/" + open_filter_, window, menu_anchor_, items);
    if (answer.chosen) {
        const std::string& value = chip->choices[static_cast<std::size_t>(*answer.chosen)].value;
        if (value == viewmodel::between_days)
            days_.open(ui, team.first_day, team.last_day);
        else
            intents.push_back(viewmodel::FilterTeam{chip->id, value});
    }
    if (answer.chosen || answer.closed) open_filter_.clear();
}

void TeamView::draw_export(Ui& ui, Box window, Intents& intents) {
    const std::array<MenuItem, 5> items{
        {{"Save as a page", "HTML, nothing else needed; what is shown, with its tables"},
         {"Save as a table", "CSV, a line a person"},
         {"Save for another program", "JSON"},
         {"Print", "opens the page in what opens pages here"},
         {"Copy people and criteria", "for a spreadsheet"}}};
    constexpr std::array<const char*, 4> formats{"html", "csv", "json", "print"};
    const MenuAnswer answer = menu(ui, "team/export", window, menu_anchor_, items);
    if (answer.chosen) {
        const auto chosen = static_cast<std::size_t>(*answer.chosen);
        if (chosen < formats.size())
            intents.push_back(viewmodel::SaveTeamReport{formats[chosen]});
        else
            intents.push_back(viewmodel::CopyTeamTable{"people"});
    }
    if (answer.chosen || answer.closed) open_filter_.clear();
}

/// Heads sort: a press on one puts who is weakest there first.
void TeamView::draw_head(Ui& ui, Box head, float names, const TeamOverview& team, Intents& intents) {
    const auto sorter = [&](Box box, const std::string& by, std::string_view label, int column, Align align) {
        const Touch touch = ui.control("team/sort/people/" + by, box);
        if (touch.pressed) intents.push_back(viewmodel::SortTeamTable{"people", column});
        if (touch.show_focus) outline(box, ui.color().focus, ui.px(4), ui.px(2));
        const bool on = team.sorted_by == by;
        draw_line(ui, box, on ? Face::label_strong : Face::label,
                  on || touch.hovered ? ui.color().text : ui.color().muted,
                  std::string(label) + (on ? " ↓" : ""), align);
    };
    Box left = head.cut_left(names);
    const Box state = left.cut_right(left.w * state_share);
    sorter(left, "name", "Name", -3, Align::left);
    sorter(state, "readiness", "Readiness", -2, Align::left);
    const float width = head.w / static_cast<float>(std::max<std::size_t>(1, team.columns.size()));
    for (std::size_t n = 0; n < team.columns.size(); ++n) {
        const Box box = head.cut_left(width);
        sorter(box, team.columns[n].criterion, team.columns[n].criterion, static_cast<int>(n), Align::center);
        ui.explain("team/sort/people/" + team.columns[n].criterion, box, team.columns[n].name);
    }
}

float TeamView::draw_people(Ui& ui, Box box, const TeamOverview& team, Intents& intents) {
    const float row = ui.px(row_height), names = ui.px(names_width);
    const float height = ui.px(30 + 20 + 20 + 26 + 44) + row * static_cast<float>(team.people.size());
    const Box panel = box.cut_top(height);
    card(ui, panel, ui.color().panel, ui.color().line);
    Box inner = panel.inset(ui.px(16), ui.px(10));
    draw_line(ui, inner.cut_top(ui.px(30)), Face::heading, ui.color().text, "People and criteria");
    draw_line(ui, inner.cut_top(ui.px(20)), Face::small, ui.color().muted, team.weighting);
    draw_line(ui, inner.cut_top(ui.px(20)), Face::small, ui.color().muted, team.rule);
    draw_head(ui, inner.cut_top(ui.px(26)), names, team, intents);
    const Box grid = inner.cut_top(row * static_cast<float>(team.people.size()));
    draw_grid(ui, grid, names, team, intents);
    draw_pages(ui, inner, team, intents);
    return height;
}

void TeamView::move_cursor(Ui& ui, const TeamOverview& team, Intents& intents) {
    if (ui.input.take(Key::left) && column_ > 0) --column_;
    if (ui.input.take(Key::right) && column_ + 1 < team.columns.size()) ++column_;
    if (ui.input.take(Key::up) && row_ > 0) --row_;
    if (ui.input.take(Key::down) && row_ + 1 < team.people.size()) ++row_;
    if (ui.input.take(Key::enter) || ui.input.take(Key::space))
        intents.push_back(viewmodel::OpenTeamRows{team.columns[column_].criterion, team.people[row_].name});
}

/// One stop for Tab; within it the arrows go from cell to cell.
void TeamView::draw_grid(Ui& ui, Box grid, float names, const TeamOverview& team, Intents& intents) {
    if (team.people.empty() || team.columns.empty()) return;
    row_ = std::min(row_, team.people.size() - 1), column_ = std::min(column_, team.columns.size() - 1);
    const Touch touch = ui.moved_control("team/cells", {grid.x + names, grid.y, grid.w - names, grid.h});
    if (touch.focused && !ui.covered()) move_cursor(ui, team, intents);
    const ImVec2 mouse = ImGui::GetIO().MousePos, moved = ImGui::GetIO().MouseDelta;
    const bool mouse_moved = moved.x != 0 || moved.y != 0;  // a mouse that rests is passed by the arrows
    const float width = (grid.w - names) / static_cast<float>(team.columns.size());
    for (std::size_t row = 0; row < team.people.size(); ++row) {
        const viewmodel::TeamPerson& person = team.people[row];
        Box line = grid.cut_top(ui.px(row_height));
        const Box name = line.cut_left(names);
        const Touch chosen = ui.control("team/person/" + person.name, name);
        if (chosen.hovered) fill(name, ui.color().hover, ui.px(5));
        if (chosen.show_focus) outline(name, ui.color().focus, ui.px(5), ui.px(2));
        if (chosen.pressed) intents.push_back(viewmodel::FilterTeam{"person", person.name});
        draw_person(ui, name, person);
        for (std::size_t column = 0; column < person.cells.size(); ++column) {
            const viewmodel::TeamCell& cell = person.cells[column];
            const Box place = line.cut_left(width);
            const Box box = place.inset(ui.px(2), ui.px(2));
            draw_cell(ui, box, cell);
            ui.note("team/cell/" + person.name + "/" + cell.criterion, box);
            const bool pointed = touch.hovered && place.contains(mouse.x, mouse.y);
            if (pointed && touch.pressed)
                intents.push_back(viewmodel::OpenTeamRows{cell.criterion, person.name});
            if (pointed || (touch.focused && row == row_ && column == column_))
                outline(box, ui.color().focus, ui.px(5), ui.px(2));
            if (pointed && (mouse_moved || touch.pressed)) row_ = row, column_ = column;
        }
    }
}

void TeamView::draw_pages(Ui& ui, Box line, const TeamOverview& team, Intents& intents) {
    line = line.cut_top(ui.px(36));
    line.y += ui.px(6);
    const float previous = button_width(ui, {"Previous"}), next = button_width(ui, {"Next"});
    const Box right = line.cut_right(next);
    if (button(ui, "team/next", {right.x, right.y, next, ui.px(30)}, {"Next"}, ButtonLook::quiet, 0,
               team.has_next))
        intents.push_back(viewmodel::PageTeam{1});
    line.cut_right(ui.px(6));
    const Box left = line.cut_right(previous);
    if (button(ui, "team/previous", {left.x, left.y, previous, ui.px(30)}, {"Previous"}, ButtonLook::quiet, 0,
               team.has_previous))
        intents.push_back(viewmodel::PageTeam{-1});
    line.cut_right(ui.px(10));
    const float width = text_width(ui, Face::small, team.page) + 1;
    draw_line(ui, line.cut_right(width), Face::small, ui.color().muted, team.page);
    if (!team.people.empty() && !team.columns.empty())
        draw_line(ui, line, Face::small, ui.color().muted, said_of(team, row_, column_));
}

}  // namespace sim::gui

#include "sim/gui/people_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "sim/gui/home_view.h"
#include "sim/gui/paint.h"
#include "sim/gui/views_common.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {
namespace {

using viewmodel::PeoplePage;

constexpr float person_row = 44, two_line_row = 52, people_gap = 16;

float end_chip(Ui& ui, Box& row, const viewmodel::Chip& chip) {
    if (chip.text.empty()) return 0;
    const float width = chip_width(ui, chip);
    draw_chip(ui, row.right() - width, row.middle(), chip);
    row.cut_right(width + ui.px(10));
    return width;
}

void draw_person_row(Ui& ui, Box row, const viewmodel::PersonLine& person, Intents& intents) {
    const Touch touch = ui.control("people/person/" + person.name, row);
    if (person.chosen || touch.hovered)
        fill(row, person.chosen ? faded(ui.color().open, 32) : ui.color().hover, ui.px(6));
    if (touch.show_focus) focus_ring(ui, row.inset(ui.px(2), ui.px(2)), ui.px(6));
    if (touch.pressed) intents.push_back(viewmodel::ChoosePerson{person.name});
    Box text = row.inset(ui.px(10), ui.px(3));
    end_chip(ui, text, person.role);
    draw_excerpt(ui, text.cut_left(text.w * .38f), Face::small_strong, ui.color().text, person.name);
    draw_excerpt(ui, text, Face::small, ui.color().muted, person.says);
}

float draw_people_card(Ui& ui, Box box, const PeoplePage& page, Intents& intents) {
    const float rows = ui.px(person_row) * static_cast<float>(page.people.size());
    const float says = paragraph_height(ui, box.w - ui.px(32), Face::small, page.rule);
    const float height = ui.px(34 + 32) + says + rows;
    const Box panel = box.cut_top(height);
    card(ui, panel, ui.color().panel, ui.color().line);
    Box inner = panel.inset(ui.px(16), ui.px(12));
    draw_line(ui, inner.cut_top(ui.px(30)), Face::heading, ui.color().text, "People");
    inner.cut_top(draw_paragraph(ui, inner, Face::small, ui.color().muted, page.rule) + ui.px(8));
    for (const viewmodel::PersonLine& person : page.people)
        draw_person_row(ui, inner.cut_top(ui.px(person_row)), person, intents);
    return height;
}

/// Below each other: what can be done about the one that is chosen.
float draw_chosen(Ui& ui, Box box, const PeoplePage& page, Intents& intents) {
    const float height = ui.px(24 + 34 + 24 + 40 + 5 * 44);
    const Box panel = box.cut_top(page.chosen.empty() ? ui.px(76) : height);
    card(ui, panel, ui.color().panel, ui.color().line);
    Box inner = panel.inset(ui.px(16), ui.px(12));
    if (page.chosen.empty()) {
        draw_paragraph(ui, inner, Face::small, ui.color().muted,
                       "Choose somebody: roles, passphrases, assignments, their data.");
        return panel.h;
    }
    draw_excerpt(ui, inner.cut_top(ui.px(34)), Face::heading, ui.color().text, page.chosen);
    draw_line(ui, inner.cut_top(ui.px(24)), Face::label_strong, ui.color().muted, "ROLE");
    Box roles = inner.cut_top(ui.px(40));
    for (const viewmodel::PickedChoice& role : page.roles) {
        const Box chip = roles.cut_left(chip_button_width(ui, role.label));
        roles.cut_left(ui.px(8));
        if (chip_button(ui, "people/role/" + role.value, {chip.x, chip.y, chip.w, ui.px(30)}, role.label,
                        role.on, ui.color().open))
            intents.push_back(viewmodel::GiveRole{role.value});
    }
    const auto pressed = [&](std::string_view name, const ButtonText& text) {
        const Box line = inner.cut_top(ui.px(44));
        return button(ui, name, {line.x, line.y, std::min(line.w, button_width(ui, text)), ui.px(36)}, text);
    };
    if (pressed("people/assign", {"Assign an exercise", "A"}) || ui.shortcut(Key::a))
        intents.push_back(viewmodel::BeginAssigning{});
    if (pressed("people/passphrase",
                {page.has_passphrase ? "Set another passphrase" : "Set a passphrase", "P"}) ||
        ui.shortcut(Key::p))
        intents.push_back(viewmodel::BeginPassphrase{});
    if (pressed("people/export", {"Save all about them as a file"}))
        intents.push_back(viewmodel::ExportPerson{});
    if (pressed("people/erase", {"Erase them"})) intents.push_back(viewmodel::BeginErasing{});
    return panel.h;
}

float draw_assigned_card(Ui& ui, Box box, const PeoplePage& page, Intents& intents) {
    const float height = ui.px(34 + 24 + 20) + ui.px(two_line_row) * static_cast<float>(page.assigned.size());
    const Box panel = box.cut_top(height);
    card(ui, panel, ui.color().panel, ui.color().line);
    Box inner = panel.inset(ui.px(16), ui.px(12));
    draw_line(ui, inner.cut_top(ui.px(30)), Face::heading, ui.color().text, "Assigned");
    draw_line(ui, inner.cut_top(ui.px(24)), Face::small, ui.color().muted, page.assigned_says);
    for (const viewmodel::AssignedLine& line : page.assigned) {
        Box row = inner.cut_top(ui.px(two_line_row));
        const std::string name = fmt::format("people/withdraw/{}/{}", line.assignment, line.says);
        const Box back = row.cut_right(text_width(ui, Face::small_strong, "Withdraw") + 1);
        if (link(ui, name, {back.x, back.y + ui.px(12), back.w, ui.px(24)}, "Withdraw"))
            intents.push_back(viewmodel::WithdrawAssigned{line.assignment});
        row.cut_right(ui.px(12));
        end_chip(ui, row, line.state);
        row.cut_top(ui.px(5));
        draw_excerpt(ui, row.cut_top(ui.px(21)), Face::small_strong, ui.color().text, line.says);
        draw_excerpt(ui, row.cut_top(ui.px(20)), Face::small, ui.color().muted, line.when);
    }
    return height;
}

float draw_seals_card(Ui& ui, Box box, const PeoplePage& page, Intents& intents) {
    const float says = paragraph_height(ui, box.w - ui.px(32), Face::small, page.seals_says);
    const float height = ui.px(34 + 28) + says + ui.px(two_line_row) * static_cast<float>(page.seals.size());
    const Box panel = box.cut_top(height);
    card(ui, panel, ui.color().panel, ui.color().line);
    Box inner = panel.inset(ui.px(16), ui.px(12));
    draw_line(ui, inner.cut_top(ui.px(30)), Face::heading, ui.color().text, "Certification runs");
    const bool bad = page.seals_mood == viewmodel::Mood::bad;
    inner.cut_top(
        draw_paragraph(ui, inner, Face::small, bad ? ui.color().bad : ui.color().muted, page.seals_says) +
        ui.px(6));
    for (const viewmodel::SealLine& line : page.seals) {
        Box row = inner.cut_top(ui.px(two_line_row));
        const Touch touch = ui.control(fmt::format("people/seal/{}", line.session), row);
        if (touch.hovered) fill(row, ui.color().hover, ui.px(6));
        if (touch.show_focus) focus_ring(ui, row, ui.px(6));
        if (touch.pressed) intents.push_back(viewmodel::OpenTeamSession{line.session, ""});
        end_chip(ui, row, line.mark);
        row.cut_top(ui.px(5));
        draw_excerpt(ui, row.cut_top(ui.px(21)), Face::small_strong, ui.color().text, line.says);
        draw_excerpt(ui, row.cut_top(ui.px(20)), Face::small, ui.color().muted, line.why);
    }
    return height;
}

}  // namespace

void PeopleView::draw_tabs_of_desk(Ui& ui, Box& rest, const PeoplePage& page, Intents& intents) {
    rest.cut_top(ui.px(12));
    Box line = rest.cut_top(ui.px(30));
    constexpr std::array<Key, 6> numbers{Key::one, Key::two, Key::three, Key::four, Key::five, Key::six};
    for (std::size_t n = 0; n < page.pages.size(); ++n) {
        const viewmodel::TeamPage& each = page.pages[n];
        const Box box = line.cut_left(chip_button_width(ui, each.label));
        line.cut_left(ui.px(8));
        const bool by_key = n < numbers.size() && ui.shortcut(numbers[n], true);
        if (chip_button(ui, "team/page/" + each.id, box, each.label, each.shown, ui.color().open) || by_key)
            intents.push_back(viewmodel::ShowTeamPage{each.id});
    }
    rest.cut_top(ui.px(10));
    if (page.warning.empty()) return;
    rest.cut_top(draw_paragraph(ui, rest, Face::small_strong, ui.color().warn, page.warning) + ui.px(10));
}

/// Whoever erases types the name: it cannot be taken back.
void PeopleView::draw_erasing(Ui& ui, Box window, const PeoplePage& page, Intents& intents) {
    const float width = std::min(ui.px(480), window.w - ui.px(32));
    const std::string says = fmt::format(
        "Sessions, verdicts, drills and settings of {} go for good; how many they were stays. Backups still "
        "hold "
        "them until they are gone. Type the name to erase them.",
        page.erasing);
    const float text = paragraph_height(ui, width - ui.px(48), Face::small, says);
    const Overlay overlay(ui, "erase", window, width, text + ui.px(20 + 34 + 12 + 40 + 14 + 36 + 20));
    ui.note("erase/panel", overlay.box());
    Box rest = overlay.box().inset(ui.px(24), ui.px(20));
    draw_excerpt(ui, rest.cut_top(ui.px(34)), Face::title, ui.color().text, "Erase " + page.erasing);
    rest.cut_top(draw_paragraph(ui, rest, Face::small, ui.color().muted, says) + ui.px(12));
    name_field(ui, "erase/name", rest.cut_top(ui.px(40)), name_, typed_, page.erasing);
    Box foot = rest.cut_bottom(ui.px(36));
    const ButtonText erase{"Erase for good"}, drop{"Not now", "Esc"};
    const Box right = foot.cut_right(button_width(ui, erase));
    foot.cut_right(ui.px(8));
    const bool ready = typed_ == page.erasing;
    const bool erased = button(ui, "erase/keep", right, erase, ButtonLook::primary, ui.color().bad, ready);
    const bool dropped =
        button(ui, "erase/drop", foot.cut_right(button_width(ui, drop)), drop) || overlay.dismissed();
    if (erased) intents.push_back(viewmodel::ConfirmErasing{});
    if (dropped) intents.push_back(viewmodel::DropPeopleDialog{});
    if (erased || dropped) typed_.clear();
}

void PeopleView::draw(Ui& ui, Box window, const PeoplePage& page, Intents& intents) {
    const Box whole = window;
    const bool above = !page.draft.title.empty() || !page.erasing.empty();
    const bool was_covered = ui.covered();
    if (above) ui.cover(true);
    Box bar = begin_screen(ui, window);
    draw_name(ui, bar);
    draw_tabs(ui, bar, Tab::team, intents);
    bar_tools(ui, bar, intents);
    if (ui.shortcut(Key::left, false, false, true)) intents.push_back(viewmodel::GoHome{});
    {
        ScrollArea area(ui, "people/scroll", window);
        const Box content = area.content();
        const float gap = ui.px(people_gap), width = std::min(content.w - 2 * gap, ui.px(1500));
        Box body{std::round(content.x + (content.w - width) / 2), content.y, width, 1e5f};
        draw_tabs_of_desk(ui, body, page, intents);
        Box right = body.cut_right(std::round(body.w * .42f));
        body.cut_right(gap);
        const float left_end = body.y + draw_people_card(ui, body, page, intents);
        right.cut_top(draw_chosen(ui, right, page, intents) + gap);
        right.cut_top(draw_assigned_card(ui, right, page, intents) + gap);
        right.cut_top(draw_seals_card(ui, right, page, intents) + gap);
        area.ends_at(std::max(left_end, right.y) + gap);
    }
    if (!page.draft.title.empty()) draw_assigning(ui, whole, page.draft, intents);
    if (!page.erasing.empty()) draw_erasing(ui, whole, page, intents);
    ui.cover(was_covered);
}

}  // namespace sim::gui

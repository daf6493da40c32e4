#include "sim/gui/views_common.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "sim/gui/icons.h"
#include "sim/gui/imgui_compat.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/widgets/scroll_area.h"

namespace sim::gui {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 35> key_list{{
    {"Ctrl Enter", "Send what is written"},
    {"Ctrl 1   Ctrl 2   Ctrl 3", "Public, DM, internal note"},
    {"Alt 1 … Alt 9", "Where it goes: answer here, DM, phone …"},
    {"Alt H", "The next account; kept for conversations of this kind"},
    {"Alt Up   Alt Down", "The conversation above or below"},
    {"Ctrl N", "Who is next; nobody waits: what comes next"},
    {"Ctrl R", "Mark the conversation resolved"},
    {"/ and a word", "A saved reply; Tab goes to its next blank"},
    {"Ctrl S", "Sign the reply with your name"},
    {"Ctrl P", "Read the draft in large words before it goes out"},
    {"Ctrl H", "A hint, in practice"},
    {"Ctrl T", "Triage: how pressing, and what it is"},
    {"1   2   3", "Briefing: practice, timed, assessment"},
    {"Ctrl K", "Search the playbook"},
    {"Ctrl F", "Find in all conversations; Enter goes on"},
    {"Ctrl Up", "Into the messages, to copy from them"},
    {"Ctrl E", "An emoji by its name"},
    {"Ctrl B   F2", "Narrow window: playbook, list of conversations"},
    {"F5", "Pause the clock, and go on"},
    {"Ctrl Z   Ctrl Y", "Undo and redo what was typed"},
    {"Tab   Shift Tab", "The next control, the one before"},
    {"Enter   Space", "Press the control in focus"},
    {"Up   Down", "Debrief: the finding above or below"},
    {"N   R", "Debrief: the next exercise; this one again"},
    {"Alt Left", "Back to the first screen"},
    {"Ctrl W   Ctrl T", "First screen: the workshop, the manager's desk"},
    {"Ctrl S   F6   F7", "Workshop: save, play from here, autoplay"},
    {"Ctrl Space", "Workshop: what may stand here"},
    {"Ctrl F   F3   Ctrl G", "Workshop: find, next, go to a line"},
    {"F8   Shift F8", "Workshop: the next problem, the one before"},
    {"F2   Alt 1 … Alt 3", "Workshop: text, list, graph; which list is open"},
    {"Ctrl +   Ctrl −   Ctrl 0", "Larger, smaller, as it was"},
    {"Ctrl D", "Dark, light, high contrast"},
    {"Esc", "Close what is open, leave the text"},
    {"F1", "This list"},
}};

/// The sign of the look that comes next.
std::string_view next_look(Theme theme) {
    if (theme == Theme::dark) return "sun";
    return theme == Theme::light ? "contrast" : "moon";
}

}  // namespace

Box begin_screen(Ui& ui, Box& window) {
    fill(window, ui.color().bg);
    const Box bar = window.cut_top(ui.px(56));
    fill(bar, ui.color().panel);
    line_below(bar, ui.color().line);
    return bar.inset(ui.px(16), 0);
}

bool home_link(Ui& ui, Box& bar, std::string_view name, std::string_view label) {
    const Box area = bar.cut_left(text_width(ui, Face::body, label) + ui.px(18));
    bar.cut_left(ui.px(16));
    const Box hit{area.x - ui.px(8), area.y + ui.px(11), area.w + ui.px(16), area.h - ui.px(22)};
    const Touch touch = ui.control(name, hit);
    const Color color = touch.hovered ? ui.color().text : ui.color().muted;
    draw_line(ui, area, Face::body, color, icon("back"));
    draw_line(ui, {area.x + ui.px(14), area.y, area.w, area.h}, Face::body, color, label);
    if (touch.show_focus) focus_ring(ui, hit, ui.px(8));
    return touch.pressed || ui.shortcut(Key::left, false, false, true);
}

void bar_tools(Ui& ui, Box& bar, Intents& intents) {
    const float side = ui.px(36);
    const auto tool = [&](std::string_view name, std::string_view sign, std::string_view tip) {
        const Box area = bar.cut_right(side);
        bar.cut_right(ui.px(6));
        const Box hit{area.x, std::round(area.middle() - side / 2), side, side};
        const Touch touch = ui.control(name, hit);
        if (touch.hovered) fill(hit, ui.color().selected, ui.px(8));
        if (touch.show_focus) focus_ring(ui, hit, ui.px(8));
        draw_line(ui, hit, Face::strong, touch.hovered ? ui.color().text : ui.color().muted, sign,
                  Align::center);
        ui.explain(name, hit, tip, touch.show_focus);
        return touch.pressed;
    };
    if (tool("bar/theme", icon(next_look(ui.theme())), "Dark, light, high contrast (Ctrl D)") ||
        ui.shortcut(Key::d, true))
        intents.push_back(viewmodel::SwitchTheme{});
    if (tool("bar/keys", "F1", "All keys (F1)") || ui.shortcut(Key::f1))
        intents.push_back(viewmodel::ShowKeys{});
}

void draw_notices(Ui& ui, Box window, std::span<const viewmodel::Notice> notices, Intents& intents) {
    if (notices.empty()) return;
    const float width = std::min(ui.px(560), window.w - ui.px(32));
    float top = window.y + ui.px(64);  // below the bar, where nobody writes or sends
    for (const viewmodel::Notice& notice : notices) {
        const float inner = width - ui.px(84);
        const float height =
            paragraph_height(ui, inner, Face::strong, notice.says) +
            (notice.remedy.empty() ? 0 : paragraph_height(ui, inner, Face::small, notice.remedy)) + ui.px(24);
        const Box panel{std::round(window.x + (window.w - width) / 2), top, width, height};
        const std::string name = fmt::format("notice/{}", notice.id);
        const Box around = panel.inset(-2, -2);
        ImGui::SetCursorScreenPos({around.x, around.y});
        compat::begin_child(name.c_str(), {around.w, around.h},  // above what scrolls, as a layer of its own
                            ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav |
                                ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
        ui.note(name, panel);
        const Color color = mood_color(ui.color(), notice.mood);
        card(ui, panel, ui.color().raised, color);
        draw_line(ui, {panel.x + ui.px(16), panel.y + ui.px(12), ui.px(20), ui.px(20)}, Face::strong, color,
                  icon("exclamation"));
        Box words{panel.x + ui.px(42), panel.y + ui.px(12), inner, panel.h};
        words.cut_top(draw_paragraph(ui, words, Face::strong, ui.color().text, notice.says));
        if (!notice.remedy.empty()) draw_paragraph(ui, words, Face::small, ui.color().muted, notice.remedy);
        if (button(ui, name + "/close", {panel.right() - ui.px(40), panel.y + ui.px(7), ui.px(32), ui.px(32)},
                   {icon("cross"), "", "", "Put this away"}, ButtonLook::quiet))
            intents.push_back(viewmodel::DismissNotice{notice.id});
        ImGui::EndChild();
        top = panel.bottom() + ui.px(8);
    }
}

void draw_keys(Ui& ui, Box window, Intents& intents) {
    const Overlay overlay(ui, "keys", window, ui.px(620), ui.px(118 + 30 * key_list.size()));
    if (overlay.dismissed() || ui.input.take(Key::f1)) intents.push_back(viewmodel::ShowKeys{});
    Box rest = overlay.box().inset(ui.px(24), ui.px(20));
    draw_line(ui, rest.cut_top(ui.px(28)), Face::title, ui.color().text, "Keys");
    const Box foot = rest.cut_bottom(ui.px(40));
    rest.cut_top(ui.px(8));
    {
        ScrollArea area(ui, "keys/list", rest);
        Box rows = area.content();
        rows.cut_right(ui.px(10));
        const bool beside = rows.w > ui.px(460);
        for (const auto& [key, does] : key_list) {
            Box row = rows.cut_top(ui.px(beside ? 30 : 48));
            draw_line(ui, beside ? row.cut_left(ui.px(208)) : row.cut_top(ui.px(20)), Face::small_strong,
                      ui.color().text, key);
            draw_line(ui, beside ? row : row.cut_top(ui.px(20)), Face::small, ui.color().muted, does);
        }
        area.ends_at(rows.y);
    }
    if (button(ui, "keys/close", {foot.right() - ui.px(130), foot.y + ui.px(4), ui.px(130), ui.px(36)},
               {"Close", "Esc"}))
        intents.push_back(viewmodel::ShowKeys{});
}

void draw_error(Ui& ui, Box window, std::string_view says, std::string_view remedy) {
    fill(window, ui.color().bg);
    const float width = std::min(ui.px(620), window.w - ui.px(48));
    Box panel{std::round(window.x + (window.w - width) / 2), window.y + window.h / 3, width, ui.px(190)};
    ui.note("error", panel);
    card(ui, panel, ui.color().panel, ui.color().bad);
    Box rest = panel.inset(ui.px(24), ui.px(24));
    draw_line(ui, rest.cut_top(ui.px(30)), Face::title, ui.color().text, "Coolhead cannot go on");
    rest.cut_top(ui.px(8));
    rest.cut_top(draw_paragraph(ui, rest, Face::body, ui.color().text, says) + ui.px(8));
    draw_paragraph(ui, rest, Face::small, ui.color().muted, remedy);
}

}  // namespace sim::gui

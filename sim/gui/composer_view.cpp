#include "sim/gui/composer_view.h"

#include <fmt/format.h>
#include <imgui.h>

#include <array>
#include <numbers>

#include "sim/gui/icons.h"
#include "sim/gui/imgui_compat.h"
#include "sim/gui/paint.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/widgets/choice.h"
#include "sim/gui/widgets/overlay.h"
#include "sim/gui/wrapped_text.h"

namespace sim::gui {

namespace {

using scoring::Route;
using scoring::Via;
using viewmodel::Composer;
using viewmodel::RouteChoice;

constexpr std::array<Key, 9> digit_keys{Key::one, Key::two,   Key::three, Key::four, Key::five,
                                        Key::six, Key::seven, Key::eight, Key::nine};
constexpr int fewest_lines = 3, most_lines = 7;

Color mode_color(const Ui& ui, Via mode) {
    return mode == Via::open ? ui.color().open : mode == Via::dm ? ui.color().dm : ui.color().note;
}

/// Where each route's chip stands: as many rows as they need.
std::vector<Box> route_places(Ui& ui, float width, const Composer& composer) {
    std::vector<Box> places;
    float x = text_width(ui, Face::label_strong, "WHERE IT GOES") + ui.px(10), y = 0;
    for (const RouteChoice& route : composer.routes) {
        const float chip = chip_button_width(ui, route.label);
        if (x + chip > width && x > 0) x = 0, y += ui.px(36);
        places.push_back({x, y, chip, ui.px(30)});
        x += chip + ui.px(6);
    }
    return places;
}

float routes_height(Ui& ui, float width, const Composer& composer) {
    const std::vector<Box> places = route_places(ui, width, composer);
    return places.empty() ? 0 : places.back().bottom() + ui.px(8);
}

float editor_height(Ui& ui, float width, const Composer& composer) {
    const WrappedText wrapped(composer.text, width - ui.px(4), measure_with(ui, Face::body));
    const int lines = std::clamp(static_cast<int>(wrapped.lines().size()), fewest_lines, most_lines);
    return line_height(ui, Face::body) * static_cast<float>(lines) + ui.px(4);
}

void draw_count(Ui& ui, Box& row, const Composer& composer) {
    const Color color = composer.count_mood == viewmodel::Mood::neutral
                            ? ui.color().open
                            : mood_color(ui.color(), composer.count_mood);
    const Box ring = row.cut_right(ui.px(26));
    const ImVec2 center{ring.x + ring.w / 2, row.middle()};
    ImDrawList& canvas = *ImGui::GetWindowDrawList();
    constexpr float pi = std::numbers::pi_v<float>;
    canvas.PathArcTo(center, ui.px(9), 0, 2 * pi, 32);
    compat::stroke_path(canvas, ui.color().track, ui.px(3));
    const float share = static_cast<float>(std::clamp(composer.used_permille, 0, 1000)) / 1000;
    if (share > 0) {
        canvas.PathArcTo(center, ui.px(9), -pi / 2, -pi / 2 + 2 * pi * share, 32);
        compat::stroke_path(canvas, color, ui.px(3));
    }
    row.cut_right(ui.px(6));
    const Box figure = row.cut_right(text_width(ui, Face::body, composer.count) + 1);
    const Color words = composer.count_mood == viewmodel::Mood::neutral ? ui.color().muted : color;
    draw_line(ui, figure, Face::body, words, composer.count);
    row.cut_right(ui.px(12));
}

}  // namespace

float ComposerView::height(Ui& ui, float width, const Composer& composer) const {
    const float inner = width - ui.px(32);
    return ui.px(52) + editor_height(ui, inner, composer) + ui.px(14) + routes_height(ui, inner, composer) +
           ui.px(56);
}

void ComposerView::draw(Ui& ui, Box box, const Composer& composer, const std::string& conversation,
                        Intents& intents) {
    const Color accent = mode_color(ui, composer.mode);
    ui.mark_place("part/composer", box);
    fill(box, ui.color().panel, ui.px(12));
    outline(box, composer.enabled ? accent : ui.color().line, ui.px(12), ui.px(2));
    Box rest = box.inset(ui.px(16), 0);
    draw_modes(ui, rest.cut_top(ui.px(52)), composer, intents);
    const Box words = rest.cut_top(editor_height(ui, rest.w, composer));
    const char* hint = composer.mode == Via::note ? "Write a note for your colleagues"
                       : composer.mode == Via::dm ? "Write a direct message"
                                                  : "Write a reply";
    if (editor_.draw(ui, "practice/composer", words, conversation, composer.text, hint,
                     words.inset(-ui.px(10), -ui.px(4))))
        intents.push_back(viewmodel::EditDraft{editor_.text()});
    rest.cut_top(ui.px(14));
    draw_routes(ui, rest, composer, intents);
    line_above({box.x + 2, rest.y, box.w - 4, 1}, ui.color().line);
    draw_foot(ui, rest, composer, intents);
    if (ui.focus() == "practice/composer" && ui.shortcut(Key::escape)) ui.set_focus("");
}

void ComposerView::draw_modes(Ui& ui, Box row, const Composer& composer, Intents& intents) {
    const std::array<Choice, 3> modes{{{"practice/mode/public", "Public", "globe", "Ctrl 1", ui.color().open},
                                       {"practice/mode/dm", "DM", "lock", "Ctrl 2", ui.color().dm},
                                       {"practice/mode/note", "Note", "pencil", "Ctrl 3", ui.color().note}}};
    constexpr std::array<Via, 3> vias{Via::open, Via::dm, Via::note};
    const float width = segments_width(ui, modes);
    const Box area = row.cut_left(width);
    const Box control{area.x, std::round(area.middle() - ui.px(16)) + ui.px(2), width, ui.px(32)};
    if (const auto chosen = segments(ui, control, modes, static_cast<int>(composer.mode)))
        intents.push_back(viewmodel::SetMode{vias[static_cast<std::size_t>(*chosen)]});
    for (std::size_t n = 0; n < 3; ++n)
        if (ui.shortcut(digit_keys[n], true)) intents.push_back(viewmodel::SetMode{vias[n]});
    row.cut_left(ui.px(14));
    row.y += ui.px(2);
    draw_from(ui, row, composer);
}

void ComposerView::draw_from(Ui& ui, Box row, const Composer& composer) {
    constexpr std::string_view key = "Ctrl 1 2 3";
    const Box hint = row.cut_right(text_width(ui, Face::label, key) + ui.px(4));
    if (row.w > ui.px(330)) draw_line(ui, hint, Face::label, faded(ui.color().muted, 80), key);
    row.cut_right(ui.px(8));
    row.cut_left(draw_line(ui, row, Face::small_strong, mode_color(ui, composer.mode), composer.mode_says));
    if (row.w < ui.px(90) || composer.mode == Via::note) return;
    row.cut_left(draw_line(ui, row, Face::small, ui.color().muted, " · from ") + ui.px(3));
    const bool several = composer.handles.size() > 1;
    const std::string words =
        several ? composer.as_handle + " " + std::string(icon("down")) : composer.as_handle;
    const float width = std::min(row.w, text_width(ui, Face::small_strong, words) + 1);
    const Box area = row.cut_left(width);
    if (several) {
        const Box hit{area.x - ui.px(6), std::round(area.middle() - ui.px(15)), area.w + ui.px(12),
                      ui.px(30)};
        const Touch touch = ui.control("practice/handle", hit);
        if (touch.hovered) fill(hit, ui.color().selected, ui.px(8));
        if (touch.show_focus) focus_ring(ui, hit, ui.px(6));
        if (touch.pressed) menu_ = Menu::handles, menu_anchor_ = hit;
    }
    draw_line(ui, area, Face::small_strong, ui.color().text, words);
}

void ComposerView::choose_route(const RouteChoice& route, const Composer& composer, Box chip,
                                Intents& intents) {
    menu_anchor_ = chip;
    if (route.route == Route::hand_off && !composer.departments.empty())
        menu_ = Menu::departments;
    else if (route.route == Route::redirect && !composer.handles.empty())
        menu_ = Menu::redirect;
    else
        intents.push_back(viewmodel::SetRoute{route.route, ""});
}

void ComposerView::draw_routes(Ui& ui, Box& rest, const Composer& composer, Intents& intents) {
    const float height = routes_height(ui, rest.w, composer);
    const Box area = rest.cut_top(height);
    if (composer.routes.empty()) return;
    draw_line(ui, {area.x, area.y, ui.px(120), ui.px(30)}, Face::label_strong, ui.color().muted,
              "WHERE IT GOES");
    const std::vector<Box> places = route_places(ui, area.w, composer);
    for (std::size_t n = 0; n < places.size(); ++n) {
        const RouteChoice& route = composer.routes[n];
        const Box chip{area.x + places[n].x, area.y + places[n].y, places[n].w, places[n].h};
        const std::string name = fmt::format("practice/route/{}", name_of(route.route));
        const bool on = route.chosen || route.read_from_words;
        const bool by_key = n < digit_keys.size() && ui.shortcut(digit_keys[n], false, false, true);
        if (chip_button(ui, name, chip, route.label, on, mode_color(ui, composer.mode)) || by_key)
            choose_route(route, composer, chip, intents);
        if (route.read_from_words && !route.chosen)
            fill({chip.x + ui.px(14), chip.bottom() - ui.px(5), chip.w - ui.px(28), ui.px(2)},
                 faded(mode_color(ui, composer.mode), 60), 1);
    }
}

void ComposerView::draw_foot(Ui& ui, Box row, const Composer& composer, Intents& intents) {
    const ButtonText send{composer.send_label, "Ctrl ⏎"};
    const Box area = row.cut_right(button_width(ui, send));
    row.cut_right(ui.px(14));
    const bool by_key = ui.shortcut(Key::enter, true);
    const bool pressed =
        button(ui, "practice/send", {area.x, std::round(area.middle() - ui.px(18)), area.w, ui.px(36)}, send,
               ButtonLook::primary, mode_color(ui, composer.mode), composer.can_send);
    if (composer.can_send && (by_key || pressed)) intents.push_back(viewmodel::Send{});
    if (composer.mode != Via::note) draw_count(ui, row, composer);
    if (!composer.can_send && !composer.cannot_because.empty() && !composer.text.empty()) {
        draw_line(ui, row, Face::small, ui.color().bad,
                  std::string(icon("exclamation")) + "  " + composer.cannot_because);
        return;
    }
    for (const viewmodel::Chip& hint : composer.hints) {
        const Color color =
            hint.mood == viewmodel::Mood::neutral ? ui.color().note : mood_color(ui.color(), hint.mood);
        const float width =
            draw_line(ui, row, Face::small, color,
                      std::string(icon(hint.icon.empty() ? "hint" : hint.icon)) + "  " + hint.text);
        row.cut_left(width + ui.px(16));
        if (row.w < ui.px(80)) break;
    }
}

bool ComposerView::draw_menu(Ui& ui, Box window, const Composer& composer, Intents& intents) {
    if (menu_ == Menu::none) return false;
    const auto& source = menu_ == Menu::departments ? composer.departments : composer.handles;
    std::vector<MenuItem> items;
    for (const viewmodel::HandleChoice& choice : source)
        items.push_back({choice.label, choice.retired ? "retired: " + choice.about : choice.about, true});
    const std::string_view name = menu_ == Menu::handles    ? "practice/handles"
                                  : menu_ == Menu::redirect ? "practice/redirect"
                                                            : "practice/departments";
    const MenuAnswer answer = menu(ui, name, window, menu_anchor_, items);
    if (answer.chosen) {
        const std::string& chosen = source[static_cast<std::size_t>(*answer.chosen)].handle;
        if (menu_ == Menu::handles)
            intents.push_back(viewmodel::SetHandle{chosen});
        else
            intents.push_back(
                viewmodel::SetRoute{menu_ == Menu::departments ? Route::hand_off : Route::redirect, chosen});
    }
    if (answer.closed) menu_ = Menu::none;
    return true;
}

}  // namespace sim::gui

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
Key key_of(const RouteChoice& route) { return digit_keys.at(static_cast<std::size_t>(route.number - 1)); }

constexpr float says_beside = 600;  // in less width, who reads it and from whom it is has a line of its own
constexpr float says_line = 22;     // who reads it, below the modes where there is little room
constexpr int fewest_lines = 3, most_lines = 7, compact_lines = 2;

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

float editor_height(Ui& ui, float width, const Composer& composer, bool compact) {
    if (compact) return line_height(ui, Face::body) * compact_lines + ui.px(4);
    const WrappedText wrapped(composer.text, width - ui.px(4), measure_with(ui, Face::body));
    const int lines = std::clamp(static_cast<int>(wrapped.lines().size()), fewest_lines, most_lines);
    return line_height(ui, Face::body) * static_cast<float>(lines) + ui.px(4);
}

bool is_refused(const Composer& composer) {
    return !composer.can_send && !composer.cannot_because.empty() && !composer.text.empty();
}

std::string refusal_of(const Composer& composer) {
    return std::string(icon("exclamation")) + "  " + composer.cannot_because;
}

/// One line, or two where one is too short.
void draw_wrapped(Ui& ui, Box row, Color color, std::string_view words) {
    const float height = paragraph_height(ui, row.w, Face::small, words);
    draw_paragraph(ui, {row.x, std::round(row.middle() - height / 2), row.w, height}, Face::small, color,
                   words);
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
    if (compact_) return ui.px(46 + says_line + 8 + 46) + editor_height(ui, inner, composer, true);
    return ui.px(52 + (says_below(ui, inner) ? says_line : 0)) + editor_height(ui, inner, composer, false) +
           ui.px(14) + routes_height(ui, inner, composer) + ui.px(56);
}

void ComposerView::draw(Ui& ui, Box box, const Composer& composer, const std::string& conversation,
                        Intents& intents) {
    const Color accent = mode_color(ui, composer.mode);
    ui.mark_place("part/composer", box);
    fill(box, ui.color().panel, ui.px(12));
    outline(box, composer.enabled ? accent : ui.color().line, ui.px(12), ui.px(2));
    Box rest = box.inset(ui.px(16), 0);
    draw_modes(ui, rest.cut_top(ui.px(compact_ ? 46 : 52)), composer, intents);
    const bool below = says_below(ui, rest.w);
    if (below) draw_from(ui, rest.cut_top(ui.px(says_line)), composer);
    if (composer.mode != Via::note && ui.shortcut(Key::h, false, false, true)) next_handle(composer, intents);
    const Box words = rest.cut_top(editor_height(ui, rest.w, composer, compact_));
    box_ = box;
    take_slash_keys(ui, composer);
    const char* hint = composer.mode == Via::note ? "Write a note for your colleagues"
                       : composer.mode == Via::dm ? "Write a direct message"
                                                  : "Write a reply, or / for a saved one";
    editor_.underline(composer.misspelt);
    if (editor_.draw(ui, "practice/composer", words, conversation, composer.text, hint,
                     words.inset(-ui.px(10), below ? 0 : -ui.px(4))))
        intents.push_back(viewmodel::EditDraft{editor_.text()});
    find_slash();
    if (insert_ >= 0) insert_saved(composer, std::exchange(insert_, -1), intents);
    rest.cut_top(ui.px(compact_ ? 8 : 14));
    if (!compact_) draw_routes(ui, rest, composer, intents);
    line_above({box.x + 2, rest.y, box.w - 4, 1}, ui.color().line);
    draw_foot(ui, rest, composer, intents);
    if (ui.focus() == "practice/composer" && ui.shortcut(Key::escape)) ui.set_focus("");
}

bool ComposerView::says_below(const Ui& ui, float inner) const {
    return compact_ || inner < ui.px(says_beside);
}

void ComposerView::draw_modes(Ui& ui, Box row, const Composer& composer, Intents& intents) {
    const std::array<Choice, 3> modes{{{"practice/mode/public", "Public", "globe", "Ctrl 1", ui.color().open},
                                       {"practice/mode/dm", "DM", "lock", "Ctrl 2", ui.color().dm},
                                       {"practice/mode/note", "Note", "pencil", "Ctrl 3", ui.color().note}}};
    constexpr std::array<Via, 3> vias{Via::open, Via::dm, Via::note};
    const float width = segments_width(ui, modes), whole = row.w;
    const Box area = row.cut_left(width);
    const Box control{area.x, std::round(area.middle() - ui.px(16)) + ui.px(2), width, ui.px(32)};
    if (const auto chosen = segments(ui, control, modes, static_cast<int>(composer.mode)))
        intents.push_back(viewmodel::SetMode{vias[static_cast<std::size_t>(*chosen)]});
    for (std::size_t n = 0; n < 3; ++n)
        if (ui.shortcut(digit_keys[n], true)) intents.push_back(viewmodel::SetMode{vias[n]});
    row.cut_left(ui.px(14));
    row.y += ui.px(2);
    if (compact_)
        draw_route_menu_chip(ui, row, composer, intents);
    else if (!says_below(ui, whole))
        draw_from(ui, row, composer);
}

void ComposerView::draw_from(Ui& ui, Box row, const Composer& composer) {
    constexpr std::string_view key = "Ctrl 1 2 3";
    if (compact_ && is_refused(composer))
        return static_cast<void>(draw_excerpt(ui, row, Face::small, ui.color().bad, refusal_of(composer)));
    if (row.w > ui.px(400) && !compact_) {
        const Box hint = row.cut_right(text_width(ui, Face::label, key) + ui.px(4));
        draw_line(ui, hint, Face::label, ui.color().muted, key);
        row.cut_right(ui.px(8));
    }
    row.cut_left(draw_line(ui, row, Face::small_strong, mode_color(ui, composer.mode), composer.mode_says));
    if (row.w < ui.px(90) || composer.mode == Via::note) return;
    row.cut_left(draw_line(ui, row, Face::small, ui.color().muted, " · from ") + ui.px(3));
    const bool several = composer.handles.size() > 1;
    const std::string words =
        several ? composer.as_handle + " " + std::string(icon("down")) : composer.as_handle;
    const float width = std::min(row.w, text_width(ui, Face::small_strong, words) + 1);
    const Box area = row.cut_left(width);
    if (several) {
        const float high = std::min(ui.px(30), row.h);
        const Box hit{area.x - ui.px(6), std::round(area.middle() - high / 2), area.w + ui.px(12), high};
        const Touch touch = ui.control("practice/handle", hit);
        if (touch.hovered) fill(hit, ui.color().selected, ui.px(8));
        if (touch.show_focus) focus_ring(ui, hit, ui.px(6));
        if (touch.pressed) menu_ = Menu::handles, menu_anchor_ = hit;
    }
    draw_excerpt(ui, area, Face::small_strong, ui.color().text, words);
}

/// From one account of the brand to the next; one that is retired answers nobody.
void ComposerView::next_handle(const Composer& composer, Intents& intents) {
    const auto now =
        std::ranges::find(composer.handles, composer.as_handle, &viewmodel::HandleChoice::handle);
    const auto count = composer.handles.size();
    const auto from = static_cast<std::size_t>(now - composer.handles.begin());
    for (std::size_t step = 1; step <= count; ++step) {
        const viewmodel::HandleChoice& next = composer.handles[(from + step) % count];
        if (!next.retired) return intents.push_back(viewmodel::SetHandle{next.handle});
    }
}

void ComposerView::choose_route(const RouteChoice& route, const Composer& composer, Box chip,
                                Intents& intents) {
    menu_anchor_ = chip;
    if (route.route == Route::hand_off && !composer.departments.empty())
        hand_off_ = true;
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
        const bool by_key = ui.shortcut(key_of(route), false, false, true);
        if (chip_button(ui, name, chip, route.label, on, mode_color(ui, composer.mode)) || by_key)
            choose_route(route, composer, chip, intents);
        if (route.read_from_words && !route.chosen)
            fill({chip.x + ui.px(14), chip.bottom() - ui.px(5), chip.w - ui.px(28), ui.px(2)},
                 faded(mode_color(ui, composer.mode), 60), 1);
    }
}

/// Where it goes, as one chip that opens a list; the keys choose without it.
void ComposerView::draw_route_menu_chip(Ui& ui, Box& row, const Composer& composer, Intents& intents) {
    if (composer.routes.empty()) return;
    std::string words = "Where it goes";
    for (const RouteChoice& route : composer.routes)
        if (route.chosen || route.read_from_words) words = route.label;
    words += " " + std::string(icon("down"));
    const float width = std::min(chip_button_width(ui, words), row.w);
    Box chip = row.cut_right(width);
    row.cut_right(ui.px(8));
    chip = {chip.x, std::round(chip.middle() - ui.px(16)), chip.w, ui.px(30)};
    if (chip_button(ui, "practice/routes", chip, words, true, mode_color(ui, composer.mode)))
        menu_ = Menu::routes, menu_anchor_ = chip;
    for (const RouteChoice& route : composer.routes)
        if (ui.shortcut(key_of(route), false, false, true)) choose_route(route, composer, chip, intents);
}

void ComposerView::draw_route_menu(Ui& ui, Box window, const Composer& composer, Intents& intents) {
    std::vector<MenuItem> items;
    for (const RouteChoice& route : composer.routes)
        items.push_back(
            {route.label, fmt::format("Alt+{}{}", route.number, route.chosen ? ", chosen now" : ""), true});
    const MenuAnswer answer = menu(ui, "practice/routes", window, menu_anchor_, items);
    if (answer.closed) menu_ = Menu::none;
    if (answer.chosen)
        choose_route(composer.routes[static_cast<std::size_t>(*answer.chosen)], composer, menu_anchor_,
                     intents);
}

/// Hint and preview, left of the button that sends.
float ComposerView::draw_tools(Ui& ui, Box& row, const Composer& composer, Intents& intents) {
    const bool tight = row.w < ui.px(640), tiny = row.w < ui.px(400);
    const auto tool = [&](std::string_view name, const ButtonText& words, bool enabled) {
        const Box area = row.cut_right(button_width(ui, words));
        row.cut_right(ui.px(10));
        return button(ui, name, {area.x, std::round(area.middle() - ui.px(18)), area.w, ui.px(36)}, words,
                      ButtonLook::plain, 0, enabled);
    };
    const bool room_for_face = row.w > ui.px(280);
    emoji_anchor_ = room_for_face ? row.cut_right(ui.px(36)) : Box{row.right(), row.y, 0, row.h};
    emoji_anchor_ = {emoji_anchor_.x, std::round(emoji_anchor_.middle() - ui.px(18)), emoji_anchor_.w,
                     ui.px(36)};
    if (room_for_face) row.cut_right(ui.px(10));
    const ButtonText smile{icon("smile"), "", "", "Emoji (Ctrl E)"};
    if ((room_for_face && button(ui, "practice/emoji", emoji_anchor_, smile)) || ui.shortcut(Key::e, true))
        emoji_ = true;
    const ButtonText preview{tiny    ? ""
                             : tight ? "Read"
                                     : "Read it aloud",
                             tight ? "" : "Ctrl P", "volume", "Read it in large words (Ctrl P)"};
    const bool by_key = ui.shortcut(Key::p, true);
    if ((tool("practice/preview", preview, composer.can_preview) || by_key) && composer.can_preview)
        intents.push_back(viewmodel::ShowPreview{});
    if (hint_label_.empty()) return row.w;
    const ButtonText hint{tiny ? std::string_view("Hint") : std::string_view(hint_label_),
                          tight ? "" : "Ctrl H", "hint"};
    if (tool("practice/hint", hint, true) || ui.shortcut(Key::h, true))
        intents.push_back(viewmodel::TakeHint{});
    return row.w;
}

void ComposerView::insert(std::string_view utf8, Intents& intents) {
    editor_.insert(utf8);
    intents.push_back(viewmodel::EditDraft{editor_.text()});
}

void ComposerView::find_slash() {
    const std::string& text = editor_.text();
    int start = editor_.caret();
    while (start > 0 && text[static_cast<std::size_t>(start - 1)] > ' ') --start;
    const bool found = start < editor_.caret() && text[static_cast<std::size_t>(start)] == '/';
    if (!found) slash_.refused = -1;
    slash_.open = found && slash_.refused != start;
    slash_.start = start;
}

/// The saved replies whose shortcut begins with what is typed, or whose title holds it.
std::vector<int> ComposerView::fitting(const Composer& composer) const {
    std::vector<int> fit;
    if (!slash_.open) return fit;
    const auto from = static_cast<std::size_t>(slash_.start) + 1;
    const auto end = static_cast<std::size_t>(editor_.caret());
    if (from > end || end > editor_.text().size()) return fit;
    const std::string typed = editor_.text().substr(from, end - from);
    for (std::size_t n = 0; n < composer.saved.size(); ++n)
        if (composer.saved[n].handle.starts_with(typed)) fit.push_back(static_cast<int>(n));
    return fit;
}

void ComposerView::take_slash_keys(Ui& ui, const Composer& composer) {
    const std::vector<int> fit = fitting(composer);
    if (fit.empty() || ui.covered() || ui.focus() != "practice/composer") return;
    const int last = static_cast<int>(fit.size()) - 1;
    ui.keep_tab();
    slash_.chosen = std::clamp(slash_.chosen, 0, last);
    while (ui.input.take(Key::down)) slash_.chosen = std::min(slash_.chosen + 1, last);
    while (ui.input.take(Key::up)) slash_.chosen = std::max(slash_.chosen - 1, 0);
    if (ui.input.take(Key::escape)) slash_.refused = slash_.start;
    if (ui.input.take(Key::enter) || ui.input.take(Key::tab))
        insert_ = fit[static_cast<std::size_t>(slash_.chosen)];
}

void ComposerView::insert_saved(const Composer& composer, int which, Intents& intents) {
    const viewmodel::HandleChoice& saved = composer.saved[static_cast<std::size_t>(which)];
    editor_.replace(slash_.start, editor_.caret(), saved.about);
    intents.push_back(viewmodel::InsertSavedReply{saved.handle, editor_.text()});
    slash_ = {};
}

void ComposerView::draw_saved(Ui& ui, Box window, const Composer& composer, Intents& intents) {
    const std::vector<int> fit = fitting(composer);
    if (fit.empty() || ui.covered() || !composer.enabled || ui.focus() != "practice/composer") return;
    constexpr int most_rows = 6;
    const auto above =
        static_cast<int>((box_.y - window.y - ui.px(40)) / ui.px(46));  // the draft stays in sight
    const int rows = std::min(static_cast<int>(fit.size()), std::clamp(above, 2, most_rows));
    const int first = std::clamp(slash_.chosen - rows + 1, 0, static_cast<int>(fit.size()) - rows);
    const float height = ui.px(46) * static_cast<float>(rows) + ui.px(34);
    const float width = std::min(box_.w - ui.px(32), ui.px(560));
    const Box panel{box_.x + ui.px(16), std::max(window.y, box_.y - height - ui.px(6)), width, height};
    ImGui::SetCursorScreenPos({panel.x, panel.y});
    compat::begin_child(
        "saved-replies", {panel.w, panel.h},
        ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollbar);
    card(ui, panel, ui.color().panel, ui.color().line);
    Box rest = panel.inset(ui.px(6), ui.px(6));
    const Box foot = rest.cut_bottom(ui.px(22)).inset(ui.px(10), 0);
    draw_line(ui, foot, Face::label, ui.color().muted, "Up and Down choose, Enter inserts, Esc closes");
    for (int n = first; n < first + rows; ++n) {
        const viewmodel::HandleChoice& saved =
            composer.saved[static_cast<std::size_t>(fit[static_cast<std::size_t>(n)])];
        Box row = rest.cut_top(ui.px(46));
        const Touch touch = ui.control("practice/slash/" + saved.handle, row);
        if (n == slash_.chosen || touch.hovered) fill(row, ui.color().selected, ui.px(8));
        row = row.inset(ui.px(10), ui.px(4));
        Box head = row.cut_top(ui.px(19));
        head.cut_left(draw_line(ui, head, Face::small_strong, ui.color().open, "/" + saved.handle) +
                      ui.px(10));
        draw_line(ui, head, Face::small_strong, ui.color().text, saved.label);
        draw_excerpt(ui, row, Face::label, ui.color().muted, saved.about);
        if (!touch.pressed) continue;
        insert_saved(composer, fit[static_cast<std::size_t>(n)], intents);
        ui.set_focus("practice/composer");
        break;
    }
    ImGui::EndChild();
}

/// How this person signs, as long as the draft is not signed: a press adds it.
void ComposerView::draw_signature(Ui& ui, Box& row, const Composer& composer, Intents& intents) {
    if (composer.signature.empty()) return;
    const bool by_key = ui.shortcut(Key::s, true);
    const std::string words = fmt::format("{}  no signature yet: {}", icon("hint"), composer.signature);
    const std::string key = " Ctrl S";
    float width = text_width(ui, Face::small, words);
    const bool with_key = width + text_width(ui, Face::label, key) <= row.w;
    if (with_key) width += text_width(ui, Face::label, key);
    bool pressed = false;
    if (width <= row.w) {
        Box area = row.cut_left(width + ui.px(16));
        area.w = width;
        const Box hit{area.x - ui.px(6), std::round(area.middle() - ui.px(15)), width + ui.px(12), ui.px(30)};
        const Touch touch = ui.control("practice/sign", hit);
        if (touch.hovered) fill(hit, ui.color().hover, ui.px(8));
        if (touch.show_focus) focus_ring(ui, hit, ui.px(6));
        pressed = touch.pressed;
        area.cut_left(draw_line(ui, area, Face::small, mood_color(ui.color(), viewmodel::Mood::warn), words));
        if (with_key) draw_line(ui, area, Face::label, ui.color().muted, key);
    }
    if (pressed || by_key) intents.push_back(viewmodel::InsertText{composer.signature});
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
    draw_tools(ui, row, composer, intents);
    const bool refused = is_refused(composer);
    if (composer.mode != Via::note && (!refused || composer.left < 0)) draw_count(ui, row, composer);
    if (refused) {
        if (!compact_) draw_wrapped(ui, row, ui.color().bad, refusal_of(composer));
        return;
    }
    draw_signature(ui, row, composer, intents);
    for (const viewmodel::Chip& hint : composer.hints) {
        const Color color =
            hint.mood == viewmodel::Mood::neutral ? ui.color().note : mood_color(ui.color(), hint.mood);
        const std::string words =
            std::string(icon(hint.icon.empty() ? "hint" : hint.icon)) + "  " + hint.text;
        if (text_width(ui, Face::small, words) > row.w) continue;
        row.cut_left(draw_line(ui, row, Face::small, color, words) + ui.px(16));
    }
}

bool ComposerView::draw_menu(Ui& ui, Box window, const Composer& composer, Intents& intents) {
    if (menu_ == Menu::none) return false;
    if (menu_ == Menu::routes) {
        draw_route_menu(ui, window, composer, intents);
        return true;
    }
    const auto& source = composer.handles;
    std::vector<MenuItem> items;
    for (const viewmodel::HandleChoice& choice : source)
        items.push_back({choice.label, choice.retired ? "retired: " + choice.about : choice.about, true});
    const std::string_view name = menu_ == Menu::handles ? "practice/handles" : "practice/redirect";
    const MenuAnswer answer = menu(ui, name, window, menu_anchor_, items);
    if (answer.chosen) {
        const std::string& chosen = source[static_cast<std::size_t>(*answer.chosen)].handle;
        if (menu_ == Menu::handles)
            intents.push_back(viewmodel::SetHandle{chosen});
        else
            intents.push_back(viewmodel::SetRoute{Route::redirect, chosen});
    }
    if (answer.closed) menu_ = Menu::none;
    return true;
}

}  // namespace sim::gui

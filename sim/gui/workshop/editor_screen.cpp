#include "sim/gui/workshop/editor_screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "sim/gui/icons.h"
#include "sim/gui/paint.h"
#include "sim/gui/views_common.h"
#include "sim/gui/widgets/button.h"
#include "sim/gui/widgets/chip.h"
#include "sim/gui/workshop/panels.h"
#include "sim/viewmodel/workshop/marks.h"

namespace sim::gui::workshop {

namespace vm = viewmodel::workshop;

namespace {

constexpr std::string_view code_name = "workshop/code";
constexpr std::string_view find_name = "workshop/find";

float panel_height(Ui& ui, float whole) {
    return std::round(std::clamp(whole * 0.27f, ui.px(150), ui.px(340)));
}

}  // namespace

std::vector<CodeChange> EditorScreen::draw(Ui& ui, Box window, CodeFile& file, const vm::Editor& editor,
                                           const CodeDecoration& decoration, Intents& intents,
                                           Wishes& wishes) {
    const Box whole = window;
    const Box bar = begin_screen(ui, window);
    if (!std::exchange(begun_, true)) ui.set_focus(code_name);
    take_keys(ui, file, editor, wishes);
    draw_top(ui, bar, editor, intents, wishes);
    Box left = window.cut_left(std::round(window.w - std::min(window.w * 0.45f, ui.px(1100))));
    Box panel = left.cut_bottom(panel_height(ui, left.h));
    draw_status(ui, left.cut_bottom(ui.px(26)), editor);
    if (bar_ != Bar::none) draw_find(ui, left.cut_top(ui.px(46)), file);
    search(file);
    left.cut_top(ui.px(6));
    const std::vector<CodeChange> changes = code_.draw(ui, code_name, left, file, decoration);
    draw_panel(ui, panel, editor, wishes);
    draw_right(ui, window, editor, wishes);
    code_.draw_proposals(ui, code_name, whole, file, decoration);
    return changes;
}

// Keys ------------------------------------------------------------------------------------------------------

void EditorScreen::take_keys(Ui& ui, CodeFile& file, const vm::Editor& editor, Wishes& wishes) {
    if (ui.shortcut(Key::s, true)) wishes.push_back(vm::SaveFile{});
    if (ui.shortcut(Key::f, true)) open_bar(ui, Bar::find, file);
    if (ui.shortcut(Key::g, true)) open_bar(ui, Bar::go, file);
    if (ui.shortcut(Key::f2)) next_pane(ui);
    if (ui.shortcut(Key::f8)) next_problem(file, editor, +1, wishes);
    if (ui.shortcut(Key::f8, false, true)) next_problem(file, editor, -1, wishes);
    if (ui.shortcut(Key::f6)) wishes.push_back(vm::PlayFromHere{});
    if (ui.shortcut(Key::f7)) {
        if (editor.autoplay.running)
            wishes.push_back(vm::CancelAutoplay{});
        else
            wishes.push_back(vm::RunAutoplay{});
    }
    if (ui.shortcut(Key::one, false, false, true)) wishes.push_back(vm::ShowPanel{0});
    if (ui.shortcut(Key::two, false, false, true)) wishes.push_back(vm::ShowPanel{1});
    if (ui.shortcut(Key::three, false, false, true)) wishes.push_back(vm::ShowPanel{2});
    take_find_keys(ui, file);
}

void EditorScreen::take_find_keys(Ui& ui, CodeFile& file) {
    if (ui.shortcut(Key::f3)) go_to_hit(file, +1);
    if (ui.shortcut(Key::f3, false, true)) go_to_hit(file, -1);
    if (bar_ == Bar::none) return;
    const bool typing = ui.focus() == find_name;
    if (typing && ui.shortcut(Key::enter)) {
        if (bar_ == Bar::find) {
            go_to_hit(file, +1);
        } else if (const int place = vm::typed_place(file.document.text(), typed_); place >= 0) {
            file.document.move_to(place, false);
            code_.show_caret();
            bar_ = Bar::none;
            ui.set_focus(code_name);
        }
    }
    if (typing && bar_ == Bar::find && ui.shortcut(Key::enter, false, true)) go_to_hit(file, -1);
    if (ui.shortcut(Key::escape)) {
        bar_ = Bar::none;
        ui.set_focus(code_name);
    }
}

/// Text, list below it, graph, buttons: round and round.
void EditorScreen::next_pane(Ui& ui) {
    const std::string& focus = ui.focus();
    if (focus == code_name)
        ui.set_focus("workshop/tab/problems", true);
    else if (focus.rfind("workshop/graph", 0) == 0)
        ui.set_focus("workshop/save", true);
    else if (focus.rfind("workshop/tab", 0) == 0 || focus.rfind("workshop/problem", 0) == 0 ||
             focus.rfind("workshop/example", 0) == 0)
        ui.set_focus("workshop/graph", true);
    else
        ui.set_focus(code_name, true);
}

void EditorScreen::open_bar(Ui& ui, Bar bar, CodeFile& file) {
    const bool other = bar_ != bar;
    bar_ = bar;
    const std::string selected = file.document.selected_text();
    if (bar == Bar::go)
        typed_.clear();
    else if (!selected.empty() && selected.find('\n') == std::string::npos)
        typed_ = selected;
    else if (other)
        typed_ = searched_;
    select_typed_ = true;
    ui.set_focus(find_name);
}

void EditorScreen::search(CodeFile& file) {
    const std::string wanted = bar_ == Bar::find ? typed_ : "";
    const bool known = wanted == searched_ && searched_revision_ == file.document.revision();
    if (bar_ != Bar::find) return found_.clear(), searched_revision_ = -1, void();
    if (known) return;
    const bool typed_on = wanted != searched_;
    searched_ = wanted, searched_revision_ = file.document.revision();
    found_ = vm::find_all(file.document.text(), wanted);
    found_now_ = vm::hit_from(found_, file.document.selection().first);
    if (typed_on && found_now_ >= 0) go_to_hit(file, 0);
}

void EditorScreen::go_to_hit(CodeFile& file, int step) {
    if (found_.empty() && !searched_.empty()) found_ = vm::find_all(file.document.text(), searched_);
    if (found_.empty()) return;
    const int count = static_cast<int>(found_.size());
    const auto [from, to] = file.document.selection();
    int next = vm::hit_from(found_, step > 0 && from != to ? from + 1 : from);
    if (step < 0) next = (vm::hit_from(found_, from) + count - 1) % count;
    found_now_ = next;
    file.document.select(found_[static_cast<std::size_t>(next)].first,
                         found_[static_cast<std::size_t>(next)].second);
    code_.show_caret();
}

void EditorScreen::next_problem(CodeFile& file, const vm::Editor& editor, int step, Wishes& wishes) {
    if (editor.problems.empty()) return;
    std::vector<int> places;
    for (const vm::ProblemRow& problem : editor.problems) places.push_back(problem.offset);
    std::sort(places.begin(), places.end());
    const int caret = file.document.caret();
    int target = step > 0 ? places.front() : places.back();
    if (step > 0) {
        const auto next = std::upper_bound(places.begin(), places.end(), caret);
        if (next != places.end()) target = *next;
    } else {
        const auto next = std::lower_bound(places.begin(), places.end(), caret);
        if (next != places.begin()) target = *(next - 1);
    }
    wishes.push_back(vm::JumpTo{target, -1});
}

// Drawing ---------------------------------------------------------------------------------------------------

void EditorScreen::draw_top(Ui& ui, Box bar, const vm::Editor& editor, Intents& intents, Wishes& wishes) {
    const bool narrow = bar.w < ui.px(1250);
    const Box back = bar.cut_left(text_width(ui, Face::body, "Files") + ui.px(18));
    bar.cut_left(ui.px(14));
    const Box hit{back.x - ui.px(8), back.y + ui.px(11), back.w + ui.px(16), back.h - ui.px(22)};
    const Touch touch = ui.control("workshop/leave", hit);
    const Color tone = touch.hovered ? ui.color().text : ui.color().muted;
    draw_line(ui, back, Face::body, tone, icon("back"));
    draw_line(ui, {back.x + ui.px(14), back.y, back.w, back.h}, Face::body, tone, "Files");
    if (touch.show_focus) focus_ring(ui, hit, ui.px(8));
    if (touch.pressed || ui.shortcut(Key::left, false, false, true)) wishes.push_back(vm::LeaveFile{});
    bar_tools(ui, bar, intents);
    bar.cut_right(ui.px(4));
    const auto place = [&](const ButtonText& words) {
        const Box area = bar.cut_right(button_width(ui, words));
        bar.cut_right(ui.px(8));
        return Box{area.x, area.y + ui.px(9), area.w, ui.px(38)};
    };
    const bool tight = bar.w < ui.px(560);  // the keys stand in the list behind F1
    const ButtonText save{"Save", tight ? "" : "Ctrl S"},
        play{tight    ? ""
             : narrow ? "Play"
                      : "Play from here",
             tight ? "" : "F6", "play", "Play from here (F6)"};
    if (button(ui, "workshop/save", place(save), save, ButtonLook::primary, 0, editor.unsaved))
        wishes.push_back(vm::SaveFile{});
    if (button(ui, "workshop/play", place(play), play, ButtonLook::plain, 0, editor.cannot_play.empty()))
        wishes.push_back(vm::PlayFromHere{});
    const ButtonText run{editor.autoplay.running ? "Cancel"
                         : narrow                ? "Autoplay"
                                                 : "Autoplay 200",
                         tight ? "" : "F7"};
    if (button(ui, "workshop/autoplay", place(run), run, ButtonLook::plain, 0,
               editor.autoplay.running || editor.autoplay.possible)) {
        if (editor.autoplay.running)
            wishes.push_back(vm::CancelAutoplay{});
        else
            wishes.push_back(vm::RunAutoplay{});
    }
    bar.cut_right(ui.px(8));
    if (!narrow) bar.cut_left(draw_line(ui, bar, Face::title, ui.color().text, "Workshop") + ui.px(14));
    draw_file(ui, bar, editor);
}

void EditorScreen::draw_file(Ui& ui, Box bar, const vm::Editor& editor) {
    float chips = 0;
    for (const viewmodel::Chip* chip : {&editor.errors, &editor.warnings})
        if (!chip->text.empty()) chips += chip_width(ui, *chip) + ui.px(8);
    Box name = bar;
    name.w = std::max(0.f, name.w - chips - ui.px(20));
    const float width = name.w < ui.px(50)
                            ? 0
                            : draw_excerpt(ui, name, Face::body,
                                           editor.unsaved ? ui.color().text : ui.color().muted, editor.file);
    float x = name.x + width + ui.px(8);
    if (editor.unsaved) {
        const Box sign{x, name.y, ui.px(14), name.h};
        draw_line(ui, sign, Face::label, ui.color().note, icon("circle"));
        ui.explain("workshop/unsaved", sign, "Not saved yet");
        x += ui.px(16);
    }
    for (const viewmodel::Chip* chip : {&editor.errors, &editor.warnings})
        if (!chip->text.empty() && x + chip_width(ui, *chip) <= bar.right() + 1)
            x += draw_chip(ui, x, bar.middle(), *chip) + ui.px(8);
    const viewmodel::Chip valid{"valid", viewmodel::Mood::good, "check"};
    if (editor.errors.text.empty() && editor.warnings.text.empty() && !editor.checking &&
        x + sign_width(ui, valid) <= bar.right() + 1)
        draw_sign(ui, x + ui.px(4), bar.middle(), valid);
}

void EditorScreen::draw_status(Ui& ui, Box box, const vm::Editor& editor) {
    fill(box, ui.color().panel);
    line_above(box, ui.color().line);
    Box inner = box.inset(ui.px(14), 0);
    const auto piece = [&](std::string_view words) {
        inner.cut_left(draw_line(ui, inner, Face::label, ui.color().muted, words) + ui.px(18));
    };
    piece(editor.place), piece(editor.length), piece(editor.saved);
    if (inner.w < ui.px(60)) return;
    draw_line(ui, inner, Face::label, ui.color().muted,
              inner.w > ui.px(420)
                  ? "Ctrl Space completes · Ctrl F finds · Ctrl G goes to a line · F8 next problem"
              : inner.w > ui.px(170) ? "Ctrl Space completes · F1 keys"
                                     : "F1 keys",
              Align::right);
}

void EditorScreen::draw_find(Ui& ui, Box box, CodeFile& file) {
    fill(box, ui.color().panel);
    line_below(box, ui.color().line);
    Box inner = box.inset(ui.px(12), ui.px(6));
    const bool find = bar_ == Bar::find;
    const auto tool = [&](std::string_view name, const ButtonText& words) {
        const bool pressed =
            button(ui, name, inner.cut_right(button_width(ui, words)), words, ButtonLook::quiet);
        inner.cut_right(ui.px(4));
        return pressed;
    };
    if (tool("workshop/find/close", {"Close", "Esc"})) bar_ = Bar::none, ui.set_focus(code_name);
    if (find && tool("workshop/find/next", {"Next", "F3"})) go_to_hit(file, +1);
    if (find && inner.w > ui.px(330) && tool("workshop/find/previous", {"Previous"})) go_to_hit(file, -1);
    std::string count;
    if (find && !typed_.empty())
        count = found_.empty() ? "not found" : fmt::format("{} of {}", found_now_ + 1, found_.size());
    const float width = text_width(ui, Face::small, "0000 of 0000");
    draw_line(ui, inner.cut_right(width), Face::small, found_.empty() ? ui.color().warn : ui.color().muted,
              count, Align::center);
    inner.cut_right(ui.px(6));
    if (field_.draw_framed(ui, find_name, inner, find ? "find" : "go", typed_,
                           find ? "Find in this file" : "Line, or line:column"))
        typed_ = field_.text();
    if (std::exchange(select_typed_, false)) field_.select_all();
}

void EditorScreen::draw_right(Ui& ui, Box box, const vm::Editor& editor, Wishes& wishes) {
    fill(box, ui.color().panel);
    line_left(box, ui.color().line);
    box.cut_left(1);
    if (!editor.has_graph) {
        draw_paragraph(
            ui, {box.x + ui.px(24), box.y + ui.px(24), box.w - ui.px(48), 0}, Face::body, ui.color().muted,
            editor.kind == scenario::FileKind::scenario
                ? "The conversations will be drawn here: steps as boxes, branches as arrows. Begin with "
                  "\"conversations\": [ … ]."
                : "A " + vm::kind_word(editor.kind) +
                      " has no conversations to draw. Problems are listed on the left.");
        return;
    }
    const float rows = static_cast<float>(std::clamp<std::size_t>(editor.timeline.items.size(), 2, 7));
    const float time_height = std::min(ui.px(66) + rows * ui.px(24), std::round(box.h * 0.32f));
    if (!editor.autoplay.trainees.empty() && box.h > ui.px(620)) {
        const float height = ui.px(50) + static_cast<float>(editor.autoplay.trainees.size()) * ui.px(24);
        draw_trainees(ui, box.cut_bottom(std::min(height, std::round(box.h * 0.28f))), editor.autoplay);
    }
    draw_timeline(ui, box.cut_bottom(time_height), editor.timeline, wishes);
    draw_graph(ui, box, editor, wishes);
}

namespace {

/// A conversation's name may be longer than any chip.
std::string fitting(Ui& ui, std::string name, float width) {
    if (chip_button_width(ui, name) <= width + 1) return name;
    while (name.size() > 1 && chip_button_width(ui, name + "…") > width + 1) {
        while (name.size() > 1 && (static_cast<unsigned char>(name.back()) & 0xc0) == 0x80) name.pop_back();
        name.pop_back();
    }
    return name + "…";
}

}  // namespace

void EditorScreen::draw_tabs(Ui& ui, Box& head, const vm::Editor& editor, Wishes& wishes) {
    const int count = static_cast<int>(editor.conversations.size());
    if (count == 1) {
        head.cut_left(draw_line(ui, head, Face::strong, ui.color().text, editor.conversations.front()) +
                      ui.px(12));
        return;
    }
    // The chosen one is always in sight; the others as far as there is room, and arrows lead to the rest.
    const auto step_to = [&](std::string_view name, std::string_view label, int step) {
        const Box area = head.cut_left(chip_button_width(ui, label));
        head.cut_left(ui.px(6));
        if (chip_button(ui, name, {area.x, std::round(area.middle() - ui.px(14)), area.w, ui.px(28)}, label,
                        false, ui.color().open))
            wishes.push_back(vm::ShowConversation{(editor.conversation + step + count) % count});
    };
    const float room = std::max(std::round(head.w * 0.62f), std::min(head.w - ui.px(62), ui.px(150)));
    float used = 0;
    int first = 0;
    for (int n = 0; n <= editor.conversation; ++n)
        used += chip_button_width(ui, editor.conversations[static_cast<std::size_t>(n)]) + ui.px(6);
    while (used > room && first < editor.conversation)
        used -= chip_button_width(ui, editor.conversations[static_cast<std::size_t>(first++)]) + ui.px(6);
    if (first > 0) step_to("workshop/conversation/before", fmt::format("‹ {}", first), -1);
    const float end = head.x + room;
    int n = first;
    for (; n < count; ++n) {
        const std::string& name = editor.conversations[static_cast<std::size_t>(n)];
        const float width = std::min(chip_button_width(ui, name), room);
        if (n > editor.conversation && head.x + width > end) break;
        const Box area = head.cut_left(width);
        head.cut_left(ui.px(6));
        const bool on = n == editor.conversation;
        if (chip_button(ui, fmt::format("workshop/conversation/{}", n),
                        {area.x, std::round(area.middle() - ui.px(14)), area.w, ui.px(28)},
                        fitting(ui, name, width), on, ui.color().open))
            wishes.push_back(vm::ShowConversation{n});
    }
    if (n < count) step_to("workshop/conversation/behind", fmt::format("{} ›", count - n), +1);
}

void EditorScreen::draw_graph(Ui& ui, Box box, const vm::Editor& editor, Wishes& wishes) {
    Box head = box.cut_top(ui.px(44)).inset(ui.px(14), 0);
    line_below({box.x, head.y, box.w, head.h}, ui.color().line);
    const Box fit = head.cut_right(button_width(ui, {"Fit", "0"}));
    if (button(ui, "workshop/graph/fit", {fit.x, fit.y + ui.px(7), fit.w, ui.px(30)}, {"Fit", "0"},
               ButtonLook::quiet))
        graph_.fit();
    head.cut_right(ui.px(6));
    draw_tabs(ui, head, editor, wishes);
    const bool hint = head.w > ui.px(330);
    if (hint)
        draw_line(ui, head, Face::label, ui.color().muted, "scroll to zoom, drag to move", Align::right);
    if (!hint && text_width(ui, Face::small, editor.graph.summary) > head.w)
        return graph_.draw(ui, box, editor.graph, editor.lit_node, wishes);
    draw_line(ui, hint ? Box{head.x, head.y, head.w - ui.px(180), head.h} : head, Face::small,
              ui.color().muted, editor.graph.summary);
    graph_.draw(ui, box, editor.graph, editor.lit_node, wishes);
}

}  // namespace sim::gui::workshop

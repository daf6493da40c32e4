#include "sim/gui/message_selection.h"

#include <fmt/format.h>
#include <imgui.h>

#include <utility>

#include "sim/gui/text_selecting.h"

namespace sim::gui {

namespace {

bool copies(const InputEvent& event) { return event == InputEvent{Key::c, 0, true, false, false}; }

bool is_typed(const InputEvent& event) { return event.key == Key::none && event.character >= U' '; }

/// Words that somebody wrote: what the program says between them is not gone to.
bool has_words(const viewmodel::ThreadItem& item) { return !item.name.empty() && !item.body.text.empty(); }

}  // namespace

void MessageSelection::choose(std::size_t item, const std::string& text) {
    item_ = chosen_ = item;
    words_.load(text);
    words_.select_all();
}

void MessageSelection::step(const viewmodel::Thread& thread, int by) {
    const auto count = static_cast<int>(thread.items.size());
    int at = item_ ? static_cast<int>(*item_) + by : by < 0 ? count - 1 : 0;
    while (at >= 0 && at < count && !has_words(thread.items[static_cast<std::size_t>(at)])) at += by;
    if (at < 0 || at >= count) return;
    const auto item = static_cast<std::size_t>(at);
    choose(item, thread.items[item].body.text);
}

bool MessageSelection::take_key(const InputEvent& event, const viewmodel::Thread& thread) {
    if (event.alt) return false;
    const bool select = event.shift, word = event.ctrl;
    switch (event.key) {
        case Key::up:
        case Key::down:
            if (!event.shift) step(thread, event.key == Key::up ? -1 : +1);
            return !event.shift;
        case Key::left:
            return words_.left(select, word), true;
        case Key::right:
            return words_.right(select, word), true;
        case Key::home:
            return words_.move_to(0, select), true;
        case Key::end:
            return words_.move_to(static_cast<int>(words_.text().size()), select), true;
        case Key::a:
            if (event.ctrl) words_.select_all();
            return event.ctrl;
        default:
            return false;
    }
}

void MessageSelection::go_in(Ui& ui, const viewmodel::Thread& thread) {
    ui.set_focus(name_, true);
    if (!item_) step(thread, -1);
}

void MessageSelection::take_keys(Ui& ui, const viewmodel::Thread& thread, std::string_view below) {
    if (thread.conversation != conversation_) let_go(), conversation_ = thread.conversation;
    const bool in_a_message = std::exchange(by_mouse_, false);
    if (ui.covered()) return;
    if (ui.shortcut(Key::up, true)) go_in(ui, thread);
    const bool here = ui.focus() == name_;
    if (here && !item_) step(thread, -1);
    if (here && ui.input.take(Key::escape)) return let_go(), ui.set_focus(below);
    std::vector<InputEvent> left_over;
    for (const InputEvent& event : std::exchange(ui.input.events, {})) {
        if (copies(event) && words_.has_selection()) {
            ImGui::SetClipboardText(words_.selected_text().c_str());
            continue;
        }
        if (here && ui.focus() == name_ && take_key(event, thread)) continue;
        if (here && is_typed(event)) ui.set_focus(below);  // whoever writes, writes there
        if (!here || is_typed(event)) let_go();
        left_over.push_back(event);
    }
    ui.input.events = std::move(left_over);
    if (ImGui::IsMouseClicked(0) && !in_a_message && !here) let_go();
}

void MessageSelection::draw(Ui& ui, std::size_t item, Box box, const std::string& text) {
    const Touch touch = ui.mouse_area(fmt::format("{}/words/{}", name_, item), box);
    if (touch.hovered) by_mouse_ = true;
    const bool mine = item_ == item;
    if (!touch.held && !mine) return;
    const WrappedText lines(text, box.w, measure_with(ui, Face::body));
    if (touch.held && !mine) {
        let_go();
        item_ = item;
        words_.load(text);
    }
    if (touch.held) select_by_mouse(words_, offset_under_mouse(ui, lines, box));
    const auto [from, to] = words_.selection();
    if (to <= static_cast<int>(text.size()))
        paint_stretch(ui, lines, box, from, to, faded(ui.color().open, 40));
}

}  // namespace sim::gui

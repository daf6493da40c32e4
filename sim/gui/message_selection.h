// Words of a conversation that are selected to be copied: by the mouse within one message, or message by
// message with the keys. Whatever is pressed or typed elsewhere lets them go.
#pragma once

#include <optional>
#include <string>

#include "sim/gui/text_editor.h"
#include "sim/gui/ui.h"
#include "sim/viewmodel/practice.h"

namespace sim::gui {

class MessageSelection {
  public:
    /// `name` is the control that has the keyboard while messages are chosen with the keys.
    explicit MessageSelection(std::string name) : name_(std::move(name)) {}

    /// Before anything else takes the keys of a frame. True when the keyboard goes back to `below`.
    void take_keys(Ui& ui, const viewmodel::Thread& thread, std::string_view below);
    /// Where an item's words are drawn, before they are: selects by the mouse and paints what is selected.
    void draw(Ui& ui, std::size_t item, Box box, const std::string& text);
    /// The item that a key has just chosen, once.
    std::optional<std::size_t> takes_chosen() { return std::exchange(chosen_, std::nullopt); }

  private:
    void choose(std::size_t item, const std::string& text);
    void step(const viewmodel::Thread& thread, int by);
    bool take_key(const InputEvent& event, const viewmodel::Thread& thread);
    void go_in(Ui& ui, const viewmodel::Thread& thread);
    void let_go() { item_.reset(), words_ = {}; }

    std::string name_;
    std::string conversation_;
    std::optional<std::size_t> item_, chosen_;
    TextEditor words_;
    bool by_mouse_ = false;  ///< the mouse is in a message in this frame
};

}  // namespace sim::gui

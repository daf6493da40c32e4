// What did not fit: words that were shortened or cut off, words upon words, controls upon controls; and signs
// that nobody explains. Tests turn it on and read the list after each frame; a person's window never does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/gui/box.h"

namespace sim::gui {

class LayoutWatch {
  public:
    void turn_on() { on_ = true; }
    bool on() const { return on_; }
    void begin_frame();

    /// Words that were drawn in the current window at `box`.
    void saw_words(Box box, std::string_view words);
    /// Something that can be pressed.
    void saw_control(Box box, std::string_view name);
    /// A place that says what it means when it is pointed at.
    void saw_explained(Box box);
    /// An opaque area: what lies under it is not seen.
    void saw_ground(Box box);
    /// From now on: whether what is drawn can be moved into sight, as a map can. It may be cut off then.
    void moves(bool can_be_moved) { moves_ = can_be_moved; }
    /// A label of the program's own that had to be shortened, or a button narrower than its words.
    void misfit(std::string_view what, std::string_view words);

    /// One sentence each; empty when everything fits. Sorted, none twice.
    std::vector<std::string> misfits() const;
    /// What stands on the screen to be read, line by line in the order it was drawn; long ones by their
    /// beginning.
    std::vector<std::string> words() const;

  private:
    struct Seen {
        const void* window;  ///< only what lies in the same window is compared
        Box box;
        std::string name;
    };
    void look_at_edges(Box box, std::string_view name);
    bool is_clear(const Seen& sign) const;
    void compare(const std::vector<Seen>& all, bool nested_is_fine, std::vector<std::string>& found) const;

    bool on_ = false, moves_ = false;
    std::vector<Seen> words_, controls_;
    std::vector<Box> explained_;
    std::vector<std::string> misfits_;
};

}  // namespace sim::gui

// Emoji to choose from, above the composer: the usual ones, or those whose English name fits what is typed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/gui/ui.h"
#include "sim/gui/widgets/editor_box.h"
#include "sim/viewmodel/emoji_names.h"

namespace sim::gui {

class EmojiPicker {
  public:
    /// Above what stands at `anchor`.
    void open(Ui& ui, Box anchor);
    bool is_open() const { return open_; }
    /// Above everything else; call last. The emoji that was chosen: then it has closed.
    std::optional<std::string> draw(Ui& ui, Box window, std::span<const viewmodel::EmojiName> all);

  private:
    void take_keys(Ui& ui, int count);
    bool draw_grid(Ui& ui, Box grid, std::span<const viewmodel::EmojiName> all);

    EditorBox search_{true};
    std::string words_;
    std::vector<std::size_t> found_;
    int at_ = 0;  ///< of those found: what Enter takes
    Box anchor_;
    bool open_ = false;
};

}  // namespace sim::gui

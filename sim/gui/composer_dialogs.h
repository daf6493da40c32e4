// What opens above a screen with a composer: its menus, saved replies, the hand-off, emoji. The desk and the
// drills have the same.
#pragma once

#include <span>

#include "sim/gui/composer_view.h"
#include "sim/gui/emoji_picker.h"
#include "sim/gui/practice_dialogs.h"

namespace sim::gui {

class ComposerDialogs {
  public:
    /// Something of it covers the screen.
    bool is_above(const ComposerView& composer) const;
    /// Before the screen: what is open now is drawn above it; what the screen opens, in the next frame.
    void begin(const ComposerView& composer);
    /// After the screen.
    void draw(Ui& ui, Box window, ComposerView& composer, const viewmodel::Composer& shown,
              std::span<const viewmodel::EmojiName> emoji, Intents& intents);

  private:
    HandOffDialog hand_off_;
    EmojiPicker emoji_;
    bool menu_before_ = false, handing_before_ = false, choosing_before_ = false;
};

}  // namespace sim::gui

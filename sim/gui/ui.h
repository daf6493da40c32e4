// What every widget and view is handed: colours, type, keys, which control has the focus, and a map of what
// was drawn. Owned by the frame loop (or by a test); holds nothing of the simulation.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/gui/box.h"
#include "sim/gui/emoji.h"
#include "sim/gui/fonts.h"
#include "sim/gui/input.h"
#include "sim/gui/layout_watch.h"
#include "sim/gui/palette.h"
#include "sim/gui/tab_order.h"
#include "sim/gui/tooltip.h"

namespace sim::gui {

/// What a control noticed in this frame.
struct Touch {
    bool pressed = false;  ///< clicked, or Enter or Space while focused
    bool hovered = false;
    bool held = false;
    bool focused = false;
    bool show_focus = false;  ///< the focus came by key: draw a ring
};

class Ui {
  public:
    Ui(const Fonts& fonts, GlyphMap& glyphs);

    /// Once around each frame. `seconds` is a steady clock for carets only.
    void begin_frame(Input input, double seconds);
    void end_frame();

    const Palette& color() const { return *palette_; }
    void use(Theme theme) {
        palette_ = &palette_of(theme);
        theme_ = theme;
    }
    Theme theme() const { return theme_; }
    bool dark() const { return theme_ != Theme::light; }
    /// Reduced motion: nothing blinks, glides or moves by itself.
    void keep_still(bool still) { still_ = still; }
    bool still() const { return still_; }
    float px(float at_100_percent) const;
    void set_scale(float scale) { scale_ = scale; }
    const Fonts& fonts() const { return fonts_; }
    GlyphMap& glyphs() { return glyphs_; }

    /// A pressable area. `name` is stable and unique on the screen ("practice/send"). Disabled ones are not
    /// listed. A click presses it and leaves the keyboard where somebody types; only Tab brings the focus.
    Touch control(std::string_view name, Box box, bool enabled = true);
    /// A place that takes typed text: focusable, not pressable by Enter. Returns its focus.
    Touch text_control(std::string_view name, Box box);
    /// A place that is moved by keys, as a picture by its arrows: likewise.
    Touch moved_control(std::string_view name, Box box);
    /// A place for the mouse alone (words to be selected): neither Tab nor a click brings the keyboard there.
    Touch mouse_area(std::string_view name, Box box);
    /// Names an area in the map that is no control (a message, a picture).
    void note(std::string_view name, Box box);

    /// What a sign without words means, shown when the mouse rests on it or the keyboard is there. `name` is
    /// the control's, or another that is unique on the screen.
    void explain(std::string_view name, Box box, std::string_view words, bool focused = false);

    /// Remembers where a part of the screen is, covered or not: what the tour points at ("part/inbox").
    void mark_place(std::string_view name, Box box) { places_.insert_or_assign(std::string(name), box); }
    std::optional<Box> place_of(std::string_view name) const;

    /// True once when the shortcut was pressed, unless the screen is covered.
    bool shortcut(Key key, bool ctrl = false, bool shift = false, bool alt = false);
    Input input;

    const std::string& focus() const { return focus_; }
    /// The keyboard is on a text.
    bool takes_text() const { return !focus_.empty() && focus_ == text_; }
    /// Somebody clicked or types, and nothing has the keyboard: whatever a screen is for may take it, and the
    /// letter with it.
    bool keyboard_is_free() const;
    /// Of these, that somebody types.
    bool letters_are_free() const;
    void set_focus(std::string_view name, bool by_key = false);
    /// While this control has the focus, Tab is a key like any other. Say so in every frame.
    void keep_tab(std::string_view name) { tab_keeper_ = name; }

    /// While covered (a dialog is above), controls are drawn but neither react nor are listed.
    void cover(bool covered) { covered_ = covered; }
    bool covered() const { return covered_; }

    /// Tab belongs to what is in focus (an editor with blanks) in the next frame, not to the focus itself.
    void keep_tab() { tab_keeper_ = focus_; }

    /// Asks for a frame not later than this, beside those that events cause.
    void redraw_in(double seconds);
    double wanted_redraw() const { return redraw_in_; }
    double seconds() const { return seconds_; }
    double seconds_since_input() const { return seconds_ - last_input_; }

    const std::map<std::string, Box, std::less<>>& controls() const { return controls_; }
    /// What did not fit; covered parts are not looked at.
    LayoutWatch& layout() { return layout_; }
    bool watched() const { return layout_.on() && !covered_; }

  private:
    Box visible_part(Box box) const;
    bool is_listed(std::string_view name) const;
    void move_focus(int step);
    void give_focus_back();
    enum class Takes { presses, keys, mouse };
    Touch touch(std::string_view name, Box box, bool enabled, Takes takes);

    const Fonts& fonts_;
    GlyphMap& glyphs_;
    const Palette* palette_;
    Theme theme_ = Theme::dark;
    bool still_ = false;
    float scale_ = 1;
    std::map<std::string, Box, std::less<>> controls_, places_;
    std::vector<TabStop> order_, order_before_;
    std::string focus_, tab_keeper_;
    std::string keyed_;        ///< what takes keys and had the focus when it was drawn last
    std::string text_;         ///< what takes typed text and had the focus when it was drawn last
    std::string focus_below_;  ///< where the keyboard was before a dialog came above the screen
    bool something_covered_ = false, covered_before_ = false;
    LayoutWatch layout_;
    Tooltip tooltip_;
    bool focus_by_key_ = false;
    bool covered_ = false;
    bool focus_is_new_ = false;  ///< its control may come only with the next frame
    double redraw_in_ = 0, seconds_ = 0, last_input_ = 0;
};

}  // namespace sim::gui

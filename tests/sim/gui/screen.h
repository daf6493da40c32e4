// A screen without a window: draws views into memory, reads what they say, clicks and types through public
// fields only.
#pragma once

#include <functional>
#include <string>

#include "sim/gui/intents.h"
#include "sim/gui/ui.h"

struct ImGuiContext;

namespace tests {

class Screen {
  public:
    using Draw = std::function<void(sim::gui::Ui&, sim::gui::Box window, sim::gui::Intents&)>;

    explicit Screen(float width = 1440, float height = 900);
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    /// What is drawn in every frame from now on; draws three frames, so that sizes have settled.
    void show(Draw draw);
    /// Everything written on the screen, one text a line.
    std::string words();
    /// Presses the control of this name with the mouse; fails where it is not on the screen.
    sim::gui::Intents click(const std::string& control);
    /// Turns the wheel there; up is positive.
    void scroll(const std::string& control, float wheel);
    sim::gui::Intents press(sim::gui::Key key, bool ctrl = false, bool shift = false, bool alt = false);
    sim::gui::Intents type(std::u32string_view text);
    bool has(const std::string& control) const { return ui_.controls().contains(control); }
    sim::gui::Box place_of(const std::string& control) const;
    sim::gui::Ui& ui() { return ui_; }
    sim::gui::Intents frame(sim::gui::Input input = {});

  private:
    void build_fonts();

    ImGuiContext* context_;
    float width_, height_;
    sim::gui::GlyphMap glyphs_;
    sim::gui::Fonts fonts_;
    int fonts_version_ = -1;
    sim::gui::Ui ui_;
    Draw draw_;
    double seconds_ = 0;
};

}  // namespace tests

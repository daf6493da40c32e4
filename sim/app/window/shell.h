// The window itself: GLFW, OpenGL 3.3, the frame loop. Sleeps until something visible changes. Knows nothing
// of what is drawn in it.
#pragma once

#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>

#include "sim/app/window/window_size.h"
#include "sim/gui/ui.h"

namespace sim::app {

struct ShellOptions {
    std::string title = "Coolhead";
    WindowSize size;                 ///< {0, 0}: what fits the monitor
    std::optional<WindowSize> left;  ///< as the last window was left, where no size is asked for
    float zoom = 1;                  ///< on top of the monitor's own scale
    std::string ui_map;              ///< file for the map of controls, "" for none
    /// Called once, from another thread, when the letters are built and the window is still being opened:
    /// for work that would stand in the way of both.
    std::function<void()> meanwhile = [] {};
};

/// One frame's drawing. `screen` names it for the map of controls.
struct Frame {
    gui::Ui& ui;
    gui::Box window;
    std::string screen;
    bool close = false;           ///< set to end the loop
    bool wants_to_close = false;  ///< the user asked the window to close
    bool nothing_shown = false;   ///< no frame is on the screen yet: what can wait is better begun later
    bool focused = true;          ///< the keyboard is in this window
    int news = 0;                 ///< conversations with something new: in the title, "(2) Coolhead"
    bool paste_failed = false;    ///< another program did not give what it had copied
    float zoom = 1;               ///< text size on top of the monitor's; a change counts from the next frame
    float screen_zoom = 1;        ///< what would suit a screen that does not say how fine its pixels are
};

class WindowShell {
  public:
    /// Throws Failure where there is no screen to open a window on, no OpenGL 3.3 or no font.
    explicit WindowShell(const ShellOptions& options);
    ~WindowShell();
    WindowShell(const WindowShell&) = delete;
    WindowShell& operator=(const WindowShell&) = delete;

    /// Of the window as it is now.
    WindowSize size() const;
    /// Draws frames until one says `close`. `draw` is called inside one window that covers everything; what
    /// it throws outside its own windows comes out of here, and run() may be called again.
    void run(const std::function<void(Frame&)>& draw);

  private:
    struct Parts;
    void draw_frame(const std::function<void(Frame&)>& draw);
    void wait();
    std::future<void> build_fonts_ahead(const std::function<void()>& meanwhile);
    void rebuild_fonts();
    void look_at_screen();
    void zoom_by_keys();

    std::unique_ptr<Parts> parts_;
};

}  // namespace sim::app

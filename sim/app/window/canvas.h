// Puts the frames on the window. Where a processor paints instead of a graphics card (a virtual machine, a
// remote desktop), only what changed is painted and copied.
#pragma once

#include "sim/gui/damage.h"

struct GLFWwindow;
struct ImDrawData;

namespace sim::app {

class Canvas {
  public:
    /// The window's context must be current.
    explicit Canvas(GLFWwindow* window);

    /// A picture like the last one costs nothing.
    void show(ImDrawData& data);
    /// What is on the window, or what letters look like, is not as it was: the next picture is shown whole.
    void forget() { damage_.forget(); }

  private:
    /// glXCopySubBufferMESA: unlike a swap it leaves what was painted before. Declared here because GLFW for
    /// Wayland has nothing of X11.
    using CopyPart = void (*)(void* display, unsigned long drawable, int x, int y, int width, int height);

    GLFWwindow* window_;
    CopyPart copy_part_ = nullptr;  ///< none: every picture is painted whole and swapped
    void* display_ = nullptr;
    unsigned long drawable_ = 0;
    gui::Damage damage_;
};

}  // namespace sim::app

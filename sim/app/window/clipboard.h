// What other programs have copied, asked for over a connection of its own: GLFW 3.3 waits for their answer
// without end, and a program that hangs or closes early would hang this window.
#pragma once

#include <memory>
#include <string>

struct GLFWwindow;

namespace sim::app {

class Clipboard {
  public:
    /// GLFW still gives what is copied here; the window must outlive this. From now on a program that asked
    /// and has died ends nothing: Xlib would end the process.
    explicit Clipboard(GLFWwindow* window);
    ~Clipboard();
    Clipboard(const Clipboard&) = delete;
    Clipboard& operator=(const Clipboard&) = delete;

    /// Makes it what Dear ImGui copies to and pastes from.
    void serve_imgui();
    void copy(const std::string& utf8);
    /// "" where there is nothing, and where nothing came within a second: see failed().
    const std::string& paste();
    /// True once after something was to be pasted that another program did not give.
    bool takes_failure();

  private:
    struct Connection;
    GLFWwindow* window_;
    std::unique_ptr<Connection> connection_;  ///< null where there is no X display
    std::string pasted_;
    bool failed_ = false;
};

}  // namespace sim::app

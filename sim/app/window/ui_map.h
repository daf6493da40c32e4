// A file that says what stood where on the last frame, for tests that drive the real window.
#pragma once

#include <filesystem>
#include <string>

#include "sim/gui/ui.h"

namespace sim::app {

class UiMap {
  public:
    explicit UiMap(std::filesystem::path file) : file_(std::move(file)) {}
    /// What the last frame of `ui` holds: its controls and their places, the one that the keyboard is on,
    /// what can be read, what did not fit. Replaces the file in one step when anything changed since the last
    /// call; does nothing without a file name.
    void write(const std::string& screen, gui::Ui& ui);

  private:
    std::filesystem::path file_;
    std::string last_;
    int frame_ = 0;
};

}  // namespace sim::app

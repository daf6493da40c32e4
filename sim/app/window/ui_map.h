// A file that says where every control of the last frame was drawn, for tests that drive the real window.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "sim/gui/box.h"

namespace sim::app {

class UiMap {
  public:
    explicit UiMap(std::filesystem::path file) : file_(std::move(file)) {}
    /// `focus` is the control that the keyboard is on; `misfits` says what did not fit. Replaces the file in
    /// one step when anything moved since the last call; does nothing without a file name.
    void write(const std::string& screen, const std::map<std::string, gui::Box, std::less<>>& controls,
               const std::string& focus, const std::vector<std::string>& misfits);

  private:
    std::filesystem::path file_;
    std::string last_;
    int frame_ = 0;
};

}  // namespace sim::app

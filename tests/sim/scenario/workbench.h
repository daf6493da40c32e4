// A folder of its own for each test, with the shipped brands and noise packs in reach.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/scenario/load.h"

namespace tests {

class Workbench {
  public:
    Workbench();
    ~Workbench();
    Workbench(const Workbench&) = delete;
    Workbench& operator=(const Workbench&) = delete;
    std::filesystem::path folder() const { return folder_; }
    std::filesystem::path write(const std::string& name, const std::string& text) const;
    sim::scenario::Library library() const;

  private:
    std::filesystem::path folder_;
};

/// The example scenario of the design, with the steps it names but does not show.
std::string design_example();
/// Replaces the first occurrence; throws when there is none.
void replace(std::string& text, const std::string& what, const std::string& by);
/// The text as a JSON string.
std::string quoted(const std::string& text);
/// Problems as `validate` prints them, one a line, files without their folders.
std::string lines(const std::vector<sim::scenario::Problem>& problems);

}  // namespace tests

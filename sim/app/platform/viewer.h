// Opening a file in whatever the desktop opens such files with, to be read or printed there. Nothing here
// waits: a viewer may stay open longer than this program.
#pragma once

#include <filesystem>
#include <string>

namespace sim::app {

class Viewer {
  public:
    /// Looks for `program` on the path, or takes it as it is where it names a folder.
    explicit Viewer(const std::string& program = "xdg-open");
    ~Viewer();
    Viewer(const Viewer&) = delete;
    Viewer& operator=(const Viewer&) = delete;

    /// False where the machine has no such program.
    bool open(const std::filesystem::path& file);
    /// The desktop has not said yet whether something opens it.
    bool opening();
    /// True once, when nothing opened the last file.
    bool failed();

  private:
    std::string path_;
    int process_ = 0;  ///< 0: none
    bool failed_ = false;
};

}  // namespace sim::app

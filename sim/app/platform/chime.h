// The sound of a new message, by whatever player the machine has. Its absence is no failure, and nothing here
// ever waits.
#pragma once

#include <string>
#include <vector>

namespace sim::app {

class Chime {
  public:
    /// A program and what it is called with, as in a command line.
    using Player = std::vector<std::string>;

    /// The first of these that is on the path, or that names a file, plays it.
    explicit Chime(const std::vector<Player>& players = usual_players());
    ~Chime();
    Chime(const Chime&) = delete;
    Chime& operator=(const Chime&) = delete;

    bool available() const { return !player_.empty(); }
    /// Begins to sound, unless it still does.
    void sound();
    /// Those of PulseAudio, PipeWire and libcanberra with the sound of the freedesktop theme.
    static std::vector<Player> usual_players();

  private:
    Player player_;    ///< its program with its folder; empty: none
    int process_ = 0;  ///< sounds; 0: none
};

}  // namespace sim::app

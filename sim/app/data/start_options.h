// How the window is asked for on the command line.
#pragma once

#include <string>

namespace sim::app {

struct StartOptions {
    std::string database;      ///< empty: the usual one
    std::string scenario;      ///< file or id to open at its briefing; empty: the home screen
    bool at_workshop = false;  ///< open the trainer's room
    std::string workshop;      ///< with this file; empty: its list
    std::string ui_map;        ///< file to write controls' names and rectangles to; empty: none
    std::string trace;         ///< file to write every intent to, one a line; empty: none
    int width = 0;             ///< of the window, in pixels; 0: as it was left, within the monitor
    int height = 0;
    std::string theme;     ///< "dark", "light" or "high-contrast"; empty: as the person left it
    double pace = 0;       ///< simulated seconds per real second; 0: the scenario's
    std::string person;    ///< who plays; empty: who played last
    bool tour = true;      ///< new people are shown around
    bool at_team = false;  ///< open the manager's desk
};

}  // namespace sim::app

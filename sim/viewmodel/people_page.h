// The desk's page about people: who is here, what they may do, what they are to play, and whether what was
// sealed still fits.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/viewmodel/team_overview.h"

namespace sim::viewmodel {

struct PersonLine {
    std::string name;
    std::string says;  ///< "Leeds · 12 sessions, last 2026-11-02", "not started"
    Chip role;         ///< "manager"; a trainee's is empty
    bool chosen = false;
};

struct AssignedLine {
    std::int64_t assignment = 0;
    std::string says;  ///< "Ana Reyes · Charged twice"
    std::string when;  ///< "due 2026-11-30 · certification run"
    Chip state;
};

struct SealLine {
    std::int64_t session = 0;
    std::string says;  ///< "Ana Reyes · Charged twice · 88 passed"
    std::string why;   ///< what does not fit, or what should be known; may be empty
    Chip mark;         ///< "fits", "does not fit"
};

struct PickedChoice {
    std::string value;
    std::string label;
    bool on = false;
};

/// Somebody is given something to play. No title: nobody is.
struct AssignDraft {
    std::string title;
    std::vector<PickedChoice> to, scenarios, due, again, how;
    bool ready = false;
};

struct PeoplePage {
    std::vector<TeamPage> pages;
    std::string rule;     ///< whether roles hold
    std::string warning;  ///< what a manager has to know: a lost passphrase, sessions past their time
    std::vector<PersonLine> people;
    std::string chosen;               ///< a name; "" for nobody
    std::vector<PickedChoice> roles;  ///< of the chosen one
    bool has_passphrase = false;
    std::vector<AssignedLine> assigned;
    std::string assigned_says;
    std::vector<SealLine> seals;
    std::string seals_says;
    Mood seals_mood = Mood::neutral;
    AssignDraft draft;
    std::string erasing;  ///< whom; "" for nobody
};

}  // namespace sim::viewmodel

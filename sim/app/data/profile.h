// What a person chose, as the store keeps it: theme, text size, motion, sound, extra time, and whether they
// saw the tour.
#pragma once

#include <string>

#include "sim/store/store.h"

namespace sim::app {

struct Profile {
    std::string theme = "dark";  ///< "dark", "light", "high-contrast"
    int text_percent = 0;        ///< 80..200; 0: not chosen, it goes by the screen
    bool reduced_motion = false;
    bool sounds = false;  ///< a new message is heard
    int extra_time_percent = 0;
    bool tour_seen = false;
    bool operator==(const Profile&) const = default;
};

/// What is not kept, or cannot be understood, is as for a new person.
Profile load_profile(store::Store& store, const std::string& person);
/// Writes what differs from `before`. Throws Failure.
void save_profile(store::Store& store, const std::string& person, const Profile& before, const Profile& now);

/// Who used the program last: "" when nobody did.
std::string last_person(store::Store& store);
void remember_last_person(store::Store& store, const std::string& person);

}  // namespace sim::app

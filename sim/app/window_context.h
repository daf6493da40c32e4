// What the rooms of the window share: the store, the judge, the scenarios, who sits here, what is to be said.
#pragma once

#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "scoring/reader.h"
#include "sim/app/profile.h"
#include "sim/app/window_options.h"
#include "sim/scenario/load.h"
#include "sim/store/store.h"
#include "sim/viewmodel/common.h"

namespace sim::app {

struct WindowContext {
    WindowOptions options;
    scoring::Reader reader;
    store::Store store;
    std::vector<scenario::Scenario> library;  ///< those without errors
    std::vector<std::string> broken;          ///< one sentence for each that has some
    std::string person;                       ///< empty as long as nobody gave a name
    std::string named_file;                   ///< the scenario of the command line, as it was named there
    std::vector<viewmodel::Notice> notices;   ///< on the screen until dismissed
    std::ofstream trace;
    int last_notice = 0;
    Profile profile;  ///< of the person

    /// Somebody else sits down: their settings come with them. Throws store::StoreError.
    void sit_down(const std::string& name);
    /// Keeps a changed profile; says so where it cannot be kept.
    void choose(const Profile& changed);

    /// Says something over the screen; the same words are not said twice.
    void say(viewmodel::Mood mood, const std::string& says, const std::string& remedy);
    const scenario::Scenario* find(const std::string& id) const;
    /// The person's finished sessions of a scenario up to and with this one.
    int attempts(const std::string& scenario, std::int64_t session);
};

/// Throws Failure or store::StoreError.
WindowContext open_context(const WindowOptions& options);

}  // namespace sim::app

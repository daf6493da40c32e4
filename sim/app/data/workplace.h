// What the rooms of the window share: the store, the judge, the scenarios, who sits here, what is to be said.
#pragma once

#include <filesystem>
#include <fstream>
#include <functional>
#include <future>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "scoring/reader.h"
#include "sim/app/data/loaded_library.h"
#include "sim/app/data/profile.h"
#include "sim/app/data/start_options.h"
#include "sim/failure/failure.h"
#include "sim/scenario/load.h"
#include "sim/store/store.h"
#include "sim/viewmodel/common.h"
#include "sim/viewmodel/emoji_names.h"

namespace sim::app {

struct Workplace {
    StartOptions options;
    scoring::Reader reader;
    store::Store store;
    std::vector<scenario::Scenario> library;  ///< those without errors
    std::vector<std::string> broken;          ///< one sentence for each that has some
    std::map<std::string, std::string> own;   ///< file by id, of this person's own scenarios
    std::string person;                       ///< empty as long as nobody gave a name
    bool passphrase_shown = false;            ///< theirs, since they sat down
    std::string named_file;                   ///< the scenario of the command line, as it was named there
    std::vector<viewmodel::Notice> notices;  ///< on the screen until dismissed; good news until the next deed
    std::ofstream trace;
    int last_notice = 0;
    Profile profile;                    ///< of the person
    std::future<LoadedLibrary> coming;  ///< judge and library, while they are being read
    bool has_library = false;           ///< they are there
    std::optional<std::vector<viewmodel::EmojiName>> emoji_names;  ///< from the first composer on
    int screen_percent = 100;  ///< text size that suits the screen, for those who chose none

    /// Somebody else sits down: their settings come with them. Throws Failure.
    void sit_down(const std::string& name);
    /// Keeps a changed profile; says so where it cannot be kept.
    void choose(const Profile& changed);

    /// Says something over the screen; the same words are not said twice.
    void say(viewmodel::Mood mood, const std::string& says, const std::string& remedy);
    /// The same of what may cease to hold: by the id it can be withdrawn.
    int say_for_now(viewmodel::Mood mood, const std::string& says, const std::string& remedy);
    /// What no longer holds goes; an id that is gone is no fault.
    void withdraw(int notice);
    /// What went well is said until the person does the next thing: it lies over the screen.
    void forget_good_news();
    /// Does the work. What the machine or a file does not allow is said over the screen; false then.
    bool guarded(const std::function<void()>& work);
    const scenario::Scenario* find(const std::string& id) const;
    /// What the picker has, read once. Says so where it cannot be read.
    std::span<const viewmodel::EmojiName> emoji();
    /// Where this person's own scenarios are: beside the database. May not exist.
    std::filesystem::path own_folder() const;
    /// What to load a scenario of this id from: its own file, or the id where it is a shipped one.
    std::string file_of(const std::string& id) const { return own.contains(id) ? own.at(id) : id; }
    /// Judge and library are not there yet: the judge says nothing of worth, the library is empty.
    bool still_reading() const { return !has_library; }
    /// Begins to read them where nobody has; takes them when they have been read, or waits for that. True
    /// when they came with this call. Throws Failure when they cannot be read.
    bool take_library(bool wait);
    /// Reads all scenarios again; own ones come before shipped ones of the same id.
    void reload_library();

  private:
    void take(ReadLibrary read);
};

/// `coming` is what begin_reading() gave, or nothing: then take_library() begins. Throws Failure.
Workplace open_context(const StartOptions& options, std::future<LoadedLibrary> coming = {});

}  // namespace sim::app

#include "sim/app/data/workplace.h"

#include <algorithm>
#include <chrono>

#include "scoring/reader.h"
#include "sim/app/data/library.h"
#include "sim/app/data/places.h"
#include "sim/scenario/scenario.h"

namespace sim::app {

namespace {

/// A scenario named on the command line belongs to the library of this run, wherever its file is.
void add_named_scenario(Workplace& context) {
    if (context.options.scenario.empty()) return;
    scenario::Loaded loaded = load_playable(context.options.scenario);
    context.named_file = context.options.scenario;
    context.options.scenario = loaded.scenario->id;
    if (!context.find(loaded.scenario->id)) context.library.push_back(std::move(*loaded.scenario));
}

}  // namespace

void Workplace::sit_down(const std::string& name) {
    const Profile chosen_nameless = person.empty() ? profile : Profile{};
    if (person != name) passphrase_shown = false, notices.clear();  // they were said to somebody else
    person = name;
    profile = load_profile(store, name);
    if (profile == Profile{}) profile = chosen_nameless;
    save_profile(store, person, Profile{}, chosen_nameless);
    // A name that was given is known from then on, before anything was played.
    if (!name.empty() && !store.setting(name, "tour_seen")) store.set_setting(name, "tour_seen", "0");
    remember_last_person(store, name);
}

void Workplace::choose(const Profile& changed) {
    const Profile before = profile;
    profile = changed;
    guarded([&] { save_profile(store, person, before, changed); });
}

void Workplace::say(viewmodel::Mood mood, const std::string& says, const std::string& remedy) {
    say_for_now(mood, says, remedy);
}

int Workplace::say_for_now(viewmodel::Mood mood, const std::string& says, const std::string& remedy) {
    std::erase_if(notices, [&](const viewmodel::Notice& notice) { return notice.says == says; });
    notices.push_back({++last_notice, mood, says, remedy});
    return last_notice;
}

void Workplace::withdraw(int notice) {
    std::erase_if(notices, [&](const viewmodel::Notice& each) { return each.id == notice; });
}

void Workplace::forget_good_news() {
    std::erase_if(notices, [](const viewmodel::Notice& each) { return each.mood == viewmodel::Mood::good; });
}

bool Workplace::guarded(const std::function<void()>& work) {
    try {
        with_failures_told(work);
        return true;
    } catch (const Failure& failure) {
        say(viewmodel::Mood::bad, failure.says, failure.remedy);
        return false;
    }
}

std::filesystem::path Workplace::own_folder() const { return own_folder_of(store.file()); }

void Workplace::take(ReadLibrary read) {
    library = std::move(read.scenarios);
    broken = std::move(read.broken);
    own = std::move(read.own);
}

void Workplace::reload_library() { take(read_library(own_folder())); }

bool Workplace::take_library(bool wait) {
    if (has_library) return false;
    if (!coming.valid()) coming = begin_reading(own_folder());
    if (!wait && coming.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return false;
    has_library = true;
    LoadedLibrary loaded = coming.get();
    reader = std::move(loaded.reader);
    take(std::move(loaded.library));
    add_named_scenario(*this);
    return true;
}

std::span<const viewmodel::EmojiName> Workplace::emoji() {
    if (!emoji_names) {
        emoji_names.emplace();
        guarded([&] { emoji_names = viewmodel::emoji_names_in(read_whole_file(asset("emoji/names.txt"))); });
    }
    return *emoji_names;
}

const scenario::Scenario* Workplace::find(const std::string& id) const {
    const auto found = std::ranges::find(library, id, &scenario::Scenario::id);
    return found == library.end() ? nullptr : &*found;
}

Workplace open_context(const StartOptions& options, std::future<LoadedLibrary> coming) {
    store::Store store = store::Store::open(database_file(options.database));
    const std::string person = options.person.empty() ? last_person(store) : options.person;
    Workplace context{options,
                      scoring::Reader(scoring::ReaderAssets{}),
                      std::move(store),
                      {},
                      {},
                      {},
                      "",
                      false,
                      "",
                      {},
                      {},
                      0,
                      {},
                      {}};
    context.sit_down(person);
    if (!options.trace.empty()) context.trace.open(options.trace, std::ios::app);
    context.coming = std::move(coming);
    return context;
}

}  // namespace sim::app

#include "sim/app/window_context.h"

#include <algorithm>

#include "sim/app/judge.h"
#include "sim/app/library.h"
#include "sim/app/places.h"
#include "sim/scenario/check.h"

namespace sim::app {

namespace {

/// Own files first; a shipped scenario of the same id stays behind.
void load_files(WindowContext& context, const std::vector<std::filesystem::path>& files, bool own) {
    for (const std::filesystem::path& file : files) {
        scenario::Loaded loaded = scenario::load_scenario(file, library());
        if (loaded.scenario) {
            if (context.find(loaded.scenario->id)) continue;
            if (own) context.own[loaded.scenario->id] = file.string();
            context.library.push_back(std::move(*loaded.scenario));
            continue;
        }
        const auto error =
            std::ranges::find(loaded.problems, scenario::Severity::error, &scenario::Problem::severity);
        if (error != loaded.problems.end()) context.broken.push_back(to_line(*error));
    }
}

std::vector<std::filesystem::path> own_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored)) return files;
    for (const std::filesystem::path& file : scenario::files_under(folder))
        if (scenario::kind_of(file) == scenario::FileKind::scenario &&
            file.parent_path().filename() != ".unsaved")
            files.push_back(file);
    return files;
}

/// A scenario named on the command line belongs to the library of this run, wherever its file is.
void add_named_scenario(WindowContext& context) {
    if (context.options.scenario.empty()) return;
    scenario::Loaded loaded = load_playable(context.options.scenario);
    context.named_file = context.options.scenario;
    context.options.scenario = loaded.scenario->id;
    if (!context.find(loaded.scenario->id)) context.library.push_back(std::move(*loaded.scenario));
}

}  // namespace

void WindowContext::sit_down(const std::string& name) {
    const Profile chosen_nameless = person.empty() ? profile : Profile{};
    person = name;
    profile = load_profile(store, name);
    if (profile == Profile{}) profile = chosen_nameless;
    save_profile(store, person, Profile{}, chosen_nameless);
    // A name that was given is known from then on, before anything was played.
    if (!name.empty() && !store.setting(name, "tour_seen")) store.set_setting(name, "tour_seen", "0");
    remember_last_person(store, name);
}

void WindowContext::choose(const Profile& changed) {
    const Profile before = profile;
    profile = changed;
    try {
        save_profile(store, person, before, changed);
    } catch (const store::StoreError& error) {
        say(viewmodel::Mood::bad, error.says, error.remedy);
    }
}

void WindowContext::say(viewmodel::Mood mood, const std::string& says, const std::string& remedy) {
    std::erase_if(notices, [&](const viewmodel::Notice& notice) { return notice.says == says; });
    notices.push_back({++last_notice, mood, says, remedy});
}

std::filesystem::path WindowContext::own_folder() const {
    return std::filesystem::absolute(store.file()).parent_path() / "scenarios";
}

void WindowContext::reload_library() {
    library.clear(), broken.clear(), own.clear();
    load_files(*this, own_files(own_folder()), true);
    load_files(*this, library_files(), false);
}

const scenario::Scenario* WindowContext::find(const std::string& id) const {
    const auto found = std::ranges::find(library, id, &scenario::Scenario::id);
    return found == library.end() ? nullptr : &*found;
}

int WindowContext::attempts(const std::string& scenario, std::int64_t session) {
    const std::vector<store::Session> sessions = store.sessions();
    const auto counts = [&](const store::Session& other) {
        return other.scenario == scenario && other.person == person && other.id.value <= session;
    };
    return std::max(1, static_cast<int>(std::ranges::count_if(sessions, counts)));
}

WindowContext open_context(const WindowOptions& options) {
    store::Store store = store::Store::open(
        options.database.empty() ? default_database() : std::filesystem::path(options.database));
    const std::string person = options.person.empty() ? last_person(store) : options.person;
    WindowContext context{options, load_reader(), std::move(store), {}, {}, {}, "", "", {}, {}, 0, {}};
    context.sit_down(person);
    context.reload_library();
    add_named_scenario(context);
    if (!options.trace.empty()) context.trace.open(options.trace, std::ios::app);
    return context;
}

}  // namespace sim::app

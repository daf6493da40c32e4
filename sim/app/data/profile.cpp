#include "sim/app/data/profile.h"

#include <algorithm>
#include <charconv>

namespace sim::app {
namespace {

int number(const std::optional<std::string>& text, int otherwise, int least, int most) {
    if (!text) return otherwise;
    int value = 0;
    const char* end = text->data() + text->size();
    const auto read = std::from_chars(text->data(), end, value);
    if (read.ec != std::errc() || read.ptr != end) return otherwise;
    return std::clamp(value, least, most);
}

}  // namespace

Profile load_profile(store::Store& store, const std::string& person) {
    Profile profile;
    if (person.empty()) return profile;
    profile.theme = store.setting(person, "theme").value_or(profile.theme);
    if (const auto kept = store.setting(person, "text_percent"); kept && *kept != "0")
        profile.text_percent = number(kept, 0, 80, 200);
    profile.reduced_motion = store.setting(person, "reduced_motion") == "1";
    profile.sounds = store.setting(person, "sounds") == "1";
    profile.extra_time_percent = number(store.setting(person, "extra_time_percent"), 0, 0, 400);
    profile.tour_seen = store.setting(person, "tour_seen") == "1";
    return profile;
}

void save_profile(store::Store& store, const std::string& person, const Profile& before, const Profile& now) {
    if (person.empty()) return;
    const auto keep = [&](bool differs, const char* key, const std::string& value) {
        if (differs) store.set_setting(person, key, value);
    };
    keep(before.theme != now.theme, "theme", now.theme);
    keep(before.text_percent != now.text_percent, "text_percent", std::to_string(now.text_percent));
    keep(before.reduced_motion != now.reduced_motion, "reduced_motion", now.reduced_motion ? "1" : "0");
    keep(before.sounds != now.sounds, "sounds", now.sounds ? "1" : "0");
    keep(before.extra_time_percent != now.extra_time_percent, "extra_time_percent",
         std::to_string(now.extra_time_percent));
    keep(before.tour_seen != now.tour_seen, "tour_seen", now.tour_seen ? "1" : "0");
}

std::string last_person(store::Store& store) {
    if (const auto kept = store.setting("", "last_person"); kept && !kept->empty()) return *kept;
    const std::optional<store::Session> latest = store.latest_session();
    return latest ? latest->person : "";
}

void remember_last_person(store::Store& store, const std::string& person) {
    if (!person.empty() && store.setting("", "last_person") != person)
        store.set_setting("", "last_person", person);
}

}  // namespace sim::app

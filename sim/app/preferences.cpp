#include "sim/app/preferences.h"

#include <algorithm>
#include <charconv>

namespace sim::app {
namespace {

constexpr const char* extra_time = "extra_time_percent";
constexpr int most_percent = 400;

}  // namespace

int extra_time_setting(store::Store& store, const std::string& person) {
    const std::string text = store.setting(person, extra_time);
    int percent = 0;
    std::from_chars(text.data(), text.data() + text.size(), percent);
    return std::clamp(percent, 0, most_percent);
}

void keep_extra_time(store::Store& store, const std::string& person, int percent) {
    store.save_setting(person, extra_time, std::to_string(percent));
}

}  // namespace sim::app

#include "sim/app/window/ui_map.h"

#include <fmt/format.h>

#include <fstream>
#include <nlohmann/json.hpp>

namespace sim::app {

namespace {

/// What is on the screen may be a shortened text, which ends where its room ends: within a character as well.
std::string as_text(const nlohmann::json& map, int indent) {
    return map.dump(indent, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

void UiMap::write(const std::string& screen, gui::Ui& ui) {
    if (file_.empty()) return;
    nlohmann::json map{{"screen", screen},
                       {"focus", ui.focus()},
                       {"words", ui.layout().words()},
                       {"misfits", ui.layout().misfits()},
                       {"controls", nlohmann::json::object()}};
    for (const auto& [name, box] : ui.controls()) map["controls"][name] = {box.x, box.y, box.w, box.h};
    const std::string now = as_text(map, -1);
    if (now == last_) return;
    last_ = now;
    map["frame"] = ++frame_;
    std::filesystem::path next = file_;
    next += ".next";
    std::ofstream(next) << as_text(map, 1) << '\n';
    std::error_code ignored;  // a reader that misses one picture sees the next
    std::filesystem::rename(next, file_, ignored);
}

}  // namespace sim::app

// A small session to store: who, what, and some facts.
#pragma once

#include <vector>

#include "sim/store/store.h"

namespace tests {

inline sim::store::NewSession new_session(const std::string& person = "Ada") {
    return {.person = person,
            .scenario = "lost-parcel",
            .version = "abc",
            .seed = 7,
            .extra_time_percent = 25,
            .started_at = "2026-03-02T09:00:00",
            .texts = {.scenario = "{\"id\": 1}", .brand = "{}", .noise = ""}};
}

inline std::vector<sim::engine::Fact> opening() {
    return {{.at = 0, .what = sim::engine::SessionStarted{"lost-parcel", "abc", 7, 25}}};
}

inline sim::engine::Fact reply(int message, sim::engine::Tick at, const std::string& text) {
    sim::engine::AgentReplied replied;
    replied.message = message;
    replied.conversation = "sam-parcel";
    replied.as_handle = "@ParcellyHelp";
    replied.text = text;
    return {.at = at, .what = replied};
}

}  // namespace tests

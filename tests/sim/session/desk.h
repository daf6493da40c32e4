// A desk in a test: a shipped exercise, nothing kept.
#pragma once

#include "sim/desk/desk_controller.h"
#include "sim/session/session_runner.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"

namespace tests {

inline constexpr sim::engine::Tick a_minute = 60'000;

inline sim::scenario::Loaded charged_twice() {
    const auto folder = source_dir() / "scenarios";
    return sim::scenario::load_scenario(folder / "charged-twice.json", {folder});
}

/// The same with a colleague who answers then.
inline sim::scenario::Loaded with_colleague_at(sim::engine::Tick at) {
    sim::scenario::Loaded loaded = charged_twice();
    loaded.scenario->varies = false;  // played as it stands here
    loaded.scenario->injects.push_back({.id = "colleague",
                                        .at_ms = at,
                                        .kind = sim::scenario::InjectKind::colleague,
                                        .text = "We have seen this.",
                                        .conversation = "dev-double",
                                        .as_handle = "@Brightline"});
    return loaded;
}

struct Desk {
    sim::session::SessionRunner runner;
    sim::desk::DeskController controller;

    explicit Desk(sim::desk::DeskController::Reads reads = sim::desk::DeskController::Reads::nothing,
                  const sim::scenario::Loaded& loaded = charged_twice(),
                  sim::engine::Mode mode = sim::engine::Mode::practice)
        : runner(sim::session::SessionRunner::begin(loaded, {"Ada", 5, 0, mode}, shipped_reader(), nullptr)),
          controller(runner, reads) {}

    const sim::engine::Message& last_message() const {
        return runner.state().find("dev-double")->messages.back();
    }
};

}  // namespace tests

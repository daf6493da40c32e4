// What a list of sessions shows of a journal: a fold over its facts.
#pragma once

#include <span>
#include <string>

#include "sim/engine/fact.h"

namespace sim::store {

struct Summary {
    int facts = 0;
    engine::Tick last_at = 0;
    int replies = 0;
    std::string ended_because;  ///< empty while the session runs
    engine::Mode mode = engine::Mode::practice;
    int hints = 0;
    int interruptions = 0;
    bool operator==(const Summary&) const = default;
};

/// Practice for a name that is none.
engine::Mode mode_named(std::string_view name);

Summary fold(Summary summary, std::span<const engine::Fact> facts);

}  // namespace sim::store

// Whether what is in hand may go out now: by the engine's rules, and with no blank of a saved reply left.
#pragma once

#include <optional>

#include "sim/engine/command.h"
#include "sim/engine/state.h"

namespace sim::desk {

/// The engine's refusals and "blank-left". The reply's reading counts for its length alone.
std::optional<engine::Refusal> refuse_sending(const engine::State& state, const engine::Reply& reply);

}  // namespace sim::desk

// Short messages about what happens elsewhere on the desk while one conversation is open.
#pragma once

#include <span>

#include "sim/engine/tick.h"
#include "sim/viewmodel/desk.h"

namespace sim::engine {
struct Fact;
struct State;
}  // namespace sim::engine

namespace sim::viewmodel {

/// Adds what these facts are worth a word: a new post elsewhere, a customer who left, a status notice, a
/// colleague's answer.
void tell(Desk& desk, const engine::State& state, std::span<const engine::Fact> facts);
/// Adds a word when a day or more went by between two looks at the clock.
void tell_of_days(Desk& desk, const engine::State& state, engine::Tick before, engine::Tick now);
/// Adds a warning for each wait that has used four fifths of its target; once per wait.
void warn_of_targets(Desk& desk, const engine::State& state, engine::Tick now);
/// When the next such warning is due; empty when none is.
std::optional<engine::Tick> next_warning(const Desk& desk, const engine::State& state);

}  // namespace sim::viewmodel

// The whole engine: facts change state, time causes facts, wishes cause facts, state is a fold.
// Pure and deterministic: the same scenario, seed and commands give the same facts on every machine.
// Contract: call elapse() up to a command's time and apply what it gives before decide(). elapse() in one
// leap or in many small steps gives the same facts.
#pragma once

#include <span>
#include <variant>
#include <vector>

#include "sim/engine/command.h"
#include "sim/engine/fact.h"
#include "sim/engine/state.h"

namespace sim::engine {

/// The facts that open a session; apply them to a State made by `blank`.
std::vector<Fact> begin(const scenario::Scenario& scenario, std::uint64_t seed, int extra_time_percent = 0,
                        Mode mode = Mode::practice);
/// A state before its first fact. `scenario` must outlive it.
State blank(const scenario::Scenario& scenario);

void apply(State& state, const Fact& fact);
/// The facts that time causes after state.now and up to `until`, `until` included.
std::vector<Fact> elapse(const State& state, Tick until);
/// The same, with the facts applied already: spares the copy of the state.
std::vector<Fact> advance(State& state, Tick until);
/// The facts of one command, to be applied and stored together, or why not.
std::variant<std::vector<Fact>, Refusal> decide(const State& state, const Command& command);
/// A journal folded over the caller's own scenario, for tests; a sitting is a Play. Throws Failure when the
/// journal speaks of what the scenario does not have.
State replay(const scenario::Scenario& scenario, std::span<const Fact> journal);

/// When time will next bring something; empty when nothing is planned.
std::optional<Tick> next_due(const State& state);

}  // namespace sim::engine

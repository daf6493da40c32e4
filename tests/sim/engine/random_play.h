// Random scenarios and random trainees, by a seed: what the property tests play.
#pragma once

#include <vector>

#include "sim/engine/session.h"

namespace tests {

/// Up to four conversations of up to six steps with every kind of branch, injects, noise, odd personas;
/// loops, dead ends and branches to missing steps included.
sim::scenario::Scenario random_scenario(std::uint64_t seed);

/// What the trainee asks for at some time; some of it nonsense that must be refused.
std::vector<sim::engine::Command> random_commands(const sim::scenario::Scenario& scenario,
                                                  std::uint64_t seed);

struct Played {
    sim::engine::State state;
    std::vector<sim::engine::Fact> journal;
    int refusals = 0;
};

/// Plays the commands; between them time passes in leaps of at most `step` (0: in one leap), and after them
/// up to `until`. `check` is called after every batch of facts.
Played play(const sim::scenario::Scenario& scenario, std::uint64_t seed,
            const std::vector<sim::engine::Command>& commands, sim::engine::Tick step,
            sim::engine::Tick until, void (*check)(const sim::engine::State&) = nullptr);

std::string lines_of(const std::vector<sim::engine::Fact>& journal);

}  // namespace tests

#include "sim/engine/play.h"

#include <utility>

namespace sim::engine {

Play::Play(scenario::Scenario scenario)
    : scenario_(std::make_unique<const scenario::Scenario>(std::move(scenario))), state_(blank(*scenario_)) {}

void Play::apply(const Fact& fact) { engine::apply(state_, fact); }

void Play::apply(std::span<const Fact> facts) {
    for (const Fact& fact : facts) apply(fact);
}

}  // namespace sim::engine

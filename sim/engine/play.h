// A scenario and where it stands, as one value: the state cannot outlive the scenario that it points to.
#pragma once

#include <memory>
#include <span>

#include "sim/engine/session.h"

namespace sim::engine {

/// Owns its scenario and may be moved: the state goes on pointing to the same one. Who plays a scenario of
/// somebody else's needs the State alone, which knows it.
class Play {
  public:
    /// Before the first fact.
    explicit Play(scenario::Scenario scenario);

    const scenario::Scenario& scenario() const { return *scenario_; }
    const State& state() const { return state_; }
    void apply(const Fact& fact);
    void apply(std::span<const Fact> facts);

  private:
    std::unique_ptr<const scenario::Scenario> scenario_;
    State state_;
};

}  // namespace sim::engine

// A sitting that nobody keeps, of a scenario of somebody else's: to see what would come.
#pragma once

#include "sim/desk/seat.h"
#include "sim/grading/read_words.h"

namespace sim::desk {

/// A value: a copy goes on by itself from where the other one stands. The scenario and what reads outlive it.
class Trial : public Seat {
  public:
    /// Begun, with these facts.
    Trial(const scenario::Scenario& scenario, std::uint64_t seed, const grading::Read& read,
          grading::LooksForCritical looks, engine::Mode mode = engine::Mode::practice);

    const std::vector<engine::Fact>& opening() const { return opening_; }
    const engine::State& state() const override { return state_; }
    scoring::Reading read(const std::string& text, const scoring::ReadingContext& context) const override;
    /// A fact that no wish brings about.
    void force(const engine::Fact& fact) { engine::apply(state_, fact); }

  private:
    std::vector<engine::Fact> live_until(engine::Tick until) override;
    void keep(std::span<const engine::Fact> facts) override;
    void read_words(engine::Command& command) const override;

    engine::State state_;
    std::vector<engine::Fact> opening_;
    const grading::Read* read_;
    grading::LooksForCritical looks_;
};

}  // namespace sim::desk

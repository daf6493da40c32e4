// A session played by hand in a test: time passes, the trainee acts, the journal grows as the program's
// would.
#pragma once

#include <string>
#include <vector>

#include "sim/engine/session.h"

namespace tests {

/// One brand (two handles, two departments), one customer "sam" whose conversation "c" begins at 10 s with
/// the step "ask", which wants a DM and knows a kind, a rude and a plain way to go on.
sim::scenario::Scenario small_scenario();
sim::scenario::Step step_saying(const std::string& id, const std::string& text);
sim::scenario::Branch go(const std::string& step, sim::scenario::Milliseconds after_ms = 0);
scoring::Reading reading_of(int tone, std::vector<scoring::Act> acts = {});

class Stage {
  public:
    explicit Stage(const sim::scenario::Scenario& scenario, std::uint64_t seed = 1,
                   int extra_time_percent = 0);

    /// Lets time pass up to `until`, `until` included.
    void wait_until(sim::engine::Tick until);
    /// Lets time pass up to then, and acts. Empty: it was granted; else the refusal's id.
    std::string act(sim::engine::Tick at, decltype(sim::engine::Command::what) what);
    /// A reply as the support handle, by default in public and with a tone of 80.
    std::string reply(sim::engine::Tick at, scoring::Route route,
                      const std::string& text = "Sorry, please DM us.",
                      scoring::Reading reading = reading_of(80));

    const sim::engine::State& state() const { return state_; }
    const sim::engine::ConversationState& conversation(const std::string& id = "c") const;
    const std::vector<sim::engine::Fact>& journal() const { return journal_; }
    std::string journal_lines() const;
    /// All facts of one kind, in order.
    template <typename What>
    std::vector<What> all() const {
        std::vector<What> found;
        for (const sim::engine::Fact& fact : journal_)
            if (const What* what = std::get_if<What>(&fact.what)) found.push_back(*what);
        return found;
    }
    /// When the latest fact of one kind happened; -1 when it never did.
    template <typename What>
    sim::engine::Tick last_at() const {
        sim::engine::Tick at = -1;
        for (const sim::engine::Fact& fact : journal_)
            if (std::holds_alternative<What>(fact.what)) at = fact.at;
        return at;
    }

  private:
    sim::engine::State state_;
    std::vector<sim::engine::Fact> journal_;
};

}  // namespace tests

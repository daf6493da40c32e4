// A stored session as it was recorded: its journal, what was typed, and the state at any moment.
#pragma once

#include <vector>

#include "sim/engine/session.h"
#include "sim/viewmodel/desk.h"
#include "sim/viewmodel/typing.h"

namespace sim::viewmodel {

/// The recording, and the state at the moment looked at last: going on from there is cheap.
class ReplayTape {
  public:
    /// `scenario` must outlive it.
    ReplayTape(const scenario::Scenario& scenario, std::vector<engine::Fact> journal,
               std::vector<TypedChange> typing);

    /// Everything that had happened by then, `at` included.
    const engine::State& state_at(engine::Tick at);
    /// The conversation the trainee had open or wrote in last, and the drafts as they stood.
    Desk desk_at(engine::Tick at);
    /// Of the latest fact that is not background.
    engine::Tick ends_at() const { return ends_at_; }
    const std::vector<engine::Fact>& journal() const { return journal_; }
    bool has_typing() const { return !typing_.empty(); }

  private:
    bool was_sent(const std::string& conversation, engine::Tick at) const;
    std::vector<engine::Fact> journal_;
    std::vector<TypedChange> typing_;
    engine::State state_;
    std::size_t applied_ = 0;
    engine::Tick ends_at_ = 0;
};

}  // namespace sim::viewmodel

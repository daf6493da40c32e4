#include "sim/desk/trial.h"

namespace sim::desk {

Trial::Trial(const scenario::Scenario& scenario, std::uint64_t seed, const grading::Read& read,
             grading::LooksForCritical looks, engine::Mode mode)
    : state_(engine::blank(scenario)),
      opening_(engine::begin(scenario, seed, 0, mode)),
      read_(&read),
      looks_(looks) {
    keep(opening_);
}

scoring::Reading Trial::read(const std::string& text, const scoring::ReadingContext& context) const {
    return (*read_)(text, context);
}

std::vector<engine::Fact> Trial::live_until(engine::Tick until) { return engine::advance(state_, until); }

void Trial::keep(std::span<const engine::Fact> facts) {
    for (const engine::Fact& fact : facts) engine::apply(state_, fact);
}

void Trial::read_words(engine::Command& command) const {
    grading::read_words(command, state_, *read_, looks_);
}

}  // namespace sim::desk

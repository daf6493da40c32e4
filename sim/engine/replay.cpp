#include "sim/engine/session.h"

namespace sim::engine {

State blank(const scenario::Scenario& scenario) {
    State state;
    state.scenario = &scenario;
    for (const scenario::Conversation& conversation : scenario.conversations)
        state.conversations.push_back({.id = conversation.id,
                                       .heat_milli = scenario.persona_of(conversation).heat_milli,
                                       .absent = conversation.arrivals >= 0});
    return state;
}

std::vector<Fact> begin(const scenario::Scenario& scenario, std::uint64_t seed, int extra_time_percent,
                        Mode mode) {
    return {{0, SessionStarted{scenario.id, scenario.version, seed, extra_time_percent, mode}}};
}

State replay(const scenario::Scenario& scenario, std::span<const Fact> journal) {
    State state = blank(scenario);
    for (const Fact& fact : journal) apply(state, fact);
    return state;
}

}  // namespace sim::engine

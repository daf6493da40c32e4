#include "sim/desk/seat.h"

#include <algorithm>

namespace sim::desk {

std::vector<engine::Fact> Seat::advance(engine::Tick until) {
    if (state().ended) return {};
    until = std::max(until, state().away_until());
    std::vector<engine::Fact> facts = live_until(until);
    // When the clock has leapt, what came meanwhile is there when the desk is back.
    while (!state().ended && state().away_until() > until) {
        until = state().away_until();
        const std::vector<engine::Fact> meanwhile = live_until(until);
        facts.insert(facts.end(), meanwhile.begin(), meanwhile.end());
    }
    return facts;
}

Submitted Seat::submit(engine::Command command) {
    Submitted submitted;
    command.at = std::max({command.at, state().now, state().away_until()});
    submitted.facts = advance(command.at);
    command.at = std::max(command.at, state().away_until());
    read_words(command);
    std::variant<std::vector<engine::Fact>, engine::Refusal> decision = engine::decide(state(), command);
    if (auto* refusal = std::get_if<engine::Refusal>(&decision)) {
        submitted.refusal = std::move(*refusal);
        return submitted;
    }
    const std::vector<engine::Fact>& decided = std::get<std::vector<engine::Fact>>(decision);
    keep(decided);
    submitted.facts.insert(submitted.facts.end(), decided.begin(), decided.end());
    return submitted;
}

}  // namespace sim::desk

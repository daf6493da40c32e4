#include "sim/desk/seat.h"

#include <algorithm>
#include <iterator>

namespace sim::desk {

void append(std::vector<engine::Fact>& facts, std::vector<engine::Fact> more) {
    facts.insert(facts.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::vector<engine::Fact> Seat::advance(engine::Tick until) {
    if (state().ended) return {};
    until = std::max(until, state().away_until());
    std::vector<engine::Fact> facts = live_until(until);
    // When the clock has leapt, what came meanwhile is there when the desk is back.
    while (!state().ended && state().away_until() > until) {
        until = state().away_until();
        append(facts, live_until(until));
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
    std::vector<engine::Fact>& decided = std::get<std::vector<engine::Fact>>(decision);
    keep(decided);
    append(submitted.facts, std::move(decided));
    return submitted;
}

}  // namespace sim::desk

// The first words of every exchange: who is there, and whether the hub still has the history that was known.
#pragma once

#include "sim/hub/line.h"
#include "sim/store/exchange.h"

namespace sim::hub {

struct Greeted {
    store::Place place;  ///< where the team's history stands
    std::string rank;
    bool over_again = false;  ///< it has another history: the store will offer and read all again
};

Greeted greet(Line& line, store::Exchange& exchange);

/// "\x" and the digits, as SQL writes bytes.
std::string bytes(const std::string& hexadecimal);

}  // namespace sim::hub

// An exchange as people are told of it: what it came to, and what is kept of that for `status`.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sim/hub/account.h"
#include "sim/hub/carrying.h"
#include "sim/store/store.h"

namespace sim::hub {

/// Does the exchange; what it came to is kept in the store. Throws what it throws.
void noted(store::Store& store, const std::string& wall_time, const std::function<void()>& exchange);

std::string said(const Pushed& pushed);
std::string said(const Pulled& pulled);

/// One account of the team.
struct Seen {
    std::string login;
    std::string rank;
    std::string person;
    std::string label;  ///< the machine's name
    std::string at;     ///< when it last spoke with the hub, by the hub's clock; "" if never
};
/// Longest silent last. A manager may ask; for others Failure is thrown.
std::vector<Seen> machines(const Account& account);

}  // namespace sim::hub

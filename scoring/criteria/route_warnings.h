// Is a link, number or handle named to send somebody there, or to warn of it?
#pragma once

#include <string_view>
#include <vector>

#include "scoring/criteria/find_phrase.h"

namespace scoring::criteria {

/// The clause around the route warns of this very route: "don't open X", "X is not ours", "the fake X".
bool is_warned_of(const Tokens& tokens, Span route);
/// "parcelly-help.example/pay": hosts on the endings that RFC 2606 keeps for examples, which no network
/// links.
std::vector<Span> reserved_hosts_in(std::string_view utf8);

}  // namespace scoring::criteria

// What a decision means for the customer, said once for judge, engine and views.
#pragma once

#include <algorithm>
#include <array>

#include "scoring/vocabulary.h"

namespace scoring {

/// Nobody gets an answer by these: the customer goes on waiting, unless that is what was expected.
inline constexpr std::array<Route, 3> silent_routes = {Route::no_reply, Route::hide, Route::report};
constexpr bool leaves_unanswered(Route route) {
    return std::ranges::find(silent_routes, route) != silent_routes.end();
}

/// A decision that needs no words: no reply, hide, report, hand off.
constexpr bool needs_no_words(Route route) { return leaves_unanswered(route) || route == Route::hand_off; }

/// What the customer or their case gets from the trainee: notes are no turns, unless such a decision goes
/// with them.
constexpr bool is_turn(Via via, Route route) { return via != Via::note || needs_no_words(route); }

}  // namespace scoring

// What a decision means for the customer, said once for judge, engine and views.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "scoring/vocabulary.h"

namespace scoring {

/// Nobody gets an answer by these: the customer goes on waiting, unless that is what was expected.
inline constexpr std::array<Route, 3> silent_routes = {Route::no_reply, Route::hide, Route::report};
constexpr bool leaves_unanswered(Route route) {
    return std::ranges::find(silent_routes, route) != silent_routes.end();
}

/// A decision that needs no words: no reply, hide, report, hand off.
constexpr bool needs_no_words(Route route) { return leaves_unanswered(route) || route == Route::hand_off; }

/// A decision about the post of somebody else in the thread, whose handle is `to`: an impostor is reported,
/// and the customer gets nothing by it. What is no handle, a department left over from a hand-off, names
/// nobody.
constexpr bool is_about_other(Route route, std::string_view to) {
    return leaves_unanswered(route) && to.starts_with('@');
}

/// What the customer or their case gets from the trainee: notes are no turns, unless such a decision goes
/// with them.
constexpr bool is_turn(Via via, Route route, std::string_view to) {
    return !is_about_other(route, to) && (via != Via::note || needs_no_words(route));
}

}  // namespace scoring

// The route that a reply took in its turn, as the judge sees it: the route button's, but for an answer in
// public that names a way to reach somebody besides.
#pragma once

#include <string>

#include "scoring/case.h"
#include "scoring/criteria/turns.h"

namespace scoring::criteria {

/// What the customer asked for and the reply gives nowhere, by name ("when"); empty when nothing is left
/// open.
std::string unanswered(const Case& given, const CustomerMessage& message, const Reply& reply);

/// What became of the customer's question, if there was one: yes or no, when, where, how much, how, why.
enum class Question { none, open, answered };
Question question_of(const Case& given, const CustomerMessage& message, const Reply& reply);

/// Where an answer in public is expected: "Until 18:00, on 01632 960700 or right here": who asked in public
/// and got it there was not sent away.
Route route_taken(const Case& given, const Turn& turn, const Reply& reply);

}  // namespace scoring::criteria

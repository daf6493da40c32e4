// Two kinds of reply that answer nothing yet: the holding reply ("looking into it"), and the saved one that
// was sent faster than anybody reads.
#pragma once

#include "scoring/case.h"

namespace scoring::criteria {

/// Says that somebody is looking, and neither answers, asks, moves nor names a time. A short reply by its
/// words.
bool is_holding(const Case& given, const Reply& reply);
/// Sent before the message could be read, and nearly the same as one of the brand's saved replies.
bool is_hasty_saved(const Case& given, const CustomerMessage& message, const Reply& reply);

}  // namespace scoring::criteria

// What the customer's trouble is, and where a reply names it.
#pragma once

#include "scoring/case.h"
#include "scoring/criteria/turns.h"

namespace scoring::criteria {

/// How a reply shows that the trouble was read.
struct NamedTrouble {
    Span span;  ///< empty: it does not
    double credit =
        0;  ///< 1 for a fact or two of the customer's words, half for a single word where facts were given
};

/// In the words of all messages of the turn, which may name any of the last one's facts.
NamedTrouble find_named_trouble(const Case& given, const Turn& turn, const Reply& reply);
/// Where the reply names a fact or a noun of the customer's trouble; empty when it does not.
Span named_trouble(const Case& given, const CustomerMessage& message, const Reply& reply);

}  // namespace scoring::criteria

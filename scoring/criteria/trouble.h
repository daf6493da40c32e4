// What the customer's trouble is, and where a reply names it.
#pragma once

#include <string_view>

#include "scoring/criteria/turns.h"
#include "scoring/transcript.h"

namespace scoring::criteria {

/// How a reply shows that the trouble was read.
struct NamedTrouble {
    Span span;  ///< empty: it does not
    double credit =
        0;  ///< 1 for a fact or two of the customer's words, half for a single word where facts were given
};

NamedTrouble find_named_trouble(std::string_view customer_words, const std::vector<std::string>& issue_facts,
                                std::string_view reply);
/// Where the reply names a fact or a noun of the customer's trouble; empty when it does not.
Span named_trouble(const CustomerMessage& message, std::string_view reply);
/// Everything the customer said in the turn.
std::string words_of(const Turn& turn);

}  // namespace scoring::criteria

// What the customer's trouble is, and where a reply names it.
#pragma once

#include <string_view>

#include "scoring/transcript.h"

namespace scoring::criteria {

/// Where the reply names a fact or a noun of the customer's trouble; empty when it does not.
Span named_trouble(const CustomerMessage& message, std::string_view reply);

}  // namespace scoring::criteria

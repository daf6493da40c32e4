// A conversation that ended because the customer was treated badly: answered, and gone angrier than before,
// or with "forget it". Such a sitting is no pass, whatever the rest of it is worth.
#pragma once

#include "scoring/case.h"

namespace scoring::criteria {

/// The customer's last words, when they left over how they were answered; null otherwise. Who was never
/// answered at all is not meant: that is what the scores are for.
const CustomerMessage* ended_badly(const Case& given, const Conversation& conversation);
/// In any of the sitting's conversations.
bool drove_somebody_away(const Case& given);

}  // namespace scoring::criteria

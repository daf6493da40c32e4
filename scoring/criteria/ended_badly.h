// A conversation that ended because the customer was treated badly: the author calls the end lost, and there
// was a way to a better one; or, where the author says nothing, they were answered and went angrier than
// before, or with "forget it". Such a sitting is no pass, whatever the rest of it is worth.
#pragma once

#include "scoring/case.h"

namespace scoring::criteria {

/// The customer's last words, when they left over how they were answered; null otherwise. Where no ending is
/// graded, who was never answered at all is not meant: that is what the scores are for.
const CustomerMessage* ended_badly(const Case& given, const Conversation& conversation);
/// In any of the sitting's conversations.
bool drove_somebody_away(const Case& given);

}  // namespace scoring::criteria

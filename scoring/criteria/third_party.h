// Questions about somebody else, and answers that tell what only that person may hear (K5).
#pragma once

#include "scoring/case.h"

namespace scoring::criteria {

/// "my ex is on your network, when does her contract run out?": the matter is somebody else's.
bool about_somebody_else(const Case& given, const CustomerMessage& message);
/// The sentence that tells something definite of somebody else ("she owes us £40") to whoever asked about
/// them; empty where nobody was asked about, where the customer said it first, or where the author's answers
/// say it.
Span told_of_others(const Case& given, const Conversation& conversation, const Reply& reply);

}  // namespace scoring::criteria

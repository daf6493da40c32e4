// Whether the script's verification was done before something was said or changed.
#pragma once

#include "scoring/transcript.h"

namespace scoring::criteria {

/// The customer has given, in private, what the script's verification asks for. A number that everybody could
/// read proves nothing.
bool is_verified(const Conversation& conversation, Milliseconds until_ms);
/// The script has a step that verifies, or the step answered says to verify first.
bool needs_verification(const Conversation& conversation);

}  // namespace scoring::criteria

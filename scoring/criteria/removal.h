// Requests to take a post down, in any of their wordings.
#pragma once

#include "scoring/criteria/find_phrase.h"

namespace scoring::criteria {

/// "please delete it", "take your mum's number down", "could that come off the page"; "we can't delete it" is
/// none.
bool asks_for_removal(const Tokens& tokens);

}  // namespace scoring::criteria

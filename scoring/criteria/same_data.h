// Is a stretch of one text in another, however it is spaced, dashed or spelled? For data that must not be
// repeated.
#pragma once

#include <string_view>
#include <vector>

#include "scoring/transcript.h"

namespace scoring::criteria {

/// Where `text` shows `item` of `source`: all of it, or six digits of it in a row; the last four are allowed.
/// Empty when it does not.
Span shown_in(std::string_view text, std::string_view source, const PrivateItem& item);
/// The same for anything private that the customer of the conversation wrote.
Span shown_of(const Conversation& conversation, std::string_view text, Milliseconds before_ms);

}  // namespace scoring::criteria

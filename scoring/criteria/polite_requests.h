// Blunt requests put as questions.
#pragma once

#include <string>

#include "scoring/text/message.h"

namespace scoring::criteria {

/// The strengths of the politeness cues, each kind once, reach what T4 asks for.
bool has_polite_form(const text::Message& message);
/// "Please DM us your number." as "Could you DM us your number, please?"; "" for what is no blunt request.
std::string as_polite_request(const std::string& sentence);

}  // namespace scoring::criteria

// Whether a text ends as the brand signs.
#pragma once

#include <string>

#include "scoring/transcript.h"

namespace scoring::criteria {

/// Nothing for a brand whose pattern is no pattern: then nobody can tell.
std::optional<bool> is_signed(const Playbook& playbook, const std::string& text);

}  // namespace scoring::criteria

// Whether a text ends as the brand signs.
#pragma once

#include <optional>
#include <string>

#include "scoring/case.h"

namespace scoring::criteria {

/// Nothing for a brand whose pattern is no pattern: then nobody can tell.
std::optional<bool> is_signed(const Case& given, const std::string& text);

}  // namespace scoring::criteria

// Every criterion and every critical check, in the rubric's order. The one list: the judge, the documentation
// and the tests all walk it.
#pragma once

#include <array>

#include "scoring/criterion.h"

namespace scoring::criteria {

std::array<const Criterion*, 22> all_criteria();
std::array<const CriticalCheck*, 14> all_critical_checks();
/// Null when there is none of that id.
const Criterion* criterion_of(std::string_view id);

}  // namespace scoring::criteria

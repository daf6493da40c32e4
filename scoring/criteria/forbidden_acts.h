// Acts that a step's author forbids ("never") and that no other criterion looks at: blame is T5's, asking for
// data O4's, repeating it K3's.
#pragma once

#include <span>
#include <vector>

#include "scoring/case.h"
#include "scoring/criterion.h"

namespace scoring::criteria {

/// No credit for a reply that does one of `acts` where its step forbids it; nothing where it does not.
void judge_forbidden(const Case& given, std::span<const Act> acts, std::vector<Judgement>& judgements);

}  // namespace scoring::criteria

// Words that are kind and bring nothing: "You're welcome, Sam. ^JD".
#pragma once

#include "scoring/case.h"

namespace scoring::criteria {

/// Every sentence is thanks, a wish or a name: whoever was promised word has not had it.
bool is_courtesy(const Case& given, const Reply& reply);

}  // namespace scoring::criteria

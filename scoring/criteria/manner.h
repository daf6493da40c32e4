// What the models of manner say, as credits for the criteria of tone.
#pragma once

#include <optional>

#include "scoring/reading.h"

namespace scoring::criteria {

/// 0..1; empty where no model has read the reply: then rules judge alone.
std::optional<double> manner_credit(const Reading& reading, Manner what);
/// The clause behind it, empty when it is the reply as a whole.
Span manner_span(const Reading& reading, Manner what);

}  // namespace scoring::criteria

#include "scoring/reading.h"

#include <algorithm>

namespace scoring {

Span Reading::span_of(Act act) const {
    const auto seen = std::ranges::find(acts, act, &ActSeen::act);
    return seen == acts.end() ? Span{} : seen->span;
}

bool Reading::has(Act act) const { return std::ranges::find(acts, act, &ActSeen::act) != acts.end(); }

}  // namespace scoring

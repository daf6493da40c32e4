// A verdict counted up with the rulings that stand.
#pragma once

#include <span>

#include "sim/review/decide.h"

namespace sim::review {

struct Counted {
    scoring::Reviewed as;
    store::StandingRow row;
};
Counted counted(store::SessionId session, const scoring::Scorecard& verdict, const std::string& judge,
                std::span<const scoring::Override> overrides, const Basis& basis);

}  // namespace sim::review

// Badges for things that matter, computed from scorecards alone. Each is earned at the first session after
// which its condition held, so that nothing done later takes it away; none is for being there.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sim/viewmodel/history.h"

namespace sim::viewmodel {

struct Earned {
    std::int64_t session = 0;
    Day day = 0;
    std::string why;  ///< "Just a troll, 88"
};

struct Badge {
    std::string id;
    std::string title;
    std::string for_what;  ///< one sentence, also while it is not earned
    std::optional<Earned> earned;
};

/// `course`: the scenarios of each level, drafts left out. Always all badges, in one order.
std::vector<Badge> badges_of(const std::vector<Sitting>& sittings,
                             const std::map<scenario::Level, std::set<std::string>>& course);

}  // namespace sim::viewmodel

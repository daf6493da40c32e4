#include "sim/scenario/endings.h"

#include <algorithm>
#include <set>

namespace sim::scenario {

std::optional<scoring::Ending> best_ending(const Conversation& conversation, const std::string& from) {
    std::set<std::string> seen{from};
    std::vector<std::string> open{from};
    std::optional<scoring::Ending> best;
    while (!open.empty()) {
        const auto step = conversation.steps.find(open.back());
        open.pop_back();
        if (step == conversation.steps.end()) continue;
        if (const auto& ending = step->second.ending) best = best ? std::min(*best, *ending) : *ending;
        for (const Branch& branch : step->second.next)
            if (seen.insert(branch.go).second) open.push_back(branch.go);
    }
    return best;
}

}  // namespace sim::scenario

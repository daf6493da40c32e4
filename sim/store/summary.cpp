#include "sim/store/summary.h"

namespace sim::store {

Summary fold(Summary summary, std::span<const engine::Fact> facts) {
    for (const engine::Fact& fact : facts) {
        ++summary.facts;
        summary.last_at = fact.at;
        if (std::holds_alternative<engine::AgentReplied>(fact.what)) ++summary.replies;
        if (const auto* ended = std::get_if<engine::SessionEnded>(&fact.what))
            summary.ended_because = ended->because;
    }
    return summary;
}

}  // namespace sim::store

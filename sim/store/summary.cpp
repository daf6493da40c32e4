#include "sim/store/summary.h"

namespace sim::store {

engine::Mode mode_named(std::string_view name) {
    return scoring::from_name<engine::Mode>(engine::mode_names, name).value_or(engine::Mode::practice);
}

Summary fold(Summary summary, std::span<const engine::Fact> facts) {
    for (const engine::Fact& fact : facts) {
        ++summary.facts;
        summary.last_at = fact.at;
        if (std::holds_alternative<engine::AgentReplied>(fact.what)) ++summary.replies;
        if (const auto* ended = std::get_if<engine::SessionEnded>(&fact.what))
            summary.ended_because = ended->because;
        if (const auto* started = std::get_if<engine::SessionStarted>(&fact.what))
            summary.mode = started->mode;
        if (std::holds_alternative<engine::HintTaken>(fact.what)) ++summary.hints;
        if (std::holds_alternative<engine::SessionInterrupted>(fact.what)) ++summary.interruptions;
    }
    return summary;
}

}  // namespace sim::store

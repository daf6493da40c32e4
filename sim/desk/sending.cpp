#include "sim/desk/sending.h"

#include <fmt/format.h>

#include "sim/desk/blanks.h"
#include "sim/engine/command.h"
#include "sim/engine/refuse.h"
#include "sim/engine/state.h"

namespace sim::desk {

std::optional<engine::Refusal> refuse_sending(const engine::State& state, const engine::Reply& reply) {
    if (auto refusal = engine::refuse_reply(state, reply)) return refusal;
    if (const std::string blank = first_blank(reply.text); !blank.empty())
        return engine::Refusal{"blank-left", fmt::format("Fill in {} first.", blank)};
    return std::nullopt;
}

}  // namespace sim::desk

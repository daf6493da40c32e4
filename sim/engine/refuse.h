// What the trainee cannot do now, and what to do instead: each a stable id and one sentence.
#pragma once

#include <optional>

#include "sim/engine/command.h"
#include "sim/engine/state.h"

namespace sim::engine {

bool is_blank(std::string_view text);
std::optional<Refusal> refuse_handle(const State& state, const std::string& handle);
std::optional<Refusal> refuse_words(const std::string& text, const scoring::Reading& reading, bool in_public);
/// The customer takes direct messages; false, too, where there is no such conversation.
bool takes_dm(const State& state, const std::string& conversation);
/// Empty when the conversation is there and has begun.
std::optional<Refusal> refuse_conversation(const State& state, const std::string& id);
std::optional<Refusal> refuse_reply(const State& state, const Reply& reply);
std::optional<Refusal> refuse_hint(const State& state, const TakeHint& command);
std::optional<Refusal> refuse_triage(const State& state, const Triage& command);

}  // namespace sim::engine

// Help on demand, in three grades: a nudge, what matters here, what good looks like. Made from what the step
// expects and what the customer said; never the words of an answer.
#pragma once

#include "sim/viewmodel/practice.h"

namespace sim::engine {
struct ConversationState;
struct State;
}  // namespace sim::engine

namespace sim::scenario {
struct Conversation;
struct Scenario;
struct Step;
}  // namespace sim::scenario

namespace sim::viewmodel {

/// The hints taken in the step that is open in this conversation, first grade first.
std::vector<HintCard> hints_of(const engine::State& state, const engine::ConversationState& conversation);
/// One of them: `level` 1 to 3, of any step of the scenario.
HintCard hint_of(const scenario::Scenario& scenario, const scenario::Conversation& script,
                 const scenario::Step& step, int level);
/// What the button says, "" when nothing can be had: another mode, nothing asked, all taken.
std::string hint_button(const engine::State& state, const engine::ConversationState& conversation);

}  // namespace sim::viewmodel

// The brand's playbook beside the conversation: triage, saved replies, articles, policy, status board.
#pragma once

#include "sim/viewmodel/practice.h"

namespace sim::engine {
struct State;
}

namespace sim::viewmodel {

PlaybookPanel playbook_of(const engine::State& state, const Desk& desk);

}  // namespace sim::viewmodel

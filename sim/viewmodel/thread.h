// The conversation in the middle, and the customer beside it.
#pragma once

#include <string>

#include "sim/engine/tick.h"
#include "sim/viewmodel/practice.h"

namespace sim::engine {
struct State;
}

namespace sim::scenario {
struct Brand;
}

namespace sim::viewmodel {

Thread thread_of(const engine::State& state, const Desk& desk, engine::Tick now);
/// The same in place: of the conversation that is shown already only what is new is made.
void refresh_thread(Thread& thread, const engine::State& state, const Desk& desk, engine::Tick now);
CustomerCard customer_of(const engine::State& state, const Desk& desk, engine::Tick now);
/// The display name of one of the brand's handles; the handle itself when it has none.
std::string handle_name(const scenario::Brand& brand, const std::string& handle);
/// "No reply: watching", "Handed off to Safety": what a decision without words did.
std::string decision_words(const scenario::Brand& brand, scoring::Route route, const std::string& to);

}  // namespace sim::viewmodel

// Which steps of the library make the next round of drills.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/viewmodel/history.h"

namespace sim::scenario {
struct Conversation;
struct Example;
struct Scenario;
struct Step;
}  // namespace sim::scenario

namespace sim::viewmodel {

inline constexpr int drills_in_a_round = 5;

struct DrillPick {
    StepId step;
    std::string why;  ///< "Refresher: it went wrong on 2026-03-02."; "" of what is no refresher
    bool refresher = false;
    std::vector<std::string> about = {};  ///< weak criteria that the step asks for, the weakest first
};

/// The author's first good answer to the step's words alone; null where there is none.
const scenario::Example* model_answer(const scenario::Step& step);

/// Steps that can be drilled: the customer speaks, something is expected, and the author gave a good answer.
/// Drafts are left out. In the library's order.
std::vector<StepId> drillable(std::span<const scenario::Scenario> library);

struct StepPlace {
    const scenario::Scenario* scenario = nullptr;
    const scenario::Conversation* conversation = nullptr;
    const scenario::Step* step = nullptr;
};
std::optional<StepPlace> place_of(std::span<const scenario::Scenario> library, const StepId& step);

/// Refreshers due today first, then what exercises the weakest criteria, not met lately and of different
/// scenarios where there are enough; ties by the seed. Never the same step twice; fewer than `count` only
/// where the library has fewer.
std::vector<DrillPick> choose_drills(std::span<const scenario::Scenario> library, const History& record,
                                     Day today, std::uint64_t seed, int count = drills_in_a_round);

}  // namespace sim::viewmodel

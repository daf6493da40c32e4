// Nodes to Scenario, Brand and noise: defaults, units, variables, patterns. Tolerant: what has the wrong
// shape was reported by the schema already and becomes its default here, so that lint can still look at the
// rest.
#pragma once

#include <vector>

#include "sim/scenario/node.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/schema.h"
#include "sim/scenario/variables.h"

namespace sim::scenario {

Brand build_brand(const Node& root, std::vector<Fault>& faults);
/// `brand` must be complete; conversations, steps and branches stand in the order of the file.
Scenario build_scenario(const Node& root, const Brand& brand, std::vector<Fault>& faults);
std::vector<NoisePost> build_noise_posts(const Node& root, const Variables& variables,
                                         std::vector<Fault>& faults);

/// One conversation; `own_variables` are those of the brand.
Conversation build_conversation(const Node& node, const Scenario& scenario, const Variables& own_variables,
                                std::vector<Fault>& faults);

/// A text with its variables filled in; an unknown one is a fault at the text's place.
std::string filled(const Node& node, const Variables& variables, std::vector<Fault>& faults);
std::vector<std::string> filled_texts(const Node& node, const Variables& variables,
                                      std::vector<Fault>& faults);
/// A fault when the text is no RE2 pattern.
std::string checked_pattern(const Node& node, std::vector<Fault>& faults);

Milliseconds milliseconds(const Node& seconds);
/// A decimal as thousandths.
int thousandths(const Node& decimal, double fallback = 0);

}  // namespace sim::scenario

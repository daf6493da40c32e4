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
/// `brand` must be complete; conversations, steps and branches stand in the order of the file. `seed` chooses
/// among variables of which there are several.
Scenario build_scenario(const Node& root, const Brand& brand, std::vector<Fault>& faults,
                        std::uint64_t seed = 0);
/// What that seed chooses: the brand's variables and the scenario's own.
Variables variables_for(const Node& root, const Brand& brand, std::uint64_t seed);
std::vector<NoisePost> build_noise_posts(const Node& root, const Variables& variables,
                                         std::vector<Fault>& faults);

/// One conversation; `own_variables` are those of the brand and the scenario.
Conversation build_conversation(const Node& node, const Scenario& scenario, const Variables& own_variables,
                                std::vector<Fault>& faults);
/// What a conversation and a stream have in common, with somebody of the cast; where it starts is not said.
Conversation build_script(const Node& node, const std::string& persona, const Scenario& scenario,
                          const Variables& own_variables, std::vector<Fault>& faults);
/// One stream of customers: its slots become conversations and personas of the scenario.
void build_arrivals(const Node& node, const Variables& own_variables, Scenario& scenario,
                    std::vector<Fault>& faults);
std::vector<Inject> build_injects(const Node& node, const Scenario& scenario, const Variables& variables,
                                  std::vector<Fault>& faults);
When build_when(const Node& node, const Variables& variables, std::vector<Fault>& faults);
/// A text, or a list of texts, each a pattern in which the names of variables stand for their texts.
std::vector<scoring::WantedPattern> checked_patterns(const Node& node, const Variables& variables,
                                                     std::vector<Fault>& faults);
std::vector<scoring::Forbidden> forbidden_of(const Node& node, const Variables& variables,
                                             std::vector<Fault>& faults);
std::vector<scoring::Mention> mentions_of(const Node& node, const Variables& variables,
                                          std::vector<Fault>& faults);
/// Routes by their names; unknown ones were told by the schema and are left out.
std::vector<scoring::Route> routes_of(const Node& node);
/// A fault when the clock of that zone leaps over what it should show.
void check_on_the_wall(const Node& node, std::int64_t wall_s, const TimeZone& zone,
                       std::vector<Fault>& faults);
/// A date and time as milliseconds since T0; empty, and a fault, when it is none.
std::optional<Milliseconds> moment(const Node& node, const Scenario& scenario, std::vector<Fault>& faults);

/// A text with its variables filled in; an unknown one is a fault at the text's place.
std::string filled(const Node& node, const Variables& variables, std::vector<Fault>& faults);
std::vector<std::string> filled_texts(const Node& node, const Variables& variables,
                                      std::vector<Fault>& faults);
/// A fault when the text is no RE2 pattern.
std::string checked_pattern(const Node& node, std::vector<Fault>& faults);

Milliseconds milliseconds(const Node& seconds);
/// A decimal as thousandths.
int thousandths(const Node& decimal, double fallback = 0);

/// The value that the node's word names; `usual` where it names none.
template <typename Enum, std::size_t count>
Enum word_or(const Node& node, const std::array<std::string_view, count>& names, Enum usual) {
    return scoring::from_name<Enum>(names, node.text_or("")).value_or(usual);
}

template <typename Value>
std::optional<Value> when_given(const Node& parent, std::string_view key, Value value) {
    return parent.find(key) ? std::optional<Value>(value) : std::nullopt;
}
inline std::optional<int> whole_when_given(const Node& parent, std::string_view key) {
    return when_given(parent, key, static_cast<int>(parent[key].number_or(0)));
}

}  // namespace sim::scenario

// What a schema cannot say: names that lead nowhere, steps nobody reaches, expectations that contradict each
// other. Every rule is a value: its id, one sentence on what it is for, and the function that looks.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "sim/scenario/node.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/schema.h"

namespace sim::scenario::lint {

/// A scenario, and the file it was built from: conversations stand in the same order in both.
struct Subject {
    const Scenario& scenario;
    const Node& root;
    std::string_view file_stem;  ///< "lost-parcel" of lost-parcel.json; "" when there is no file
    bool brand_known = true;     ///< without the brand nothing is said about handles and departments
};

struct Rule {
    std::string_view id;
    std::string_view sentence;
    void (*check)(const Subject&, std::vector<Fault>&);
    bool warning = false;  ///< else an error: the scenario is not played with it
};

/// All rules for scenarios, in the order of the manual.
std::span<const Rule> scenario_rules();
std::vector<Fault> check(const Subject& subject);

/// The rules for brands and noise packs: handles with their @, ids once, the file named after its id.
std::vector<Fault> check_brand(const Node& root, std::string_view file_stem);
std::vector<Fault> check_noise(const Node& root, std::string_view file_stem);

}  // namespace sim::scenario::lint

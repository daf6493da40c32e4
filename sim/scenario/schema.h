// Checks a file's shape against the published JSON Schemas (scenarios/schema/, built into the program) and
// says in plain sentences what does not fit.
#pragma once

#include <string>
#include <vector>

#include "sim/scenario/node.h"
#include "sim/scenario/words.h"

namespace sim::scenario {

/// Something wrong at a place; the file's name is added by whoever knows it.
struct Fault {
    Place place;
    std::string says;
    std::string rule;
    bool warning = false;
    auto operator<=>(const Fault&) const = default;
};

/// All that does not fit, in no particular order. `kind` is scenario, brand or noise.
std::vector<Fault> check_schema(FileKind kind, const Node& root);

}  // namespace sim::scenario

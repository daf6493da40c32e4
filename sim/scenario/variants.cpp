#include "sim/scenario/variants.h"

#include <set>

#include "sim/scenario/build.h"

namespace sim::scenario {

std::vector<Scenario> variants_of(const Loaded& loaded, std::uint64_t last_seed) {
    std::vector<Scenario> variants{*loaded.scenario};
    if (!loaded.scenario->varies || !loaded.root) return variants;
    std::set<Variables> known{variables_for(*loaded.root, loaded.scenario->brand, 0)};
    for (std::uint64_t seed = 1; seed <= last_seed; ++seed)
        if (known.insert(variables_for(*loaded.root, loaded.scenario->brand, seed)).second)
            variants.push_back(for_seed(loaded, seed));
    return variants;
}

}  // namespace sim::scenario

// The rules for a brand's own file, each with its line for the list.
#pragma once

#include <span>
#include <string_view>

#include "sim/scenario/lint/rules.h"

namespace sim::scenario::lint {

struct BrandRule {
    std::string_view id;
    std::string_view sentence;
    void (*check)(const Node& root, Faults& faults);
    bool warning = false;
};
std::span<const BrandRule> brand_rules();

}  // namespace sim::scenario::lint

// Rules that an author has silenced in a file, each with a reason: "silence": [{"rule", "at", "because"}].
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/node.h"
#include "sim/scenario/schema.h"

namespace sim::scenario::lint {

struct Suppression {
    std::string rule;
    std::string at;       ///< conversation, "conversation/step" or a key of the file; "" for all of it
    std::string because;  ///< "" when none was given
    Place place;
    bool used = false;  ///< something would have been said
};

std::vector<Suppression> suppressions_in(const Node& root);

/// Without these the file cannot be played, whatever the reason.
bool can_be_suppressed(std::string_view rule);

/// Where a place lies: "sam-parcel/rage", "sam-parcel", or the key of the file it is under.
std::string name_of(const Node& root, Place place);

/// Takes out what is silenced, and marks the suppressions that were of use.
void drop_suppressed(const Node& root, std::vector<Suppression>& suppressions, std::vector<Fault>& faults);

/// A silence that is of no use, or says no reason, is worth a warning itself: ask once all rules have spoken.
std::vector<Fault> faults_of(const std::vector<Suppression>& suppressions);

}  // namespace sim::scenario::lint

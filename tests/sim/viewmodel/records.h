// Made-up pasts: sessions with scorecards, for what is computed from them.
#pragma once

#include <string>
#include <vector>

#include "sim/viewmodel/history.h"

namespace tests {

/// All four dimensions at `overall`; criteria as they are added.
inline sim::viewmodel::Sitting sitting(std::int64_t session, const std::string& scenario, double overall,
                                       sim::viewmodel::Day day, bool critical = false) {
    sim::viewmodel::Sitting made;
    made.session = session, made.scenario = scenario, made.title = "The " + scenario;
    made.level = sim::scenario::Level::starter, made.day = day, made.when = sim::viewmodel::date_of(day),
    made.replies = 3;
    made.card.overall = critical ? 0 : overall;
    made.card.would_have_been = overall;
    made.card.passed = !critical && overall >= 85;
    if (critical) made.card.critical.push_back({.id = "K2"});
    for (std::size_t n = 0; n < 4; ++n) {
        made.card.dimensions[n].dimension = static_cast<scoring::Dimension>(n);
        made.card.dimensions[n].applies = true;
        made.card.dimensions[n].score = overall;
    }
    return made;
}

inline void add_criterion(sim::viewmodel::Sitting& sitting, scoring::Dimension dimension,
                          const std::string& id, double points, double of) {
    sitting.card.dimensions[static_cast<std::size_t>(dimension)].criteria.push_back(
        {id, "Criterion " + id, true, points, of});
}

}  // namespace tests

// The sittings that the made-up team's sessions are made of: each is played by autoplay and judged whole.
#pragma once

#include <map>
#include <vector>

#include "sim/demo/calendar.h"
#include "sim/review/decide.h"
#include "sim/store/store.h"

namespace sim::demo {

struct JudgedSitting {
    std::uint64_t seed = 0;
    std::vector<engine::Fact> journal;
    store::ScorecardRow card;  ///< its session is nobody's yet
    std::vector<store::StepRow> steps;
    review::Basis basis;
    std::int64_t real_s = 0;  ///< how long it took at the scenario's pace
};

using Sittings = std::map<SittingKey, JudgedSitting>;

/// Those of the keys, on `options.jobs` threads. Throws Failure, also where `progress` cancelled.
Sittings play_sittings(const std::vector<SittingKey>& keys, const std::vector<scenario::Loaded>& course,
                       const scoring::Reader& reader, const DemoOptions& options, const Progress& progress);

}  // namespace sim::demo

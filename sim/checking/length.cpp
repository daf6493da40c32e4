#include <fmt/format.h>

#include "sim/autoplay/run.h"
#include "sim/checking/rules.h"
#include "sim/engine/tick.h"

namespace sim::checking {
namespace {

constexpr double longer_by = 1.25;
constexpr double or_minutes = 1;  // a file rounds to whole minutes

}  // namespace

void length(const scenario::Scenario& scenario, const scenario::Node& root, const scoring::Reader& reader,
            Faults& faults) {
    const scenario::Node& minutes = root["minutes"];
    if (!minutes.is(scenario::Node::Kind::number)) return;
    const autoplay::CoverageIndex coverage(scenario);
    grading::ReadingCache cache(reader, scoring::Evidence::left_out);
    const autoplay::RunResult run = autoplay::play_once(scenario, coverage, autoplay::Kind::perfect, 1,
                                                        cache.as_read(), autoplay::Graded::no);
    const double real =
        static_cast<double>(run.ended_at) / engine::ms_per_minute * 1000 / std::max(scenario.pace_milli, 1);
    if (real <= minutes.number * longer_by || real <= minutes.number + or_minutes) return;
    faults.push_back(
        {minutes.place,
         fmt::format("the perfect trainee needs {:.1f} minutes and the file says {}: raise `minutes`, or "
                     "shorten it",
                     real, minutes.number),
         "longer-than-it-says", true});
}

}  // namespace sim::checking

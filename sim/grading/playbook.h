// What the judge needs to know of a brand.
#pragma once

#include "scoring/reader.h"
#include "scoring/transcript.h"
#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"

namespace sim::grading {

/// Openings reach from the day before T0 to the day after `until_ms`.
scoring::Playbook playbook_of(const scenario::Scenario& scenario, scenario::Milliseconds until_ms);
/// Takes out of the openings what the clock leapt over: nobody waited then.
/// When a desk or an account is open, as far as the sitting goes; empty: always.
std::vector<scoring::Opening> openings_of(const scenario::Scenario& scenario,
                                          const scenario::Timetable& hours, scenario::Milliseconds until_ms);
void cut(std::vector<scoring::Opening>& openings, const engine::State& state);
/// What every reading of the scenario's messages may know: the brand's contacts and number patterns.
scoring::ReadingContext reading_context_of(const scenario::Scenario& scenario);

}  // namespace sim::grading

// One reply in the place of one step of a script, judged without a session around it: examples and drills.
#pragma once

#include <string>
#include <vector>

#include "scoring/reader.h"
#include "scoring/scorecard.h"
#include "sim/scenario/scenario.h"

namespace sim::grading {

/// The shortest way through the script to the step, the step itself left out; empty for the first one and for
/// steps that nothing leads to.
std::vector<const scenario::Step*> way_to(const scenario::Conversation& conversation,
                                          const std::string& step);

/// What came before in the script, one message, one reply: speed and what needs a whole session stay out of
/// it. `to` is the department of a hand-off. The reply has the highest id of the findings.
scoring::Scorecard judge_in_place(const scenario::Scenario& scenario,
                                  const scenario::Conversation& conversation, const scenario::Step& step,
                                  const scenario::Example& example, const scoring::Reader& reader,
                                  const std::string& to = "");

/// Points won of those that apply, over all dimensions at once: with one reply a dimension may hang on a
/// single criterion, and must not weigh as much as in a session. And nothing makes up for a wrong route or
/// for heat.
double score_in_place(const scoring::Scorecard& card);
/// The same without the critical errors.
double would_have_been_in_place(const scoring::Scorecard& card);

/// From here on a reply in its place is a good one: what a `good` example must reach.
inline constexpr double good_in_place = 75;

}  // namespace sim::grading

// What people of the made-up team say of verdicts: trainees disagree now and then, two reviewers decide most
// of what waits within days, and three times a sample of replies is rated again by both.
#pragma once

#include <map>

#include "sim/demo/demo_team.h"
#include "sim/review/decide.h"

namespace sim::demo {

inline constexpr const char* first_reviewer = "Mia Stern";
inline constexpr const char* second_reviewer = "Leo Grant";

/// What each session's verdict is counted up by.
using Bases = std::map<store::SessionId, review::Basis>;

/// All sessions and verdicts must be there. Throws Failure.
void review_the_demo(store::Store& store, const DemoOptions& options, const Bases& bases);

}  // namespace sim::demo

// Who reviews at this window, what their decisions are counted up by, and how they are worded.
#pragma once

#include "sim/app/data/workplace.h"
#include "sim/review/decide.h"
#include "sim/viewmodel/debrief.h"

namespace sim::app {

/// Whoever sits here, now.
review::Reviewer reviewer_here(const Workplace& context);
/// Works out a session's basis when it is asked for. The workplace must outlive it.
review::BasisOf basis_of_sessions(Workplace& context);

/// What was said of the session's latest verdict. Throws Failure.
viewmodel::Reviewing reviewing_of(store::Store& store, store::SessionId session, bool by_reviewer);

}  // namespace sim::app

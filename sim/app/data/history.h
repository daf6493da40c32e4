// From the store to what the view-models compute progress, badges and refreshers from.
#pragma once

#include <string>
#include <vector>

#include "scoring/objection.h"
#include "sim/scenario/scenario.h"
#include "sim/store/store.h"
#include "sim/viewmodel/debrief.h"
#include "sim/viewmodel/drill.h"
#include "sim/viewmodel/drill_stage.h"
#include "sim/viewmodel/history.h"

namespace sim::app {

/// "2026-03-02T09:00:00" as people say it: "today 09:00", "2026-03-02 09:00".
std::string said_time(const std::string& time, const std::string& now);

/// Everything the person finished. `now` is the wall time. Throws Failure.
viewmodel::History load_record(store::Store& store, const std::vector<scenario::Scenario>& library,
                               const std::string& person, const std::string& now);

/// What the person disagreed with in one session. Throws Failure.
std::vector<scoring::Objection> disputes_of(store::Store& store, store::SessionId session);

/// Of a session with this card: whether every critical error was disputed, and nobody has decided yet. Throws
/// Failure.
bool waits_for_a_person(store::Store& store, store::SessionId session, const scoring::Scorecard& card);

/// How many verdicts are kept beside the latest. Throws Failure.
int other_verdicts(store::Store& store, store::SessionId session);

/// Keeps one answered drill. Throws Failure.
store::DrillId keep_drill(store::Store& store, const std::string& person, const viewmodel::DrillStage& stage,
                          const viewmodel::DrillAnswer& answer, const viewmodel::DrillVerdict& verdict,
                          int seconds, const std::string& now);

}  // namespace sim::app

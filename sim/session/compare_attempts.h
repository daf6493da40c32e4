// Two kept attempts beside each other, with what was written in both.
#pragma once

#include "scoring/reader.h"
#include "sim/store/store.h"
#include "sim/viewmodel/progress.h"

namespace sim::session {

/// Adds to a comparison what was written. Throws Failure where a session cannot be read any more.
void add_replies(viewmodel::Comparison& comparison, store::Store& store, const scoring::Reader& reader);

}  // namespace sim::session

// Whether a reply is somebody's script: a saved reply, or what was sent before, to anybody.
#pragma once

#include "scoring/case.h"
#include "scoring/transcript.h"

namespace scoring::criteria {

/// How much of the reply's words are those of the saved or earlier reply that it is most like, 0..1000; 0 for
/// a few words
/// ("Thank you, Sam!" is nobody's script).
int script_milli(const Case& given, const Reply& reply);

}  // namespace scoring::criteria

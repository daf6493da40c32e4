#include "sim/session/compare_attempts.h"

#include "sim/session/session_runner.h"
#include "sim/viewmodel/compared_replies.h"

namespace sim::session {

void add_replies(viewmodel::Comparison& comparison, store::Store& store, const scoring::Reader& reader) {
    SessionRunner earlier = SessionRunner::resume(store, {comparison.earlier}, reader);
    SessionRunner later = SessionRunner::resume(store, {comparison.later}, reader);
    const scoring::Scorecard before = earlier.verdict(), now = later.verdict();
    comparison.replies = viewmodel::compared_replies({earlier.state(), before}, {later.state(), now});
}

}  // namespace sim::session

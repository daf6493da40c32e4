// What the trainee has in hand on the debrief: what is picked out, the reply being rewritten, the finding
// being objected to. Changed only by intents; what is to be kept (a dispute) is taken from here by `app`.
#pragma once

#include <string>

#include "sim/viewmodel/intent.h"
#include "sim/viewmodel/objection_draft.h"
#include "sim/viewmodel/review_draft.h"

namespace sim::engine {
struct Message;
struct State;
}  // namespace sim::engine

namespace sim::viewmodel {

struct DebriefDesk {
    int selected = -1;       ///< finding
    int filter = 0;          ///< 0 all, 1 lost, 2 half, 3 won
    bool shows_hour = true;  ///< the time line below the words; off gives the words all the room
    int rewriting = -1;      ///< id of the reply being rewritten, -1 none
    std::string rewrite;
    ObjectionDesk objecting;
    ReviewDesk reviewing;
    int pointed_message = -1;  ///< a dot of the time line: where the words are scrolled to
};

/// Intents that are not about the debrief leave it as it is.
void change(DebriefDesk& desk, const engine::State& state, const Intent& intent);

/// The trainee's reply of this id; null when there is none.
const engine::Message* reply_with_id(const engine::State& state, int id);

}  // namespace sim::viewmodel

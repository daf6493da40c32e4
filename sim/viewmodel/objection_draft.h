// An objection while it is being written: "I disagree" with one finding of a session or a drill.
#pragma once

#include <string>

#include "sim/viewmodel/room_intents.h"

namespace sim::viewmodel {

/// What the dialog shows; `asks` is "" while nothing is objected to.
struct ObjectionDraft {
    std::string asks;  ///< the finding's sentence
    std::string text;
    bool can_keep = false;
};

/// What is in hand: the finding objected to and the words so far. Changed only by intents.
struct ObjectionDesk {
    int finding = -1;  ///< as BeginDispute counts, -1 none
    std::string text;
};
void change(ObjectionDesk& desk, const ObjectionIntent& intent);
ObjectionDraft objection_draft(const ObjectionDesk& desk, const std::string& asks);

}  // namespace sim::viewmodel

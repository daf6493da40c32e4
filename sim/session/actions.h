// A recorded list of what a trainee did, for `coolhead play --actions`: JSON to actions with all its
// problems.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/vocabulary.h"
#include "sim/engine/command.h"
#include "sim/scenario/node.h"
#include "sim/scenario/problem.h"

namespace sim::session {

enum class Deed { reply, announce, hand_off, resolve, read, no_reply, hide, report, hint, triage, end };
inline constexpr std::array<std::string_view, 11> deed_names = {"reply", "announce", "hand_off", "resolve",
                                                                "read",  "no_reply", "hide",     "report",
                                                                "hint",  "triage",   "end"};

struct Action {
    engine::Tick at = 0;
    Deed deed = Deed::reply;
    scenario::Place place;  ///< in the file
    std::string conversation;
    std::string as_handle;  ///< "" for the desk's usual one
    scoring::Via via = scoring::Via::open;
    std::optional<scoring::Route> route;  ///< empty: read from the words
    std::string to;
    std::string text;  ///< of a hand-off its note
    std::string saved_reply;
    std::string label, priority;  ///< of a triage
};

struct ActionList {
    std::vector<Action> actions;
    std::vector<scenario::Problem> problems;  ///< when there are any, play nothing
};

/// `file` is only for the problems.
ActionList parse_actions(std::string_view json, const std::string& file);

}  // namespace sim::session

// What was meant by words: which of the meanings that a step waits for, and which of those that step,
// conversation or brand forbid.
#pragma once

#include <string>
#include <vector>

#include "scoring/meaning.h"
#include "sim/engine/command.h"
#include "sim/grading/grade.h"

namespace sim::grading {

/// Of the meanings that the branches of the conversation's step wait for, those heard in the reply.
std::vector<std::string> meant_in(const engine::State& state, const engine::Reply& reply, const Read& read);
/// The same of words said in the step on the scenario's first day.
std::vector<std::string> meant_in(const scenario::Scenario& scenario, const scenario::Step& step,
                                  const std::string& words, const Read& read);
/// The meanings that a branch of the step waits for: its `means`, and each phrase of its `says`.
std::vector<scoring::Meaning> awaited_by(const scenario::Step& step, const scenario::Branch& branch);
/// How near words said on the scenario's first day come to it.
scoring::Likeness compared(const scenario::Scenario& scenario, const std::string& words,
                           const scoring::Meaning& meaning, const Read& read);

/// Where a reply stands.
struct Spot {
    const scenario::Scenario& scenario;
    const scenario::Conversation& conversation;
    const scenario::Step* step;  ///< null where none is answered
};
/// What the reply says of what brand, conversation and step forbid.
void add_forbidden_at(const Read& read, const Spot& spot, scoring::Reply& reply);
/// What the announcement says of what the brand forbids.
void add_forbidden(const Read& read, const scenario::Scenario& scenario, scoring::Announcement& announcement);

}  // namespace sim::grading

// The pieces a transcript is made of, one conversation at a time.
#pragma once

#include <string>
#include <vector>

#include "scoring/transcript.h"
#include "sim/grading/grade.h"
#include "sim/scenario/scenario.h"

namespace sim::grading {

/// Messages from this id on have no words: they stand for steps in which the customer says nothing and the
/// brand owes word.
inline constexpr int first_wordless_id = 1'000'000;

/// As the file says, else as the desk reads it from the words.
scoring::Route route_of(const scenario::Scenario& scenario, const scenario::Example& example,
                        const Read& read);

/// What the step gives to the customer's message: expectation, facts and flags. `earlier_facts` are the issue
/// facts of the steps before, which a reply may name as well.
void add_step(scoring::CustomerMessage& message, const scenario::Scenario& scenario,
              const scenario::Conversation& conversation, const scenario::Step& step,
              const std::vector<std::string>& earlier_facts, const Read& read);
/// What the step declares private in the words counts as private data, whatever the reader made of it.
void add_planted(scoring::CustomerMessage& message, const scenario::Step& step);
/// A conversation without its messages.
scoring::Conversation blank_conversation(const scenario::Scenario& scenario,
                                         const scenario::Conversation& conversation);
/// A transcript without its conversations.
scoring::Transcript blank_transcript(const scenario::Scenario& scenario, scenario::Milliseconds ended_at_ms);
/// As the brand writes it, whatever its capitals; other handles as they are.
std::string brand_spelling(const scenario::Brand& brand, const std::string& handle);

}  // namespace sim::grading

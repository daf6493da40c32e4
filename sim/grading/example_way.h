// Where an example leads in the script: the branch that its words take, as in a sitting that has just come to
// the step.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/grading/grade.h"

namespace sim::grading {

/// An example, what the judge made of it, and its step.
struct JudgedExample {
    const scenario::Scenario& scenario;
    const scenario::Conversation& conversation;
    const scenario::Step& step;
    const scenario::Example& example;
    bool critical = false;
    int score = 0;  ///< 0..100
};

/// The index of the branch in the step's `next`; empty where none holds.
std::optional<int> branch_taken(const JudgedExample& judged, const Read& read);

/// For each branch of the step how near the words come to what it waits for, in thousandths; empty where it
/// waits for no meaning.
std::vector<std::optional<int>> nearness(const JudgedExample& judged, const Read& read);

/// "takes branch 2, to gives; branch 1 means 0.71, branch 3 means 0.44 (0.53 is heard)".
std::string way_in_words(const scenario::Step& step, std::optional<int> branch,
                         const std::vector<std::optional<int>>& near);

/// What is wrong with where it leads: a good example that makes the customer hotter or leads to a worse end
/// than there could be, a bad one that cools. "" when nothing.
std::string wrong_way(const JudgedExample& judged, int branch);

}  // namespace sim::grading

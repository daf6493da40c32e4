// The functions behind the rules, by subject; lint.cpp lists them once.
#pragma once

#include <functional>

#include "sim/scenario/lint/lint.h"

namespace sim::scenario::lint {

using Faults = std::vector<Fault>;

void unknown_persona(const Subject& subject, Faults& faults);
void unused_persona(const Subject& subject, Faults& faults);
void unknown_handle(const Subject& subject, Faults& faults);
void retired_handle(const Subject& subject, Faults& faults);
void unknown_department(const Subject& subject, Faults& faults);
void unknown_conversation(const Subject& subject, Faults& faults);
void duplicate_id(const Subject& subject, Faults& faults);
void handle_shape(const Subject& subject, Faults& faults);
void file_name(const Subject& subject, Faults& faults);

void unknown_step(const Subject& subject, Faults& faults);
void unreachable_step(const Subject& subject, Faults& faults);
void dead_end(const Subject& subject, Faults& faults);
void branch_never_taken(const Subject& subject, Faults& faults);

void contradictory_expectation(const Subject& subject, Faults& faults);
void missing_examples(const Subject& subject, Faults& faults);

void stray_ending(const Subject& subject, Faults& faults);
void stray_not(const Subject& subject, Faults& faults);
void few_examples(const Subject& subject, Faults& faults);

void clock_contradicted(const Subject& subject, Faults& faults);
void starts_too_late(const Subject& subject, Faults& faults);
void silence_after_leaving(const Subject& subject, Faults& faults);
void closed_all_session(const Subject& subject, Faults& faults);
void impossible_route(const Subject& subject, Faults& faults);
void impossible_announcement(const Subject& subject, Faults& faults);
void pace_too_fast(const Subject& subject, Faults& faults);

void incomplete_inject(const Subject& subject, Faults& faults);
void impossible_arrivals(const Subject& subject, Faults& faults);
void handle_in_dm(const Subject& subject, Faults& faults);
void few_reactions(const Subject& subject, Faults& faults);
void aside_lost(const Subject& subject, Faults& faults);
void plant_missing(const Subject& subject, Faults& faults);
void public_verification(const Subject& subject, Faults& faults);
void endless_follow_up(const Subject& subject, Faults& faults);
void not_older(const Subject& subject, Faults& faults);
void follows_itself(const Subject& subject, Faults& faults);
void noise_mix(const Subject& subject, Faults& faults);

void uneven_choices(const Subject& subject, Faults& faults);
void closed_mailbox(const Subject& subject, Faults& faults);
void impossible_window(const Subject& subject, Faults& faults);
void follow_up_too_late(const Subject& subject, Faults& faults);
void silence_too_long(const Subject& subject, Faults& faults);

void nobody_to_report(const Subject& subject, Faults& faults);
void unfindable_term(const Subject& subject, Faults& faults);
void hidden_signs(const Subject& subject, Faults& faults);
void handle_of_brand(const Subject& subject, Faults& faults);
void misspelt_issue(const Subject& subject, Faults& faults);

/// A step as built and as written.
struct StepAt {
    const Conversation& conversation;
    const Step& step;
    const Node& node;
};
/// A conversation as built and as written; of a stream of arrivals its first slot stands for all.
struct ThreadAt {
    const Conversation& conversation;
    const Node& node;
};
std::vector<ThreadAt> threads(const Subject& subject);
/// Where the names of the steps stand with which it can begin.
std::vector<const Node*> starts_of(const ThreadAt& thread);
/// Every step of every conversation, in the order of the file.
void each_step(const Subject& subject, const std::function<void(const StepAt&)>& look);

/// Shared with brands: ids that stand twice, `key` naming the member that holds them.
void find_duplicates(const Node& list, std::string_view key, Faults& faults);
/// Names and handles with signs that nobody sees, wherever they stand below.
void find_hidden_signs_below(const Node& node, Faults& faults);
void check_handle_shape(const Node& handle, Faults& faults);
void check_file_name(const Node& root, std::string_view file_stem, Faults& faults);

}  // namespace sim::scenario::lint

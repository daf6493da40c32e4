// What a manager asks of verdicts, in tables of its own (team_cards, team_criteria, team_errors,
// team_reviews, team_sums): made in the transaction that adds a verdict, a self-rating, a disagreement or a
// ruling, and made again from these at any time.
#pragma once

#include <string>

#include "sim/store/database.h"
#include "sim/store/session_feedback.h"

namespace sim::store {

/// Of one session, all its judges; to be called in the transaction that changed it.
void keep_team_rows(Database& database, SessionId session);
/// Of all sessions, from nothing.
void make_team_rows(Database& database);
/// The sums alone; to be called in the transaction that took sessions out.
void make_sums(Database& database);
/// Sums of points, minutes and own ratings are whole numbers of this part.
inline constexpr int in_millionths = 1'000'000;
/// "" where they follow from what they are made of; else a sentence without its dot.
std::string team_rows_problem(Database& database);

}  // namespace sim::store

// What `coolhead review` answers, as text and as JSON.
#pragma once

#include <map>
#include <string>

#include "sim/review/decide.h"
#include "sim/review/opinion.h"
#include "sim/team/figures.h"

namespace sim::app {

/// The replies of a session, by the number of the message.
using Words = std::map<int, std::string>;

std::string queue_text(const team::QueuePage& queue);
std::string queue_json(const team::QueuePage& queue);
std::string opinion_text(const review::Opinion& opinion, const Words& words);
std::string opinion_json(const review::Opinion& opinion, const Words& words);
std::string outcome_text(const review::Outcome& outcome);
std::string decisions_json(const review::Outcome& outcome);

}  // namespace sim::app

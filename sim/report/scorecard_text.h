// A scorecard as plain lines, for the terminal and for screen readers.
#pragma once

#include <map>
#include <span>
#include <string>

#include "scoring/scorecard.h"
#include "sim/engine/fact.h"

namespace sim::report {

/// What the trainee wrote, by the id of the reply or announcement.
std::map<int, std::string> words_of(std::span<const engine::Fact> journal);

/// The score, the dimensions, critical errors, and every lost point with the very words and a better line.
std::string scorecard_text(const scoring::Scorecard& card, const std::map<int, std::string>& words);

}  // namespace sim::report

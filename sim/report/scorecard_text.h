// A scorecard as plain lines, for the terminal and for screen readers.
#pragma once

#include <map>
#include <span>
#include <string>

#include "scoring/objection.h"
#include "sim/engine/fact.h"

namespace sim::report {

/// What the trainee wrote, by the id of the reply or announcement.
std::map<int, std::string> words_of(std::span<const engine::Fact> journal);

/// The score, the dimensions, critical errors, and every lost point with the very words and a better line;
/// beside each what was objected to it.
std::string scorecard_text(const scoring::Scorecard& card, const std::map<int, std::string>& words,
                           std::span<const scoring::Objection> objections = {});

}  // namespace sim::report

// What autoplay found, for people (text), for docs/library.md (markdown) and for scripts (JSON).
#pragma once

#include <string>
#include <vector>

#include "sim/autoplay/autoplay.h"

namespace sim::app {

/// One scenario's tables: trainees, steps and branches, what to mend, what is worth a look.
std::string autoplay_text(const autoplay::Outcome& outcome);
/// All scenarios in one page; the same outcomes give the same bytes.
std::string autoplay_markdown(const std::vector<autoplay::Outcome>& outcomes);
std::string autoplay_json(const std::vector<autoplay::Outcome>& outcomes);

}  // namespace sim::app

// A brand's answers put together again that were posted in parts, "1/2" and "2/2".
#pragma once

#include "sim/import/dialogue.h"

namespace sim::threads {

struct Answer {
    std::string text;
    std::int64_t wait_s = unknown_wait;  ///< before its first part
};

/// Parts that came within a minute are one answer, in the order of their marks, which are left out.
std::vector<Answer> whole_answers(const std::vector<Line>& replies);

}  // namespace sim::threads

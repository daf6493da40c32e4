// What stands on top of the text in the editor: marks, notes at line ends, proposals. Offsets are bytes.
#pragma once

#include <string>
#include <vector>

#include "sim/viewmodel/common.h"

namespace sim::viewmodel::workshop {

/// Something wrong with a stretch of the text.
struct CodeMark {
    int start = 0;
    int end = 0;
    Mood mood = Mood::bad;  ///< bad: an error, warn: a warning
    std::string says;
    std::string rule;
};

/// A word behind the line that holds `offset`: an example's score.
struct CodeNote {
    int offset = 0;
    Chip chip;
};

/// A stretch [from, to) that one of the proposals would replace.
struct Proposal {
    std::string label;
    std::string insert;
    std::string about;
    int caret_back = 0;  ///< the caret ends this many bytes before the insertion's end
};
struct Completion {
    int from = 0;
    int to = 0;
    bool wanted = false;  ///< good enough to be shown without being asked for
    std::vector<Proposal> proposals;
};

}  // namespace sim::viewmodel::workshop

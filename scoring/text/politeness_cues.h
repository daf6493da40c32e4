// Polite form (T4): the strategies of Danescu-Niculescu-Mizil et al. 2013 and their measured strengths.
#pragma once

#include <string_view>
#include <vector>

#include "scoring/text/message.h"

namespace scoring::text {

enum class PolitenessKind {
    gratitude,
    deference,
    greeting,
    apology,
    please_inside,
    indirect_request,
    please_first,
    direct_start,
    direct_question
};

struct PolitenessCue {
    PolitenessKind kind;
    Span span;
    int milli;  ///< the published strength in thousandths; negative is impolite
    bool operator==(const PolitenessCue&) const = default;
};

std::vector<PolitenessCue> find_politeness_cues(std::string_view utf8);
std::vector<PolitenessCue> find_politeness_cues(const Message& message);
/// What to call the cue in a finding: "please at the start".
std::string_view name_of(PolitenessKind kind);

}  // namespace scoring::text

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

std::vector<PolitenessCue> find_politeness_cues(const Message& message);
/// All cues together; each kind counts once: three "thank you" are not politer than one.
int politeness_cues_milli(const std::vector<PolitenessCue>& cues);
/// The weakest single cue that carries a reply (greeting .43).
inline constexpr int polite_milli = 400;
/// What to call the cue in a finding: "please at the start".
std::string_view name_of(PolitenessKind kind);

}  // namespace scoring::text

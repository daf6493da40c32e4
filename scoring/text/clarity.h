// Clarity (T7): what makes a reply hard to read, or shows that nobody reread it.
#pragma once

#include <string_view>
#include <vector>

#include "scoring/text/message.h"

namespace scoring::text {

enum class ClarityKind { unfilled_blank, long_sentence, shouting, misspelling, chat_spelling, repeated_word };

struct ClarityProblem {
    ClarityKind kind;
    Span span;
    std::string_view says;
    bool operator==(const ClarityProblem&) const = default;
};

/// `{name}`, `[ORDER]`, `<insert time>`, "XXXX"; sentences of over 30 words; words in capitals; a short list
/// of usual misspellings.
std::vector<ClarityProblem> find_clarity_problems(const Message& message);

/// The right spelling of a word that is reported as misspelt; "" for others.
std::string_view well_spelt(std::string_view misspelt);

}  // namespace scoring::text

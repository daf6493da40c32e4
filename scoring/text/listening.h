// Specific listening (T1): which facts or content words of the customer's message a reply names, in its own
// words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scoring/reading.h"
#include "scoring/text/tokens.h"

namespace scoring::text {

struct Heard {
    Span span;             ///< in the reply
    std::string what;      ///< the fact, or the customer's word, that it takes up
    bool is_fact = false;  ///< one of the scenario's issue facts, not just a content word
};

struct Listening {
    std::vector<Heard> heard;  ///< empty when the reply names nothing of this customer's trouble
    int pasted_milli = 0;  ///< how much of the reply's words are copied passages of the customer's, 0..1000
};

/// A passage of six or more words copied from the customer is paste-back and names nothing.
Listening listen(TokenSpan reply, TokenSpan in_reply_to, const std::vector<std::string>& issue_facts = {});

/// A word that every conversation has ("please", "order" is not one): says nothing of its own.
bool is_common_word(std::string_view lower);

}  // namespace scoring::text

// Specific listening (T1): which facts or content words of the customer's message a reply names, in its own
// words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scoring/reading.h"

namespace scoring::text {

struct Heard {
    Span span;             ///< in the reply
    std::string what;      ///< the fact, or the customer's word, that it takes up
    bool is_fact = false;  ///< one of the scenario's issue facts, not just a content word
};

/// Empty when the reply names nothing of this customer's trouble. A passage of six or more words copied from
/// the customer is paste-back and names nothing.
std::vector<Heard> find_listening(std::string_view reply, std::string_view in_reply_to,
                                  const std::vector<std::string>& issue_facts = {});
/// A word that every conversation has ("please", "order" is not one): says nothing of its own.
bool is_common_word(std::string_view lower);
/// How much of the reply's words are copied passages of the customer's message, 0..1000.
int paste_back_milli(std::string_view reply, std::string_view in_reply_to);

}  // namespace scoring::text

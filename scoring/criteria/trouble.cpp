#include "scoring/criteria/trouble.h"

#include <algorithm>

#include "scoring/text/listening.h"

namespace scoring::criteria {

NamedTrouble find_named_trouble(std::string_view customer_words, const std::vector<std::string>& issue_facts,
                                std::string_view reply) {
    const std::vector<text::Heard> heard = text::find_listening(reply, customer_words, issue_facts);
    if (heard.empty()) return {};
    const auto fact =
        std::find_if(heard.begin(), heard.end(), [](const text::Heard& own) { return own.is_fact; });
    if (fact != heard.end()) return {fact->span, 1};
    return {heard.front().span, issue_facts.empty() || heard.size() > 1 ? 1 : .5};
}

Span named_trouble(const CustomerMessage& message, std::string_view reply) {
    return find_named_trouble(message.text, message.issue_facts, reply).span;
}

std::string words_of(const Turn& turn) {
    std::string words;
    for (const CustomerMessage* message : turn.messages) words += (words.empty() ? "" : "\n") + message->text;
    return words;
}

}  // namespace scoring::criteria

#include "scoring/criteria/trouble.h"

#include <algorithm>

#include "scoring/criteria/message_of.h"
#include "scoring/text/listening.h"

namespace scoring::criteria {

namespace {

NamedTrouble trouble_in(const std::vector<text::Heard>& heard, bool facts_given) {
    if (heard.empty()) return {};
    const auto fact =
        std::find_if(heard.begin(), heard.end(), [](const text::Heard& own) { return own.is_fact; });
    if (fact != heard.end()) return {fact->span, 1};
    return {heard.front().span, !facts_given || heard.size() > 1 ? 1 : .5};
}

}  // namespace

NamedTrouble find_named_trouble(const Case& given, const Turn& turn, const Reply& reply) {
    Tokens customer;
    for (const CustomerMessage* message : turn.messages)
        for (const text::Token& token : tokens_of(given, *message)) customer.push_back(token);
    const std::vector<std::string>& facts = turn.last().issue_facts;
    return trouble_in(text::listen(tokens_of(given, reply), customer, facts).heard, !facts.empty());
}

Span named_trouble(const Case& given, const CustomerMessage& message, const Reply& reply) {
    const std::vector<std::string>& facts = message.issue_facts;
    return trouble_in(text::listen(tokens_of(given, reply), tokens_of(given, message), facts).heard,
                      !facts.empty())
        .span;
}

}  // namespace scoring::criteria

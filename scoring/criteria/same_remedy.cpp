#include "scoring/criteria/same_remedy.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "scoring/criteria/advice.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/turns.h"

namespace scoring::criteria {
namespace {

struct Remedy {
    std::string_view name;
    std::array<std::string_view, 6> words;
};
constexpr std::array<Remedy, 6> remedies = {
    {{"a refund", {"refund", "refunded", "refunding", "refunds", "money back", "reimburse"}},
     {"a credit", {"credit", "credited", "voucher", "vouchers", "gift card", "goodwill"}},
     {"a replacement", {"replacement", "replace", "replacing", "resend", "re-send", "a new one"}},
     {"a waived fee", {"waive", "waived", "waiving", "no charge", "free of charge", "cancel the fee"}},
     {"a discount", {"discount", "off your next", "half price", "discounted", "reduce your bill", "cheaper"}},
     {"an upgrade", {"upgrade", "upgraded", "upgrading", "free month", "month free", "lounge"}}}};

using Remedies = std::set<std::string_view>;

struct Offered {
    Remedies remedies;
    const Reply* reply = nullptr;  ///< the first that offers one, else the first answer
    Span evidence;
};

Offered offered_in(const Case& given, const Conversation& conversation) {
    Offered offered;
    for (const Reply& reply : conversation.replies) {
        if (!speaks(reply)) continue;
        if (!offered.reply) offered.reply = &reply;
        const Tokens& tokens = tokens_of(given, reply);
        for (const Remedy& remedy : remedies)
            if (const Span span = find_any_meant(tokens, remedy.words); !span.empty()) {
                if (offered.remedies.empty()) offered.reply = &reply, offered.evidence = span;
                offered.remedies.insert(remedy.name);
            }
    }
    return offered;
}

std::string remedies_in_words(const Remedies& remedies) {
    std::string words;
    for (const std::string_view name : remedies) words += (words.empty() ? "" : " and ") + std::string(name);
    return words.empty() ? "no remedy" : words;
}

struct Member {
    const Conversation* conversation;
    Offered offered;
};

/// What most of the group got; among equals what the first of them got.
Remedies usual(const std::vector<Member>& group) {
    Remedies best;
    std::ptrdiff_t most = 0;
    for (const Member& member : group) {
        const auto same = std::count_if(group.begin(), group.end(), [&](const Member& other) {
            return other.offered.remedies == member.offered.remedies;
        });
        if (same > most) most = same, best = member.offered.remedies;
    }
    return best;
}

/// "Offer Ana what Ben got, a refund: ..."; somebody who got more is offered no more than the others.
std::string better_remedy(const Case& given, const Member& member, const std::vector<Member>& group,
                          const Remedies& expected) {
    const auto other = std::find_if(group.begin(), group.end(),
                                    [&](const Member& own) { return own.offered.remedies == expected; });
    const std::string name = called(*member.conversation);
    const std::string others = other == group.end() ? "the others" : called(*other->conversation);
    const CustomerMessage* message = answered_by(*member.conversation, *member.offered.reply);
    const std::string words = better_reply({given, *member.conversation, message});
    const std::string advice =
        expected.empty() ? fmt::format("Offer {} no more than {}, who got no remedy", name, others)
                         : fmt::format("Offer {} what {} got, {}", name, others, remedies_in_words(expected));
    Remedies in_the_words;
    const Tokens tokens = text::tokenize(words);
    for (const Remedy& remedy : remedies)
        if (!find_any_meant(tokens, remedy.words).empty()) in_the_words.insert(remedy.name);
    return in_the_words == expected ? advice_with(advice, words) : advice + ".";
}

void judge_group(const Case& given, std::vector<Member>& group, std::vector<Judgement>& judgements) {
    const bool any = std::any_of(group.begin(), group.end(),
                                 [](const Member& member) { return !member.offered.remedies.empty(); });
    if (group.size() < 2 || !any) return;
    std::sort(group.begin(), group.end(), [](const Member& one, const Member& other) {
        return one.offered.reply->id < other.offered.reply->id;
    });
    const Remedies expected = usual(group);
    for (const Member& member : group) {
        const bool same = member.offered.remedies == expected;
        judgements.push_back(judged(
            *member.conversation, *member.offered.reply, same ? 1 : 0,
            same ? fmt::format("{} got the same as the others: {}.", called(*member.conversation),
                               remedies_in_words(expected))
                 : fmt::format(
                       "{} got {}, others with the same trouble {}; followers and mood must not decide.",
                       called(*member.conversation), remedies_in_words(member.offered.remedies),
                       remedies_in_words(expected)),
            same ? "" : better_remedy(given, member, group, expected), member.offered.evidence));
    }
}

std::vector<Judgement> judge_remedies(const Case& given) {
    std::map<std::string, std::vector<Member>> groups;
    for (const Conversation& conversation : given.transcript.conversations) {
        if (conversation.remedy_group.empty()) continue;
        if (const Offered offered = offered_in(given, conversation); offered.reply)
            groups[conversation.remedy_group].push_back({&conversation, offered});
    }
    std::vector<Judgement> judgements;
    for (auto& [name, group] : groups) judge_group(given, group, judgements);
    return judgements;
}

}  // namespace

const Criterion same_remedy = {
    .id = "C3",
    .dimension = Dimension::consistency,
    .points = 4,
    .name = "Same remedy",
    .rationale = "Loud or famous customers must not get more than quiet ones for the same fault.",
    .check = judge_remedies,
};

}  // namespace scoring::criteria

#include "scoring/criteria/asks_once.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "scoring/criteria/asked.h"
#include "scoring/criteria/asked_for.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/rewriting.h"
#include "scoring/criteria/trouble.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/verified.h"

namespace scoring::criteria {
namespace {

Judgement judge_hand_off_note(const Case& given, const Conversation& conversation, const Reply& reply) {
    const CustomerMessage* message = answered_by(conversation, reply);
    const std::string better = better_note({given, conversation, message});
    if (reply.text.empty())
        return judged(conversation, reply, 0, "Handed off without a word: the next person has to ask again.",
                      better);
    const Span named = message ? named_trouble(given, *message, reply) : Span{};
    if (!named.empty())
        return judged(conversation, reply, 1, "The hand-off carries what happened.", "", named);
    return judged(conversation, reply, .5,
                  "The hand-off does not say what happened (looked in the whole note).", better);
}

/// What happened is said in another note about the same message: one hand-off in two actions.
bool told_better(const Case& given, const Conversation& conversation, const Reply& reply) {
    const auto says = [&](const Reply& other) {
        const CustomerMessage* message = answered_by(conversation, other);
        return message && !named_trouble(given, *message, other).empty();
    };
    if (says(reply)) return false;
    return std::any_of(conversation.replies.begin(), conversation.replies.end(), [&](const Reply& other) {
        return &other != &reply && reached(other) && other.answers == reply.answers &&
               (other.via == Via::note || other.route == Route::hand_off) && says(other);
    });
}

void judge_asking(const Case& given, const Conversation& conversation, const Reply& reply,
                  std::map<text::AskedKind, int>& asked_before, std::vector<Judgement>& judgements) {
    const std::vector<text::AskedData> asked = asked_in(given, reply);
    if (asked.empty()) return;
    const std::string better = without_asking({given, conversation, answered_by(conversation, reply)}, reply);
    Judgement judgement = judged(conversation, reply, 1, "Asks for nothing that was asked or given before.",
                                 "", asked.front().span);
    if (is_verified(conversation, reply.at_ms))
        judgement = judged(conversation, reply, 0,
                           fmt::format("{} has given all that is needed; nothing more had to be asked.",
                                       called(conversation)),
                           better, asked.front().span);
    for (const text::AskedData& own : asked) {
        const bool known = was_given(given.transcript.playbook, conversation, own.kind, reply.at_ms);
        const double credit = known ? 0 : asked_before.count(own.kind) ? .5 : 1;
        if (credit >= judgement.credit) continue;
        judgement = judged(conversation, reply, credit,
                           fmt::format("{} {} the {}{}.", called(conversation),
                                       known ? "has already given" : "was asked for", text::name_of(own.kind),
                                       known ? "" : " before"),
                           better, own.span);
    }
    for (const text::AskedData& own : asked) ++asked_before[own.kind];
    judgements.push_back(judgement);
}

std::vector<Judgement> judge_repeated_asking(const Case& given) {
    std::vector<Judgement> judgements;
    for (const Conversation& conversation : given.transcript.conversations) {
        std::map<text::AskedKind, int> asked_before;
        for (const Reply& reply : conversation.replies) {
            if (speaks(reply)) judge_asking(given, conversation, reply, asked_before, judgements);
            if (reached(reply) && reply.route == Route::hand_off && !told_better(given, conversation, reply))
                judgements.push_back(judge_hand_off_note(given, conversation, reply));
        }
    }
    judge_notes(given, judgements);
    return judgements;
}

}  // namespace

const Criterion asks_once = {
    .id = "C4",
    .dimension = Dimension::consistency,
    .points = 3,
    .name = "Asks once",
    .rationale = "Every repeated question says that nobody was listening.",
    .check = judge_repeated_asking,
};

}  // namespace scoring::criteria

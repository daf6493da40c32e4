#include "scoring/criteria/continuity.h"

#include <algorithm>
#include <array>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/rewriting.h"
#include "scoring/criteria/signed.h"
#include "scoring/criteria/trouble.h"
#include "scoring/criteria/turns.h"

namespace scoring::criteria {
namespace {

constexpr std::array<std::string_view, 18> carried_over = {"reference",
                                                           "quote",
                                                           "ask for",
                                                           "mention",
                                                           "my notes",
                                                           "your notes",
                                                           "nothing to repeat",
                                                           "no need to repeat",
                                                           "not repeat",
                                                           "have your details",
                                                           "have the details",
                                                           "have all the details",
                                                           "case number",
                                                           "ticket number",
                                                           "case",
                                                           "ticket",
                                                           "i've passed on",
                                                           "i've noted"};

bool has_signature(const Case& given, const Playbook& playbook, const Reply& reply) {
    if (reply.reading.has(Act::signature)) return true;
    return !playbook.signature_pattern.empty() && is_signed(given, reply.text).value_or(false);
}

/// A note of its own carries the context of a hand-off that was announced in words.
bool noted_elsewhere(const Case& given, const Conversation& conversation, const CustomerMessage* message,
                     const Reply& reply) {
    return message &&
           std::any_of(conversation.replies.begin(), conversation.replies.end(), [&](const Reply& other) {
               return &other != &reply && reached(other) && other.answers == reply.answers &&
                      other.via == Via::note && !named_trouble(given, *message, other).empty();
           });
}

double continuity_credit(const Case& given, const Conversation& conversation, const CustomerMessage* message,
                         const Reply& reply) {
    if (reply.route == Route::hand_off && noted_elsewhere(given, conversation, message, reply)) return 1;
    if (reply.route == Route::hand_off && !speaks(reply))
        return reply.text.empty() ? 0 : message && !named_trouble(given, *message, reply).empty() ? 1 : .5;
    if (!find_any(tokens_of(given, reply), carried_over).empty()) return 1;
    const bool same_thread = reply.route == Route::dm;
    if (has_signature(given, given.transcript.playbook, reply)) return same_thread ? 1 : .5;
    return same_thread ? .5 : 0;
}

Judgement judge_move_continuity(const Case& given, const Conversation& conversation, const Reply& reply) {
    const CustomerMessage* message = answered_by(conversation, reply);
    const double credit = continuity_credit(given, conversation, message, reply);
    const Occasion occasion{given, conversation, message};
    return judged(conversation, reply, credit,
                  credit >= 1
                      ? "Whoever takes over knows who is meant and what was said."
                      : "No reference, name or note for whoever takes over (looked in the whole reply).",
                  credit >= 1                      ? ""
                  : reply.route == Route::hand_off ? better_note(occasion)
                                                   : with_continuity(occasion));
}

std::vector<Judgement> judge_continuity(const Case& given) {
    std::vector<Judgement> judgements;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies) {
            const bool moves = is_private(reply.route) || reply.route == Route::hand_off;
            const bool there_already = reply.route == Route::dm && reply.via == Via::dm;
            if (decides(reply) && moves && !there_already)
                judgements.push_back(judge_move_continuity(given, conversation, reply));
        }
    return judgements;
}

}  // namespace

const Criterion continuity = {
    .id = "O6",
    .dimension = Dimension::take_offline,
    .points = 2,
    .name = "Continuity",
    .rationale = "Nothing angers more than telling it all again to the next person.",
    .check = judge_continuity,
};

}  // namespace scoring::criteria

#include "scoring/criteria/judged.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/criteria/advice.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/turns.h"

namespace scoring::criteria {

namespace {

/// The customer wrote by DM and the answer went out in public: what is better is better there, not here.
std::string in_its_place(const Conversation& conversation, const Reply& reply, std::string better) {
    const CustomerMessage* message = answered_by(conversation, reply);
    const bool misplaced = message && message->via == Via::dm && reply.via == Via::open && message->expects &&
                           message->expects->route != Route::stay_public;
    const bool leads_away = better.find("DM us") != std::string::npos;  // said in public, on purpose
    if (!misplaced || better.empty() || leads_away || is_advice(better)) return better;
    return "By DM: " + better;
}

}  // namespace

Judgement judged(const Conversation& conversation, const Reply& reply, double credit, std::string says,
                 std::string better, Span evidence) {
    Judgement judgement;
    judgement.conversation = conversation.id;
    judgement.reply = reply.id;
    judgement.message = reply.answers.value_or(-1);
    judgement.credit = credit;
    judgement.evidence = evidence;
    judgement.says = std::move(says);
    if (credit < 1) judgement.better = in_its_place(conversation, reply, std::move(better));
    return judgement;
}

Judgement missed(const Conversation& conversation, const CustomerMessage* message, std::string says,
                 std::string better) {
    Judgement judgement;
    judgement.conversation = conversation.id;
    judgement.message = message ? message->id : -1;
    judgement.says = std::move(says);
    judgement.better = std::move(better);
    return judgement;
}

Judgement nothing_reached(const Case& given, const Conversation& conversation,
                          const CustomerMessage& message) {
    const bool late =
        std::any_of(conversation.replies.begin(), conversation.replies.end(), [&](const Reply& reply) {
            return reply.after_customer_left && reply.answers && *reply.answers >= message.id;
        });
    return missed(conversation, &message,
                  fmt::format("No reply reached {}{}.", called(conversation),
                              late ? ": the words came after they had given up" : ""),
                  better_reply({given, conversation, &message}));
}

std::string left_unanswered(const Conversation& conversation, const CustomerMessage& message) {
    return message.text.empty()
               ? fmt::format("Word was owed to {} here, and none came.", called(conversation))
               : fmt::format("{} wrote again, and this was left unanswered.", called(conversation));
}

std::vector<Judgement> of_each_spoken_reply(const Case& given,
                                            Judgement (*judge)(const Case&, const Conversation&,
                                                               const Reply&)) {
    std::vector<Judgement> judgements;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies)
            if (speaks(reply)) judgements.push_back(judge(given, conversation, reply));
    return judgements;
}

CriticalError error_in(const Conversation& conversation, const Reply& reply, Span evidence, std::string says,
                       std::string better) {
    CriticalError error;
    error.conversation = conversation.id;
    error.reply = reply.id;
    error.message = reply.answers.value_or(-1);
    error.evidence = evidence;
    error.says = std::move(says);
    error.better = in_its_place(conversation, reply, std::move(better));
    return error;
}

CriticalError error_of_omission(const Conversation& conversation, const CustomerMessage& message,
                                std::string says, std::string better) {
    CriticalError error;
    error.conversation = conversation.id;
    error.message = message.id;
    error.says = std::move(says);
    error.better = std::move(better);
    return error;
}

std::string called(const Conversation& conversation) {
    const std::string name = first_name(conversation);
    if (!name.empty()) return name;
    if (!conversation.customer_name.empty()) return conversation.customer_name;
    return conversation.customer_handle.empty() ? "the customer" : conversation.customer_handle;
}

}  // namespace scoring::criteria

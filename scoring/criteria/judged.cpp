#include "scoring/criteria/judged.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/turns.h"

namespace scoring::criteria {

Judgement judged(const Conversation& conversation, const Reply& reply, double credit, std::string says,
                 std::string better, Span evidence) {
    Judgement judgement;
    judgement.conversation = conversation.id;
    judgement.reply = reply.id;
    judgement.message = reply.answers.value_or(-1);
    judgement.credit = credit;
    judgement.evidence = evidence;
    judgement.says = std::move(says);
    if (credit < 1) judgement.better = std::move(better);
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

Judgement nothing_reached(const Transcript& transcript, const Conversation& conversation,
                          const CustomerMessage& message) {
    const bool late =
        std::any_of(conversation.replies.begin(), conversation.replies.end(), [&](const Reply& reply) {
            return reply.after_customer_left && reply.answers && *reply.answers >= message.id;
        });
    return missed(conversation, &message,
                  fmt::format("No reply reached {}{}.", called(conversation),
                              late ? ": the words came after they had given up" : ""),
                  better_reply({transcript, conversation, &message}));
}

std::vector<Judgement> of_each_spoken_reply(const Transcript& transcript,
                                            Judgement (*judge)(const Transcript&, const Conversation&,
                                                               const Reply&)) {
    std::vector<Judgement> judgements;
    for (const Conversation& conversation : transcript.conversations)
        for (const Reply& reply : conversation.replies)
            if (speaks(reply)) judgements.push_back(judge(transcript, conversation, reply));
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
    error.better = std::move(better);
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
    return conversation.customer_handle.empty() ? "the customer" : conversation.customer_handle;
}

}  // namespace scoring::criteria

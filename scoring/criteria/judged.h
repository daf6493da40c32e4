// Short ways to write a judgement, so that a criterion reads as its rule.
#pragma once

#include <string>
#include <vector>

#include "scoring/case.h"
#include "scoring/criterion.h"

namespace scoring::criteria {

/// Of one reply. `better` is dropped where nothing was lost.
Judgement judged(const Conversation& conversation, const Reply& reply, double credit, std::string says,
                 std::string better, Span evidence = {});
/// Of something that was not done; `message` is the customer's that called for it, may be null.
Judgement missed(const Conversation& conversation, const CustomerMessage* message, std::string says,
                 std::string better);
/// "No reply reached Sam.", with the whole better reply.
Judgement nothing_reached(const Case& given, const Conversation& conversation,
                          const CustomerMessage& message);

/// "Sam wrote again, and this was left unanswered.", or that word was owed.
std::string left_unanswered(const Conversation& conversation, const CustomerMessage& message);

/// One judgement for every reply that speaks to the customer, in the transcript's order.
std::vector<Judgement> of_each_spoken_reply(const Case& given,
                                            Judgement (*judge)(const Case&, const Conversation&,
                                                               const Reply&));

CriticalError error_in(const Conversation& conversation, const Reply& reply, Span evidence, std::string says,
                       std::string better);
CriticalError error_of_omission(const Conversation& conversation, const CustomerMessage& message,
                                std::string says, std::string better);

/// "Sam", or "@sam_travels" when the name is unknown.
std::string called(const Conversation& conversation);

}  // namespace scoring::criteria

// What policy forbids promising, by meaning: a brand's "it will never happen again" is broken by "this was
// the last time", whatever the letters. Each family of promises is a cue of assets/judge/en/critical.phrases.
#pragma once

#include "scoring/case.h"
#include "scoring/text/message.h"

namespace scoring::criteria {

/// The words that promise what one of the brand's `never_promise` is about; empty when none do.
Span forbidden_vow(const Playbook& playbook, const text::Message& message);

/// Words that promise money, or what stands for it, of a kind that neither the scenario's own answers for
/// this conversation nor the customer's verified case know of: "I'll see that you get something for the two
/// days". Empty when none do, or where the author wrote no answers to compare with.
Span unknown_remedy(const Case& given, const Conversation& conversation, const Reply& reply);

}  // namespace scoring::criteria

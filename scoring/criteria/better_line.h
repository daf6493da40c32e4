// One better line for a finding: what could have been sent instead, to this customer, about this trouble, by
// this brand. Built from the customer's first name, the facts they gave, the expected route, the brand's
// contacts and signature. Every line fits a post. No line adds an action, a promise or a time that nobody
// knows of: where only the facts of the case would make an answer, it says what to do.
#pragma once

#include <string>

#include "scoring/case.h"

namespace scoring::criteria {

/// When a line is needed. `message` may be null: then the customer's last message is spoken of.
struct Occasion {
    const Case& given;
    const Conversation& conversation;
    const CustomerMessage* message = nullptr;
};

/// The scenario's author wrote an answer for the step that has not been sent yet.
bool has_model_answer(const Occasion& occasion);
/// The whole answer that the step asks for: it names the trouble, owns it where the brand is at fault, and
/// goes where the script expects.
std::string better_reply(const Occasion& occasion);
/// The sentence that leads to the route: "Could you call us on 0113 496 0000?"; "" for one that leads
/// nowhere.
std::string way_there(const Occasion& occasion, Route route);
/// Asks for no more than one reference, in private, and says why.
std::string better_ask(const Occasion& occasion);
/// Asks the customer to delete what they posted, and repeats none of it.
std::string better_leak_warning(const Occasion& occasion);
/// What can be said in public instead of private data.
std::string better_unquoted(const Occasion& occasion);
/// Tells the outcome in public without private detail.
std::string better_closing(const Occasion& occasion);
/// Names the brand's own route.
std::string better_official(const Occasion& occasion);
std::string better_safety(const Occasion& occasion);
std::string better_data_rights(const Occasion& occasion);
/// What a colleague needs to take over.
std::string better_note(const Occasion& occasion);
/// One calm offer to a troll.
std::string better_calm_offer(const Occasion& occasion);
/// An answer that admits and promises nothing that policy forbids.
std::string better_within_policy(const Occasion& occasion);

}  // namespace scoring::criteria

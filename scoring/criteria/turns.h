// A conversation as turns: what the customer said at one step of the script, and what the trainee did about
// it. The criteria speak of turns, so that each of them means the same by "answered".
#pragma once

#include <string>
#include <vector>

#include "scoring/transcript.h"

namespace scoring::criteria {

struct Turn {
    std::vector<const CustomerMessage*> messages;  ///< at least one, in time order
    std::vector<const Reply*> replies;             ///< what answered them, in time order; late ones too
    const Expectation* expects = nullptr;          ///< null: nothing is asked of the trainee
    const CustomerMessage& first() const { return *messages.front(); }
    const CustomerMessage& last() const { return *messages.back(); }
    /// Something other than silence is expected.
    bool wants_answer() const;
};

/// In time order. A turn ends with a reply, or where the script moves to another step.
std::vector<Turn> turns_of(const Conversation& conversation);

/// The customer was still there.
bool reached(const Reply& reply);
/// Words that the customer could read.
bool speaks(const Reply& reply);
/// Words or a route: anything but an internal note.
bool decides(const Reply& reply);
/// A decision that is not silence, hiding or reporting.
bool answers(const Reply& reply);
/// Words that everyone can read.
bool speaks_in_public(const Reply& reply);

bool is_private(Route route);  ///< dm, phone, email, secure_link
bool is_silent(Route route);   ///< no_reply, hide, report

/// The first reply of the turn that answers; null when none does.
const Reply* first_answer(const Turn& turn);
/// The first words that reached the customer in a turn that wants an answer; null when there were none.
const Reply* first_words(const Conversation& conversation);
/// The first turn that wants an answer; null when none does.
const Turn* first_wanted(const std::vector<Turn>& turns);
/// The customer's message that the reply answers, null when it answers none.
const CustomerMessage* answered_by(const Conversation& conversation, const Reply& reply);
/// The turn's expectation at that reply, null when there is none.
const Expectation* expected_of(const Conversation& conversation, const Reply& reply);

/// What to call the customer: the first name, or "Dr Patel" where the name is given with a title;
/// "" when it is unknown, only an initial, or somebody in office.
std::string first_name(const Conversation& conversation);
/// Where the text calls the customer by name: "Sam", or "Mr Ortiz" as well.
std::vector<Span> places_of_name(const Conversation& conversation, const std::string& text);

}  // namespace scoring::criteria

// What somebody objected to in a verdict, and how the verdict stands until a person has looked.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "scoring/scorecard.h"

namespace scoring {

/// "I disagree" with one finding or critical error, which it names as the scorecard does.
struct Objection {
    std::string criterion;
    std::string conversation;
    int reply = -1;       ///< the reply or, where there is none, the customer's message
    std::string says;     ///< the finding's sentence
    std::string because;  ///< why it is wrong
};

/// Is the objection to this judgement, as `judgement` names it? Its `because` does not count.
bool is_about(const Objection& objection, const Objection& judgement);
/// A judgement as an objection names it, without a reason.
Objection named(const CriticalError& error);
Objection named(const Finding& finding);

/// Somebody objected to every critical error of the card: its 0 waits for a person, and until then the score
/// it would be is shown. False without a critical error. The card itself stays what it is.
bool waits_for_a_person(const Scorecard& card, std::span<const Objection> objections);
/// What is shown as the card's score, `waits` or not.
double score_for_now(const Scorecard& card, bool waits);
/// What is said of that score, on every screen, page and line that has room for it.
inline constexpr std::string_view waiting_words = "disputed · waits for a person";
/// And of what becomes of it: "0 if the error stands", of several "0 if one of the errors stands".
std::string_view standing_words(const Scorecard& card);

}  // namespace scoring

// What a reply does in words, by what is said and not by a keyword: negation, tense, conditions, quotations
// and who asks whom decide. The phrases are data (docs/phrases.md).
#pragma once

#include <string_view>
#include <vector>

#include "scoring/reader.h"
#include "scoring/text/heat_cues.h"
#include "scoring/text/message.h"
#include "scoring/text/private_data.h"

namespace scoring::text {

/// Ordered by span, then act; spans of one act never overlap. `context` tells the brand's own contacts and
/// the customer's words, which decide whose data a number is; `heat` is what find_heat_cues() found.
std::vector<ActSeen> find_acts(const Message& message, const std::vector<Entity>& entities,
                               const PersonalData& personal, const ReadingContext& context,
                               const std::vector<HeatCue>& heat);

/// An apology that only half owns the fault: "for any inconvenience", "sorry to hear"; T3 gives it half.
bool is_conditional_apology(const Message& message, Span apology);
/// "sorry you feel that way", "sorry if", "sorry, but you": no apology at all, though the word is there.
std::vector<Span> find_non_apologies(const Message& message);

/// The agent's mark at the end of a message ("^JD", "- Jo"); empty when there is none.
Span find_signature(const Message& message);

}  // namespace scoring::text

// The trainee's own reply with the least change that mends one thing: what a better line should be wherever
// the words were nearly right. Each of these gives "" when the reply cannot be mended so; then the whole
// better reply is the better line.
#pragma once

#include <string>
#include <vector>

#include "scoring/criteria/better_line.h"
#include "scoring/text/clarity.h"

namespace scoring::criteria {

/// The rewritten reply when it may be sent as it is, else the whole better reply.
std::string mended_or_better(const Occasion& occasion, const Reply& reply, const std::string& mended);

/// The reply as it is when nothing in it is wrong, else the whole better reply: for findings about where it
/// went.
std::string sendable_or_better(const Occasion& occasion, const Reply& reply);

/// C4: what was given already is not asked for.
std::string without_asking(const Occasion& occasion, const Reply& reply);
/// C5: that "I'll get back to you" needs a time. Which one is for whoever promises to say.
std::string name_a_time(const Occasion& occasion, const Reply& reply, Span promise);
/// O3: the sentence that says where to go is put at the end.
std::string with_the_way(const Occasion& occasion, const Reply& reply, Route route);
/// O6: the author's answer, or what it takes.
std::string with_continuity(const Occasion& occasion);

/// T4: "Please DM us your number." as "Could you DM us your number, please?"; "" where nothing is asked.
std::string politely_put(const Occasion& occasion, const Reply& reply);
/// T3: the half apology made whole, or one put first; it names the trouble where that reads well.
std::string with_apology(const Occasion& occasion, const Reply& reply, Span half_apology);
/// O4, K1, K2: one reference, by DM, with the reason and the warning.
std::string with_one_ask(const Occasion& occasion, const Reply& reply);
/// The same, or the whole better line.
std::string asked_safely(const Occasion& occasion, const Reply& reply);
/// T6: greeted by name, signed.
std::string by_a_person(const Occasion& occasion, const Reply& reply, bool name_missing,
                        bool signature_missing);
/// T7: name filled in, doubled words, shouting and misspellings mended.
std::string written_clearly(const Occasion& occasion, const Reply& reply);
/// C1: the words under the span replaced.
std::string with_words(const std::string& text, Span span, const std::string& words);

}  // namespace scoring::criteria

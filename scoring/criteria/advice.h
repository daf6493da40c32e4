// Better lines that say what to do and when, for findings that words alone cannot mend: an answer that came
// late, somebody passed over, a troll who was fed. With the names and times of the session, and as much of
// the answer itself as fits into a post beside them.
#pragma once

#include <string>
#include <string_view>

#include "scoring/criteria/better_line.h"

namespace scoring::criteria {

/// Says what to do, and where and when, in place of words to send.
bool is_advice(std::string_view line);
/// The advice, and behind it as many whole sentences of the words as fit a post; advice is not put behind
/// advice.
std::string advice_with(const std::string& advice, const std::string& words);

/// "Answer Maya by 09:12, ahead of Tom: ...". `ahead_of` may be null.
std::string answer_by(const Occasion& occasion, Milliseconds due_ms, const Conversation* ahead_of);
/// "Answer Sam's message of 09:16 by 09:31: ...".
std::string answer_later_by(const Occasion& occasion, Milliseconds due_ms);
/// "Take Ana before Tom: ...".
std::string take_before(const Occasion& occasion, const Conversation& preferred);
/// "Before leaving, answer Sam's message of 09:16: ...".
std::string answer_before_leaving(const Occasion& occasion);
/// "Leave Rex's post of 09:14 without a reply: it asks for nothing."; report or hide where the step wants
/// that.
std::string leave_alone(const Occasion& occasion);
/// "Write to Sam by 14:00, as promised, even when there is no news yet.".
std::string keep_word(const Occasion& occasion, const std::string& due);

}  // namespace scoring::criteria

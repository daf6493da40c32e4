// What a scenario asks of the words beyond the rubric: a link, a hashtag, words that must be said, a note for
// colleagues, word that is owed. Each is judged under the criterion it belongs to.
#pragma once

#include <vector>

#include "scoring/case.h"
#include "scoring/criterion.h"

namespace scoring::criteria {

/// O3: one of the step's links was given; the hashtag was kept in public.
void judge_links(const Case& given, std::vector<Judgement>& judgements);
/// C1: what had to be said was said.
void judge_mentions(const Case& given, std::vector<Judgement>& judgements);
/// C4: colleagues find the note.
void judge_notes(const Case& given, std::vector<Judgement>& judgements);
/// C5: word that was owed came in time.
void judge_follow_ups(const Case& given, std::vector<Judgement>& judgements);

}  // namespace scoring::criteria

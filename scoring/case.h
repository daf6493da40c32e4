// What a criterion is given: the transcript, the rubric it is judged by, and its words prepared. A view: the
// three outlive it.
#pragma once

#include "scoring/prepared_texts.h"
#include "scoring/rubric.h"
#include "scoring/transcript.h"

namespace scoring {

struct Case {
    const Transcript& transcript;
    const Rubric& rubric;
    PreparedTexts& texts;
};

}  // namespace scoring

// The tone of a reply by itself: the tone dimension of a transcript of one message and one reply. What
// `analyze` prints is what a session would be told.
#pragma once

#include "scoring/reader.h"
#include "scoring/text/language.h"

namespace scoring {

/// 0..100. `reading` is the reply's, its manner included.
int tone_of_one_turn(const text::Message& reply, const Reading& reading, const ReadingContext& context,
                     const text::Language& language);

}  // namespace scoring

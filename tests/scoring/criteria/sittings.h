// What several tests of criteria begin with: a customer, a question, one reply.
#pragma once

#include <string>

#include "tests/support/transcript_builder.h"

namespace tests {

inline constexpr int minute = 60;  ///< in seconds

inline const std::string parcel_question =
    "Where is my parcel? It should have come on Friday, I waited in all day.";
inline const std::string parcel_answer = "Your parcel leaves Leeds today, Sam, and is with you tomorrow. ^JD";

/// To what can be answered in public.
inline TranscriptBuilder reply_on_parcel(const std::string& reply, scoring::Via via = scoring::Via::open,
                                         scoring::Route route = scoring::Route::stay_public) {
    TranscriptBuilder sitting;
    sitting.conversation("c")
        .asks(0, "Where is my parcel?", scoring::Route::stay_public)
        .replies(60, reply, route, via);
    return sitting;
}

/// To what belongs in a DM.
inline TranscriptBuilder reply_on_charge(const std::string& reply, scoring::Via via = scoring::Via::open,
                                         scoring::Route route = scoring::Route::stay_public) {
    TranscriptBuilder sitting;
    sitting.conversation("c")
        .asks(0, "I was charged twice, help!", scoring::Route::dm)
        .replies(60, reply, route, via);
    return sitting;
}

}  // namespace tests

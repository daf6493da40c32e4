// What several tests of criteria begin with: a customer, a question, one reply.
#pragma once

#include <string>

#include "tests/support/transcript_builder.h"

namespace tests {

inline constexpr int minute = 60;  ///< in seconds

inline const std::string parcel_question =
    "Where is my parcel? It should have come on Friday, I waited in all day.";
inline const std::string parcel_answer = "Your parcel leaves Leeds today, Sam, and is with you tomorrow. ^JD";

/// A customer asks, and one reply answers.
inline TranscriptBuilder one_reply(const std::string& asked, scoring::Route expected,
                                   const std::string& reply, scoring::Via via, scoring::Route route) {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, asked, expected).replies(60, reply, route, via);
    return sitting;
}

/// To what can be answered in public.
inline TranscriptBuilder reply_on_parcel(const std::string& reply, scoring::Via via = scoring::Via::open,
                                         scoring::Route route = scoring::Route::stay_public) {
    return one_reply("Where is my parcel?", scoring::Route::stay_public, reply, via, route);
}

/// To what belongs in a DM.
inline TranscriptBuilder reply_on_charge(const std::string& reply, scoring::Via via = scoring::Via::open,
                                         scoring::Route route = scoring::Route::stay_public) {
    return one_reply("I was charged twice, help!", scoring::Route::dm, reply, via, route);
}

}  // namespace tests

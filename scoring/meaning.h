// What an author means, whatever the words: a sentence, other ways to say it, and what only sounds like it.
// Plain values; who compares them with what was said is the reader (reader.h).
#pragma once

#include <string>
#include <vector>

#include "scoring/reading.h"

namespace scoring {

struct Meaning {
    std::string says;                   ///< "the signal is back by 16:00"; also what it is called
    std::vector<std::string> examples;  ///< other ways to say it
    std::vector<std::string> against;   ///< what sounds like it and means something else
    bool operator==(const Meaning&) const = default;
};

/// How near a text comes to a meaning.
struct Likeness {
    /// Nearness from which on it is meant, in thousandths of the cosine between two meanings. Of 32 replies
    /// by another author to 15 policies it takes eleven of sixteen and no harmless one; of 42 of a third
    /// author ten of 25 and one of 17 harmless ones. Both figures were known when it was chosen, and at 500
    /// the second set has two false alarms (tests/sim/grading/meant_test.cpp counts).
    static constexpr int heard_from_milli = 525;

    int milli = -1;      ///< of the nearest sentence; -1 where a counter-example is nearer
    Span span;           ///< that sentence
    bool values = true;  ///< every time, day, sum or number of the meaning is named
    bool heard() const { return values && milli >= heard_from_milli; }
};

/// What may not be said: in a step, a conversation, or anywhere by a brand.
struct Forbidden {
    Meaning meaning;
    bool critical = false;  ///< saying it is a critical error (K15)
};

/// It was said all the same.
struct ForbiddenSaid {
    std::string means;
    Span span;
    bool critical = false;
};

}  // namespace scoring

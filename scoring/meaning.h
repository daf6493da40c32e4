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
    std::vector<std::string> rivals;    ///< what others at the same place wait for; as near is near enough
    bool operator==(const Meaning&) const = default;
};

/// How near a text comes to a meaning.
struct Likeness {
    /// Nearness from which on a sentence is certain enough to accuse, in thousandths of the cosine between
    /// two meanings: of 33 harmless replies by two authors to forbidden meanings none is accused, and ten of
    /// 41 that say them are found (at 580 one, and 17). Both lists were known when it was chosen; a test
    /// counts (tests/sim/grading/meant_test.cpp).
    static constexpr int said_from_milli = 640;

    /// For whoever waits for a meaning, in any clause of a text: so near, and so much nearer than to what
    /// sounds like it. Where they stand, three of 75 sentences that three authors wrote to deceive are heard
    /// by meaning, and 67 of the 150 that say the thing in other words; docs/accuracy.md has the figures and
    /// their limits.
    static constexpr int heard_in_clause_from_milli = 560;
    static constexpr int nearer_than_others_by_milli = 50;

    int milli = -1;         ///< of the nearest sentence; -1 where a counter-example is nearer
    Span span;              ///< that sentence
    bool values = true;     ///< every time, day, sum or number of the meaning is named
    int clause_milli = -1;  ///< of the nearest clause or sentence; -1 where none is clearly this

    /// Certain enough to accuse.
    bool said() const { return values && milli >= said_from_milli; }
    /// Certain enough to go on with what waits for it.
    bool heard() const { return values && clause_milli >= heard_in_clause_from_milli; }
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

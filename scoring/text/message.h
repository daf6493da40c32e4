// One message prepared once for everyone who reads it: code points, words, and every phrase that was found.
// Language::prepare makes it.
#pragma once

#include <bitset>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/reader.h"
#include "scoring/text/insults.h"
#include "scoring/text/phrase_book.h"

namespace scoring::text {

struct Message {
    std::u32string points;
    std::vector<Token> tokens;
    std::vector<Word> words;  ///< ends with a sentence_break
    std::vector<Hit> hits;
    std::bitset<256> cues;  ///< those that have a hit
    std::vector<InsultSeen> insults;

    Span span_of(const Hit& hit) const;
    Span span_of(int first_word, int last_word) const;
    /// The sentence that the word stands in, without its end mark.
    Span sentence_around(int word) const;
};

/// No phrase is longer; a sentence without an end is read this far.
inline constexpr int longest_phrase = 40, longest_sentence = 120;

/// The hits that begin at the words [first, last], in order.
std::span<const Hit> hits_starting(const Message& message, int first, int last);
/// Whether a hit of `cue` and this one share a word.
bool overlapped_by(const Message& message, const Hit& hit, Cue cue);
/// Hits of `wanted` that no hit of `denied` overlaps.
std::vector<Hit> hits_of(const Message& message, Cue wanted, std::initializer_list<Cue> denied = {});
bool overlaps(const Hit& a, const Hit& b);

}  // namespace scoring::text

// A text as it is read by the eye: characters that are not shown, letters borrowed from another alphabet,
// digits in place of letters ("st0p") and letters set apart ("s t o p") are undone, and every character still
// knows where it stood in the true text. Knows no word: what the plain text says is for others to find.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scoring/reading.h"

namespace scoring::text {

/// What is undone. A set of bits.
enum Disguise : unsigned {
    hidden_points = 1,  ///< zero width, soft hyphens, marks stacked on letters
    look_alikes = 2,    ///< letters of other alphabets inside a Latin word; full width, circled, mathematical
    spaced_letters = 4,  ///< four or more single letters with the same sign between them
    leet = 8,            ///< digits and signs between letters of one word
    every_disguise = 15
};

struct NormalText {
    std::u32string points;
    /// By point of `points`, its place in the true text. Empty when nothing was changed: each is its own
    /// place.
    std::vector<Span> places;

    /// The stretch of the true text that `span` of `points` was made from.
    Span true_span(Span span) const;
};

/// Case, accents and line breaks stay; so does an emoji's inside.
NormalText normalise(std::u32string_view points, unsigned disguises = every_disguise);

/// The letter that `point` is a look-alike of, in the same case; `point` itself when it is none.
char32_t look_alike_of(char32_t point);
/// The letter that a digit or sign stands for in "l0s3r"; 0 when it stands for none.
char32_t leet_letter(char32_t point);

}  // namespace scoring::text

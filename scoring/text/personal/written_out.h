// A message as it would stand had nobody disguised what it gives away: numbers said in words stand in
// figures, and an address said in words has its signs. One reading for all detectors; what they find is
// handed back in places of the true text.
#pragma once

#include <string>
#include <vector>

#include "scoring/text/normalise.h"
#include "scoring/text/personal/flat_text.h"

namespace scoring::text::personal {

/// What is to stand in place of a stretch of the true text; plain ASCII, may be empty.
struct Edit {
    Span span;
    std::string written;
};

/// "oh double seven" is 077, "the twelfth of March" 12th, in order of place.
std::vector<Edit> figures_for_words(const FlatText& text);
/// "raj dot mehta [at] post dot example" is raj.mehta@post.example, in order of place.
std::vector<Edit> signs_for_words(const FlatText& text);

/// The text with all edits made, but none inside `entities`. Without edits its `places` are empty, and so are
/// its points.
NormalText write_out(const FlatText& text, const std::vector<Entity>& entities);

/// Where a stretch of the true text stands in `written`.
Span place_in(const NormalText& written, Span true_span);

}  // namespace scoring::text::personal

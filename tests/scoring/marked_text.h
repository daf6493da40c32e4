// Expectations written into the text itself: "my card is ⟦4111 1111 1111 1111⟧".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scoring/reading.h"

namespace tests {

struct MarkedText {
    std::string text;                  ///< without the marks
    std::vector<scoring::Span> spans;  ///< what stood between them, in code points
};

/// Splits `marked` at U+27E6 and U+27E7.
MarkedText read_marks(std::string_view marked);
/// The text with marks around the spans: what a failing test should show.
std::string write_marks(std::string_view text, const std::vector<scoring::Span>& spans);

}  // namespace tests

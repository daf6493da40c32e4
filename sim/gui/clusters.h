// Where a reader sees one character end: grapheme clusters, words and places where a line may break. Offsets
// are bytes of UTF-8, because that is what the buffers hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sim::gui {

/// Byte offsets of all cluster borders: 0, ..., size. Only {0} for an empty text.
std::vector<int> cluster_borders(std::string_view utf8);
/// Byte offsets at which a line may break (Unicode line breaking), the end included, 0 not.
std::vector<int> line_breaks(std::string_view utf8);
/// Byte offsets of word borders as a caret should jump: starts and ends of runs of letters and digits.
std::vector<int> word_borders(std::string_view utf8);

/// The code point at `at` (moved past it); U+FFFD for bytes that are not UTF-8.
char32_t next_character(std::string_view utf8, int& at);
void append_utf8(std::string& out, char32_t character);
/// The byte offset of the n-th code point, or the size.
int byte_offset(std::string_view utf8, int code_points);

}  // namespace sim::gui

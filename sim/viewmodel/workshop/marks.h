// From the checker's problems, which have lines and columns, to stretches of the text; and what to do with
// them while the text goes on changing.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/viewmodel/workshop/code.h"
#include "sim/viewmodel/workshop/outline.h"

namespace sim::scenario {
struct Problem;
}

namespace sim::viewmodel::workshop {

/// The byte at a line and column, both from 1, columns in code points; the nearest one where there is no such
/// place.
int offset_of(std::string_view text, int line, int column);
/// "35:43" of a byte.
std::string place_of(std::string_view text, int offset);

/// Each problem on the token it points at. Problems of other files (the brand, the noise pack) stand where
/// the text names them.
std::vector<CodeMark> marks_of(const std::vector<scenario::Problem>& problems, const std::string& file,
                               const Outline& outline);
/// The text changed: `removed` bytes at `at` gave way to `inserted` new ones. A mark whose own bytes changed
/// keeps its start.
void shift(std::vector<CodeMark>& marks, int at, int removed, int inserted);
void shift(std::vector<CodeNote>& notes, int at, int removed, int inserted);

/// Where `needle` stands, from the start on, without overlaps; capitals count only when the needle has some.
std::vector<std::pair<int, int>> find_all(std::string_view text, std::string_view needle);
/// The first hit at or after the caret, around the end; -1 when there is none.
int hit_from(const std::vector<std::pair<int, int>>& found, int caret);
/// The byte that "120" or "120:8" means; -1 when it means none.
int typed_place(std::string_view text, std::string_view typed);

}  // namespace sim::viewmodel::workshop

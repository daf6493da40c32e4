// Numbers that states give to persons and that have letters in them: their shapes, in lower case.
#pragma once

#include <string_view>

#include "scoring/text/personal/flat_text.h"

namespace scoring::text::personal {

/// PAN: five letters of which the fourth says what the holder is, four figures, a letter.
bool is_indian_tax_number(std::string_view body);
bool is_italian_tax_code(std::string_view body);
/// Behind a United States Medicare number in groups of 4, 3 and 4 that begins at `at`; `at` when there is
/// none.
int medicare_end(const FlatText& text, int at);

}  // namespace scoring::text::personal

// How hard a text is to read.
#pragma once

#include <string_view>

#include "scoring/text/syllables.h"

namespace sim::checking {

/// The school grade of Kincaid, Fishburne, Rogers and Chissom (1975): .39 words a sentence + 11.8 syllables a
/// word - 15.59. Below 12 words it says nothing, and is 0.
double reading_grade(std::string_view text);

using scoring::text::syllables_in;

}  // namespace sim::checking

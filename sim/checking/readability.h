// How hard a text is to read.
#pragma once

#include <string_view>

namespace sim::checking {

/// The school grade of Kincaid, Fishburne, Rogers and Chissom (1975): .39 words a sentence + 11.8 syllables a
/// word - 15.59. Below 12 words it says nothing, and is 0.
double reading_grade(std::string_view text);

/// By the vowels: groups of them, without a silent e at the end; at least one.
int syllables_in(std::string_view word);

}  // namespace sim::checking

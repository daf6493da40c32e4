// What is looked for in lists, everywhere the same.
#pragma once

#include <string>

namespace sim::viewmodel {

/// Whether every word of the search is in the text; neither cares for capitals.
bool is_found(const std::string& text, const std::string& search);

}  // namespace sim::viewmodel

// In which language a text is, as far as its smallest words and its letters tell.
#pragma once

#include <string>
#include <string_view>

namespace sim::threads {

/// "German", "French" ... or "another script"; "" for English and for what is too short to tell.
std::string foreign_language(std::string_view utf8);

}  // namespace sim::threads

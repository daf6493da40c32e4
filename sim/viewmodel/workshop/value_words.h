// What the words mean that may stand behind a key, in a few words for the list of proposals.
#pragma once

#include <string_view>

namespace sim::viewmodel::workshop {

/// "to DM" of "dm" behind "route"; "" where the word explains itself. A list's values go by the list's key.
std::string_view value_words(std::string_view key, std::string_view value);

}  // namespace sim::viewmodel::workshop

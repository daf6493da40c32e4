// Words that streets are called by.
#pragma once

#include <string_view>

namespace scoring::text::personal {

/// "road", "nagar", "pde": kinds of street that name nothing else.
bool is_sure_street(std::string_view word);
/// "close", "park", "st": everyday words or short forms too; the name before must have a capital.
bool is_unsure_street(std::string_view word);
/// "rue", "calle": stands before the name.
bool is_leading_street(std::string_view word);
/// "Hauptstrasse", "Lindenweg": ends in the kind of street.
bool has_street_ending(std::string_view word);
/// "cottage", "mill", "farm": what houses without a number are called.
bool is_house_kind(std::string_view word);

}  // namespace scoring::text::personal

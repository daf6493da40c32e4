// Names for the signs of the icon font (Font Awesome 4, which Debian ships), so that view-models can say
// "lock".
#pragma once

#include <string_view>

namespace sim::gui {

/// The sign as UTF-8, "" for a name that is not in the table.
std::string_view icon(std::string_view name);
/// True for the characters of the table: the fonts are built with these only.
bool is_icon(char32_t character);
/// True for nothing but one of them, or nothing at all: such words explain themselves to nobody.
bool is_sign_alone(std::string_view words);

}  // namespace sim::gui

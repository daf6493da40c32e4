// The blanks of a saved reply, {first_name} or {order}: they must be filled before the words go out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sim::desk {

/// Bytes of the text from the opening brace to behind the closing one.
struct Blank {
    int start = 0;
    int end = 0;
    bool operator==(const Blank&) const = default;
};

/// Letters, digits, spaces, hyphens and underscores in braces, up to 40 of them; nothing else is a blank.
std::vector<Blank> blanks_in(std::string_view text);
/// "{order}"; "" when no blank is left.
std::string first_blank(std::string_view text);

}  // namespace sim::desk

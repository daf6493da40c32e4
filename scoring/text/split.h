// Pieces of a text between separators.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace scoring::text {

/// The pieces that are not empty, in order.
inline std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (end > 0) pieces.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return pieces;
}

}  // namespace scoring::text

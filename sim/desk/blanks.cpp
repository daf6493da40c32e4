#include "sim/desk/blanks.h"

#include <algorithm>

namespace sim::desk {
namespace {

constexpr std::size_t longest_name = 40;

bool may_stand_in_a_blank(char letter) {
    const bool word = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                      (letter >= '0' && letter <= '9');
    return word || letter == '_' || letter == ' ' || letter == '-' ||
           (static_cast<unsigned char>(letter) & 0x80) != 0;
}

}  // namespace

std::vector<Blank> blanks_in(std::string_view text) {
    std::vector<Blank> blanks;
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) break;
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const bool fits = !name.empty() && name.size() <= longest_name;
        if (fits && std::ranges::all_of(name, may_stand_in_a_blank))
            blanks.push_back({static_cast<int>(open), static_cast<int>(close) + 1});
    }
    return blanks;
}

std::string first_blank(std::string_view text) {
    const std::vector<Blank> blanks = blanks_in(text);
    if (blanks.empty()) return "";
    const Blank first = blanks.front();
    return std::string(text.substr(static_cast<std::size_t>(first.start),
                                   static_cast<std::size_t>(first.end - first.start)));
}

}  // namespace sim::desk

// Capitals of plain ASCII made small, everywhere the same, whatever the locale: for ids, file names, handles
// and words that are looked up. Case folding of all other letters is text/code_points.h.
#pragma once

#include <string>
#include <string_view>

namespace scoring::ascii {

constexpr bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }
constexpr char lower_letter(char letter) {
    return is_capital(letter) ? static_cast<char>(letter - 'A' + 'a') : letter;
}

inline std::string lower(std::string_view text) {
    std::string small(text);
    for (char& letter : small) letter = lower_letter(letter);
    return small;
}

}  // namespace scoring::ascii

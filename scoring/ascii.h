// Capitals and small letters of plain ASCII, everywhere the same, whatever the locale: for ids, file names,
// handles and words that are looked up. Case folding of all other letters is text/code_points.h.
#pragma once

#include <string>
#include <string_view>

namespace scoring::ascii {

constexpr bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }
constexpr char lower_letter(char letter) {
    return is_capital(letter) ? static_cast<char>(letter - 'A' + 'a') : letter;
}

constexpr char upper_letter(char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

/// "could you" as a sentence begins: "Could you".
inline std::string capitalised(std::string text) {
    if (!text.empty()) text[0] = upper_letter(text[0]);
    return text;
}

inline std::string lower(std::string_view text) {
    std::string small(text);
    for (char& letter : small) letter = lower_letter(letter);
    return small;
}

}  // namespace scoring::ascii

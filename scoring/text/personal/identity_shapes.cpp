#include "scoring/text/personal/identity_shapes.h"

#include <algorithm>

namespace scoring::text::personal {
namespace {

/// A shape in one letter per place: 'a' a letter, '9' a figure, '*' either.
bool has_letter_shape(std::string_view body, std::string_view shape) {
    return std::ranges::equal(body, shape, [](char byte, char place) {
        const bool figure = is_number(byte), letter = byte >= 'a' && byte <= 'z';
        return place == '9' ? figure : place == 'a' ? letter : figure || letter;
    });
}

}  // namespace

bool is_indian_tax_number(std::string_view body) {
    constexpr std::string_view holders = "abcfghjlpt";
    return has_letter_shape(body, "aaaaa9999a") && holders.find(body[3]) != std::string_view::npos;
}

bool is_italian_tax_code(std::string_view body) { return has_letter_shape(body, "aaaaaa99a99a999a"); }

int medicare_end(const FlatText& text, int at) {
    constexpr std::string_view shape = "9a*9a*9aa99";
    int end = at;
    for (std::size_t index = 0; index < shape.size(); ++index, ++end) {
        if ((index == 4 || index == 7) && (text.at(end) == '-' || text.at(end) == ' ')) ++end;
        const char byte = text.at(end);
        if (!has_letter_shape(std::string_view(&byte, 1), shape.substr(index, 1))) return at;
    }
    return is_alphanumeric(text.at(end)) ? at : end;
}

}  // namespace scoring::text::personal

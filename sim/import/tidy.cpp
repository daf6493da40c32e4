#include <array>
#include <utility>

#include "sim/import/cleaner.h"
#include "sim/import/points.h"

namespace sim::threads {
namespace {

constexpr std::array<std::pair<std::string_view, char32_t>, 8> references = {{{"amp", U'&'},
                                                                              {"lt", U'<'},
                                                                              {"gt", U'>'},
                                                                              {"quot", U'"'},
                                                                              {"apos", U'\''},
                                                                              {"nbsp", U' '},
                                                                              {"hellip", 0x2026},
                                                                              {"pound", 0xA3}}};

/// The sign that "&name;" at `at` stands for, and how long that is; 0 when it is none.
std::pair<char32_t, std::size_t> reference_at(const std::u32string& text, std::size_t at) {
    constexpr std::size_t longest = 9;
    const std::size_t length = std::u32string_view(text).substr(at, longest + 1).find(U';');
    if (length == std::u32string_view::npos || length < 3) return {0, 0};
    const std::size_t end = at + length;
    const std::string name = encode(std::u32string_view(text).substr(at + 1, end - at - 1));
    for (const auto& [known, sign] : references)
        if (name == known) return {sign, end - at + 1};
    if (name[0] != '#') return {0, 0};
    const bool hex = name[1] == 'x' || name[1] == 'X';
    const std::string digits = name.substr(hex ? 2 : 1);
    if (digits.empty() ||
        digits.find_first_not_of(hex ? "0123456789abcdefABCDEF" : "0123456789") != digits.npos)
        return {0, 0};
    const unsigned long value = std::stoul(digits, nullptr, hex ? 16 : 10);
    const bool sane = value >= 0x20 && value < 0x110000 && (value < 0xD800 || value > 0xDFFF);
    return {sane ? static_cast<char32_t>(value) : U' ', end - at + 1};
}

std::u32string without_references(const std::u32string& text) {
    std::u32string plain;
    for (std::size_t at = 0; at < text.size();) {
        const auto [sign, length] =
            text[at] == U'&' ? reference_at(text, at) : std::pair{U'\0', std::size_t{0}};
        plain += length > 0 ? sign : text[at];
        at += length > 0 ? length : 1;
    }
    return plain;
}

bool is_invisible(char32_t point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2060 && point <= 0x206F) || point == 0x200B ||
           point == 0xFEFF || point == 0xFFFD || (point >= 0xFFFE && point <= 0xFFFF) || point == 0xAD;
}

bool is_blank(char32_t point) {
    return point <= 0x20 || (point >= 0x7F && point <= 0xA0) || (point >= 0x2000 && point <= 0x200A) ||
           point == 0x2028 || point == 0x2029;
}

/// Braces would be taken for variables of the scenario.
char32_t unbraced(char32_t point) {
    if (point == U'{') return U'(';
    return point == U'}' ? U')' : point;
}

void replace_all(std::u32string& text, std::u32string_view from, std::u32string_view to) {
    std::u32string replaced;
    std::size_t done = 0;
    for (std::size_t at = 0; (at = text.find(from, done)) != std::u32string::npos; done = at + from.size())
        replaced.append(text, done, at - done).append(to);
    if (done > 0) text = replaced.append(text, done);
}

}  // namespace

std::u32string tidied(std::string_view text) {
    std::u32string tidy;
    // "&amp;amp;" is one sign written twice over.
    for (const char32_t point : without_references(without_references(decode(text)))) {
        if (is_invisible(point)) continue;
        if (!is_blank(point))
            tidy += unbraced(point);
        else if (!tidy.empty() && tidy.back() != U' ')
            tidy += U' ';
    }
    while (!tidy.empty() && tidy.back() == U' ') tidy.pop_back();
    replace_all(tidy, U"https: //", U"https://");
    replace_all(tidy, U"http: //", U"http://");
    return tidy;
}

}  // namespace sim::threads

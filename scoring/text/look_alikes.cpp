// Which letter a character only looks like.
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <utility>

#include "scoring/text/character_classes.h"
#include "scoring/text/normalise.h"

namespace scoring::text {
namespace {

using Pair = std::pair<char32_t, char32_t>;

/// By the character: Latin relatives, Greek, Cyrillic, Armenian, small capitals.
constexpr Pair table[] = {
    {U'\u0131', U'i'}, {U'\u0251', U'a'}, {U'\u0261', U'g'}, {U'\u0262', U'g'}, {U'\u026A', U'i'},
    {U'\u0274', U'n'}, {U'\u0280', U'r'}, {U'\u028F', U'y'}, {U'\u0299', U'b'}, {U'\u029C', U'h'},
    {U'\u029F', U'l'}, {U'\u0391', U'A'}, {U'\u0392', U'B'}, {U'\u0395', U'E'}, {U'\u0396', U'Z'},
    {U'\u0397', U'H'}, {U'\u0399', U'I'}, {U'\u039A', U'K'}, {U'\u039C', U'M'}, {U'\u039D', U'N'},
    {U'\u039F', U'O'}, {U'\u03A1', U'P'}, {U'\u03A4', U'T'}, {U'\u03A5', U'Y'}, {U'\u03A7', U'X'},
    {U'\u03B1', U'a'}, {U'\u03B5', U'e'}, {U'\u03B9', U'i'}, {U'\u03BA', U'k'}, {U'\u03BD', U'v'},
    {U'\u03BF', U'o'}, {U'\u03C1', U'p'}, {U'\u03C4', U't'}, {U'\u03C5', U'u'}, {U'\u03C7', U'x'},
    {U'\u03F2', U'c'}, {U'\u0405', U'S'}, {U'\u0406', U'I'}, {U'\u0407', U'I'}, {U'\u0408', U'J'},
    {U'\u0410', U'A'}, {U'\u0412', U'B'}, {U'\u0415', U'E'}, {U'\u041A', U'K'}, {U'\u041C', U'M'},
    {U'\u041D', U'H'}, {U'\u041E', U'O'}, {U'\u0420', U'P'}, {U'\u0421', U'C'}, {U'\u0422', U'T'},
    {U'\u0423', U'Y'}, {U'\u0425', U'X'}, {U'\u0430', U'a'}, {U'\u0432', U'b'}, {U'\u0433', U'r'},
    {U'\u0435', U'e'}, {U'\u043A', U'k'}, {U'\u043C', U'm'}, {U'\u043D', U'h'}, {U'\u043E', U'o'},
    {U'\u043F', U'n'}, {U'\u0440', U'p'}, {U'\u0441', U'c'}, {U'\u0442', U't'}, {U'\u0443', U'y'},
    {U'\u0445', U'x'}, {U'\u0451', U'e'}, {U'\u0455', U's'}, {U'\u0456', U'i'}, {U'\u0457', U'i'},
    {U'\u0458', U'j'}, {U'\u04BB', U'h'}, {U'\u04CF', U'l'}, {U'\u0501', U'd'}, {U'\u051B', U'q'},
    {U'\u051D', U'w'}, {U'\u0561', U'w'}, {U'\u0563', U'q'}, {U'\u0566', U'q'}, {U'\u0570', U'h'},
    {U'\u0578', U'n'}, {U'\u057D', U'u'}, {U'\u0581', U'g'}, {U'\u0585', U'o'}, {U'\u1D00', U'a'},
    {U'\u1D04', U'c'}, {U'\u1D05', U'd'}, {U'\u1D07', U'e'}, {U'\u1D0A', U'j'}, {U'\u1D0B', U'k'},
    {U'\u1D0D', U'm'}, {U'\u1D0F', U'o'}, {U'\u1D18', U'p'}, {U'\u1D1B', U't'}, {U'\u1D1C', U'u'},
    {U'\u1D20', U'v'}, {U'\u1D21', U'w'}, {U'\u1D22', U'z'}, {U'\uA730', U'f'}, {U'\uA731', U's'},
};

/// White letters in black circles and squares, which Unicode does not decompose.
char32_t boxed_letter(char32_t point) {
    if (point >= 0x1F150 && point <= 0x1F169) return U'A' + (point - 0x1F150);
    if (point >= 0x1F170 && point <= 0x1F189) return U'A' + (point - 0x1F170);
    return 0;
}

/// The one ASCII letter or digit that Unicode calls `point` a variant of; 0 when there is none.
char32_t compatible(char32_t point) {
    UErrorCode status = U_ZERO_ERROR;
    static const UNormalizer2* const forms = unorm2_getNFKDInstance(&status);
    std::array<UChar, 4> units{};
    const std::int32_t length = unorm2_getDecomposition(forms, static_cast<UChar32>(point), units.data(),
                                                        static_cast<std::int32_t>(units.size()), &status);
    if (U_FAILURE(status) || length != 1) return 0;
    const auto plain = static_cast<char32_t>(units[0]);
    return is_ascii_alphanumeric(plain) ? plain : 0;
}

}  // namespace

char32_t look_alike_of(char32_t point) {
    if (point < 0x80) return point;
    const auto found = std::ranges::lower_bound(table, point, {}, &Pair::first);
    if (found != std::end(table) && found->first == point) return found->second;
    if (const char32_t letter = boxed_letter(point)) return letter;
    const char32_t plain = compatible(point);
    return plain == 0 ? point : plain;
}

char32_t leet_letter(char32_t point) {
    switch (point) {
        case U'0':
            return U'o';
        case U'1':
        case U'!':
        case U'|':
            return U'i';
        case U'3':
        case U'\u20AC':
            return U'e';
        case U'4':
        case U'@':
            return U'a';
        case U'5':
        case U'$':
            return U's';
        case U'7':
            return U't';
        case U'8':
            return U'b';
        default:
            return 0;
    }
}

}  // namespace scoring::text

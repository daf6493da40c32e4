#include "scoring/text/values/pieces.h"

#include "scoring/text/code_points.h"

namespace scoring::text {
namespace {

constexpr std::size_t most_number_digits_read = 7;

bool is_ascii_number_digit(char32_t point) { return point >= U'0' && point <= U'9'; }

char32_t plain_sign(char32_t point) {
    switch (point) {
        case U'\u2010':
        case U'\u2011':
        case U'\u2012':
        case U'\u2013':
        case U'\u2014':
        case U'\u2212':
            return U'-';
        case U'\u2018':
        case U'\u2019':
            return U'\'';
        default:
            return point;
    }
}

template <typename Belongs>
std::size_t piece_end(std::u32string_view points, std::size_t at, Belongs belongs) {
    while (at < points.size() && belongs(points[at])) ++at;
    return at;
}

Piece number_piece(std::u32string_view digits) {
    Piece piece;
    piece.kind = Piece::Kind::number;
    for (const char32_t digit : digits) piece.lower += static_cast<char>(digit);
    if (digits.size() > most_number_digits_read) return piece;
    piece.number = 0;
    for (const char32_t digit : digits)
        piece.number = piece.number * 10 + static_cast<std::int64_t>(digit - U'0');
    return piece;
}

Piece word_piece(std::u32string_view letters) {
    Piece piece;
    piece.kind = Piece::Kind::word;
    piece.capital = is_upper(letters.front()) && !(letters.size() > 1 && is_upper(letters[1]));
    std::u32string folded(letters);
    for (char32_t& point : folded) point = fold_case(point);
    piece.lower = encode(folded);
    return piece;
}

Piece sign_piece(char32_t point) {
    Piece piece;
    piece.kind = Piece::Kind::sign;
    piece.lower = encode(std::u32string(1, plain_sign(point)));
    return piece;
}

}  // namespace

Pieces::Pieces(std::u32string_view points) {
    bool spaced = true;
    for (std::size_t at = 0; at < points.size();) {
        if (is_space(points[at])) {
            spaced = true, ++at;
            continue;
        }
        const bool digit = is_ascii_number_digit(points[at]), letter = !digit && is_letter(points[at]);
        const std::size_t end = digit    ? piece_end(points, at, is_ascii_number_digit)
                                : letter ? piece_end(points, at, is_letter)
                                         : at + 1;
        const std::u32string_view own = points.substr(at, end - at);
        Piece piece = digit ? number_piece(own) : letter ? word_piece(own) : sign_piece(points[at]);
        piece.span = {static_cast<int>(at), static_cast<int>(end)};
        piece.spaced = spaced;
        all_.push_back(std::move(piece));
        spaced = false, at = end;
    }
}

}  // namespace scoring::text

#include "scoring/encoder/pieces.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <numeric>

#include "scoring/text/code_points.h"

namespace scoring::encoder {
namespace {

constexpr char32_t word_mark = 0x2581;
constexpr std::size_t most_code_points = 8192;

std::u32string compatibility_form(std::u32string_view points) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
    if (U_FAILURE(status)) return std::u32string(points);
    const icu::UnicodeString given = icu::UnicodeString::fromUTF32(
        reinterpret_cast<const UChar32*>(points.data()), static_cast<std::int32_t>(points.size()));
    const icu::UnicodeString normal = normalizer->normalize(given, status);
    if (U_FAILURE(status)) return std::u32string(points);
    std::u32string result;
    for (std::int32_t at = 0; at < normal.length(); at = normal.moveIndex32(at, 1))
        result += static_cast<char32_t>(normal.char32At(at));
    return result;
}

/// Spaces begin words; a text begins with a word.
std::u32string marked_words(std::string_view utf8) {
    std::u32string points = text::decode(utf8.substr(0, most_code_points * 4));
    points.resize(std::min(points.size(), most_code_points));
    if (!text::is_ascii(points)) points = compatibility_form(points);
    if (points.empty()) return points;
    std::ranges::replace(points, U' ', word_mark);
    return word_mark + points;
}

}  // namespace

Tokenizer::Tokenizer(std::vector<Piece> vocabulary) : vocabulary_(std::move(vocabulary)) {
    if (vocabulary_.size() <= reserved_pieces) return;
    sorted_.resize(vocabulary_.size() - reserved_pieces);
    std::iota(sorted_.begin(), sorted_.end(), static_cast<PieceId>(reserved_pieces));
    const auto text = [this](PieceId id) -> const std::u32string& {
        return vocabulary_[static_cast<std::size_t>(id)].text;
    };
    // Of two entries with one text the later one counts, so it has to come first.
    std::ranges::sort(sorted_, [&](PieceId left, PieceId right) {
        return text(left) != text(right) ? text(left) < text(right) : left > right;
    });
    const auto again =
        std::ranges::unique(sorted_, [&](PieceId left, PieceId right) { return text(left) == text(right); });
    sorted_.erase(again.begin(), again.end());
}

/// Every piece that begins at `from`: the entries that share what was read so far are neighbours in sorted_.
void Tokenizer::extend(std::u32string_view points, std::size_t from, std::vector<Step>& best) const {
    const auto offer = [&](std::size_t length, PieceId piece, double score) {
        Step& there = best[from + length];
        // A place that no piece reaches counts as 0, better than most: the package's way.
        const double sum = score + best[from].score;
        if (there.score == 0 || sum >= there.score) there = {sum, piece};
    };
    bool known = false;
    auto low = sorted_.begin();
    auto high = sorted_.end();
    for (std::size_t depth = 0; from + depth < points.size(); ++depth) {
        // An entry that ends before this depth sorts first, as if it went on with U+0000.
        const auto sign_at_depth = [&](PieceId id) {
            const std::u32string& text = vocabulary_[static_cast<std::size_t>(id)].text;
            return depth < text.size() ? text[depth] : U'\0';
        };
        const auto range =
            std::ranges::equal_range(low, high, points[from + depth], std::ranges::less{}, sign_at_depth);
        low = range.begin();
        high = range.end();
        if (low == high) break;
        const Piece& shortest = vocabulary_[static_cast<std::size_t>(*low)];
        if (shortest.text.size() != depth + 1) continue;
        known = true;
        offer(depth + 1, *low, shortest.score);
    }
    if (!known) offer(1, unknown_piece, 0);
}

std::vector<PieceId> Tokenizer::cut(std::string_view utf8) const {
    const std::u32string points = marked_words(utf8);
    std::vector<Step> best(points.size() + 1);
    for (std::size_t from = 0; from < points.size(); ++from) extend(points, from, best);
    std::vector<PieceId> pieces;
    for (std::size_t end = points.size(); end > 0;) {
        const PieceId piece = best[end].piece;
        if (piece != unknown_piece || pieces.empty() || pieces.back() != unknown_piece)
            pieces.push_back(piece);
        end -= piece == unknown_piece ? 1 : vocabulary_[static_cast<std::size_t>(piece)].text.size();
    }
    std::ranges::reverse(pieces);
    return pieces;
}

}  // namespace scoring::encoder

#include "scoring/text/similarity.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace scoring::text {
namespace {

/// The words by their hashes: two words of one hash are one word (64 bits).
std::vector<std::uint64_t> plain_words(std::span<const Token> tokens) {
    constexpr std::size_t most_words = 400;  // keeps hostile lengths from costing a square
    std::vector<std::uint64_t> words;
    words.reserve(std::min(tokens.size(), most_words));
    for (const Token& token : tokens)
        if (token.kind == TokenKind::word && words.size() < most_words) words.push_back(token.hash);
    return words;
}

/// Longest common subsequence, one row at a time.
std::size_t common_length(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
    std::vector<std::size_t> row(b.size() + 1, 0);
    for (const std::uint64_t word : a) {
        std::size_t diagonal = 0;
        for (std::size_t at = 1; at <= b.size(); ++at) {
            const std::size_t above = row[at];
            row[at] = word == b[at - 1] ? diagonal + 1 : std::max(row[at], row[at - 1]);
            diagonal = above;
        }
    }
    return row.back();
}

}  // namespace

int similarity_milli(std::span<const Token> a, std::span<const Token> b) {
    const std::vector<std::uint64_t> left = plain_words(a), right = plain_words(b);
    if (left.empty() || right.empty()) return 0;
    return static_cast<int>(2000 * common_length(left, right) / (left.size() + right.size()));
}

}  // namespace scoring::text

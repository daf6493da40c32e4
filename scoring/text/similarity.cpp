#include "scoring/text/similarity.h"

#include <algorithm>
#include <string>
#include <vector>

#include "scoring/text/tokens.h"

namespace scoring::text {
namespace {

std::vector<std::string> plain_words(std::string_view utf8) {
    std::vector<std::string> words;
    for (Token& token : tokenize(utf8))
        if (token.kind == TokenKind::word) words.push_back(std::move(token.lower));
    return words;
}

/// Longest common subsequence, one row at a time.
std::size_t common_length(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::vector<std::size_t> row(b.size() + 1, 0);
    for (const std::string& word : a) {
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

int similarity_milli(std::string_view a, std::string_view b) {
    constexpr std::size_t most_words = 400;  // keeps hostile lengths from costing a square
    std::vector<std::string> left = plain_words(a), right = plain_words(b);
    left.resize(std::min(left.size(), most_words));
    right.resize(std::min(right.size(), most_words));
    if (left.empty() || right.empty()) return 0;
    return static_cast<int>(2000 * common_length(left, right) / (left.size() + right.size()));
}

}  // namespace scoring::text

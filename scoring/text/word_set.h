// A fixed set of words that answers fast: sorted once, looked up by first letter.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace scoring::text {

template <std::size_t N>
class WordSet {
  public:
    /// `words` must be sorted by bytes.
    constexpr explicit WordSet(const std::array<std::string_view, N>& words) : words_(words) {
        for (std::size_t at = 0; at < N; ++at) ++ends_[static_cast<unsigned char>(words_[at].front())];
        std::size_t sum = 0;
        for (std::size_t letter = 0; letter < ends_.size(); ++letter) {
            begins_[letter] = static_cast<unsigned short>(sum);
            sum += ends_[letter];
            ends_[letter] = static_cast<unsigned short>(sum);
        }
    }

    constexpr bool contains(std::string_view word) const {
        if (word.empty()) return false;
        const auto letter = static_cast<unsigned char>(word.front());
        for (std::size_t at = begins_[letter]; at < ends_[letter]; ++at)
            if (words_[at].size() == word.size() && words_[at] == word) return true;
        return false;
    }

  private:
    std::array<std::string_view, N> words_;
    std::array<unsigned short, 256> begins_{};
    std::array<unsigned short, 256> ends_{};
};

}  // namespace scoring::text

// A fixed set of words that answers fast: told apart by first letter, last letter and length, then compared.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace scoring::text {

template <std::size_t N>
class WordSet {
  public:
    constexpr explicit WordSet(const std::array<std::string_view, N>& words) {
        for (const std::string_view word : words) ++begins_[look_of(word) + 1];
        for (std::size_t look = 0; look < looks; ++look)
            begins_[look + 1] = static_cast<unsigned short>(begins_[look] + begins_[look + 1]);
        std::array<unsigned short, looks> filled{};
        for (const std::string_view word : words) {
            const std::size_t look = look_of(word);
            words_[begins_[look] + filled[look]++] = word;
        }
    }

    constexpr bool contains(std::string_view word) const {
        if (word.empty()) return false;
        const std::size_t look = look_of(word);
        for (std::size_t at = begins_[look]; at < begins_[look + 1]; ++at)
            if (words_[at] == word) return true;
        return false;
    }

  private:
    static constexpr std::size_t looks = 1024;
    static constexpr std::size_t look_of(std::string_view word) {
        const std::size_t first = static_cast<unsigned char>(word.front());
        const std::size_t last = static_cast<unsigned char>(word.back());
        return (first * 37 + last * 5 + word.size() * 131) % looks;
    }

    std::array<std::string_view, N> words_{};  ///< those that look alike side by side
    std::array<unsigned short, looks + 1> begins_{};
};

}  // namespace scoring::text

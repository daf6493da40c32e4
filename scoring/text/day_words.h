// The days of the week as people write them.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace scoring::text {

struct DayWord {
    std::string_view word;
    int day = 0;             ///< from Monday
    bool only_a_day = true;  ///< else a word of its own, too: "it sat there", "in the sun"
};
inline constexpr auto day_words = std::to_array<DayWord>({{"monday", 0},
                                                          {"mon", 0, false},
                                                          {"tuesday", 1},
                                                          {"tue", 1},
                                                          {"tues", 1},
                                                          {"wednesday", 2},
                                                          {"wed", 2, false},
                                                          {"thursday", 3},
                                                          {"thu", 3},
                                                          {"thur", 3},
                                                          {"thurs", 3},
                                                          {"friday", 4},
                                                          {"fri", 4, false},
                                                          {"saturday", 5},
                                                          {"sat", 5, false},
                                                          {"sunday", 6},
                                                          {"sun", 6, false}});

/// Null for any other word. In small letters, of any width.
template <typename Text>
constexpr const DayWord* day_named(const Text& word) {
    const auto found = std::ranges::find_if(
        day_words, [&](const DayWord& day) { return std::ranges::equal(day.word, word); });
    return found == day_words.end() ? nullptr : &*found;
}

}  // namespace scoring::text

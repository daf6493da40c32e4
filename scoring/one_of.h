// Whether a value stands in a short list.
#pragma once

#include <algorithm>

namespace scoring {

template <typename List, typename Value>
constexpr bool is_one_of(const List& list, const Value& value) {
    return std::ranges::find(list, value) != std::ranges::end(list);
}

/// The same of a list in order, where it is asked of every word of a text.
template <typename List, typename Value>
constexpr bool is_one_of_sorted(const List& list, const Value& value) {
    return std::ranges::binary_search(list, value);
}

}  // namespace scoring

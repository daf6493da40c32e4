// Tables that an enumeration indexes: one entry for each enumerator, in the enumeration's order.
#pragma once

#include <cstddef>

namespace scoring {

/// For a static_assert beside the table: an entry too few or too many does not compile.
template <typename Table, typename Enum>
constexpr bool is_whole(const Table& table, Enum last) {
    return table.size() == static_cast<std::size_t>(last) + 1;
}

}  // namespace scoring

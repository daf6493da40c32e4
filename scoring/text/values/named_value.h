// What the readers of amounts and of days share: tables of words, and a value of one amount.
#pragma once

#include <array>
#include <string_view>

#include "scoring/text/values/value.h"

namespace scoring::text {

/// The entry whose `word` it is; null where there is none.
template <typename Entry, std::size_t N>
const Entry* entry_named(const std::array<Entry, N>& table, std::string_view word) {
    for (const Entry& entry : table)
        if (entry.word == word) return &entry;
    return nullptr;
}

inline Value value_of(ValueKind kind, std::int64_t amount, bool sure = true) {
    Value value;
    value.kind = kind, value.amount = amount, value.sure = sure;
    return value;
}

}  // namespace scoring::text

// Nothing is left of a person, or of what is older than it may be kept; counts stay. The one place where
// journals, verdicts and what was signed forget: their guards step aside for it and come back with the same
// commit.
#pragma once

#include <cstdint>
#include <string>

#include "sim/store/database.h"

namespace sim::store {

/// What goes, or went.
struct ErasedCounts {
    int sessions = 0;
    int finished = 0;
    int passed = 0;  ///< by their latest verdicts
    int drills = 0;
    bool operator==(const ErasedCounts&) const = default;
};

/// To be called in a transaction. What they decided about others' sessions stays under their name.
ErasedCounts erase_person_rows(Database& database, std::int64_t person);
/// Sessions and drills of everybody begun before that day; people stay. To be called in a transaction.
ErasedCounts erase_rows_before(Database& database, const std::string& day);
/// Of what would go.
ErasedCounts count_rows_before(Database& database, const std::string& day);

}  // namespace sim::store

// One person's data: all of it out, or gone; and for how long sessions are kept.
#pragma once

#include <string>

#include "sim/people/door.h"

namespace sim::people {

/// All that is kept of the person, as one JSON object: a list for each table, its columns by name. Texts that
/// were played are named by their hashes: they are the exercises', not the person's. Throws Failure for
/// nobody.
std::string everything_about(store::Store& store, const std::string& person);

/// The setting in which a manager's filters of the desk are kept; it may name somebody.
inline constexpr const char* kept_filters = "team-filters";

/// Nothing is left of them here but counts; what was sealed of them is emptied, which is signed. Throws
/// Failure for nobody, for who may not, and for the last manager while roles hold.
store::ErasedCounts erase(store::Store& store, const Visitor& by, const std::string& person,
                          const store::Moment& now, const std::filesystem::path& seals);

/// Days that sessions and drills are kept; 0 is for ever, which is so until a manager says otherwise.
int kept_for_days(store::Store& store);
void keep_for_days(store::Store& store, const Visitor& by, int days, const store::Moment& now);
/// What is older than that today.
store::ErasedCounts past_keeping(store::Store& store, const std::string& today);
/// Erases it; counts stay.
store::ErasedCounts erase_past_keeping(store::Store& store, const Visitor& by, const store::Moment& now,
                                       const std::filesystem::path& seals);

}  // namespace sim::people

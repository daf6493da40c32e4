// Private data in a message: what must not be asked for, repeated or left standing in public (K1-K5).
// Finds what is written plainly, spaced out, dashed or spelled; leaves long reference numbers, the brand's
// own published contacts, amounts, dates and times alone.
#pragma once

#include <string_view>
#include <vector>

#include "scoring/reader.h"
#include "scoring/text/pattern_cache.h"

namespace scoring::text {

/// What a message holds of numbers and addresses that reach somebody.
struct PersonalData {
    std::vector<PrivateItem> items;      ///< private ones
    std::vector<PrivateItem> published;  ///< telephone numbers and e-mail addresses that businesses publish
};

/// In order of place, none overlapping another. `entities` are those of the same text: what is inside a link
/// or a handle is not private data. A reference pattern that does not compile finds nothing.
PersonalData find_personal_data(std::u32string_view points, const std::vector<Entity>& entities,
                                const ReadingContext& context, PatternCache& patterns);
/// The private items, for single calls; compiles the context's patterns each time.
std::vector<PrivateItem> find_private_data(std::string_view utf8, const ReadingContext& context = {});

}  // namespace scoring::text

// Calendar dates with a year, in figures or words.
#pragma once

#include <string_view>
#include <vector>

#include "scoring/text/personal/flat_text.h"

namespace scoring::text::personal {

/// "march", "mar"; in lower case.
bool is_month(std::string_view word);

struct DateSeen {
    Span span;
    int year = 0;
};

/// In order of place. Days and months must be possible; two-digit years are read as 19xx or 20xx.
std::vector<DateSeen> find_dates(const FlatText& text);

/// Day, month and year in figures that begin at `at` with blanks or nothing between, the year in four: "12 03
/// 1984", "12031984". Empty when they do not.
DateSeen bare_date_at(const FlatText& text, int at);

}  // namespace scoring::text::personal

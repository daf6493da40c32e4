#include "scoring/text/personal/dates.h"
#include "scoring/text/personal/detectors.h"

namespace scoring::text::personal {
namespace {

constexpr int cue_words = 7;

bool is_birth_date(const Search& search, const DateSeen& date) {
    if (search.asked & cue::birth) return true;
    return ((search.text.cues_before(date.span.start, cue_words) | search.text.cues_after(date.span.end, 4)) &
            cue::birth) != 0;
}

}  // namespace

void find_birth_dates(const Search& search) {
    if (search.text.digit_count() < 3) return;
    for (const DateSeen& date : find_dates(search.text)) {
        if (is_birth_date(search, date))
            search.claims.add(PrivateKind::dob, date.span);
        else
            search.claims.block(date.span);
    }
}

}  // namespace scoring::text::personal

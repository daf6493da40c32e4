#include <algorithm>

#include "scoring/text/personal/dates.h"
#include "scoring/text/personal/detectors.h"

namespace scoring::text::personal {
namespace {

constexpr int birth_cue_words = 7;

constexpr int cue_words_behind = 6;

// "D.O.B. 12/03/1984": three words to the eye of a machine.
bool follows_initials(const FlatText& text, int at) {
    constexpr int reach = 12;
    return text.slice({std::max(0, at - reach), at}).find("d.o.b") != std::string_view::npos;
}

bool is_birth_date(const Search& search, const DateSeen& date) {
    if ((search.asked & cue::birth) || follows_initials(search.text, date.span.start)) return true;
    return ((search.text.cues_before(date.span.start, birth_cue_words) |
             search.text.cues_after(date.span.end, cue_words_behind)) &
            cue::birth) != 0;
}

// Figures alone are a date where the message calls them so: "dob 12031984", "dob 12 03 1984".
void find_bare_dates(const Search& search) {
    constexpr int near = 3;
    for (const Word& word : search.text.words()) {
        const DateSeen date = bare_date_at(search.text, word.start);
        if (date.span.empty()) continue;
        const bool called = (search.text.cues_before(word.start, near) & cue::birth) ||
                            (search.asked & cue::birth) || follows_initials(search.text, word.start);
        if (called) search.claims.add(PrivateKind::dob, date.span);
    }
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
    if (((search.text.cues() | search.asked) & cue::birth) ||
        search.text.flat().find("d.o.b") != std::string::npos)
        find_bare_dates(search);
}

}  // namespace scoring::text::personal

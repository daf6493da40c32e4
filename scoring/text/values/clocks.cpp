#include "scoring/text/values/clocks.h"

#include <array>
#include <string_view>

#include "scoring/one_of.h"
#include "scoring/text/day_words.h"

namespace scoring::text {
namespace {

constexpr int noon_minute = 720;
constexpr int day_minutes = 1440;

constexpr auto before_a_time = std::to_array<std::string_view>(
    {"by", "at", "till", "until", "til", "from", "before", "after", "around", "about", "between", "past"});
constexpr auto between_times =
    std::to_array<std::string_view>({"-", "to", "till", "until", "til", "thru", "through"});
constexpr auto counted_words = std::to_array<std::string_view>(
    {"minute",  "min",       "hour",    "hr",        "day",      "week",     "month",   "year",
     "working", "business",  "people",  "men",       "women",    "staff",    "percent", "per",
     "pound",   "quid",      "kg",      "kilo",      "of",       "p",        "more",    "other",
     "new",     "different", "hundred", "thousand",  "million",  "star",     "point",   "st",
     "nd",      "rd",        "th",      "january",   "february", "march",    "april",   "may",
     "june",    "july",      "august",  "september", "october",  "november", "december"});
constexpr auto plain_words_in_s =
    std::to_array<std::string_view>({"this", "is", "as", "was", "us", "yes", "thanks", "always", "its", "has",
                                     "does", "unless", "plus", "xs", "gps", "hours"});

enum class Half { unknown, am, pm, night };

bool counted_by_word(const std::string& word) {
    if (is_one_of(counted_words, word)) return true;
    if (word.size() < 3 || !word.ends_with('s') || is_one_of(plain_words_in_s, word)) return false;
    return !day_named(word.substr(0, word.size() - 1)) && !day_named(word);
}

/// "am", "p.m.", "pm.": where it ends, and which half it is.
std::optional<Read<Half>> read_half(const Pieces& pieces, std::size_t at) {
    const std::string& word = pieces[at].lower;
    if (word == "am" || word == "pm") return Read<Half>{word == "am" ? Half::am : Half::pm, at + 1};
    if (word != "a" && word != "p") return std::nullopt;
    const std::size_t second = pieces[at + 1].is(".") ? at + 2 : at + 1;
    if (second == at + 1 || !pieces[second].is("m") || !pieces.joined(second)) return std::nullopt;
    const bool dot = pieces[second + 1].is(".") && pieces.joined(second + 1);
    return Read<Half>{word == "a" ? Half::am : Half::pm, second + (dot ? 2 : 1)};
}

Half part_of_day(const Pieces& pieces, std::size_t at) {
    const std::string& word = pieces[at].lower;
    if (word == "morning") return Half::am;
    if (word == "afternoon" || word == "evening" || word == "tonight") return Half::pm;
    return word == "night" ? Half::night : Half::unknown;
}

bool leads_to_part_of_day(const Pieces& pieces, std::size_t at) {
    constexpr auto leading = std::to_array<std::string_view>(
        {"in", "the", "on", "at", "this", "today", "tomorrow", "every", "that", ","});
    return is_one_of(leading, pieces[at].lower) || day_named(pieces[at].lower);
}

/// "(four) in the afternoon", "tonight at (eight)".
Half half_near(const Pieces& pieces, std::size_t begin, std::size_t end) {
    constexpr std::size_t reach = 3;
    for (std::size_t step = 0; step <= reach; ++step) {
        if (const Half half = part_of_day(pieces, end + step); half != Half::unknown) return half;
        if (!leads_to_part_of_day(pieces, end + step)) break;
    }
    std::size_t back = 1;
    while (back <= 2 && is_one_of(before_a_time, pieces.before(begin, back).lower)) ++back;
    return back <= begin ? part_of_day(pieces, begin - back) : Half::unknown;
}

/// The minute with what was said of morning and evening; `hours_24` when it was written as 24-hour clocks
/// are.
Clock clock_of(int minute, Half half, bool hours_24) {
    const int of_half = minute % noon_minute;
    switch (half) {
        case Half::am:
            return {minute < noon_minute + 60 ? of_half : minute};
        case Half::pm:
            return {minute < noon_minute ? minute + noon_minute : minute};
        case Half::night:
            return {minute < noon_minute && of_half >= 5 * 60 ? minute + noon_minute
                    : minute < noon_minute                    ? minute
                                                              : minute % day_minutes};
        case Half::unknown:
            break;
    }
    if (hours_24 || minute >= noon_minute + 60) return {minute % day_minutes};
    return {of_half, true};
}

struct Face {
    int minute = 0;
    bool hours_24 = false;  ///< "09:30", "16:00": two digits of hours with minutes
    bool sure = false;
    bool bare = false;
    std::size_t end = 0;
};

std::optional<Face> face_with_minutes(const Pieces& pieces, std::size_t at) {
    const Piece &hour = pieces[at], &mark = pieces[at + 1], &minutes = pieces[at + 2];
    const bool joined = pieces.joined(at + 1) && pieces.joined(at + 2);
    const bool marked = mark.is(":") || mark.is(".") || mark.is("h");
    if (!joined || !marked || hour.lower.size() > 2 || minutes.lower.size() != 2 || minutes.number < 0)
        return std::nullopt;
    if (hour.number > 24 || minutes.number >= 60) return std::nullopt;
    const int minute = static_cast<int>(hour.number * 60 + minutes.number);
    return Face{minute, hour.lower.size() == 2, mark.is(":"), false, at + 3};
}

/// "1600" before "hrs", or beside a word that leads to a time.
std::optional<Face> face_of_four_digits(const Pieces& pieces, std::size_t at) {
    const Piece& digits = pieces[at];
    if (digits.lower.size() != 4 || digits.number / 100 > 24 || digits.number % 100 >= 60)
        return std::nullopt;
    const int minute = static_cast<int>(digits.number / 100 * 60 + digits.number % 100);
    const bool leading_zero = digits.lower.starts_with('0');
    return Face{minute, true, false, !leading_zero, at + 1};
}

/// "nine thirty": the hour and its minutes, both in words.
std::optional<Face> face_of_two_words(const Pieces& pieces, std::size_t at) {
    const auto hour = read_small(pieces, at);
    if (!hour || hour->what > 12 || !pieces.is_word(at)) return std::nullopt;
    const auto minutes = read_number(pieces, hour->end);
    if (!minutes || !pieces.is_word(hour->end) || minutes->what % 500 != 0) return std::nullopt;
    const int minute = static_cast<int>(minutes->what / 100);
    if (minute < 10 || minute >= 60 || is_counted(pieces, minutes->end)) return std::nullopt;
    return Face{hour->what % 12 * 60 + minute, false, false, false, minutes->end};
}

std::optional<Face> spoken_face(const Pieces& pieces, std::size_t at) {
    const std::string& word = pieces[at].lower;
    if (word == "noon" || word == "midday") return Face{noon_minute, true, true, false, at + 1};
    if (word == "midnight") return Face{0, true, true, false, at + 1};
    if (word == "half") {
        const bool past = pieces[at + 1].is("past");
        const bool hyphen = pieces[at + 1].is("-") && pieces.joined(at + 1);
        const auto hour = read_small(pieces, at + (past || hyphen ? 2 : 1));
        if (!hour || hour->what < 1 || hour->what > 12 || (!past && is_counted(pieces, hour->end)))
            return std::nullopt;
        return Face{hour->what % 12 * 60 + 30, false, past, false, hour->end};
    }
    const bool quarter = word == "quarter";
    const auto minutes = quarter ? Read<int>{15, at + 1} : read_small(pieces, at).value_or(Read<int>{});
    if (minutes.what < 5 || minutes.what % 5 != 0) return std::nullopt;
    const std::size_t link = pieces[minutes.end].is("minutes") ? minutes.end + 1 : minutes.end;
    const bool past = pieces[link].is("past"), before = pieces[link].is("to");
    const auto hour = past || before ? read_small(pieces, link + 1) : std::nullopt;
    if (!hour || hour->what < 1 || hour->what > 12 || is_counted(pieces, hour->end)) return std::nullopt;
    const int shift = past ? minutes.what : noon_minute - minutes.what;
    return Face{(hour->what % 12 * 60 + shift) % noon_minute, false, quarter || past, false, hour->end};
}

std::optional<Face> face_of_an_hour(const Pieces& pieces, std::size_t at) {
    const auto hour = read_small(pieces, at);
    const bool digits = pieces.is_number(at);
    if (!hour || hour->what > 24 || (!digits && hour->what > 12) ||
        (digits && pieces[at].number == 0 && pieces[at].lower.size() == 1))
        return std::nullopt;
    const bool oclock =
        (pieces[hour->end].is("o") && pieces[hour->end + 1].is("'") && pieces[hour->end + 2].is("clock"));
    if (oclock) return Face{hour->what * 60, hour->what > 12, true, false, hour->end + 3};
    if (pieces[hour->end].is("oclock"))
        return Face{hour->what * 60, hour->what > 12, true, false, hour->end + 1};
    if (pieces[hour->end].is("o") && pieces[hour->end + 1].is("clock"))
        return Face{hour->what * 60, hour->what > 12, true, false, hour->end + 2};
    return Face{hour->what * 60, hour->what > 12, false, true, hour->end};
}

/// "10 to 4": ten minutes to four, or the begin of a span.
enum class Reading { of_time, of_span };

std::optional<Face> read_face(const Pieces& pieces, std::size_t at, Reading reading) {
    const bool may_be_minutes = reading == Reading::of_time || pieces[at].is("half") ||
                                pieces[at].is("quarter") || !pieces[at + 1].is("to");
    if (auto spoken = may_be_minutes ? spoken_face(pieces, at) : std::nullopt) return spoken;
    if (auto words = face_of_two_words(pieces, at)) return words;
    if (!pieces.is_number(at)) return face_of_an_hour(pieces, at);
    if (auto full = face_with_minutes(pieces, at)) return full;
    if (auto military = face_of_four_digits(pieces, at)) return military;
    return face_of_an_hour(pieces, at);
}

/// A number that goes on: "4.5", "4:1", "4/5", "1,250".
bool goes_on(const Pieces& pieces, std::size_t at) {
    const Piece& mark = pieces[at];
    const bool joins = mark.is(".") || mark.is(",") || mark.is(":") || mark.is("/");
    return joins && pieces.joined(at) && pieces.joined(at + 1) && pieces.is_number(at + 1);
}

/// A time at this place, its half of the day told where it is; also a number alone.
std::optional<Read<ClockRead>> read_any_clock(const Pieces& pieces, std::size_t at, Reading reading) {
    if (pieces.is_number(at) && at > 0 && pieces.joined(at)) {
        const Piece& before = pieces.before(at);
        const bool inside = before.kind == Piece::Kind::word || before.is("£") || before.is("$") ||
                            before.is("€") ||
                            ((before.is(":") || before.is(".") || before.is(",") || before.is("/")) &&
                             pieces.is_number(at - 2));
        if (inside) return std::nullopt;
    }
    const auto face = read_face(pieces, at, reading);
    if (!face || goes_on(pieces, face->end)) return std::nullopt;
    std::size_t end = face->end;
    if (face->bare && pieces[end].is("ish")) ++end;
    if (const auto half = read_half(pieces, end); half && face->minute < noon_minute + 60)
        return Read<ClockRead>{{clock_of(face->minute, half->what, false), true, false}, half->end};
    const bool named_noon = pieces[end].is("noon") || pieces[end].is("midday");
    if (named_noon && face->minute == noon_minute)
        return Read<ClockRead>{{{noon_minute}, true, false}, end + 1};
    const bool four_digits = pieces.is_number(at) && pieces[at].lower.size() == 4;
    const bool in_hours = pieces[end].is("hrs") || pieces[end].is("h") || pieces[end].is("hours");
    if (in_hours && (four_digits || face->hours_24))
        return Read<ClockRead>{{{face->minute}, false, false}, end + 1};
    const Half near = half_near(pieces, at, end);
    const bool sure =
        face->sure || (face->bare && near != Half::unknown && !four_digits && !is_counted(pieces, end));
    return Read<ClockRead>{{clock_of(face->minute, near, face->hours_24), sure, face->bare && !sure}, end};
}

bool leads_to_a_time(const Pieces& pieces, std::size_t at) {
    const Piece& before = pieces.before(at);
    if (before.is("than")) return pieces.before(at, 2).is("later") || pieces.before(at, 2).is("earlier");
    return is_one_of(before_a_time, before.lower) || (before.is("'") && pieces.before(at, 2).is("til"));
}

bool has_ish(const Pieces& pieces, std::size_t end) { return pieces.before(end).is("ish"); }

}  // namespace

bool is_counted(const Pieces& pieces, std::size_t at) {
    constexpr auto streets = std::to_array<std::string_view>(
        {"street", "lane", "road", "avenue", "close", "way", "drive", "row", "place"});
    const Piece& behind = pieces[at];
    if (behind.kind == Piece::Kind::number) return true;
    if (behind.capital && is_one_of(streets, pieces[at + 1].lower)) return true;  // "at 4 Hollin Lane"
    if (behind.kind == Piece::Kind::word) return counted_by_word(behind.lower);
    if (behind.is("%") || behind.is("£") || behind.is("€") || behind.is("$") || behind.is("/")) return true;
    return behind.is("-") && pieces.joined(at) && pieces.joined(at + 1) &&
           counted_by_word(pieces[at + 1].lower);
}

std::optional<Read<ClockRead>> read_clock(const Pieces& pieces, std::size_t at) {
    auto read = read_any_clock(pieces, at, Reading::of_time);
    if (!read || !read->what.bare) return read;
    if (has_ish(pieces, read->end)) return Read<ClockRead>{{read->what.clock, false, false}, read->end};
    if (!leads_to_a_time(pieces, at) || is_counted(pieces, read->end)) return std::nullopt;
    read->what.sure = false;
    return read;
}

std::optional<Read<ClockSpan>> read_clock_span(const Pieces& pieces, std::size_t at) {
    const auto first = read_any_clock(pieces, at, Reading::of_span);
    if (!first) return std::nullopt;
    std::size_t link = first->end;
    if (pieces[link].is("'")) ++link;
    const bool both = pieces[link].is("and") && pieces.before(at).is("between");
    if (!both && !is_one_of(between_times, pieces[link].lower)) return std::nullopt;
    const std::size_t second_at = pieces[link + 1].is("'") ? link + 2 : link + 1;
    const auto second = read_any_clock(pieces, second_at, Reading::of_time);
    if (!second) return std::nullopt;
    const bool bare = first->what.bare && second->what.bare;
    const bool money = pieces.before(at).is("£") || pieces.before(at).is("€") || pieces.before(at).is("$");
    if (money || (second->what.bare && is_counted(pieces, second->end))) return std::nullopt;
    if (bare && pieces[link].is("-") && pieces.before(at).is("-")) return std::nullopt;
    ClockSpan span{first->what, second->what, first->end, second_at};
    span.from.sure = span.from.sure && !first->what.bare;
    span.until.sure = span.until.sure && !second->what.bare;
    return Read<ClockSpan>{span, second->end};
}

}  // namespace scoring::text

#include "scoring/text/values/days.h"

#include <array>
#include <string_view>

#include "scoring/one_of.h"
#include "scoring/text/day_words.h"
#include "scoring/text/values/clocks.h"
#include "scoring/text/values/named_value.h"

namespace scoring::text {
namespace {

struct NamedDay {
    std::string_view word;
    std::int64_t number;
};
constexpr auto month_words = std::to_array<NamedDay>(
    {{"january", 1},  {"jan", 1},    {"february", 2},  {"feb", 2},       {"march", 3},     {"mar", 3},
     {"april", 4},    {"apr", 4},    {"may", 5},       {"june", 6},      {"jun", 6},       {"july", 7},
     {"jul", 7},      {"august", 8}, {"aug", 8},       {"september", 9}, {"sep", 9},       {"sept", 9},
     {"october", 10}, {"oct", 10},   {"november", 11}, {"nov", 11},      {"december", 12}, {"dec", 12}});
constexpr auto near_words = std::to_array<NamedDay>({{"today", 0},
                                                     {"tonight", 0},
                                                     {"tomorrow", 1},
                                                     {"tomorow", 1},
                                                     {"tommorow", 1},
                                                     {"tommorrow", 1},
                                                     {"tmrw", 1},
                                                     {"tmr", 1},
                                                     {"tomoz", 1},
                                                     {"yesterday", -1}});
constexpr auto leading_to_a_day =
    std::to_array<std::string_view>({"on", "this", "next", "by", "until", "till", "til", "from", "last",
                                     "each", "every", "open", "since", "coming", "closed"});
constexpr auto behind_a_day = std::to_array<std::string_view>({"morning", "afternoon", "evening", "night"});
constexpr auto joining_days = std::to_array<std::string_view>({"and", "to", "or"});
constexpr int last_day_of_months = 31;
constexpr int last_month = 12;

/// ", 2026" behind a date.
std::size_t skip_year(const Pieces& pieces, std::size_t at) {
    const std::size_t year = pieces[at].is(",") ? at + 1 : at;
    const std::int64_t number = pieces[year].number;
    const bool is_year = pieces[year].lower.size() == 4 && number >= 1900 && number < 2100 &&
                         !(pieces[year + 1].is(":") && pieces.joined(year + 1));
    return is_year ? year + 1 : at;
}

/// "6 March", "6th of March", "the fourteenth day of May".
std::optional<Read<Value>> day_first(const Pieces& pieces, std::size_t at) {
    const auto ordinal = read_ordinal(pieces, at);
    const std::int64_t number = pieces[at].number;
    const bool plain = !ordinal && pieces.is_number(at) && number >= 1 && number <= last_day_of_months;
    if (!ordinal && !plain) return std::nullopt;
    const int day = ordinal ? ordinal->what.day : static_cast<int>(number);
    const std::size_t end = ordinal ? ordinal->end : at + 1;
    std::size_t month_at = end;
    if (pieces[month_at].is("day") || (pieces[month_at].is("-") && pieces.joined(month_at))) ++month_at;
    if (pieces[month_at].is("of")) ++month_at;
    if (const NamedDay* month = entry_named(month_words, pieces[month_at].lower))
        return Read<Value>{value_of(ValueKind::date, month->number * 100 + day),
                           skip_year(pieces, month_at + 1)};
    if (!ordinal) return std::nullopt;
    const bool counts =
        pieces.is_word(end) && !pieces[end].is("of") && is_counted(pieces, end);  // "the first steps"
    constexpr int last_common_word = 12;  // "first", "second": seldom days
    const bool led = pieces.before(at).is("the") || ordinal->what.day > last_common_word;
    if (!ordinal->what.digits && (counts || !led)) return std::nullopt;
    return Read<Value>{value_of(ValueKind::day_of_month, day, ordinal->what.digits), end};
}

/// "March 6", "March 6th", not "March 10:00".
std::optional<Read<Value>> month_first(const Pieces& pieces, std::size_t at) {
    const NamedDay* month = entry_named(month_words, pieces[at].lower);
    if (!month) return std::nullopt;
    const std::size_t first = pieces[at + 1].is("the") ? at + 2 : at + 1;
    const auto ordinal = read_ordinal(pieces, first);
    const std::int64_t number = pieces[first].number;
    if (!ordinal && (!pieces.is_number(first) || number < 1 || number > last_day_of_months))
        return std::nullopt;
    const std::size_t end = ordinal ? ordinal->end : first + 1;
    if (!pieces[first].spaced || pieces[end].is(":")) return std::nullopt;
    const std::int64_t day = ordinal ? ordinal->what.day : number;
    return Read<Value>{value_of(ValueKind::date, month->number * 100 + day), skip_year(pieces, end)};
}

/// Three numbers between the same marks.
bool are_joined(const Pieces& pieces, std::size_t at, std::string_view mark) {
    return pieces[at].is(mark) && pieces.joined(at) && pieces.joined(at + 1) && pieces.is_number(at + 1);
}

std::optional<Read<Value>> date_of(std::int64_t day, std::int64_t month, std::size_t end) {
    if (day < 1 || day > last_day_of_months || month < 1 || month > last_month) return std::nullopt;
    return Read<Value>{value_of(ValueKind::date, month * 100 + day, false), end};
}

/// "14/5", "14/05/2026", "14.05.2026", "2026-05-14"; not "24/7".
std::optional<Read<Value>> date_in_numbers(const Pieces& pieces, std::size_t at) {
    if (!pieces.is_number(at) || (at > 0 && pieces.joined(at) && !pieces.before(at).is("(")))
        return std::nullopt;
    const std::int64_t first = pieces[at].number;
    if (pieces[at].lower.size() == 4 && are_joined(pieces, at + 1, "-") && are_joined(pieces, at + 3, "-"))
        return date_of(pieces[at + 4].number, pieces[at + 2].number, at + 5);
    for (const std::string_view mark : {"/", "."}) {
        if (!are_joined(pieces, at + 1, mark)) continue;
        const std::int64_t second = pieces[at + 2].number;
        if (are_joined(pieces, at + 3, mark)) return date_of(first, second, at + 5);
        const bool round_the_clock = first == 24 && second == 7;
        if (mark == "/" && !round_the_clock) return date_of(first, second, at + 3);
    }
    return std::nullopt;
}

/// "day after tomorrow" from its first word on.
std::optional<Read<Value>> read_near_day(const Pieces& pieces, std::size_t at) {
    if (pieces[at].is("day") && pieces[at + 1].is("after") && pieces[at + 2].is("tomorrow"))
        return Read<Value>{value_of(ValueKind::near_day, 2, false), at + 3};
    if (pieces[at].number == 2 && pieces[at + 1].is("moro") && pieces.joined(at + 1))
        return Read<Value>{value_of(ValueKind::near_day, 1, false), at + 2};
    const NamedDay* near = entry_named(near_words, pieces[at].lower);
    if (!near) return std::nullopt;
    return Read<Value>{value_of(ValueKind::near_day, near->number, false), at + 1};
}

bool is_any_weekday(const Piece& piece) { return day_named(piece.lower) != nullptr; }

/// The place of the word before, with a few marks between; sentences do not count on.
std::size_t place_before(const Pieces& pieces, std::size_t at) {
    constexpr int most_marks = 2;
    for (int marks = 0; at > 0 && marks <= most_marks; ++marks) {
        const Piece& before = pieces[--at];
        if (before.kind == Piece::Kind::word) return at;
        if (before.kind == Piece::Kind::number || before.is(".") || before.is("!") || before.is("?")) break;
    }
    return pieces.size();
}

std::size_t place_behind(const Pieces& pieces, std::size_t at) {
    constexpr int most_marks = 2;
    for (int marks = 0; marks < most_marks && pieces[at].kind == Piece::Kind::sign; ++marks) ++at;
    return at;
}

/// "on Sat", "Mon-Fri", "sat and sun", "Sat 10:00", "Sat 14 March", or a capital inside a sentence.
bool is_meant_as_day(const Pieces& pieces, std::size_t at) {
    const std::size_t before = place_before(pieces, at), behind = place_behind(pieces, at + 1);
    const std::string &led_by = pieces[before].lower, &followed_by = pieces[behind].lower;
    if (is_one_of(leading_to_a_day, led_by) || is_any_weekday(pieces[before])) return true;
    if (is_one_of(joining_days, led_by) && is_any_weekday(pieces[place_before(pieces, before)])) return true;
    if (is_any_weekday(pieces[behind]) || is_one_of(behind_a_day, followed_by)) return true;
    if (is_one_of(joining_days, followed_by) && is_any_weekday(pieces[place_behind(pieces, behind + 1)]))
        return true;
    if (pieces.is_number(at + 1) &&
        (pieces[at + 2].is(":") || entry_named(month_words, pieces[at + 2].lower)))
        return true;
    return before < pieces.size() && pieces[at].capital;
}

std::optional<Read<Value>> read_weekday(const Pieces& pieces, std::size_t at) {
    constexpr std::size_t shortest_plural = 6;
    std::string_view word = pieces[at].lower;
    if (word.size() >= shortest_plural && word.ends_with('s')) word.remove_suffix(1);
    const DayWord* day = day_named(word);
    if (!day) day = day_named(pieces[at].lower);
    if (!day || (!day->only_a_day && !is_meant_as_day(pieces, at))) return std::nullopt;
    return Read<Value>{value_of(ValueKind::weekday, day->day), at + 1};
}

}  // namespace

std::optional<Read<Value>> read_day(const Pieces& pieces, std::size_t at) {
    if (auto read = read_near_day(pieces, at)) return read;
    if (auto read = date_in_numbers(pieces, at)) return read;
    if (auto read = day_first(pieces, at)) return read;
    if (auto read = month_first(pieces, at)) return read;
    return read_weekday(pieces, at);
}

}  // namespace scoring::text

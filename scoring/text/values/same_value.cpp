#include "scoring/text/values/same_value.h"

#include <algorithm>

#include "scoring/text/values/calendar.h"
#include "scoring/text/values/contacts.h"

namespace scoring::text {
namespace {

constexpr int half_day_minutes = 720;
constexpr int whole_day_minutes = 1440;
constexpr int week_days = 7;
constexpr int longest_month = 31;

bool is_day_value(const Value& value) {
    return value.kind == ValueKind::weekday || value.kind == ValueKind::date ||
           value.kind == ValueKind::day_of_month || value.kind == ValueKind::near_day;
}

bool is_on(const Value& value, std::int64_t day, std::int64_t today) {
    const Civil civil = civil_of(day);
    switch (value.kind) {
        case ValueKind::weekday:
            return weekday_of(day) == value.amount;
        case ValueKind::date:
            return civil.month * 100 + civil.day == value.amount;
        case ValueKind::day_of_month:
            return civil.day == value.amount;
        case ValueKind::near_day:
            return day == today + value.amount;
        default:
            return false;
    }
}

/// How far ahead such a word looks: "Friday" a week_days, "the 6th" a month, "tomorrow" no further than it
/// says.
int reach_days(const Value& said) { return said.kind == ValueKind::weekday ? week_days : longest_month; }

/// Some day that the words can mean is the one that is wanted.
bool same_day(const Value& wanted, const Value& said, std::int64_t today) {
    if (said.kind == ValueKind::near_day) return is_on(wanted, today + said.amount, today);
    if (wanted.kind == ValueKind::near_day) return is_on(said, today + wanted.amount, today);
    const int reach = std::min(reach_days(wanted), reach_days(said));
    for (std::int64_t day = today; day <= today + reach; ++day)
        if (is_on(wanted, day, today) && is_on(said, day, today)) return true;
    return false;
}

/// A day of a month is met by any date of that day, and by its bare number.
bool same_number(const Value& wanted, const Value& said) {
    if (wanted.kind == ValueKind::day_of_month && said.kind == ValueKind::date)
        return said.amount % 100 == wanted.amount;
    if (wanted.kind == ValueKind::number && said.kind == ValueKind::day_of_month)
        return said.amount * 100 == wanted.amount;
    return false;
}

}  // namespace

bool is_part_of_phone(const Value& value) {
    constexpr std::size_t whole_phone = 9;
    return value.kind == ValueKind::phone && value.written.size() < whole_phone;
}

bool same_clock(const Clock& one, const Clock& other) {
    const int turn = one.either_half || other.either_half ? half_day_minutes : whole_day_minutes;
    return one.minute % turn == other.minute % turn;
}

bool same_value(const Value& one, const Value& other) {
    if (one.kind != other.kind) return false;
    switch (one.kind) {
        case ValueKind::time:
            return same_clock(one.from, other.from);
        case ValueKind::time_span:
            return same_clock(one.from, other.from) && same_clock(one.until, other.until);
        case ValueKind::money:
            return one.amount == other.amount && one.currency == other.currency;
        case ValueKind::phone:
        case ValueKind::link:
            return one.written == other.written;
        default:
            return one.amount == other.amount;
    }
}

bool meets(const Value& wanted, const Value& said, std::optional<std::int64_t> today) {
    if (wanted.kind == ValueKind::link && said.kind == ValueKind::link)
        return leads_to(wanted.written, said.written);
    if (is_part_of_phone(wanted) && said.kind == ValueKind::phone)
        return said.written.starts_with(wanted.written);
    if (wanted.kind == ValueKind::duration && wanted.working_days != said.working_days) return false;
    if (same_value(wanted, said) || same_number(wanted, said)) return true;
    return today && is_day_value(wanted) && is_day_value(said) && same_day(wanted, said, *today);
}

}  // namespace scoring::text

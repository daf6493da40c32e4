#include "sim/scenario/date.h"

#include <fmt/format.h>

namespace sim::scenario {

namespace {

/// `pattern` has 0 for a digit and stands for itself otherwise.
bool has_shape(std::string_view text, std::string_view pattern) {
    if (text.size() != pattern.size()) return false;
    for (std::size_t index = 0; index < text.size(); ++index) {
        const bool digit = text[index] >= '0' && text[index] <= '9';
        if (pattern[index] == '0' ? !digit : text[index] != pattern[index]) return false;
    }
    return true;
}

int number_at(std::string_view text, std::size_t from, std::size_t digits) {
    int number = 0;
    for (std::size_t index = from; index < from + digits; ++index) number = number * 10 + (text[index] - '0');
    return number;
}

int days_in(int year, int month) {
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

/// Days since 1970-01-01 in the Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date
/// algorithms").
std::int64_t days_since_1970(int year, int month, int day) {
    year -= month <= 2 ? 1 : 0;
    const int era = year / 400;
    const int year_of_era = year - era * 400;
    const int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return static_cast<std::int64_t>(era) * 146097 + day_of_era - 719468;
}

}  // namespace

std::optional<std::int64_t> unix_seconds(std::string_view text) {
    if (!has_shape(text, "0000-00-00T00:00:00")) return std::nullopt;
    const int year = number_at(text, 0, 4);
    const int month = number_at(text, 5, 2);
    const int day = number_at(text, 8, 2);
    const int hour = number_at(text, 11, 2);
    const int minute = number_at(text, 14, 2);
    const int second = number_at(text, 17, 2);
    if (year < 1970 || month < 1 || month > 12 || day < 1 || day > days_in(year, month)) return std::nullopt;
    if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
    return days_since_1970(year, month, day) * 86400 + std::int64_t{hour} * 3600 + std::int64_t{minute} * 60 +
           second;
}

std::int64_t day_of(std::int64_t unix_s) {
    return unix_s / seconds_per_day - (unix_s % seconds_per_day < 0 ? 1 : 0);
}

// 1 January 1970 was a Thursday.
std::size_t weekday_of(std::int64_t day) { return static_cast<std::size_t>(((day + 3) % 7 + 7) % 7); }

bool same_hours(const std::optional<DayHours>& one, const std::optional<DayHours>& other) {
    if (!one || !other) return !one && !other;
    return one->open_minute == other->open_minute && one->close_minute == other->close_minute;
}

CivilDay civil_day(std::int64_t unix_s) {
    const std::int64_t days = day_of(unix_s);
    // Hinnant's algorithm the other way round.
    const std::int64_t shifted = days + 719468;
    const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const auto day_of_era = static_cast<int>(shifted - era * 146097);
    const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int month = (5 * day_of_year + 2) / 153;
    CivilDay civil;
    civil.day = day_of_year - (153 * month + 2) / 5 + 1;
    civil.month = month < 10 ? month + 3 : month - 9;
    civil.year = static_cast<int>(era) * 400 + year_of_era + (civil.month <= 2 ? 1 : 0);
    civil.weekday = static_cast<int>(weekday_of(days));
    return civil;
}

std::string day_and_time(std::int64_t unix_s) {
    constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const CivilDay civil = civil_day(unix_s);
    const std::int64_t second = unix_s - day_of(unix_s) * seconds_per_day;
    return fmt::format("{} {} {} {:02}:{:02}", weekday_names[static_cast<std::size_t>(civil.weekday)],
                       civil.day, months[static_cast<std::size_t>(civil.month - 1)], second / 3600,
                       second / 60 % 60);
}

std::optional<int> minute_of_day(std::string_view text) {
    if (!has_shape(text, "00:00") || number_at(text, 0, 2) > 23 || number_at(text, 3, 2) > 59)
        return std::nullopt;
    return number_at(text, 0, 2) * 60 + number_at(text, 3, 2);
}

std::optional<DayHours> day_hours(std::string_view text) {
    if (!has_shape(text, "00:00-00:00")) return std::nullopt;
    if (number_at(text, 3, 2) > 59 || number_at(text, 9, 2) > 59) return std::nullopt;
    const DayHours hours{number_at(text, 0, 2) * 60 + number_at(text, 3, 2),
                         number_at(text, 6, 2) * 60 + number_at(text, 9, 2)};
    if (hours.close_minute > 24 * 60 || hours.open_minute >= hours.close_minute) return std::nullopt;
    return hours;
}

}  // namespace sim::scenario

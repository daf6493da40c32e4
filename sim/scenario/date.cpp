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

}  // namespace

int days_in(int year, int month) {
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

// Howard Hinnant, "chrono-compatible low-level date algorithms".
std::int64_t days_since_1970(int year, int month, int day) {
    year -= month <= 2 ? 1 : 0;
    const int era = year / 400;
    const int year_of_era = year - era * 400;
    const int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return static_cast<std::int64_t>(era) * 146097 + day_of_era - 719468;
}

std::optional<std::int64_t> unix_seconds(std::string_view text) {
    if (!has_shape(text, "0000-00-00T00:00:00")) return std::nullopt;
    const std::optional<std::int64_t> day = day_number(text.substr(0, 10));
    const int hour = number_at(text, 11, 2);
    const int minute = number_at(text, 14, 2);
    const int second = number_at(text, 17, 2);
    if (!day || hour > 23 || minute > 59 || second > 59) return std::nullopt;
    return *day * seconds_per_day + std::int64_t{hour} * 3600 + std::int64_t{minute} * 60 + second;
}

std::optional<std::int64_t> day_number(std::string_view date) {
    if (!has_shape(date, "0000-00-00")) return std::nullopt;
    const int year = number_at(date, 0, 4);
    const int month = number_at(date, 5, 2);
    const int day = number_at(date, 8, 2);
    if (year < 1970 || month < 1 || month > 12 || day < 1 || day > days_in(year, month)) return std::nullopt;
    return days_since_1970(year, month, day);
}

std::int64_t day_of(std::int64_t unix_s) {
    return unix_s / seconds_per_day - (unix_s % seconds_per_day < 0 ? 1 : 0);
}

// 1 January 1970 was a Thursday.
std::size_t weekday_of(std::int64_t day) { return static_cast<std::size_t>(((day + 3) % 7 + 7) % 7); }

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

namespace {

std::optional<DayHours> span_of(std::string_view text) {
    if (!has_shape(text, "00:00-00:00")) return std::nullopt;
    if (number_at(text, 3, 2) > 59 || number_at(text, 9, 2) > 59) return std::nullopt;
    constexpr int minutes_per_day = 24 * 60;
    DayHours span{number_at(text, 0, 2) * 60 + number_at(text, 3, 2),
                  number_at(text, 6, 2) * 60 + number_at(text, 9, 2)};
    if (span.open_minute >= minutes_per_day || span.close_minute > minutes_per_day) return std::nullopt;
    if (span.close_minute == span.open_minute) return std::nullopt;
    if (span.close_minute < span.open_minute) span.close_minute += minutes_per_day;
    return span;
}

}  // namespace

std::optional<std::vector<DayHours>> day_hours(std::string_view text) {
    std::vector<DayHours> spans;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t comma = std::min(text.find(',', from), text.size());
        std::string_view part = text.substr(from, comma - from);
        if (part.starts_with(' ')) part.remove_prefix(1);
        const std::optional<DayHours> span = span_of(part);
        if (!span || (!spans.empty() && span->open_minute <= spans.back().close_minute)) return std::nullopt;
        spans.push_back(*span);
        from = comma + 1;
    }
    return spans;
}

}  // namespace sim::scenario

#include "sim/import/post.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "sim/scenario/date.h"

namespace sim::threads {
namespace {

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

/// "+0000", "-05:30", "Z", "": seconds to take away.
std::optional<std::int64_t> offset_s(std::string_view zone) {
    if (zone.empty() || zone == "Z") return 0;
    if (zone.size() < 5 || (zone[0] != '+' && zone[0] != '-')) return std::nullopt;
    const auto hours = number(zone.substr(1, 2));
    const auto minutes = number(zone.substr(zone.size() - 2));
    if (!hours || !minutes) return std::nullopt;
    return (zone[0] == '-' ? -1 : 1) * (*hours * 3600 + *minutes * 60);
}

std::string month_number(std::string_view name) {
    constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const std::size_t at = months.find(name);
    if (name.size() != 3 || at == std::string_view::npos || at % 3 != 0) return "00";
    const std::size_t month = at / 3 + 1;
    return (month < 10 ? "0" : "") + std::to_string(month);
}

std::optional<std::int64_t> joined(const std::string& date_time, std::string_view zone) {
    const auto local = scenario::unix_seconds(date_time);
    const auto offset = offset_s(zone);
    if (!local || !offset) return std::nullopt;
    return *local - *offset;
}

/// "31/10/2017 22:10:47": three numbers, then a time.
struct NumberedDate {
    int first = 0, second = 0, year = 0;
    bool dots = false;  ///< 31.10.2017: nobody writes the month first with these
    std::string_view time;
};

std::optional<NumberedDate> numbered_date(std::string_view text) {
    NumberedDate date;
    const std::size_t one = text.find_first_of("/.-");
    if (one == 0 || one > 2 || text.size() < one + 8) return std::nullopt;
    const char mark = text[one];
    const std::size_t two = text.find(mark, one + 1);
    if (two == std::string_view::npos || two - one < 2 || two - one > 3) return std::nullopt;
    const auto first = number(text.substr(0, one)), second = number(text.substr(one + 1, two - one - 1)),
               year = number(text.substr(two + 1, 4));
    if (!first || !second || !year || *year < 1970) return std::nullopt;
    date.first = *first, date.second = *second, date.year = *year, date.dots = mark == '.';
    date.time = text.substr(std::min(two + 5, text.size()));
    while (date.time.starts_with(' ') || date.time.starts_with(',')) date.time.remove_prefix(1);
    return date;
}

DateOrder order_of(const NumberedDate& date) {
    constexpr int months = 12;
    if (date.first > months || date.dots) return DateOrder::day_first;
    return date.second > months ? DateOrder::month_first : DateOrder::unknown;
}

std::optional<std::int64_t> numbered_time(const NumberedDate& date, DateOrder order) {
    const DateOrder own = order_of(date);
    if (own != DateOrder::unknown) order = own;
    if (order == DateOrder::unknown && date.first != date.second) return std::nullopt;
    const int day = order == DateOrder::month_first ? date.second : date.first;
    const int month = order == DateOrder::month_first ? date.first : date.second;
    std::string time(date.time.substr(0, 8));
    if (time.size() < 5) return std::nullopt;
    if (time.size() < 8) time = time.substr(0, 5) + ":00";
    return scenario::unix_seconds(fmt::format("{:04}-{:02}-{:02}T{}", date.year, month, day, time));
}

}  // namespace

std::optional<DateOrder> order_shown(std::string_view text) {
    const auto date = numbered_date(text);
    return date ? std::optional(order_of(*date)) : std::nullopt;
}

std::optional<std::int64_t> post_time(std::string_view text, DateOrder order) {
    if (const auto date = numbered_date(text)) return numbered_time(*date, order);
    if (text.size() == 30 && text[3] == ' ')  // Tue Oct 31 22:10:47 +0000 2017
        return joined(std::string(text.substr(26)) + "-" + month_number(text.substr(4, 3)) + "-" +
                          std::string(text.substr(8, 2)) + "T" + std::string(text.substr(11, 8)),
                      text.substr(20, 5));
    if (text.size() < 19) return std::nullopt;
    std::string date_time(text.substr(0, 19));
    if (date_time[10] == ' ') date_time[10] = 'T';
    std::string_view zone = text.substr(19);
    if (zone.starts_with('.')) {
        const std::size_t end = zone.find_first_not_of("0123456789", 1);
        zone = end == std::string_view::npos ? std::string_view() : zone.substr(end);
    }
    while (zone.starts_with(' ')) zone.remove_prefix(1);
    return joined(date_time, zone);
}

}  // namespace sim::threads

#include "sim/import/post.h"

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

}  // namespace

std::optional<std::int64_t> post_time(std::string_view text) {
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

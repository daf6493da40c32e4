#include "scoring/text/values/canonical.h"

#include <fmt/format.h>

#include <vector>

#include "scoring/text/code_points.h"
#include "scoring/text/day_words.h"
#include "scoring/text/values/find_values.h"
#include "scoring/text/values/spellings.h"

namespace scoring::text {
namespace {

constexpr int canonical_hour = 60;
constexpr int canonical_half_day = 720;

std::string hundredths(std::int64_t amount) {
    return amount % 100 == 0 ? std::to_string(amount / 100)
                             : fmt::format("{}.{:02}", amount / 100, amount % 100);
}

std::string full_clock(int minute) {
    return fmt::format("{:02}:{:02}", minute / canonical_hour, minute % canonical_hour);
}
std::string half_clock(int minute) {
    return fmt::format("~{}:{:02}", minute % canonical_half_day / canonical_hour, minute % canonical_hour);
}

std::string_view sign_of(Currency currency) {
    switch (currency) {
        case Currency::pound:
            return "£";
        case Currency::euro:
            return "€";
        case Currency::dollar:
            return "$";
    }
    return "";
}

/// Empty for what keeps its letters.
std::string spelled(const Value& value) {
    switch (value.kind) {
        case ValueKind::time:
            return value.from.either_half ? half_clock(value.from.minute) : full_clock(value.from.minute);
        case ValueKind::money:
            return fmt::format("{}{}", sign_of(value.currency), hundredths(value.amount));
        case ValueKind::weekday:
            for (const DayWord& day : day_words)
                if (day.day == value.amount) return std::string(day.word);
            return "";
        case ValueKind::date:
            return fmt::format("{:02}-{:02}", value.amount / 100, value.amount % 100);
        case ValueKind::day_of_month:
            return fmt::format("{}th", value.amount);
        case ValueKind::duration:
            return fmt::format("{} {}", value.amount, value.working_days ? "working min" : "min");
        case ValueKind::percent:
            return hundredths(value.amount) + "%";
        case ValueKind::weight:
            return fmt::format("{} g", value.amount);
        case ValueKind::number:
            return hundredths(value.amount);
        case ValueKind::phone:
        case ValueKind::link:
            return value.written;
        case ValueKind::time_span:
        case ValueKind::near_day:
            return "";
    }
    return "";
}

std::string pattern_escaped(std::string_view literal) {
    std::string pattern;
    for (const char letter : literal) {
        if (std::string_view(R"(\.+*?()|[]{}^$-)").find(letter) != std::string_view::npos) pattern += '\\';
        pattern += letter;
    }
    return pattern;
}

/// Every way in which the text may spell what the pattern's value is met by.
std::string spelled_for_pattern(const Value& value) {
    if (value.kind != ValueKind::time) return pattern_escaped(spelled(value));
    const int minute = value.from.minute;
    if (!value.from.either_half) return fmt::format("(?:{}|{})", full_clock(minute), half_clock(minute));
    return fmt::format("(?:{}|{}|{})", half_clock(minute), full_clock(minute),
                       full_clock(minute + canonical_half_day));
}

template <typename Spell>
std::string respelled(std::string_view utf8, Spell spell) {
    const std::u32string points = decode(utf8);
    std::u32string result;
    std::size_t at = 0;
    for (const Value& value : find_values(utf8)) {
        const auto start = static_cast<std::size_t>(value.span.start);
        const std::string spelling = spell(value);
        if (start < at || spelling.empty()) continue;
        result += points.substr(at, start - at) + decode(spelling);
        at = static_cast<std::size_t>(value.span.end);
    }
    return encode(result + points.substr(at));
}

bool is_literal(std::string_view pattern, std::size_t at) {
    return std::string_view(R"(\.+*?()|[]{}^$)").find(pattern[at]) == std::string_view::npos ||
           (pattern[at] == '.' && is_plain_dot(pattern, at));
}
bool is_quantifier(char letter) { return letter == '?' || letter == '*' || letter == '+' || letter == '{'; }

/// The literal stretch from `at` on: its last letter is not one that is repeated or left out.
std::size_t literal_end(std::string_view pattern, std::size_t at) {
    std::size_t end = at;
    while (end < pattern.size() && is_literal(pattern, end)) ++end;
    const bool loose = end < pattern.size() && is_quantifier(pattern[end]) && end > at;
    return loose ? end - 1 : end;
}

/// Behind the class, or the escape, or the one sign.
std::size_t sign_end(std::string_view pattern, std::size_t at) {
    if (pattern[at] == '\\') return std::min(at + 2, pattern.size());
    if (pattern[at] != '[') return at + 1;
    const std::size_t close = pattern.find(']', std::min(at + 2, pattern.size()));
    return close == std::string_view::npos ? pattern.size() : close + 1;
}

}  // namespace

std::string canonical(std::string_view utf8) { return respelled(utf8, spelled); }

std::string canonical_pattern(std::string_view pattern) {
    std::string result;
    bool any = false;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t end = literal_end(pattern, at);
        if (end > at) {
            const std::string_view literal = pattern.substr(at, end - at);
            any = any || !find_values(literal).empty();
            result += respelled(literal, spelled_for_pattern);
            at = end;
            continue;
        }
        const std::size_t next = is_literal(pattern, at) ? at + 1 : sign_end(pattern, at);
        result += pattern.substr(at, next - at);
        at = next;
    }
    return any ? result : "";
}

}  // namespace scoring::text

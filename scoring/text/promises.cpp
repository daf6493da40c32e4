#include "scoring/text/promises.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace scoring::text {
namespace {

struct NamedNumber {
    std::string_view name;
    int value;
};
constexpr NamedNumber small_numbers[] = {{"a", 1},       {"an", 1},       {"one", 1},     {"two", 2},
                                         {"couple", 2},  {"three", 3},    {"few", 3},     {"four", 4},
                                         {"five", 5},    {"six", 6},      {"seven", 7},   {"ten", 10},
                                         {"twelve", 12}, {"fifteen", 15}, {"twenty", 20}, {"thirty", 30},
                                         {"forty", 40},  {"sixty", 60},   {"next", 1}};
constexpr NamedNumber units[] = {{"minute", 1}, {"minutes", 1}, {"min", 1},      {"mins", 1},
                                 {"hour", 60},  {"hours", 60},  {"hr", 60},      {"hrs", 60},
                                 {"day", 1440}, {"days", 1440}, {"week", 10080}, {"weeks", 10080}};
constexpr NamedNumber hours_of_day[] = {
    {"noon", 720}, {"midday", 720}, {"midnight", 1440}, {"lunchtime", 780}};

const NamedNumber* find_name(std::span<const NamedNumber> table, std::string_view name) {
    for (const NamedNumber& entry : table)
        if (entry.name == name) return &entry;
    return nullptr;
}

std::optional<int> leading_number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || value > 100000) return std::nullopt;
    return value;
}

/// "14:00", "2pm", "5.30pm": minutes after midnight.
std::optional<int> clock_time(std::string_view text, std::string_view next) {
    const std::optional<int> hour = leading_number(text);
    if (!hour || *hour > 24) return std::nullopt;
    int minute = 0;
    const std::size_t mark = text.find_first_of(":.");
    if (mark != std::string_view::npos) minute = leading_number(text.substr(mark + 1)).value_or(0);
    const std::string_view half = text.ends_with("pm") || next == "pm"   ? "pm"
                                  : text.ends_with("am") || next == "am" ? "am"
                                                                         : "";
    if (half.empty() && mark == std::string_view::npos) return std::nullopt;
    const int shift = half == "pm" && *hour < 12 ? 12 : half == "am" && *hour == 12 ? -12 : 0;
    return (*hour + shift) * 60 + minute;
}

std::string_view lower_at(const Message& message, int token) {
    return token >= 0 && static_cast<std::size_t>(token) < message.tokens.size()
               ? std::string_view(message.tokens[static_cast<std::size_t>(token)].lower)
               : std::string_view();
}

std::optional<int> duration(const Message& message, int first, int last) {
    std::optional<int> amount;
    bool half = false;
    for (int at = first; at <= last; ++at) {
        const std::string_view lower = lower_at(message, at);
        if (const std::optional<int> number = leading_number(lower))
            amount = number;
        else if (const NamedNumber* word = find_name(small_numbers, lower))
            amount = amount && word->value == 1 ? amount : word->value;
        half = half || lower == "half";
        if (const NamedNumber* unit = find_name(units, lower))
            return half ? unit->value / 2 : amount.value_or(1) * unit->value;
    }
    return std::nullopt;
}

std::optional<int> time_of_day(const Message& message, int first, int last) {
    for (int at = first; at <= last; ++at) {
        if (const NamedNumber* named = find_name(hours_of_day, lower_at(message, at))) return named->value;
        if (const std::optional<int> minute = clock_time(lower_at(message, at), lower_at(message, at + 1)))
            return minute;
    }
    return std::nullopt;
}

}  // namespace

std::vector<PromisedTime> find_promised_times(const Message& message) {
    std::vector<PromisedTime> times;
    for (const Hit& hit : hits_of(message, Cue::time_limit)) {
        const int first = message.words[static_cast<std::size_t>(hit.first)].token;
        const int last = message.words[static_cast<std::size_t>(hit.last)].last_token;
        PromisedTime time{message.span_of(hit), duration(message, first, last), std::nullopt};
        if (!time.within_minutes) time.minute_of_day = time_of_day(message, first, last);
        times.push_back(time);
    }
    return times;
}

std::vector<Span> find_vague_times(const Message& message) {
    std::vector<Span> spans;
    for (const Hit& hit : hits_of(message, Cue::vague_time)) spans.push_back(message.span_of(hit));
    return spans;
}

}  // namespace scoring::text

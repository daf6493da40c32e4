#include "scoring/criteria/due.h"

#include <algorithm>
#include <array>
#include <vector>

#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/waiting.h"
#include "scoring/one_of.h"
#include "scoring/text/code_points.h"
#include "scoring/text/values/calendar.h"
#include "scoring/text/values/find_values.h"

namespace scoring::criteria {
namespace {

constexpr std::int64_t minutes_per_day = std::int64_t{24} * 60;
constexpr Milliseconds ms_per_day = minutes_per_day * ms_per_minute;
constexpr int days_of_week = 7;

// What stands before a length of time that is a limit: "within two days", not "two days late".
constexpr std::array<std::string_view, 8> limits = {"in",    "within", "under", "next",
                                                    "after", "inside", "half",  "than"};

std::int64_t day_of(const Transcript& transcript, Milliseconds at_ms) {
    return wall_minute(transcript, at_ms) / minutes_per_day;
}

/// When the desk closes on that day of the sitting, else midnight.
Milliseconds end_of(const Transcript& transcript, std::int64_t day) {
    const Milliseconds midnight = moment_of_minute(transcript, (day + 1) * minutes_per_day);
    for (const Opening& opening : transcript.playbook.openings)
        if (opening.until_ms <= midnight && opening.until_ms > midnight - ms_per_day) return opening.until_ms;
    return midnight;
}

/// Working days leave out Saturdays and Sundays.
Milliseconds after_working_days(const Transcript& transcript, Milliseconds at_ms, std::int64_t days) {
    std::int64_t day = day_of(transcript, at_ms);
    while (days > 0)
        if (text::weekday_of(transcript.begins_day + ++day) < 5) --days;
    return end_of(transcript, day);
}

struct NamedTime {
    Span span;
    std::optional<std::int64_t> day;     ///< of the sitting, 0 is the day of T0
    std::optional<std::int64_t> minute;  ///< after midnight
    std::optional<Milliseconds> due_ms;
};

std::int64_t next_weekday(std::int64_t today, std::int64_t begins_day, std::int64_t wanted) {
    std::int64_t ahead = (wanted - text::weekday_of(begins_day + today) + days_of_week) % days_of_week;
    return today + (ahead == 0 ? days_of_week : ahead);
}

std::int64_t day_of_date(const Transcript& transcript, std::int64_t today, std::int64_t date) {
    const std::int64_t now = transcript.begins_day + today, year = text::civil_of(now).year;
    std::int64_t there = text::days_from_civil(year, date / 100, date % 100);
    if (there < now) there = text::days_from_civil(year + 1, date / 100, date % 100);
    return there - transcript.begins_day;
}

/// "by four": the next time a clock shows it.
std::int64_t next_shown(const Transcript& transcript, std::int64_t minute, Milliseconds at_ms) {
    const bool past = minute <= wall_minute(transcript, at_ms) % minutes_per_day;
    return past ? minute + minutes_per_day / 2 : minute;
}

/// What may be something else names no time, but for "by four" and "tomorrow".
bool may_be_due(const text::Value& value) {
    return value.sure || value.kind == text::ValueKind::time || value.kind == text::ValueKind::near_day;
}

std::optional<NamedTime> named_by(const Transcript& transcript, const std::string& text, const Tokens& tokens,
                                  const text::Value& value, Milliseconds at_ms) {
    const std::int64_t today = day_of(transcript, at_ms);
    const std::string words = text::slice(text, value.span);
    NamedTime named{value.span, {}, {}, {}};
    switch (value.kind) {
        case text::ValueKind::time:
            named.minute = value.from.either_half ? next_shown(transcript, value.from.minute, at_ms)
                                                  : std::int64_t{value.from.minute};
            return named;
        case text::ValueKind::near_day:
            named.day = today + value.amount;
            return named;
        case text::ValueKind::weekday:
            named.day = next_weekday(today, transcript.begins_day, value.amount);
            return named;
        case text::ValueKind::date:
            named.day = day_of_date(transcript, today, value.amount);
            return named;
        case text::ValueKind::duration: {
            const std::string_view before = word_before(tokens, value.span);
            if (!is_one_of(limits, before)) return std::nullopt;
            const bool working = words.find("working") != std::string::npos;
            named.due_ms = working ? after_working_days(transcript, at_ms, value.amount / minutes_per_day)
                                   : at_ms + value.amount * ms_per_minute;
            return named;
        }
        default:
            return std::nullopt;
    }
}

/// The one behind the promise comes first: "it is three days late, so I'll write by 14:00".
const NamedTime* chosen(const std::vector<NamedTime>& named, Span promise) {
    for (const NamedTime& own : named)
        if (own.span.start >= promise.end) return &own;
    return named.empty() ? nullptr : &named.back();
}

/// A day and an hour of one sentence belong together.
const NamedTime* hour_for(const std::vector<NamedTime>& named, const NamedTime& day, Span promise) {
    for (const NamedTime& own : named)
        if (own.minute && (own.span.start >= promise.end || day.span.start < promise.start)) return &own;
    return nullptr;
}

}  // namespace

std::int64_t day_on(const Transcript& transcript, Milliseconds at_ms) {
    return transcript.begins_day + day_of(transcript, at_ms);
}

std::optional<Due> due_of(const Transcript& transcript, const std::string& text, Span sentence, Span promise,
                          Milliseconds at_ms) {
    const Tokens tokens = tokens_in(text::tokenize(text), sentence);
    std::vector<NamedTime> named;
    for (const text::Value& value : text::find_values(text))
        if (may_be_due(value) && value.span.start >= sentence.start && value.span.end <= sentence.end)
            if (const auto own = named_by(transcript, text, tokens, value, at_ms)) named.push_back(*own);
    std::sort(named.begin(), named.end(),
              [](const NamedTime& one, const NamedTime& other) { return one.span < other.span; });
    const NamedTime* first = chosen(named, promise);
    if (!first) return std::nullopt;
    std::string words = text::slice(text, first->span);
    if (first->due_ms) return Due{*first->due_ms, false, wall_time(transcript, *first->due_ms)};
    const NamedTime* day = first->day ? first : nullptr;
    for (const NamedTime& own : named)
        if (!day && own.day && own.span.start >= promise.end) day = &own;
    const NamedTime* hour = first->minute ? first : day ? hour_for(named, *day, promise) : nullptr;
    if (!hour) return Due{end_of(transcript, *day->day), true, words};
    std::int64_t at_minute = day ? *day->day * minutes_per_day + *hour->minute : *hour->minute;
    while (!day && at_minute < wall_minute(transcript, at_ms)) at_minute += minutes_per_day;
    const Milliseconds due_ms = moment_of_minute(transcript, at_minute);
    return Due{due_ms, false, wall_time(transcript, due_ms)};
}

}  // namespace scoring::criteria

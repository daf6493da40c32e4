#include "scoring/criteria/waiting.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace scoring::criteria {
namespace {

const std::vector<Opening>& openings_for(const Transcript& transcript, const Conversation& conversation) {
    return conversation.openings.empty() ? transcript.playbook.openings : conversation.openings;
}

Milliseconds open_between(const std::vector<Opening>& openings, Milliseconds from_ms, Milliseconds until_ms) {
    if (openings.empty()) return std::max<Milliseconds>(0, until_ms - from_ms);
    Milliseconds sum = 0;
    for (const Opening& opening : openings)
        sum += std::max<Milliseconds>(
            0, std::min(until_ms, opening.until_ms) - std::max(from_ms, opening.from_ms));
    return sum;
}

}  // namespace

double minutes_waited(const Transcript& transcript, const Conversation& conversation, Milliseconds from_ms,
                      Milliseconds until_ms) {
    const double stretch = 1 + std::max(0, transcript.extra_time_percent) / 100.0;
    return static_cast<double>(open_between(openings_for(transcript, conversation), from_ms, until_ms)) /
           static_cast<double>(ms_per_minute) / stretch;
}

Milliseconds moment_after(const Transcript& transcript, const Conversation& conversation,
                          Milliseconds from_ms, double minutes) {
    const double stretch = 1 + std::max(0, transcript.extra_time_percent) / 100.0;
    Milliseconds left_ms = std::llround(minutes * static_cast<double>(ms_per_minute) * stretch);
    for (const Opening& opening : openings_for(transcript, conversation)) {
        const Milliseconds start_ms = std::max(from_ms, opening.from_ms);
        const Milliseconds open_ms = opening.until_ms - start_ms;
        if (open_ms <= 0) continue;
        if (left_ms <= open_ms) return start_ms + left_ms;
        left_ms -= open_ms;
        from_ms = opening.until_ms;
    }
    return from_ms + left_ms;
}

std::int64_t wall_minute(const Transcript& transcript, Milliseconds at_ms) {
    Milliseconds forward_ms = 0;
    for (const ClockLeap& leap : transcript.clock_leaps)
        if (leap.at_ms <= at_ms) forward_ms += leap.forward_ms;
    return transcript.begins_minute + (at_ms + forward_ms) / ms_per_minute;
}

Milliseconds moment_of_minute(const Transcript& transcript, std::int64_t minute) {
    Milliseconds at_ms = (minute - transcript.begins_minute) * ms_per_minute;
    for (const ClockLeap& leap : transcript.clock_leaps)
        if (at_ms >= leap.at_ms) at_ms = std::max(at_ms - leap.forward_ms, leap.at_ms);
    return at_ms;
}

std::string minutes_in_words(double minutes) {
    const long whole = std::lround(minutes);
    if (whole < 1) return "under a minute";
    if (whole < 60) return fmt::format("{} min", whole);
    if (whole % 60 == 0) return fmt::format("{} h", whole / 60);
    return fmt::format("{} h {} min", whole / 60, whole % 60);
}

std::string wall_time(const Transcript& transcript, Milliseconds at_ms) {
    constexpr Milliseconds minutes_per_day = 24LL * 60;
    const std::int64_t minute = wall_minute(transcript, at_ms) % minutes_per_day;
    return fmt::format("{:02}:{:02}", minute / 60, minute % 60);
}

}  // namespace scoring::criteria

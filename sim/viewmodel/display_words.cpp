#include "sim/viewmodel/display_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "scoring/text/entities.h"
#include "sim/scenario/date.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/wall_clock.h"

namespace sim::viewmodel {
namespace {

constexpr engine::Tick second_ms = 1000;
constexpr engine::Tick minute_ms = 60 * second_ms;
constexpr engine::Tick hour_ms = 60 * minute_ms;

struct DayTime {
    std::int64_t hours, minutes, seconds;
};

DayTime day_time(const scenario::Scenario& scenario, engine::Tick at) {
    const std::int64_t wall = scenario::wall_second(scenario, at);
    const std::int64_t second = wall - scenario::day_of(wall) * scenario::seconds_per_day;
    return {second / 3600, second / 60 % 60, second % 60};
}

TextStyle entity_style(scoring::EntityType type) {
    if (type == scoring::EntityType::mention) return TextStyle::mention;
    return type == scoring::EntityType::url ? TextStyle::link : TextStyle::hashtag;
}

}  // namespace

std::string clock_with_seconds(const scenario::Scenario& scenario, engine::Tick at) {
    const DayTime time = day_time(scenario, at);
    return fmt::format("{:02}:{:02}:{:02}", time.hours, time.minutes, time.seconds);
}

std::string clock_time(const scenario::Scenario& scenario, engine::Tick at) {
    const DayTime time = day_time(scenario, at);
    return fmt::format("{:02}:{:02}", time.hours, time.minutes);
}

std::string moment_words(const scenario::Scenario& scenario, engine::Tick at) {
    const std::int64_t moment = scenario::wall_second(scenario, at);
    const bool today = scenario::day_of(moment) == scenario::day_of(scenario.begins_unix_s);
    return today ? clock_time(scenario, at) : scenario::day_and_time(moment);
}

std::string time_of_day(int minute) { return fmt::format("{:02}:{:02}", minute / 60, minute % 60); }

std::string minutes_and_seconds(engine::Tick duration_ms) {
    const engine::Tick seconds = std::max<engine::Tick>(duration_ms, 0) / second_ms;
    if (seconds >= 3600)
        return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    return fmt::format("{:02}:{:02}", seconds / 60, seconds % 60);
}

std::string wait_words(engine::Tick waited_ms, engine::Tick target_ms) {
    return fmt::format("{} of {}{}", minutes_and_seconds(waited_ms), minutes_and_seconds(target_ms),
                       waited_ms > target_ms ? " late" : "");
}

std::string as_sentence(const std::string& words) {
    constexpr std::string_view ends = ".!?…";
    return words.empty() || ends.find(words.back()) != std::string_view::npos ? words : words + ".";
}

std::string rough_duration(engine::Tick duration_ms) {
    if (duration_ms < minute_ms)
        return fmt::format("{} s", std::max<engine::Tick>(duration_ms, 0) / second_ms);
    if (duration_ms < hour_ms) return fmt::format("{} min", duration_ms / minute_ms);
    const engine::Tick minutes = duration_ms % hour_ms / minute_ms;
    return minutes == 0 ? fmt::format("{} h", duration_ms / hour_ms)
                        : fmt::format("{} h {} min", duration_ms / hour_ms, minutes);
}

std::string first_name(const std::string& name) { return name.substr(0, name.find(' ')); }

std::string counted(std::int64_t count, const std::string& one, const std::string& many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

int rounded(double score) { return static_cast<int>(std::floor(score + 0.5)); }

std::string whole_figure(double score) { return fmt::format("{}", rounded(score)); }

Mood score_mood(double score) {
    if (score >= 75) return Mood::good;
    return score >= 50 ? Mood::warn : Mood::bad;
}

Chip score_chip(const ListedScore& score) {
    if (score.waits) return {fmt::format("{} · disputed", rounded(score.shown)), Mood::warn, "half"};
    if (score.critical > 0)
        return {fmt::format(
                    "{} · {}", rounded(score.shown),
                    counted(static_cast<std::int64_t>(score.critical), "critical error", "critical errors")),
                Mood::bad, "exclamation"};
    return {fmt::format("{} {}", rounded(score.shown), score.passed ? "passed" : "not passed"),
            score.passed ? Mood::good : Mood::warn, score.passed ? "check" : ""};
}

std::string criterion_name(const scoring::Scorecard& card, const std::string& id) {
    for (const scoring::DimensionScore& dimension : card.dimensions)
        for (const scoring::CriterionScore& criterion : dimension.criteria)
            if (criterion.id == id) return criterion.name;
    return id;
}

std::string route_label(scoring::Route route) {
    constexpr auto labels =
        std::to_array<std::string_view>({"Answer here", "Quote", "DM", "Phone", "E-mail", "Secure link",
                                         "Hand off…", "Redirect", "No reply", "Hide", "Report"});
    static_assert(labels.size() == scoring::route_names.size());
    return std::string(labels[static_cast<std::size_t>(route)]);
}

std::string spoken(std::string id) {
    std::ranges::replace(id, '_', ' ');
    std::ranges::replace(id, '-', ' ');
    return id;
}

RichText marked_up(const std::string& text) {
    RichText rich{text, {}};
    for (const scoring::Entity& entity : scoring::text::find_entities(text))
        rich.spans.push_back({entity.span.start, entity.span.end, entity_style(entity.type), -1});
    return rich;
}

std::string heat_word(int heat_milli) {
    if (heat_milli < 250) return "calm";
    if (heat_milli < 500) return "irritated";
    return heat_milli < 750 ? "angry" : "furious";
}

Mood heat_mood(int heat_milli) {
    if (heat_milli < 250) return Mood::good;
    return heat_milli < 650 ? Mood::warn : Mood::bad;
}

}  // namespace sim::viewmodel

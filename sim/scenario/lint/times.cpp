#include <fmt/format.h>
#include <re2/re2.h>

#include <optional>
#include <string>
#include <vector>

#include "scoring/wanted_words.h"
#include "sim/scenario/build.h"
#include "sim/scenario/lint/rules.h"
#include "sim/scenario/wall_clock.h"

namespace sim::scenario::lint {

namespace {

constexpr std::int64_t minutes_per_day = std::int64_t{24} * 60;
// "it's nearly seven" is said at half past six as well.
constexpr std::int64_t give_or_take_minutes = 30;

/// "it's nearly 7" and the like, where a time of day and nothing else is meant.
const RE2& told_time() {
    static const RE2 pattern(
        "(?i)\\b(?:it's|it is|its) (?:(?:nearly|almost|about|just gone|gone|past|already|now|only) )*"
        "((?:half past |half |quarter past |quarter to "
        ")?(?:[0-9]{1,2}(?:[:.][0-9]{2})?|one|two|three|four|five|six|"
        "seven|eight|nine|ten|eleven|twelve|noon|midnight)(?: ?[ap]m| o'clock)?)"
        "(?: already| now| and\\b)?\\s*(?:[.,!?;:)\\n]|$)");
    return pattern;
}

/// The minutes after midnight that the words may mean; a bare number is an hour.
std::vector<std::int64_t> minutes_meant(const std::string& words) {
    std::optional<scoring::text::Value> value = scoring::whole_value(words);
    if (!value || value->kind != scoring::text::ValueKind::time)
        value = scoring::whole_value(words + " o'clock");
    if (!value || value->kind != scoring::text::ValueKind::time) return {};
    std::vector<std::int64_t> minutes{value->from.minute};
    if (value->from.either_half) minutes.push_back(value->from.minute + minutes_per_day / 2);
    return minutes;
}

/// Some moment of the sitting after `from_ms` has this time of day, give or take.
bool is_shown(const Scenario& scenario, Milliseconds from_ms, std::int64_t minute) {
    const std::int64_t from = wall_second(scenario, from_ms) / 60 - give_or_take_minutes;
    const std::int64_t until = wall_second(scenario, scenario.ends_ms) / 60 + give_or_take_minutes;
    const std::int64_t into_day = (from % minutes_per_day + minutes_per_day) % minutes_per_day;
    const std::int64_t next = from + (minute - into_day + minutes_per_day) % minutes_per_day;
    return next <= until;
}

void look_at_clock(const Scenario& scenario, Milliseconds from_ms, const Node& text, Faults& faults) {
    std::string words;
    if (!text.is(Node::Kind::text) || !RE2::PartialMatch(text.text, told_time(), &words)) return;
    const std::vector<std::int64_t> minutes = minutes_meant(words);
    for (const std::int64_t minute : minutes)
        if (is_shown(scenario, from_ms, minute)) return;
    if (!minutes.empty())
        faults.push_back(
            {text.place,
             fmt::format("\"{}\" is no time of day between the first of these words and the end of the "
                         "sitting: let the clock say the same",
                         words),
             "clock-contradicted", true});
}

}  // namespace

void clock_contradicted(const Subject& subject, Faults& faults) {
    if (subject.scenario.ends_ms == 0) return;
    each_step(subject, [&](const StepAt& at) {
        const Node& says = at.node["says"];
        const Milliseconds from = at.conversation.starts_ms;
        if (says.is(Node::Kind::list))
            for (const Node& post : says.items) look_at_clock(subject.scenario, from, post["text"], faults);
        else
            look_at_clock(subject.scenario, from, says["text"], faults);
        for (const Node& way : says["or"].items)
            look_at_clock(subject.scenario, from, way.is(Node::Kind::object) ? way["text"] : way, faults);
    });
    for (const Node& person : subject.root["cast"].items)
        for (const Node& chase : person["chases"].items) look_at_clock(subject.scenario, 0, chase, faults);
}

void starts_too_late(const Subject& subject, Faults& faults) {
    const Milliseconds ends = subject.scenario.ends_ms;
    if (ends == 0) return;
    const auto look = [&](const Node& at) {
        if (milliseconds(at) >= ends && at.is(Node::Kind::number))
            faults.push_back(
                {at.place,
                 fmt::format("the sitting is over at {} s: start earlier or raise `ends_s`", ends / 1000),
                 "starts-too-late"});
    };
    for (const Node& conversation : subject.root["conversations"].items) look(conversation["starts"]["at_s"]);
    for (const Node& inject : subject.root["injects"].items) look(inject["at_s"]);
}

}  // namespace sim::scenario::lint

// What hurts only when it is played: times that cannot work out together, and what the brand cannot do.
#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/build.h"
#include "sim/scenario/date.h"
#include "sim/scenario/lint/rules.h"
#include "sim/scenario/wall_clock.h"

namespace sim::scenario::lint {

namespace {

using scoring::Route;

// The engine's customers chase twice and leave the third time (sim/engine/agenda.h says the same).
constexpr int patiences_before_leaving = 3;
// What a practised person needs to read a notice, think and type one line.
constexpr double least_real_s_to_announce = 20;
// The judge's limit for danger and leaks, and the real time that reading and typing a careful reply take.
constexpr double danger_simulated_s = 300;
constexpr double least_real_s_in_danger = 75;

double pace_of(const Scenario& scenario) { return std::max(scenario.pace_milli, 1) / 1000.0; }

bool has_phone(const Brand& brand) {
    return !brand.channels.phone.empty() ||
           std::ranges::any_of(brand.departments,
                               [](const Department& department) { return !department.phone.empty(); });
}

/// Why the brand cannot go that way; "" when it can.
std::string why_impossible(const Brand& brand, Route route) {
    switch (route) {
        case Route::dm:
            return brand.channels.dm ? "" : "takes no DMs";
        case Route::phone:
            return has_phone(brand) ? "" : "publishes no phone number";
        case Route::email:
            return brand.channels.email.empty() ? "publishes no e-mail address" : "";
        case Route::secure_link:
            return brand.channels.secure_link.empty() ? "has no secure link" : "";
        case Route::hand_off:
            return brand.departments.empty() ? "has no department to hand off to" : "";
        default:
            return "";
    }
}

Milliseconds end_of(const Scenario& scenario) {
    return scenario.ends_ms > 0 ? scenario.ends_ms
                                : Milliseconds{scenario.minutes} * 60 * scenario.pace_milli;
}

bool leaks_data(const Subject& subject) {
    return std::ranges::any_of(subject.scenario.conversations, [](const Conversation& conversation) {
        return conversation.need == scoring::Need::leaked_data;
    });
}

}  // namespace

void silence_after_leaving(const Subject& subject, Faults& faults) {
    each_step(subject, [&](const StepAt& at) {
        const auto persona = subject.scenario.cast.find(at.conversation.persona);
        if (persona == subject.scenario.cast.end() || persona->second.patience_ms <= 0 || !at.step.says)
            return;
        const Milliseconds leaves = patiences_before_leaving * persona->second.patience_ms;
        for (std::size_t index = 0; index < at.step.next.size(); ++index) {
            const auto& silent = at.step.next[index].when.silent_ms;
            if (!silent || *silent < leaves) continue;
            faults.push_back(
                {at.node["next"].items[index].place,
                 fmt::format(
                     "`{}` gives up after {} s unanswered (three times the patience), so {} s of silence "
                     "never come: shorten it, or give more patience",
                     at.conversation.persona, leaves / 1000, *silent / 1000),
                 "silence-after-leaving", true});
        }
    });
}

void closed_all_session(const Subject& subject, Faults& faults) {
    const Brand& brand = subject.scenario.brand;
    if (!subject.brand_known || brand.hours.always_open()) return;
    const Milliseconds until = end_of(subject.scenario);
    for (const OpenSpan& span : open_spans(subject.scenario, brand.hours, 0, until))
        if (span.from_ms <= until && span.until_ms > 0) return;
    const Node& begins = subject.root["begins"];
    faults.push_back(
        {begins.is(Node::Kind::nothing) ? subject.root.place : begins.place,
         fmt::format("{} is closed from the first minute to the last, so no reply can be late: begin "
                     "nearer to its opening hours",
                     brand.name),
         "closed-all-session", true});
}

void impossible_route(const Subject& subject, Faults& faults) {
    if (!subject.brand_known) return;
    each_step(subject, [&](const StepAt& at) {
        if (!at.step.expects) return;
        const std::string why = why_impossible(subject.scenario.brand, at.step.expects->route);
        if (why.empty()) return;
        faults.push_back(
            {at.node["expects"]["route"].place,
             fmt::format("`{}` is expected, but {} {}: add it to the brand or expect another route",
                         scoring::name_of(at.step.expects->route), subject.scenario.brand.name, why),
             "impossible-route"});
    });
}

void impossible_announcement(const Subject& subject, Faults& faults) {
    for (const Node& inject : subject.root["injects"].items) {
        const Node& within = inject["expects"]["announce_within_s"];
        if (!within.is(Node::Kind::number)) continue;
        const double real_s = within.number / pace_of(subject.scenario);
        if (real_s >= least_real_s_to_announce) continue;
        faults.push_back(
            {within.place,
             fmt::format("{} simulated seconds are {:.0f} real ones at this pace, and nobody reads and "
                         "writes so fast: give at least {:.0f}",
                         within.number, real_s, least_real_s_to_announce * pace_of(subject.scenario)),
             "impossible-announcement"});
    }
}

void pace_too_fast(const Subject& subject, Faults& faults) {
    const double real_s = danger_simulated_s / pace_of(subject.scenario);
    bool dangerous = leaks_data(subject);
    each_step(subject, [&](const StepAt& at) { dangerous = dangerous || at.step.safety_signal; });
    if (!dangerous || real_s >= least_real_s_in_danger) return;
    const Node& pace = subject.root["pace"];
    faults.push_back(
        {pace.is(Node::Kind::nothing) ? subject.root.place : pace.place,
         fmt::format("five simulated minutes, the judge's limit in danger, are {:.0f} real seconds at "
                     "this pace: slow it to {:.0f} or less",
                     real_s, danger_simulated_s / least_real_s_in_danger),
         "pace-too-fast", true});
}

}  // namespace sim::scenario::lint

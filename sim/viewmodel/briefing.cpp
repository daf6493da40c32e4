#include <fmt/format.h>

#include <algorithm>

#include "sim/engine/arrivals.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/wall_clock.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/home.h"

namespace sim::viewmodel {
namespace {

/// "Mon–Fri 08:00–20:00, Sat 09:00–13:00; Fri 3 Apr, Good Friday: closed"
std::string hours_line(const scenario::Brand& brand) {
    const std::string to = "–";
    std::string words = scenario::week_words(brand.hours, to);
    if (words.empty()) return "Open round the clock";
    for (const std::string& holiday : scenario::holiday_words(brand.hours, to)) words += "; " + holiday;
    return words;
}

std::string handle_line(const scenario::Handle& handle) {
    if (!handle.active()) return handle.handle + ": retired, nobody answers there";
    if (!handle.about.empty()) return handle.handle + ": " + handle.about;
    std::string owns;
    for (const std::string& issue : handle.owns) owns += (owns.empty() ? "" : ", ") + spoken(issue);
    return owns.empty() ? handle.handle : handle.handle + ": " + owns;
}

std::string pace_line(int pace_milli) {
    if (pace_milli == 1000) return "The clock runs in real time.";
    const int whole = pace_milli / 1000;
    const int tenths = pace_milli % 1000 / 100;
    return tenths == 0 ? fmt::format("The clock is quick: one real second is {} seconds on the desk.", whole)
                       : fmt::format("The clock is quick: one real second is {}.{} seconds on the desk.",
                                     whole, tenths);
}

bool can_be_spared(const scenario::Scenario& scenario) {
    return std::ranges::any_of(scenario.arrivals,
                               [](const auto& stream) { return stream.lowered_by.has_value(); });
}

std::string done_line(const scenario::Scenario& scenario, std::uint64_t seed) {
    const std::size_t come = engine::how_many_come(scenario, seed);
    const std::string all =
        come == 1 ? "the conversation has" : fmt::format("all {} conversations have", come);
    return fmt::format("Done when {} come to an end{}. A pass is 85 or more and no critical error.", all,
                       can_be_spared(scenario) ? "; who reads an answer in public may not write at all" : "");
}

}  // namespace

Briefing briefing_of(const scenario::Scenario& scenario, std::uint64_t seed, const std::string& mode,
                     int extra_time_percent) {
    Briefing briefing;
    briefing.scenario = scenario.id;
    briefing.title = scenario.title;
    briefing.summary = scenario.summary;
    briefing.level = name_of(scenario.level);
    briefing.minutes = fmt::format("{} min", scenario.minutes);
    briefing.brand_name = scenario.brand.name;
    briefing.brand_about = scenario.brand.about;
    for (const scenario::Handle& handle : scenario.brand.handles)
        briefing.handles.push_back(handle_line(handle));
    if (!scenario.brand.signature_example.empty())
        briefing.signature = "End every reply with your sign, like " + scenario.brand.signature_example;
    briefing.hours = hours_line(scenario.brand);
    const bool assessed = mode == "assessment";
    if (!assessed) briefing.lesson = scenario.lesson;  // both give answers away
    briefing.goals = assessed ? std::vector<std::string>{"Answer as you would on a working day; what this "
                                                         "exercise asks for is part of the assessment."}
                              : scenario.goals;
    for (const std::string& dimension : scenario.teaches) briefing.teaches.push_back(spoken(dimension));
    briefing.done_means = done_line(scenario, seed);
    briefing.clock = pace_line(scenario.pace_milli);
    briefing.modes = {
        {"practice", "Practice", "Hints when you ask, a pause, start again any time.", "hint"},
        {"timed", "Timed", "The clock runs on: no hints and no pause.", "clock"},
        {"assessment", "Assessment", "No hints, no pause, one go. Sealed for your trainer.", "lock"}};
    for (ModeChoice& choice : briefing.modes) choice.chosen = choice.mode == mode;
    briefing.extra_times = {0, 25, 50, 100};
    briefing.extra_time = extra_time_percent;
    briefing.extra_says =
        extra_time_percent == 0
            ? "Customers wait as long as the scenario says."
            : fmt::format("Customers and targets wait {} % longer. Kept for your next sessions.",
                          extra_time_percent);
    briefing.recorded =
        "Your replies, decisions and drafts are kept on this machine with their times; nothing leaves it. ";
    briefing.recorded += scenario.brand.records_typing
                             ? "A replay shows what you typed and deleted before sending, too."
                             : "What you type and delete before sending is not kept.";
    return briefing;
}

}  // namespace sim::viewmodel

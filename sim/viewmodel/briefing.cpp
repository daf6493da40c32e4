#include <fmt/format.h>

#include <algorithm>
#include <utility>

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

/// Conversations that come for certain, and those that may: of a stream with a rate, or one that an
/// announcement can spare, nobody knows beforehand.
std::pair<int, int> how_many_come(const scenario::Scenario& scenario) {
    int certain = static_cast<int>(
        std::ranges::count_if(scenario.conversations, [](const auto& each) { return each.arrivals < 0; }));
    int most = certain;
    for (const scenario::Arrivals& stream : scenario.arrivals) {
        int slots = 0, drawn = 0;
        for (const scenario::Phase& phase : stream.phases)
            slots += phase.slots, drawn += phase.count > 0 ? phase.slots : 0;
        most += std::min(slots, stream.at_most);
        if (!stream.lowered_by) certain += std::min(drawn, stream.at_most);
    }
    return {certain, most};
}

std::string done_line(const scenario::Scenario& scenario) {
    const auto [least, most] = how_many_come(scenario);
    const std::string all = most == 1       ? "the conversation has"
                            : least == most ? fmt::format("all {} conversations have", most)
                            : least == 0    ? fmt::format("all conversations have, {} at most,", most)
                                            : fmt::format("all conversations, {} to {}, have", least, most);
    return fmt::format("Done when {} come to an end. A pass is 85 or more and no critical error.", all);
}

}  // namespace

Briefing briefing_of(const scenario::Scenario& scenario, const std::string& mode, int extra_time_percent) {
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
    briefing.done_means = done_line(scenario);
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

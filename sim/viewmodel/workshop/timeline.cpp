#include "sim/viewmodel/workshop/timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "sim/scenario/words.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/workshop/graph.h"

namespace sim::viewmodel::workshop {

namespace {

constexpr double longest = 2592000;
constexpr int most_ticks = 7;

double seconds(const Outline& outline, int item, std::string_view key) {
    const double value = std::strtod(outline.value(item, key).c_str(), nullptr);
    return std::isfinite(value) ? std::clamp(value, 0.0, longest) : 0;
}

std::string moment(double at) { return minutes_and_seconds(static_cast<engine::Tick>(at * 1000)); }

TimelineItem opening(const Outline& outline, int conversation) {
    TimelineItem item;
    const int starts = outline.member(conversation, "starts");
    const std::string persona = outline.value(conversation, "persona");
    const int person = outline.member(outline.member(0, "cast"), persona);
    std::string name = first_name(outline.value(person, "name"));
    if (name.empty()) name = persona.empty() ? outline.value(conversation, "id") : persona;
    item.label = name + ": " + outline.value(starts, "step");
    item.icon = "comment";
    item.hue = avatar_of(name, outline.value(person, "handle")).hue;
    item.from = seconds(outline, starts, "at_s");
    item.until = item.from + seconds(outline, person, "patience_s");
    item.offset = starts >= 0 ? outline[starts].first() : outline[conversation].start;
    return item;
}

/// Empty while the word is being written.
std::string icon_of(std::optional<scenario::InjectKind> kind) {
    if (!kind) return "board";
    switch (*kind) {
        case scenario::InjectKind::colleague:
            return "users";
        case scenario::InjectKind::post:
            return "comment";
        case scenario::InjectKind::status:
        case scenario::InjectKind::jump:
            return "board";
    }
    return "board";
}

TimelineItem inject(const Outline& outline, int one) {
    TimelineItem item;
    const std::string kind = outline.value(one, "kind");
    const std::string text = outline.value(one, "text");
    item.label = kind.empty() ? text : kind + ": " + text;
    if (const int when = outline.member(one, "when"); when >= 0)
        item.label = "when " + condition_words(outline, when) + ": " + item.label;
    const auto known = scoring::from_name<scenario::InjectKind>(scenario::inject_kind_names, kind);
    item.icon = icon_of(known);
    item.mood = known == scenario::InjectKind::status ? Mood::warn : Mood::accent;
    item.from = item.until = seconds(outline, one, "at_s");
    item.offset = outline[one].start;
    return item;
}

/// One bar for each stretch of a stream of arrivals.
void add_arrivals(const Outline& outline, int stream, std::vector<TimelineItem>& items) {
    for (const int phase : outline.children(outline.member(stream, "phases"))) {
        TimelineItem item;
        const std::string name = outline.value(phase, "name"), rate = outline.value(phase, "per_minute");
        item.label = outline.value(stream, "id") + (name.empty() ? "" : ", " + name);
        if (!rate.empty()) item.label += fmt::format(": {} a minute", rate);
        if (const std::string count = outline.value(phase, "count"); !count.empty())
            item.label += ": " + count;
        item.icon = "users";
        item.hue = avatar_of(outline.value(stream, "id"), "").hue;
        item.from = seconds(outline, phase, "from_s");
        item.until = std::max(item.from, seconds(outline, phase, "to_s"));
        item.offset = outline[phase].start;
        items.push_back(std::move(item));
    }
}

double step_for(double span) {
    for (const double step : {10., 30., 60., 120., 300., 600., 1800., 3600., 7200., 21600., 86400.})
        if (span / step <= most_ticks) return step;
    return 259200;
}

}  // namespace

Timeline timeline_of(const Outline& outline) {
    Timeline timeline;
    if (outline.items().empty()) return timeline;
    for (const int conversation : outline.children(outline.member(0, "conversations")))
        if (outline[conversation].kind == Item::Kind::object)
            timeline.items.push_back(opening(outline, conversation));
    for (const int stream : outline.children(outline.member(0, "arrivals")))
        add_arrivals(outline, stream, timeline.items);
    for (const int one : outline.children(outline.member(0, "injects")))
        if (outline[one].kind == Item::Kind::object) timeline.items.push_back(inject(outline, one));
    std::stable_sort(timeline.items.begin(), timeline.items.end(),
                     [](const TimelineItem& a, const TimelineItem& b) { return a.from < b.from; });
    for (const TimelineItem& item : timeline.items) timeline.span = std::max(timeline.span, item.until * 1.1);
    if (const double ends = seconds(outline, 0, "ends_s"); ends > 0)
        timeline.note = fmt::format("ends at {} at the latest", moment(ends));
    const double step = step_for(timeline.span);
    for (double at = 0; at <= timeline.span; at += step) timeline.ticks.push_back({at, moment(at)});
    return timeline;
}

}  // namespace sim::viewmodel::workshop

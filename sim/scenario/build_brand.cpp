#include <fmt/format.h>

#include <algorithm>

#include "scoring/ascii.h"
#include "sim/scenario/build.h"
#include "sim/scenario/date.h"
#include "sim/scenario/suggest.h"

namespace sim::scenario {

namespace {

std::vector<DayHours> spans_of(const Node& node, const std::string& called, std::vector<Fault>& faults) {
    const auto spans = day_hours(node.text_or(""));
    if (!spans)
        faults.push_back({node.place,
                          fmt::format("{} must be opening hours such as 08:00-20:00, or several such as "
                                      "08:00-12:00, 13:00-17:00",
                                      called),
                          "time"});
    return spans.value_or(std::vector<DayHours>{});
}

Holiday build_holiday(const Node& node, std::vector<Fault>& faults) {
    Holiday holiday;
    const auto day = day_number(node["date"].text_or(""));
    if (!day) faults.push_back({node["date"].place, "`date` must be a date such as 2026-04-03", "time"});
    holiday.day = day.value_or(0);
    holiday.name = node["name"].text_or("");
    if (const Node* hours = node.find("hours")) holiday.hours = spans_of(*hours, "`hours`", faults);
    return holiday;
}

TimeZone build_zone(const Node& node, std::vector<Fault>& faults) {
    const auto zone = time_zone(node.text_or(""));
    if (!zone)
        faults.push_back({node.place,
                          fmt::format("there is no time zone `{}`{}", node.text_or(""),
                                      did_you_mean(node.text_or(""), time_zone_names())),
                          "unknown-time-zone"});
    return zone.value_or(TimeZone{});
}

/// `hours`, `holidays` and `time_zone` of a brand or of one of its accounts, which keeps the brand's where it
/// has none of its own.
void build_timetable(const Node& node, Timetable& hours, std::vector<Fault>& faults) {
    if (const Node* week = node.find("hours"))
        for (std::size_t day = 0; day < weekday_names.size(); ++day) {
            const std::string key = scoring::ascii::lower(weekday_names[day]);
            const Node* spans = week->find(key);
            hours.week[day] =
                spans ? spans_of(*spans, fmt::format("`{}`", key), faults) : std::vector<DayHours>{};
        }
    if (const Node* days = node.find("holidays")) {
        hours.holidays.clear();
        for (const Node& day : days->items) hours.holidays.push_back(build_holiday(day, faults));
        std::ranges::stable_sort(hours.holidays, {}, &Holiday::day);
    }
    if (const Node* zone = node.find("time_zone")) hours.zone = build_zone(*zone, faults);
}

Handle build_handle(const Node& node, const Timetable& usual, std::vector<Fault>& faults) {
    Handle handle{node["handle"].text_or(""),
                  node["name"].text_or(node["handle"].text_or("")),
                  word_or(node["role"], handle_role_names, HandleRole::main),
                  node["owns"].texts(),
                  node["about"].text_or(""),
                  node["countries"].texts()};
    if (node.find("hours") || node.find("holidays") || node.find("time_zone")) {
        handle.hours = usual;
        build_timetable(node, *handle.hours, faults);
    }
    return handle;
}

Department build_department(const Node& node) {
    return {node["id"].text_or(""), node["name"].text_or(""), node["owns"].texts(), node["phone"].text_or(""),
            node["when"].text_or("")};
}

void build_people(const Node& root, Brand& brand) {
    for (const Node& node : root["team"].items)
        brand.team.push_back({node["name"].text_or(""), node["initials"].text_or(""),
                              node["handle"].text_or(""), node["about"].text_or("")});
    for (const Node& node : root["alternatives"].items)
        brand.alternatives.push_back(
            {node["name"].text_or(""), node["where"].text_or(""), node["when"].text_or("")});
    for (const Node& node : root["engagement_rules"].items)
        brand.engagement_rules.push_back(
            {node["who"].text_or(""), node["answers"].text_or(""), node["how"].text_or("")});
    for (const Node& node : root["help_lines"].items)
        brand.help_lines.push_back({node["name"].text_or(""), node["phone"].text_or(""),
                                    node["link"].text_or(""), node["when"].text_or("")});
}

Channels build_channels(const Node& node) {
    return {node["dm"].truth_or(true), node["phone"].text_or(""), node["email"].text_or(""),
            node["secure_link"].text_or("")};
}

/// A brand's own texts may hold {blanks} for the trainee, so unknown names stay as they are.
std::string with_known(const Node& node, const Variables& variables) {
    std::vector<std::string> blanks;
    return fill(node.text_or(""), variables, blanks);
}

void build_texts(const Node& root, Brand& brand) {
    const Variables variables = variables_of(brand);
    for (const Node& node : root["triage"].items)
        brand.triage.push_back({node["issue"].text_or(""), node["title"].text_or(""), node["steps"].texts()});
    for (const Node& node : root["saved_replies"].items)
        brand.saved_replies.push_back({node["shortcut"].text_or(""), node["title"].text_or(""),
                                       with_known(node["text"], variables),
                                       node["internal"].truth_or(false)});
    for (const Node& node : root["articles"].items)
        brand.articles.push_back({node["title"].text_or(""), node["url"].text_or("")});
    for (const Node& node : root["policies"].items)
        brand.policies.push_back({node["title"].text_or(""), with_known(node["text"], variables)});
}

}  // namespace

Brand build_brand(const Node& root, std::vector<Fault>& faults) {
    Brand brand;
    brand.id = root["id"].text_or("");
    brand.name = root["name"].text_or("");
    brand.about = root["about"].text_or("");
    build_timetable(root, brand.hours, faults);
    for (const Node& node : root["handles"].items)
        brand.handles.push_back(build_handle(node, brand.hours, faults));
    brand.signature_style = word_or(root["signature"]["style"], signature_style_names, SignatureStyle::none);
    brand.signature_example = root["signature"]["example"].text_or("");
    if (const Node* pattern = root["signature"].find("pattern"))
        brand.signature_pattern = checked_pattern(*pattern, faults);
    brand.channels = build_channels(root["channels"]);
    for (const Node& node : root["targets"].items)
        brand.targets[node.key] = static_cast<std::int64_t>(node.number_or(0));
    for (const Node& node : root["departments"].items) brand.departments.push_back(build_department(node));
    for (const Node& node : root["variables"].items) brand.variables[node.key] = node.text_or("");
    build_people(root, brand);
    build_texts(root, brand);
    brand.records_typing = root["records_typing"].truth_or(true);
    brand.words = root["words"].texts();
    brand.never_ask = root["never_ask"].texts();
    brand.never_promise = root["never_promise"].texts();
    brand.forbids = forbidden_of(root["forbids"], variables_of(brand), faults);
    brand.official_links = root["official_links"].texts();
    for (const Node& node : root["references"].items)
        brand.references.push_back({node["name"].text_or(""), checked_pattern(node["pattern"], faults)});
    return brand;
}

}  // namespace sim::scenario

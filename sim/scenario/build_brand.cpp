#include <fmt/format.h>

#include "scoring/ascii.h"
#include "sim/scenario/build.h"
#include "sim/scenario/date.h"

namespace sim::scenario {

namespace {

void build_hours(const Node& node, Brand& brand, std::vector<Fault>& faults) {
    for (std::size_t day = 0; day < weekday_names.size(); ++day) {
        const std::string key = scoring::ascii::lower(weekday_names[day]);
        const Node* span = node.find(key);
        if (!span) continue;
        brand.hours[day] = day_hours(span->text_or(""));
        if (!brand.hours[day])
            faults.push_back(
                {span->place, fmt::format("`{}` must be opening hours such as 08:00-20:00", key), "time"});
    }
}

Handle build_handle(const Node& node) {
    return {node["handle"].text_or(""), node["name"].text_or(node["handle"].text_or("")),
            word_or(node["role"], handle_role_names, HandleRole::main), node["owns"].texts(),
            node["about"].text_or("")};
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
        brand.saved_replies.push_back(
            {node["shortcut"].text_or(""), node["title"].text_or(""), with_known(node["text"], variables)});
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
    for (const Node& node : root["handles"].items) brand.handles.push_back(build_handle(node));
    build_hours(root["hours"], brand, faults);
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

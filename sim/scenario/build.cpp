#include "sim/scenario/build.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <cmath>

#include "sim/scenario/date.h"
#include "sim/scenario/suggest.h"

namespace sim::scenario {

namespace {

std::vector<std::string> names_of(const Variables& variables) {
    std::vector<std::string> names;
    for (const auto& [name, text] : variables) names.push_back(name);
    return names;
}

Persona build_persona(const Node& node, const Variables& own, std::vector<Fault>& faults) {
    Persona persona;
    persona.id = node.key;
    persona.handle = node["handle"].text_or("");
    persona.name = node["name"].text_or("");
    Variables variables = own;
    variables["name"] = persona.name;
    variables["first_name"] = first_name(persona.name);
    persona.about = filled(node["about"], variables, faults);
    persona.history = filled(node["history"], variables, faults);
    persona.followers = static_cast<std::int64_t>(node["followers"].number_or(0));
    persona.heat_milli = thousandths(node["heat"]);
    persona.patience_ms = milliseconds(node["patience_s"]);
    persona.chases = filled_texts(node["chases"], variables, faults);
    persona.same_as = node["same_as"].texts();
    return persona;
}

Inject build_inject(const Node& node, std::size_t index, const Variables& variables,
                    std::vector<Fault>& faults) {
    Inject inject;
    inject.id = node["id"].text_or(fmt::format("inject-{}", index + 1));
    inject.at_ms = milliseconds(node["at_s"]);
    inject.kind = node["kind"].text_or("status");
    inject.text = filled(node["text"], variables, faults);
    inject.conversation = node["conversation"].text_or("");
    inject.as_handle = node["as"].text_or("");
    inject.name = node["name"].text_or("");
    const Node& expects = node["expects"];
    inject.notice = {inject.id,
                     inject.at_ms,
                     inject.text,
                     milliseconds(expects["announce_within_s"]),
                     expects["as"].text_or(""),
                     expects["mentions"].texts()};
    return inject;
}

scoring::KnownFact build_fact(const Node& node) {
    return {node["id"].text_or(""), node["about"].texts(), node["values"].texts()};
}

void build_begin(const Node& node, Scenario& scenario, std::vector<Fault>& faults) {
    scenario.begins = node.text_or("2026-03-02T09:00:00");
    const auto seconds = unix_seconds(scenario.begins);
    if (!seconds)
        faults.push_back(
            {node.place, "`begins` must be a date and time such as 2026-03-02T09:00:00", "time"});
    scenario.begins_unix_s = seconds.value_or(0);
}

void build_card(const Node& root, const Variables& variables, Scenario& scenario,
                std::vector<Fault>& faults) {
    scenario.id = root["id"].text_or("");
    scenario.title = filled(root["title"], variables, faults);
    scenario.summary = filled(root["summary"], variables, faults);
    scenario.teaches = root["teaches"].texts();
    scenario.goals = filled_texts(root["goals"], variables, faults);
    scenario.level = root["level"].text_or("starter");
    scenario.draft = root["draft"].truth_or(false);
    scenario.minutes = static_cast<int>(root["minutes"].number_or(5));
    scenario.pace_milli = thousandths(root["pace"], 4);
    scenario.ends_ms = milliseconds(root["ends_s"]);
    build_begin(root["begins"], scenario, faults);
}

void build_rubric(const Node& node, Scenario& scenario) {
    for (const Node& target : node["targets"].items)
        scenario.rubric_targets[target.key] = target.number_or(0);
    for (const Node& weight : node["weights"].items)
        scenario.rubric_weights[weight.key] = static_cast<int>(weight.number_or(0));
}

}  // namespace

std::string filled(const Node& node, const Variables& variables, std::vector<Fault>& faults) {
    std::vector<std::string> unknown;
    std::string text = fill(node.text_or(""), variables, unknown);
    for (const std::string& name : unknown) {
        const std::string meant = nearest(name, names_of(variables));
        faults.push_back({node.place,
                          fmt::format("nothing is known as {{{}}}: {}", name,
                                      meant.empty() ? "add it to the brand's `variables`"
                                                    : fmt::format("did you mean {{{}}}?", meant)),
                          "unknown-variable"});
    }
    return text;
}

std::vector<std::string> filled_texts(const Node& node, const Variables& variables,
                                      std::vector<Fault>& faults) {
    std::vector<std::string> texts;
    if (node.is(Node::Kind::list))
        for (const Node& item : node.items) texts.push_back(filled(item, variables, faults));
    return texts;
}

std::string checked_pattern(const Node& node, std::vector<Fault>& faults) {
    RE2::Options options;
    options.set_log_errors(false);
    const RE2 pattern(node.text_or(""), options);
    if (!pattern.ok())
        faults.push_back(
            {node.place, fmt::format("not a pattern RE2 understands: {}", pattern.error()), "pattern"});
    return node.text_or("");
}

Milliseconds milliseconds(const Node& seconds) { return std::llround(seconds.number_or(0) * 1000); }

int thousandths(const Node& decimal, double fallback) {
    return static_cast<int>(std::lround(decimal.number_or(fallback) * 1000));
}

std::vector<NoisePost> build_noise_posts(const Node& root, const Variables& variables,
                                         std::vector<Fault>& faults) {
    std::vector<NoisePost> posts;
    for (const Node& post : root["posts"].items)
        posts.push_back(
            {post["handle"].text_or(""), post["name"].text_or(""), filled(post["text"], variables, faults)});
    return posts;
}

Scenario build_scenario(const Node& root, const Brand& brand, std::vector<Fault>& faults) {
    Scenario scenario;
    scenario.brand = brand;
    scenario.brand_id = root["brand"].text_or("");
    const Variables variables = variables_of(brand);
    build_card(root, variables, scenario, faults);
    for (const Node& node : root["cast"].items)
        scenario.cast[node.key] = build_persona(node, variables, faults);
    for (const Node& node : root["conversations"].items)
        scenario.conversations.push_back(build_conversation(node, scenario, variables, faults));
    for (std::size_t index = 0; index < root["injects"].items.size(); ++index)
        scenario.injects.push_back(build_inject(root["injects"].items[index], index, variables, faults));
    std::stable_sort(scenario.injects.begin(), scenario.injects.end(),
                     [](const Inject& a, const Inject& b) { return a.at_ms < b.at_ms; });
    for (const Node& node : root["facts"].items) scenario.fact_sheet.push_back(build_fact(node));
    scenario.noise.pack = root["noise"]["pack"].text_or("");
    scenario.noise.per_hour_milli =
        static_cast<int>(std::lround(root["noise"]["per_minute"].number_or(0) * 60'000));
    build_rubric(root["rubric"], scenario);
    return scenario;
}

}  // namespace sim::scenario

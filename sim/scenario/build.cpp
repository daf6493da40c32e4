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
    persona.country = node["country"].text_or("");
    persona.followers = static_cast<std::int64_t>(node["followers"].number_or(0));
    persona.heat_milli = thousandths(node["heat"]);
    persona.patience_ms = milliseconds(node["patience_s"]);
    persona.chases = filled_texts(node["chases"], variables, faults);
    persona.same_as = node["same_as"].texts();
    persona.dm = word_or(node["dm"], dm_habit_names, DmHabit::open);
    return persona;
}

scoring::KnownFact build_fact(const Node& node, const Variables& variables, std::vector<Fault>& faults) {
    return {node["id"].text_or(""), filled_texts(node["about"], variables, faults),
            filled_texts(node["values"], variables, faults)};
}

/// Which of several a seed means; the first for the seed 0, by which files are checked.
std::size_t choice_of(std::uint64_t seed, const std::string& name, std::size_t choices) {
    if (seed == 0 || choices < 2) return 0;
    std::uint64_t value = seed * 0x9e3779b97f4a7c15u;
    for (const char byte : name) value = (value ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
    value = (value ^ (value >> 29)) * 0xbf58476d1ce4e5b9u;
    return static_cast<std::size_t>((value ^ (value >> 32)) % choices);
}

void take_variables(const Node& node, std::uint64_t seed, Scenario& scenario, Variables& variables,
                    std::vector<Fault>& faults) {
    for (const Node& own : node.items) {
        const bool several = own.is(Node::Kind::list) && !own.items.empty();
        scenario.varies = scenario.varies || (several && own.items.size() > 1);
        const Node& chosen = several ? own.items[choice_of(seed, own.key, own.items.size())] : own;
        variables[own.key] = filled(chosen, variables, faults);
    }
}

/// The brand's variables and the scenario's own, as the seed means them.
Variables build_variables(const Node& root, std::uint64_t seed, Scenario& scenario,
                          std::vector<Fault>& faults) {
    Variables variables = variables_of(scenario.brand);
    const auto& sets = root["one_of"].items;
    scenario.varies = sets.size() > 1;
    if (!sets.empty())
        take_variables(sets[choice_of(seed, "one_of", sets.size())], seed, scenario, variables, faults);
    take_variables(root["variables"], seed, scenario, variables, faults);
    return variables;
}

void build_begin(const Node& node, Scenario& scenario, std::vector<Fault>& faults) {
    scenario.begins = node.text_or("2026-03-02T09:00:00");
    const auto seconds = unix_seconds(scenario.begins);
    if (!seconds)
        faults.push_back(
            {node.place, "`begins` must be a date and time such as 2026-03-02T09:00:00", "time"});
    scenario.begins_unix_s = seconds.value_or(0);
    if (seconds) check_on_the_wall(node, *seconds, scenario.brand.hours.zone, faults);
}

void build_card(const Node& root, const Variables& variables, Scenario& scenario,
                std::vector<Fault>& faults) {
    scenario.id = root["id"].text_or("");
    scenario.title = filled(root["title"], variables, faults);
    scenario.summary = filled(root["summary"], variables, faults);
    scenario.teaches = root["teaches"].texts();
    scenario.goals = filled_texts(root["goals"], variables, faults);
    scenario.level = word_or(root["level"], level_names, Level::starter);
    scenario.draft = root["draft"].truth_or(false);
    if (root.find("order")) scenario.order = static_cast<int>(root["order"].number_or(0));
    scenario.requires_ids = root["requires"].texts();
    scenario.lesson = filled(root["lesson"], variables, faults);
    scenario.minutes = static_cast<int>(root["minutes"].number_or(5));
    scenario.pace_milli = thousandths(root["pace"], 4);
    scenario.ends_ms = milliseconds(root["ends_s"]);
    scenario.assessment_spelling = root["assessment"]["spelling"].truth_or(false);
    build_begin(root["begins"], scenario, faults);
}

void build_noise(const Node& node, Scenario& scenario) {
    scenario.noise.pack = node["pack"].text_or("");
    scenario.noise.per_hour_milli = static_cast<int>(std::lround(node["per_minute"].number_or(0) * 60'000));
    for (const Node& share : node["mix"].items)
        if (const int milli = thousandths(share); milli > 0) scenario.noise.mix_milli[share.key] = milli;
}

/// Does any branch or inject wait for what `looks` looks at?
template <typename Looks>
bool any_waits_for(const Scenario& scenario, Looks looks) {
    for (const Inject& inject : scenario.injects)
        if (inject.when && looks(*inject.when)) return true;
    for (const Conversation& conversation : scenario.conversations)
        for (const auto& [id, step] : conversation.steps)
            for (const Branch& branch : step.next)
                if (looks(branch.when)) return true;
    return false;
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
                                      meant.empty() ? "add it to `variables`, here or in the brand"
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
        posts.push_back({post["handle"].text_or(""), post["name"].text_or(""),
                         filled(post["text"], variables, faults), post["kind"].text_or("irrelevant")});
    return posts;
}

Variables variables_for(const Node& root, const Brand& brand, std::uint64_t seed) {
    Scenario blank;
    blank.brand = brand;
    std::vector<Fault> told_already;
    return build_variables(root, seed, blank, told_already);
}

Scenario build_scenario(const Node& root, const Brand& brand, std::vector<Fault>& faults,
                        std::uint64_t seed) {
    Scenario scenario;
    scenario.brand = brand;
    scenario.brand_id = root["brand"].text_or("");
    const Variables variables = build_variables(root, seed, scenario, faults);
    build_card(root, variables, scenario, faults);
    for (const Node& node : root["cast"].items)
        scenario.cast[node.key] = build_persona(node, variables, faults);
    for (const Node& node : root["conversations"].items)
        scenario.conversations.push_back(build_conversation(node, scenario, variables, faults));
    for (const Node& node : root["arrivals"].items) build_arrivals(node, variables, scenario, faults);
    scenario.injects = build_injects(root["injects"], scenario, variables, faults);
    for (const Node& node : root["facts"].items)
        scenario.fact_sheet.push_back(build_fact(node, variables, faults));
    for (const Node& node : root["terms"].items)
        scenario.terms.push_back(
            {filled(node["title"], variables, faults), filled(node["text"], variables, faults)});
    build_noise(root["noise"], scenario);
    build_rubric(root["rubric"], scenario);
    scenario.uses_scores =
        any_waits_for(scenario, [](const auto& when) { return when.score_at_least || when.score_below; });
    scenario.uses_critical =
        any_waits_for(scenario, [](const auto& when) { return when.critical.has_value(); });
    return scenario;
}

}  // namespace sim::scenario

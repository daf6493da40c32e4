#include <fmt/format.h>

#include <algorithm>

#include "scoring/vocabulary.h"
#include "sim/scenario/build.h"

namespace sim::scenario {

namespace {

using scoring::Act;
using scoring::Need;
using scoring::Route;

constexpr std::array<std::string_view, 5> need_names = {"safety", "leaked_data", "angry", "question",
                                                        "praise"};

Route route_named(const std::string& name) {
    return scoring::from_name<Route>(scoring::route_names, name).value_or(Route::stay_public);
}

std::vector<Act> acts_of(const Node& node) {
    std::vector<Act> acts;
    for (const std::string& name : node.texts())
        if (const auto act = scoring::from_name<Act>(scoring::act_names, name)) acts.push_back(*act);
    return acts;
}

Need need_of(const Node& node) {
    if (const auto need = scoring::from_name<Need>(need_names, node["need"].text_or(""))) return *need;
    const std::string priority = node["priority"].text_or("normal");
    if (priority == "urgent") return Need::safety;
    if (priority == "high") return Need::angry;
    return priority == "low" ? Need::praise : Need::question;
}

/// The first active handle whose list names the issue; "" when none does.
std::string owner_of_issue(const Brand& brand, const std::string& issue) {
    for (const Handle& handle : brand.handles)
        if (handle.active() && std::find(handle.owns.begin(), handle.owns.end(), issue) != handle.owns.end())
            return handle.handle;
    return {};
}

std::vector<std::string> patterns_of(const Node& node, std::vector<Fault>& faults) {
    if (node.is(Node::Kind::text)) return {checked_pattern(node, faults)};
    std::vector<std::string> patterns;
    for (const Node& item : node.items) patterns.push_back(checked_pattern(item, faults));
    return patterns;
}

template <typename Value>
std::optional<Value> when_given(const Node& parent, std::string_view key, Value value) {
    return parent.find(key) ? std::optional<Value>(value) : std::nullopt;
}

When build_when(const Node& node, std::vector<Fault>& faults) {
    When when;
    for (const std::string& name : node["route"].texts()) when.routes.push_back(route_named(name));
    when.acts = acts_of(node["acts"]);
    when.lacks = acts_of(node["lacks"]);
    when.says_any = patterns_of(node["says"], faults);
    when.as_handle = node["as"].text_or("");
    when.tone_at_least =
        when_given(node, "tone_at_least", static_cast<int>(node["tone_at_least"].number_or(0)));
    when.tone_below = when_given(node, "tone_below", static_cast<int>(node["tone_below"].number_or(0)));
    when.critical = when_given(node, "critical", node["critical"].truth_or(false));
    when.silent_ms = when_given(node, "silent_s", milliseconds(node["silent_s"]));
    when.attempts_at_least =
        when_given(node, "attempts_at_least", static_cast<int>(node["attempts_at_least"].number_or(1)));
    when.heat_at_least_milli = when_given(node, "heat_at_least", thousandths(node["heat_at_least"]));
    when.resolved = node["resolved"].truth_or(false);
    return when;
}

Branch build_branch(const Node& node, std::vector<Fault>& faults) {
    return {build_when(node["when"], faults), node["go"].text_or(""), milliseconds(node["after_s"]),
            thousandths(node["heat"])};
}

scoring::Expectation build_expectation(const Node& node) {
    scoring::Expectation expects;
    expects.route = route_named(node["route"].text_or("public"));
    for (const Node& credit : node["accept"].items)
        expects.accept_milli[route_named(credit.key)] = thousandths(credit);
    expects.as_handle = node["as"].text_or("");
    expects.acts = acts_of(node["acts"]);
    expects.never = acts_of(node["never"]);
    expects.hand_off_to = node["to"].text_or("");
    expects.close_in_public = node["close_in_public"].truth_or(false);
    expects.verify_first = node["verify_first"].truth_or(false);
    expects.optional_offer = node["one_offer"].truth_or(false);
    return expects;
}

/// `customer_via` is where the customer's words of the step stand.
Example build_example(const Node& node, const std::string& customer_via, const Variables& variables,
                      std::vector<Fault>& faults) {
    Example example;
    example.grade = node["grade"].text_or("ok");
    if (node.find("route")) example.written_route = route_named(node["route"].text_or(""));
    example.route = example.written_route.value_or(Route::stay_public);
    example.via = scoring::from_name<scoring::Via>(scoring::via_names, node["via"].text_or(""))
                      .value_or(customer_via == "dm" ? scoring::Via::dm : scoring::Via::open);
    example.as_handle = node["as"].text_or("");
    example.text = filled(node["text"], variables, faults);
    example.because = filled(node["because"], variables, faults);
    example.line = node.place.line;
    example.column = node.place.column;
    return example;
}

Step build_step(const Node& node, const Variables& variables, std::vector<Fault>& faults) {
    Step step;
    step.id = node.key;
    if (const Node* says = node.find("says"))
        step.says = Says{(*says)["via"].text_or("mention"), filled((*says)["text"], variables, faults)};
    for (const Node& fact : node["facts"].items) step.facts[fact.key] = filled_texts(fact, variables, faults);
    if (const Node* expects = node.find("expects")) step.expects = build_expectation(*expects);
    const std::string via = step.says ? step.says->via : "mention";
    for (const Node& example : node["examples"].items)
        step.examples.push_back(build_example(example, via, variables, faults));
    for (const Node& branch : node["next"].items) step.next.push_back(build_branch(branch, faults));
    step.end = node["end"].truth_or(false);
    step.safety_signal = node["safety"].truth_or(false);
    step.data_rights_request = node["data_rights"].truth_or(false);
    step.legitimate_criticism = node["criticism"].text_or("legitimate") != "abuse";
    step.fault = when_given(node, "fault", node["fault"].truth_or(false));
    return step;
}

}  // namespace

Conversation build_conversation(const Node& node, const Scenario& scenario, const Variables& own_variables,
                                std::vector<Fault>& faults) {
    Conversation conversation;
    conversation.id = node["id"].text_or("");
    conversation.persona = node["persona"].text_or("");
    conversation.issue = node["issue"].text_or("");
    conversation.priority = node["priority"].text_or("normal");
    conversation.need = need_of(node);
    conversation.owner_handle = node["owner"].text_or(owner_of_issue(scenario.brand, conversation.issue));
    conversation.remedy_group = node["remedy_group"].text_or("");
    conversation.brand_at_fault = node["fault"].truth_or(false);
    conversation.starts_ms = milliseconds(node["starts"]["at_s"]);
    conversation.starts_step = node["starts"]["step"].text_or("");
    Variables variables = own_variables;
    if (!conversation.owner_handle.empty()) variables["handle"] = conversation.owner_handle;
    const auto persona = scenario.cast.find(conversation.persona);
    variables["name"] = persona == scenario.cast.end() ? "" : persona->second.name;
    variables["first_name"] = first_name(variables["name"]);
    for (const Node& step : node["steps"].items)
        conversation.steps[step.key] = build_step(step, variables, faults);
    return conversation;
}

}  // namespace sim::scenario

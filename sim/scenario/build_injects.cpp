#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/build.h"
#include "sim/scenario/date.h"

namespace sim::scenario {

namespace {

std::optional<bool> truth(const Node& parent, std::string_view key) {
    return when_given(parent, key, parent[key].truth_or(false));
}

Trigger build_trigger(const Node& node, const Variables& variables, std::vector<Fault>& faults) {
    Trigger when;
    when.conversation = node["conversation"].text_or("");
    when.step = node["step"].text_or("");
    when.heat_at_least_milli = when_given(node, "heat_at_least", thousandths(node["heat_at_least"]));
    when.attempts_at_least = whole_when_given(node, "attempts_at_least");
    when.silent_ms = when_given(node, "silent_s", milliseconds(node["silent_s"]));
    when.routes = routes_of(node["route"]);
    when.said_any = checked_patterns(node["said"], variables, faults);
    when.answered = truth(node, "answered");
    when.left = truth(node, "left");
    when.resolved = truth(node, "resolved");
    when.ended = truth(node, "ended");
    when.critical = truth(node, "critical");
    when.score_at_least = whole_when_given(node, "score_at_least");
    when.score_below = whole_when_given(node, "score_below");
    when.announced = truth(node, "announced");
    when.mentions = mentions_of(node["mentions"], variables, faults);
    when.waiting_at_least = whole_when_given(node, "waiting_at_least");
    when.nobody_waits = node["nobody_waits"].truth_or(false);
    return when;
}

JumpTarget build_jump(const Node& node, const Scenario& scenario, std::vector<Fault>& faults) {
    JumpTarget jump;
    if (const Node* to = node.find("to")) jump.to_ms = moment(*to, scenario, faults);
    jump.days = static_cast<int>(node["days"].number_or(0));
    const Node* clock = node.find("clock");
    if (!clock) return jump;
    const auto minute = minute_of_day(clock->text_or(""));
    if (!minute) faults.push_back({clock->place, "`clock` must be a time of day such as 09:30", "time"});
    jump.at_minute = minute.value_or(0);
    return jump;
}

void build_speaker(const Node& node, const Scenario& scenario, Inject& inject) {
    inject.conversation = node["conversation"].text_or("");
    inject.via = word_or(node["via"], scoring::via_names, scoring::Via::open);
    inject.as_handle = node["as"].text_or("");
    inject.name = node["name"].text_or("");
    const auto known = scenario.cast.find(inject.as_handle);
    if (inject.kind != InjectKind::post || known == scenario.cast.end()) return;
    inject.as_handle = known->second.handle;
    if (inject.name.empty()) inject.name = known->second.name;
}

Inject build_inject(const Node& node, std::size_t index, const Scenario& scenario, const Variables& variables,
                    std::vector<Fault>& faults) {
    Inject inject;
    inject.id = node["id"].text_or(fmt::format("inject-{}", index + 1));
    inject.at_ms = milliseconds(node["at_s"]);
    inject.kind = word_or(node["kind"], inject_kind_names, InjectKind::status);
    inject.text = filled(node["text"], variables, faults);
    build_speaker(node, scenario, inject);
    if (const Node* when = node.find("when")) inject.when = build_trigger(*when, variables, faults);
    inject.after_ms = milliseconds(node["after_s"]);
    inject.until_ms = milliseconds(node["until_s"]);
    inject.jump = build_jump(node, scenario, faults);
    inject.waits_run = node["waits"].text_or("stop") == "run";
    const Node& expects = node["expects"];
    const auto handles = expects["as"].texts();
    inject.notice = {
        inject.id,
        inject.at_ms,
        inject.text,
        milliseconds(
            expects[inject.kind == InjectKind::colleague ? "correct_within_s" : "announce_within_s"]),
        handles.empty() ? "" : handles.front(),
        filled_texts(expects["mentions"], variables, faults)};
    if (inject.kind == InjectKind::colleague) inject.notice.conversation = inject.conversation;
    if (handles.size() > 1) inject.notice.also_as.assign(handles.begin() + 1, handles.end());
    return inject;
}

}  // namespace

std::vector<Inject> build_injects(const Node& node, const Scenario& scenario, const Variables& variables,
                                  std::vector<Fault>& faults) {
    std::vector<Inject> injects;
    for (std::size_t index = 0; index < node.items.size(); ++index)
        injects.push_back(build_inject(node.items[index], index, scenario, variables, faults));
    std::stable_sort(injects.begin(), injects.end(),
                     [](const Inject& a, const Inject& b) { return a.at_ms < b.at_ms; });
    return injects;
}

}  // namespace sim::scenario

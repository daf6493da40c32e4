#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "sim/scenario/conditions.h"
#include "sim/scenario/lint/rules.h"
#include "sim/scenario/suggest.h"

namespace sim::scenario::lint {

namespace {

std::vector<std::string> step_names(const Conversation& conversation) {
    std::vector<std::string> names;
    for (const auto& [id, step] : conversation.steps) names.push_back(id);
    return names;
}

std::set<std::string> reached_steps(const ThreadAt& thread) {
    const Conversation& conversation = thread.conversation;
    std::set<std::string> reached;
    std::vector<std::string> open;
    for (const Node* start : starts_of(thread)) open.push_back(start->text);
    while (!open.empty()) {
        const std::string id = open.back();
        open.pop_back();
        const auto step = conversation.steps.find(id);
        if (step == conversation.steps.end() || !reached.insert(id).second) continue;
        for (const Branch& branch : step->second.next) open.push_back(branch.go);
    }
    return reached;
}

/// Steps from which an end can be reached. Steps without a way on count as ends here, and so do branches to
/// missing steps: both are reported by themselves.
std::set<std::string> ending_steps(const Conversation& conversation) {
    std::map<std::string, std::vector<std::string>> comes_from;
    std::vector<std::string> open;
    for (const auto& [id, step] : conversation.steps) {
        bool ends = step.end || step.next.empty();
        for (const Branch& branch : step.next) {
            ends = ends || !conversation.steps.contains(branch.go);
            comes_from[branch.go].push_back(id);
        }
        if (ends) open.push_back(id);
    }
    std::set<std::string> ending;
    while (!open.empty()) {
        const std::string id = std::move(open.back());
        open.pop_back();
        if (!ending.insert(id).second) continue;
        for (const std::string& before : comes_from[id]) open.push_back(before);
    }
    return ending;
}

/// Conditions that contradict no other one.
constexpr bool stands_alone(Condition condition) {
    constexpr std::array alone = {
        Condition::route,       Condition::as,           Condition::said,
        Condition::did,         Condition::earlier_step, Condition::gave_link,
        Condition::score_below, Condition::bounced,      Condition::lacks,
        Condition::says,        Condition::means,        Condition::tone_below,
        Condition::critical,    Condition::silent,       Condition::attempts_at_least,
        Condition::heat_below,  Condition::treated,      Condition::resolved};
    return std::ranges::find(alone, condition) != alone.end();
}

/// Why the conditions of one branch never hold together.
struct Contradiction {
    const When& when;
    std::string why = {};

    void operator()(Is<Condition::tone_at_least>, const std::optional<int>& least) {
        compare(Condition::tone_at_least, least, Condition::tone_below, when.tone_below);
    }
    void operator()(Is<Condition::score_at_least>, const std::optional<int>& least) {
        compare(Condition::score_at_least, least, Condition::score_below, when.score_below);
    }
    void operator()(Is<Condition::heat_at_least>, const std::optional<int>& least) {
        compare(Condition::heat_at_least, least, Condition::heat_below, when.heat_below_milli);
    }
    void operator()(Is<Condition::acts>, const std::vector<scoring::Act>& acts) {
        for (const scoring::Act act : acts)
            if (std::ranges::find(when.lacks, act) != when.lacks.end())
                why = fmt::format("`{}` stands in both `acts` and `lacks`", scoring::name_of(act));
    }
    template <Condition condition>
    requires(stands_alone(condition)) void operator()(Is<condition>, const auto&) {}

  private:
    void compare(Condition least_of, const std::optional<int>& least, Condition most_of,
                 const std::optional<int>& most) {
        if (least && most && *least >= *most)
            why = fmt::format("`{}` is not below `{}`", key_of(least_of), key_of(most_of));
    }
};

/// Why a branch can never be taken, "" when it can.
std::string why_never(const std::vector<Branch>& branches, std::size_t index) {
    const When& when = branches[index].when;
    for (std::size_t earlier = 0; earlier < index; ++earlier) {
        if (branches[earlier].when.always() && !when.silent_ms)
            return fmt::format("branch {} has no condition and always wins before it", earlier + 1);
        if (branches[earlier].when == when)
            return fmt::format("branch {} has the same condition and wins before it", earlier + 1);
    }
    Contradiction contradiction{when};
    each_condition(when, contradiction);
    return contradiction.why;
}

}  // namespace

void unknown_step(const Subject& subject, Faults& faults) {
    const auto look = [&](const Conversation& conversation, const Node& named) {
        if (!named.is(Node::Kind::text) || conversation.steps.contains(named.text)) return;
        faults.push_back({named.place,
                          fmt::format("there is no step `{}`{}", named.text,
                                      did_you_mean(named.text, step_names(conversation))),
                          "unknown-step"});
    };
    const auto look_at_all = [&](const Conversation& conversation, const Node& named) {
        look(conversation, named);
        for (const Node& item : named.items) look(conversation, item);
    };
    for (const ThreadAt& thread : threads(subject))
        for (const Node* start : starts_of(thread)) look(thread.conversation, *start);
    each_step(subject, [&](const StepAt& at) {
        for (const Node& branch : at.node["next"].items) {
            look(at.conversation, branch["go"]);
            look_at_all(at.conversation, branch["when"][key_of(Condition::earlier_step)]);
        }
    });
    for (const Node& inject : subject.root["injects"].items)
        for (const Conversation& conversation : subject.scenario.conversations)
            if (!conversation.is_copy() && conversation.id == inject["when"]["conversation"].text)
                look(conversation, inject["when"]["step"]);
}

void unreachable_step(const Subject& subject, Faults& faults) {
    std::map<const Conversation*, std::set<std::string>> reached;
    for (const ThreadAt& thread : threads(subject)) reached[&thread.conversation] = reached_steps(thread);
    each_step(subject, [&](const StepAt& at) {
        const bool start_known = at.conversation.steps.contains(at.conversation.starts_step);
        if (start_known && !reached[&at.conversation].contains(at.step.id))
            faults.push_back({at.node.key_place,
                              fmt::format("no branch leads to step `{}`: link it or remove it", at.step.id),
                              "unreachable-step"});
    });
}

void dead_end(const Subject& subject, Faults& faults) {
    std::map<const Conversation*, std::set<std::string>> ending;
    for (const ThreadAt& thread : threads(subject))
        ending[&thread.conversation] = ending_steps(thread.conversation);
    std::set<const Conversation*> told;
    each_step(subject, [&](const StepAt& at) {
        if (!at.step.end && at.step.next.empty())
            faults.push_back(
                {at.node.key_place,
                 fmt::format("step `{}` leads nowhere: add `next`, or \"end\": true", at.step.id),
                 "dead-end"});
        else if (!ending[&at.conversation].contains(at.step.id) && told.insert(&at.conversation).second)
            faults.push_back(
                {at.node.key_place,
                 fmt::format("from step `{}` the conversation goes round and never ends: add a way out",
                             at.step.id),
                 "dead-end"});
    });
}

void branch_never_taken(const Subject& subject, Faults& faults) {
    each_step(subject, [&](const StepAt& at) {
        for (std::size_t index = 0; index < at.step.next.size(); ++index)
            if (const std::string why = why_never(at.step.next, index); !why.empty())
                faults.push_back({at.node["next"].items[index].place,
                                  fmt::format("this branch is never taken: {}", why), "branch-never-taken"});
        if (at.step.end && !at.step.next.empty())
            faults.push_back(
                {at.node["next"].key_place,
                 fmt::format("step `{}` is an end, so its branches are never taken: remove one of the two",
                             at.step.id),
                 "branch-never-taken"});
    });
}

}  // namespace sim::scenario::lint

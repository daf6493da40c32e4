// Who is who: names that hide letters, customers who are called like the brand, issues nobody answers for.
#include <fmt/format.h>

#include <algorithm>

#include "scoring/ascii.h"
#include "sim/scenario/lint/rules.h"
#include "sim/scenario/suggest.h"

namespace sim::scenario::lint {

namespace {

/// Signs that turn the direction of what follows, or are not shown at all: a name with them looks like
/// another.
constexpr std::string_view unseen[] = {"\u200B", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D",
                                       "\u202E", "\u2060", "\u2066", "\u2067", "\u2068", "\u2069", "\uFEFF"};

void check_shown(const Node& name, Faults& faults) {
    const bool hides = std::ranges::any_of(
        unseen, [&](std::string_view sign) { return name.text.find(sign) != std::string::npos; });
    if (hides)
        faults.push_back(
            {name.place,
             "this name holds signs that are not seen and may turn what stands beside it around: "
             "write it again by hand",
             "hidden-signs"});
}

std::vector<std::string> known_issues(const Brand& brand) {
    std::vector<std::string> issues;
    for (const Handle& handle : brand.handles)
        issues.insert(issues.end(), handle.owns.begin(), handle.owns.end());
    for (const TriageEntry& entry : brand.triage) issues.push_back(entry.issue);
    return issues;
}

}  // namespace

void find_hidden_signs_below(const Node& node, Faults& faults) {
    constexpr std::string_view names[] = {"name", "handle", "by", "as"};
    for (const Node& item : node.items) {
        if (item.is(Node::Kind::text) && std::ranges::count(names, item.key) > 0) check_shown(item, faults);
        find_hidden_signs_below(item, faults);
    }
}

void hidden_signs(const Subject& subject, Faults& faults) {
    for (std::string_view part : {"cast", "conversations", "arrivals", "injects"})
        find_hidden_signs_below(subject.root[part], faults);
}

void handle_of_brand(const Subject& subject, Faults& faults) {
    for (const Node& persona : subject.root["cast"].items)
        for (const Handle& handle : subject.scenario.brand.handles)
            if (scoring::ascii::lower(persona["handle"].text) == scoring::ascii::lower(handle.handle))
                faults.push_back({persona["handle"].place,
                                  fmt::format("{} is the brand's own handle: give the customer another one",
                                              handle.handle),
                                  "handle-of-brand"});
}

void misspelt_issue(const Subject& subject, Faults& faults) {
    if (!subject.brand_known) return;
    const std::vector<std::string> known = known_issues(subject.scenario.brand);
    for (const ThreadAt& thread : threads(subject)) {
        const Node& issue = thread.node["issue"];
        if (!issue.is(Node::Kind::text) || std::ranges::count(known, issue.text) > 0) continue;
        if (const std::string meant = did_you_mean(issue.text, known); !meant.empty())
            faults.push_back({issue.place,
                              fmt::format("no handle and no triage of the brand knows the issue `{}`{}",
                                          issue.text, meant),
                              "misspelt-issue", true});
    }
}

}  // namespace sim::scenario::lint

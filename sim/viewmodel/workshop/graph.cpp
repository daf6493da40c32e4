#include "sim/viewmodel/workshop/graph.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/conditions.h"
#include "sim/scenario/utf8.h"
#include "sim/viewmodel/display_words.h"

namespace sim::viewmodel::workshop {

namespace {

constexpr std::size_t most_steps = 400;  // of one picture

std::string joined(const Outline& outline, int item, const char* between) {
    if (item < 0) return {};
    if (outline.children(item).empty()) return outline.value(item);
    std::string words;
    for (const int child : outline.children(item)) {
        if (!words.empty()) words += between;
        words += outline.value(child);
    }
    return words;
}

std::string with_blanks(std::string words) {
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

std::string seconds_words(const std::string& seconds) {
    char* end = nullptr;
    const double value = std::strtod(seconds.c_str(), &end);
    if (end == seconds.c_str() || !(value >= 0) || value > 1e9) return seconds;
    if (value < 120) return fmt::format("{:g} s", value);
    return value < 7200 ? fmt::format("{:g} min", value / 60) : fmt::format("{:g} h", value / 3600);
}

using scenario::Condition;
using scoring::Route;

/// In the order of Condition's names; written as it stands in the file, sound or not.
std::string condition_words(Condition condition, const Outline& outline, int item) {
    const std::string value = outline.value(item);
    const auto unless_false = [&](const char* words) {
        return value == "false" ? fmt::format("not {}", words) : std::string(words);
    };
    switch (condition) {
        case Condition::route:
            return joined(outline, item, " or ");
        case Condition::as:
            return "as " + joined(outline, item, " or ");
        case Condition::said:
            return "said \"" + joined(outline, item, "\", \"") + "\"";
        case Condition::did:
            return "did " + joined(outline, item, " + ");
        case Condition::earlier_step:
            return "after " + joined(outline, item, " or ");
        case Condition::gave_link:
            return "gave " + joined(outline, item, " or ");
        case Condition::score_at_least:
            return "score ≥ " + value;
        case Condition::score_below:
            return "score < " + value;
        case Condition::bounced:
            return unless_false("bounced");
        case Condition::acts:
            return joined(outline, item, " + ");
        case Condition::lacks:
            return "no " + joined(outline, item, ", no ");
        case Condition::says:
            return "says \"" + joined(outline, item, "\", \"") + "\"";
        case Condition::means:
            return "means \"" + joined(outline, item, "\", \"") + "\"";
        case Condition::tone_at_least:
            return "tone ≥ " + value;
        case Condition::tone_below:
            return "tone < " + value;
        case Condition::critical:
            return value == "false" ? "no critical error" : "critical error";
        case Condition::silent:
            return "silent " + seconds_words(value);
        case Condition::attempts_at_least:
            return value + " attempts";
        case Condition::heat_at_least:
            return "heat ≥ " + value;
        case Condition::heat_below:
            return "heat < " + value;
        case Condition::treated:
            return joined(outline, item, " or ");
        case Condition::resolved:
            return unless_false("resolved");
    }
    return {};
}

/// A condition of a branch, or one that only an inject waits for.
std::string one_condition(const Outline& outline, int item) {
    const std::string& key = outline[item].key;
    const std::string value = outline.value(item);
    if (const auto known = scoring::from_name<Condition>(scenario::condition_keys, key))
        return condition_words(*known, outline, item);
    if (key == "conversation") return value;
    if (key == "step") return "at " + value;
    if (key == "waiting_at_least") return value + " wait";
    if (value == "false") return "not " + with_blanks(key);
    const std::string words = value.empty() ? joined(outline, item, ", ") : value;
    return with_blanks(key) + (words == "true" || words.empty() ? "" : " " + words);
}

/// As much as a box shows, cut between letters.
std::string beginning(const std::string& text) {
    constexpr std::size_t most_bytes = 90;
    std::size_t end = std::min(text.size(), most_bytes);
    while (end > 0 && end < text.size() && scenario::continues_code_point(text[end])) --end;
    std::string words = text.substr(0, end);
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

GraphNode node_of(const Outline& outline, int step) {
    GraphNode node;
    node.step = outline[step].key;
    node.offset = outline[step].first(), node.end_offset = outline[step].end;
    const int says = outline.member(step, "says"), expects = outline.member(step, "expects");
    node.words = beginning(outline.value(says, "text"));
    if (node.words.empty()) node.words = "says nothing";
    node.end = outline.value(step, "end") == "true";
    const std::string route = outline.value(expects, "route");
    if (!route.empty()) {
        node.route.text = with_blanks(route);
        const auto known = scoring::from_name<Route>(scoring::route_names, route);
        const bool in_public = known == Route::stay_public || known == Route::quote;
        node.by_dm = known == Route::dm;
        node.route.mood = in_public ? Mood::accent : Mood::neutral;
    } else if (expects < 0) {
        node.route.text = node.end ? "end" : "no answer";
    }
    const bool leads_on = !outline.children(outline.member(step, "next")).empty();
    node.dead_end = !leads_on && !node.end;
    return node;
}

int index_of(const Graph& graph, const std::string& step) {
    const auto found = std::find_if(graph.nodes.begin(), graph.nodes.end(),
                                    [&](const GraphNode& node) { return node.step == step; });
    return found == graph.nodes.end() ? -1 : static_cast<int>(found - graph.nodes.begin());
}

int target_of(Graph& graph, const std::string& step, int offset) {
    const int known = index_of(graph, step);
    if (known >= 0) return known;
    GraphNode missing;
    missing.step = step, missing.missing = true, missing.offset = offset, missing.end_offset = offset;
    missing.words = "no such step";
    graph.nodes.push_back(missing);
    return static_cast<int>(graph.nodes.size()) - 1;
}

void add_edge(Graph& graph, GraphEdge edge) {
    for (GraphEdge& same : graph.edges)
        if (same.from == edge.from && same.to == edge.to) {
            if (!edge.label.empty()) same.label += (same.label.empty() ? "" : " / ") + edge.label;
            same.branches.insert(same.branches.end(), edge.branches.begin(), edge.branches.end());
            return;
        }
    graph.edges.push_back(std::move(edge));
}

void add_edges(Graph& graph, const Outline& outline, int step, int from) {
    const std::vector<int>& branches = outline.children(outline.member(step, "next"));
    for (std::size_t n = 0; n < branches.size(); ++n) {
        const std::string go = outline.value(branches[n], "go");
        if (go.empty()) continue;
        GraphEdge edge;
        edge.from = from;
        edge.offset = outline[branches[n]].start;
        edge.to = target_of(graph, go, edge.offset);
        edge.label = condition_words(outline, outline.member(branches[n], "when"));
        if (edge.label.empty() && branches.size() > 1) edge.label = "else";
        edge.branches.push_back(static_cast<int>(n));
        add_edge(graph, std::move(edge));
    }
}

void mark_unreached(Graph& graph) {
    std::vector<bool> reached(graph.nodes.size(), false);
    std::vector<int> to_visit;
    for (std::size_t n = 0; n < graph.nodes.size(); ++n)
        if (graph.nodes[n].start) to_visit.push_back(static_cast<int>(n)), reached[n] = true;
    while (!to_visit.empty()) {
        const int at = to_visit.back();
        to_visit.pop_back();
        for (const GraphEdge& edge : graph.edges)
            if (edge.from == at && !reached[static_cast<std::size_t>(edge.to)])
                reached[static_cast<std::size_t>(edge.to)] = true, to_visit.push_back(edge.to);
    }
    for (std::size_t n = 0; n < graph.nodes.size(); ++n) graph.nodes[n].unreached = !reached[n];
}

void add_coverage(Graph& graph, const ConversationCoverage& coverage) {
    for (GraphNode& node : graph.nodes) {
        const auto found = coverage.steps.find(node.step);
        node.reached_permille = found == coverage.steps.end() ? 0 : found->second;
    }
    for (GraphEdge& edge : graph.edges) {
        edge.taken_permille = 0;
        for (const int branch : edge.branches) {
            const auto found =
                coverage.branches.find({graph.nodes[static_cast<std::size_t>(edge.from)].step, branch});
            if (found != coverage.branches.end()) *edge.taken_permille += found->second;
        }
    }
}

void add_people(Graph& graph, const PeoplesWay& people) {
    if (people.sessions == 0) return;
    for (GraphNode& node : graph.nodes) {
        const auto found = people.steps.find(node.step);
        const PeoplesWay::Step step = found == people.steps.end() ? PeoplesWay::Step{} : found->second;
        node.people = fmt::format("people: {} of {} came", step.sessions, people.sessions);
        if (step.of > 0) node.people += fmt::format(", {:.0f} % of points", 100 * step.points / step.of);
        node.people_fail = step.of > 0 && 2 * step.points < step.of;
    }
    for (GraphEdge& edge : graph.edges) {
        int sessions = 0;
        for (const int branch : edge.branches) {
            const auto found =
                people.branches.find({graph.nodes[static_cast<std::size_t>(edge.from)].step, branch});
            if (found != people.branches.end()) sessions += found->second;
        }
        edge.people = fmt::format("people {}", sessions);
    }
}

/// Where it begins; a stream of arrivals may begin in several steps.
std::vector<std::string> first_steps(const Outline& outline, int conversation) {
    std::vector<std::string> steps;
    const int starts = outline.member(conversation, "starts");
    if (starts >= 0) steps.push_back(outline.value(starts, "step"));
    for (const int phase : outline.children(outline.member(conversation, "phases")))
        steps.push_back(outline.value(phase, "step"));
    steps.push_back(outline.value(outline.member(conversation, "lowered_by"), "step"));
    return steps;
}

std::string summary_of(const Graph& graph) {
    const auto count = [&](auto which) {
        return std::count_if(graph.nodes.begin(), graph.nodes.end(), which);
    };
    const auto missing = count([](const GraphNode& node) { return node.missing; });
    const auto steps = static_cast<std::int64_t>(graph.nodes.size()) - missing;
    std::string words = counted(steps, "step", "steps");
    if (const auto n = count([](const GraphNode& node) { return node.unreached && !node.missing; }); n > 0)
        words += fmt::format(", {} never reached", n);
    if (const auto n = count([](const GraphNode& node) { return node.dead_end; }); n > 0)
        words += ", " + counted(n, "dead end", "dead ends");
    if (missing > 0) words += fmt::format(", {} missing", missing);
    return words;
}

}  // namespace

std::string condition_words(const Outline& outline, int when_item) {
    std::string words;
    for (const int condition : outline.children(when_item)) {
        if (!words.empty()) words += ", ";
        words += one_condition(outline, condition);
    }
    return words;
}

std::vector<int> conversation_items(const Outline& outline) {
    std::vector<int> items;
    if (outline.items().empty()) return items;
    for (const char* list : {"conversations", "arrivals"})
        for (const int item : outline.children(outline.member(0, list)))
            if (outline[item].kind == Item::Kind::object) items.push_back(item);
    return items;
}

int conversation_at(const Outline& outline, int caret) {
    const std::vector<int> items = conversation_items(outline);
    for (std::size_t n = 0; n < items.size(); ++n)
        if (caret >= outline[items[n]].start && caret <= outline[items[n]].end) return static_cast<int>(n);
    return -1;
}

int step_item_at(const Outline& outline, int caret) {
    const int conversation = conversation_at(outline, caret);
    if (conversation < 0) return -1;
    const std::vector<int> items = conversation_items(outline);
    for (const int step :
         outline.children(outline.member(items[static_cast<std::size_t>(conversation)], "steps")))
        if (caret >= outline[step].first() && caret <= outline[step].end) return step;
    return -1;
}

Graph graph_of(const Outline& outline, int conversation, const ConversationCoverage* coverage,
               const PeoplesWay* people) {
    Graph graph;
    if (conversation < 0) return graph;
    graph.conversation = outline.value(conversation, "id");
    const std::vector<int>& steps = outline.children(outline.member(conversation, "steps"));
    const std::size_t count = std::min(steps.size(), most_steps);
    for (std::size_t n = 0; n < count; ++n) graph.nodes.push_back(node_of(outline, steps[n]));
    const std::vector<std::string> first = first_steps(outline, conversation);
    for (GraphNode& node : graph.nodes)
        node.start = std::find(first.begin(), first.end(), node.step) != first.end();
    for (std::size_t n = 0; n < count; ++n) add_edges(graph, outline, steps[n], static_cast<int>(n));
    mark_unreached(graph);
    if (coverage) add_coverage(graph, *coverage);
    if (people) add_people(graph, *people);
    graph.summary = summary_of(graph);
    lay_out(graph);
    return graph;
}

}  // namespace sim::viewmodel::workshop

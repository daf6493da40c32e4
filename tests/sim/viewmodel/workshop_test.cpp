#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "sim/engine/state.h"
#include "sim/scenario/json.h"
#include "sim/scenario/problem.h"
#include "sim/viewmodel/workshop/completion.h"
#include "sim/viewmodel/workshop/graph.h"
#include "sim/viewmodel/workshop/marks.h"
#include "sim/viewmodel/workshop/saving.h"
#include "sim/viewmodel/workshop/screens.h"
#include "sim/viewmodel/workshop/templates.h"
#include "sim/viewmodel/workshop/timeline.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace sim::viewmodel::workshop;
using sim::viewmodel::Mood;

namespace {

std::string shipped(const std::string& name) {
    return tests::read_file(tests::source_dir() / "scenarios" / (name + ".json"));
}

/// The text with its one | taken out, and where that was.
std::pair<std::string, int> at_bar(std::string text) {
    const std::size_t bar = text.find('|');
    text.erase(bar, 1);
    return {text, static_cast<int>(bar)};
}

std::vector<std::string> labels(const std::string& with_bar, const KnownNames& names = {}) {
    static const SchemaGuide guide(sim::scenario::FileKind::scenario);
    const auto [text, caret] = at_bar(with_bar);
    std::vector<std::string> found;
    for (const Proposal& one : complete(guide, Outline(text), caret, names).proposals)
        found.push_back(one.label);
    return found;
}

bool has(const std::vector<std::string>& list, const std::string& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

Graph random_graph(std::mt19937& random) {
    Graph graph;
    const int count = 1 + static_cast<int>(random() % 24);
    for (int n = 0; n < count; ++n) {
        GraphNode node;
        node.step = "step" + std::to_string(n);
        node.start = n == 0;
        graph.nodes.push_back(node);
    }
    const int edges = static_cast<int>(random() % 60);
    for (int n = 0; n < edges; ++n) {
        GraphEdge edge;
        edge.from = static_cast<int>(random() % static_cast<unsigned>(count));
        edge.to = static_cast<int>(random() % static_cast<unsigned>(count));
        edge.label = n % 3 == 0 ? "" : "tone ≥ 60";
        graph.edges.push_back(edge);
    }
    return graph;
}

}  // namespace

TEST_CASE("the outline of a text that is broken keeps what can be made out") {
    const Outline outline(R"({"id": "x", "cast": {"sam": {"name": "Sam", "heat": 0.5, )");
    const int sam = outline.member(outline.member(0, "cast"), "sam");
    CHECK(outline.value(0, "id") == "x");
    CHECK(outline.value(sam, "name") == "Sam");
    CHECK_FALSE(outline[sam].closed);
    CHECK(outline.value(Outline(R"({"a": "é😡\n\"q\""})").member(0, "a")).empty() == false);
    CHECK(Outline(R"({"a": "\u00e9\ud83d\ude21\n"})").value(1) == "é😡\n");
}

TEST_CASE("the outline of every shipped scenario has the parser's values") {
    const auto text = shipped("charged-twice");
    const Outline outline(text);
    const auto parsed = sim::scenario::parse_json(text);
    REQUIRE(parsed.root);
    CHECK(outline.items().size() > 300);
    const auto compare = [&](const auto& self, const sim::scenario::Node& node, int item) -> void {
        REQUIRE(outline.children(item).size() == node.items.size());
        if (node.is(sim::scenario::Node::Kind::text)) CHECK(outline.value(item) == node.text);
        CHECK(outline[item].key == node.key);
        for (std::size_t n = 0; n < node.items.size(); ++n)
            self(self, node.items[n], outline.children(item)[n]);
    };
    compare(compare, *parsed.root, 0);
}

TEST_CASE("no text, however broken, makes outline, completion, marks or graph fail") {
    std::mt19937 random(7);
    const std::string whole = shipped("charged-twice").substr(0, 9000);
    const SchemaGuide guide(sim::scenario::FileKind::scenario);
    const std::string pieces[] = {"{",  "}",  "[", "]",    "\"",         ":", ",",
                                  "\\", "\n", "😡", "\xff", "\"go\": \"", "{"};
    for (int round = 0; round < 150; ++round) {
        std::string text = whole.substr(random() % 4000, random() % 2500);
        for (int n = 0; n < 6; ++n)
            text.insert(random() % (text.size() + 1), pieces[random() % std::size(pieces)]);
        const Outline outline(text);
        for (int n = 0; n < 10; ++n) {
            const int caret = static_cast<int>(random() % (text.size() + 1));
            const Completion made =
                complete(guide, outline, caret, {{"@A"}, {"d"}, {"b"}, {"n"}, {"r"}, {"v"}});
            CHECK(made.from >= 0);
            CHECK(made.from <= made.to);
            CHECK(made.to <= static_cast<int>(text.size()));
            CHECK(step_item_at(outline, caret) < static_cast<int>(outline.items().size()));
        }
        for (const int conversation : conversation_items(outline)) graph_of(outline, conversation, nullptr);
        timeline_of(outline);
        marks_of({{"f", 3, 900, sim::scenario::Severity::error, "x", "y"}}, "f", outline);
    }
}

TEST_CASE("keys are proposed from the schema, those that must be there first, never those that are there") {
    const auto keys = labels(R"({"conversations": [{"id": "a", "|": 1}]})");
    CHECK(keys.front() == "persona");
    CHECK(has(keys, "priority"));
    CHECK_FALSE(has(keys, "id"));
    CHECK(has(labels(R"({"conversations": [{"steps": {"rage": {"ex|)"), "expects"));
}

TEST_CASE("values are proposed from the schema and from the file itself") {
    const std::string head = R"({"cast": {"sam": {}, "maya": {}}, "conversations": [{"id": "c", "persona": )";
    CHECK(labels(head + R"("|"}]})") == std::vector<std::string>{"sam", "maya"});
    CHECK(labels(head + R"("m|"}]})") == std::vector<std::string>{"maya", "sam"});
    const std::string steps = head + R"("sam", "steps": {"rage": {"next": [{"go": |}]}, "calm": {}}}]})";
    CHECK(labels(steps) == std::vector<std::string>{"rage", "calm"});
    KnownNames names;
    names.handles = {"@ParcellyHelp", "@Parcelly"};
    const std::string expects = head + R"("sam", "steps": {"rage": {"expects": {"as": "|"}}}}]})";
    CHECK(labels(expects, names).size() == 2);
    CHECK(has(labels(head + R"("sam", "steps": {"rage": {"expects": {"route": "|"}}}}]})"), "secure_link"));
    CHECK(has(labels(head + R"("sam", "steps": {"rage": {"expects": {"acts": ["apology", "|"]}}}}]})"),
              "ask_dm"));
    CHECK_FALSE(has(labels(head + R"("sam", "steps": {"rage": {"expects": {"acts": ["apology", "|"]}}}}]})"),
                    "apology"));
}

TEST_CASE("each proposal says what it means, and nothing is said twice over") {
    const SchemaGuide guide(sim::scenario::FileKind::scenario);
    const auto abouts = [&](const std::string& with_bar) {
        const auto [text, caret] = at_bar(with_bar);
        std::map<std::string, std::string> found;
        for (const Proposal& one : complete(guide, Outline(text), caret, {}).proposals)
            found[one.label] = one.about;
        return found;
    };
    const std::string head = R"({"conversations": [{"steps": {"rage": )";
    auto routes = abouts(head + R"({"expects": {"route": "|"}}}}]})");
    CHECK(routes["dm"] == "to direct messages");
    auto via = abouts(head + R"({"says": {"via": "|"}}}}]})");
    CHECK(via["dm"] == "a direct message");
    auto acts = abouts(head + R"({"expects": {"never": ["|"]}}}}]})");
    CHECK(acts["blame"] == "puts it on the customer");
    auto steps =
        abouts(head + R"({"next": [{"go": "|"}]}, "calm": {"says": {"text": "ok ta"}}, "end": {}}}]})");
    CHECK(steps["calm"] == "ok ta");
    std::set<std::string> said;
    for (const auto& [label, about] : abouts(head + R"({"expects": {"close_in_public": |}}}}]})"))
        if (!about.empty()) CHECK(said.insert(about).second);
}

TEST_CASE("an accepted proposal leaves a text the parser understands") {
    const SchemaGuide guide(sim::scenario::FileKind::scenario);
    const auto [text, caret] = at_bar(R"({"id": "x", "br|"})");
    const Completion made = complete(guide, Outline(text), caret, {});
    REQUIRE_FALSE(made.proposals.empty());
    std::string after = text;
    after.replace(static_cast<std::size_t>(made.from), static_cast<std::size_t>(made.to - made.from),
                  made.proposals.front().insert);
    CHECK(after == R"({"id": "x", "brand": ""})");
}

TEST_CASE("marks stand on the token a problem points at, and move as one types before them") {
    const std::string text = "{\n  \"é\": 1,\n  \"go\": \"furios\"\n}";
    const Outline outline(text);
    auto marks = marks_of({{"f.json", 3, 9, sim::scenario::Severity::error, "no step", "unknown-step"}},
                          "f.json", outline);
    REQUIRE(marks.size() == 1);
    CHECK(text.substr(static_cast<std::size_t>(marks[0].start),
                      static_cast<std::size_t>(marks[0].end - marks[0].start)) == "\"furios\"");
    CHECK(place_of(text, marks[0].start) == "3:9");
    const int before = marks[0].start;
    shift(marks, 0, 0, 5);
    CHECK(marks[0].start == before + 5);
    CHECK(offset_of(text, 2, 6) == 8);
    CHECK(typed_place(text, "3:9") == before);
    CHECK(typed_place(text, "three") == -1);
    CHECK(typed_place(text, "99") == static_cast<int>(text.size()));
}

TEST_CASE("find counts hits and goes round the end; capitals count only when asked for") {
    CHECK(find_all("Sam sam SAM", "sam").size() == 3);
    CHECK(find_all("Sam sam SAM", "Sam").size() == 1);
    CHECK(find_all("aaaa", "aa").size() == 2);
    CHECK(hit_from(find_all("a.a.a", "a"), 3) == 2);
    CHECK(hit_from(find_all("a.a.a", "a"), 5) == 0);
    CHECK(find_all("x", "").empty());
}

TEST_CASE("nobody's text is overwritten without a question") {
    CHECK(step_for_saving("old", "mine", {true, "old"}) == SaveStep::write);
    CHECK(step_for_saving("old", "mine", {true, "theirs"}) == SaveStep::ask);
    CHECK(step_for_saving("", "mine", {true, "theirs"}) == SaveStep::ask);
    CHECK(step_for_saving("old", "mine", {true, "mine"}) == SaveStep::nothing);
    CHECK(step_for_saving("old", "mine", {false, ""}) == SaveStep::create_again);
    CHECK(step_for_looking("old", "old", {true, "theirs"}) == LookStep::reload);
    CHECK(step_for_looking("old", "mine", {true, "theirs"}) == LookStep::ask);
    CHECK(step_for_looking("old", "mine", {true, "old"}) == LookStep::nothing);
    CHECK(step_for_looking("old", "mine", {false, ""}) == LookStep::gone);
}

TEST_CASE("the graph of a conversation says what is unreached, missing and dead") {
    const Outline outline(R"({"conversations": [{"id": "c", "starts": {"step": "a"}, "steps": {
        "a": {"next": [{"when": {"route": ["dm", "phone"], "tone_at_least": 60}, "go": "b"}, {"go": "nowhere"}]},
        "b": {"end": true}, "c": {"next": [{"go": "b"}]}, "d": {}}}]})");
    const Graph graph = graph_of(outline, conversation_items(outline).front(), nullptr);
    REQUIRE(graph.nodes.size() == 5);
    CHECK(graph.nodes[0].start);
    CHECK_FALSE(graph.nodes[1].unreached);
    CHECK(graph.nodes[2].unreached);
    CHECK(graph.nodes[3].dead_end);
    CHECK(graph.nodes[4].missing);
    CHECK(graph.edges[0].label == "dm or phone, tone ≥ 60");
    CHECK(graph.edges[1].label == "else");
    CHECK(graph.summary == "4 steps, 2 never reached, 1 dead end, 1 missing");
}

TEST_CASE("no two boxes lie over each other, whatever leads where") {
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        Graph graph = random_graph(random);
        lay_out(graph);
        for (std::size_t a = 0; a < graph.nodes.size(); ++a)
            for (std::size_t b = a + 1; b < graph.nodes.size(); ++b) {
                const Point &p = graph.nodes[a].at, &q = graph.nodes[b].at;
                const bool apart = std::abs(p.x - q.x) >= node_size.x || std::abs(p.y - q.y) >= node_size.y;
                REQUIRE(apart);
            }
        for (const GraphNode& node : graph.nodes) {
            REQUIRE(node.at.x >= 0);
            REQUIRE(node.at.y + node_size.y <= graph.size.y);
        }
        for (const GraphEdge& edge : graph.edges) REQUIRE(edge.points.size() >= 2);
    }
}

TEST_CASE("a chain is one column, and arrows lead downwards") {
    Graph graph;
    for (int n = 0; n < 4; ++n) {
        GraphNode node;
        node.start = n == 0;
        graph.nodes.push_back(node);
        if (n > 0) graph.edges.push_back({n - 1, n, "", {0}, 0, {}, {}, {}});
    }
    lay_out(graph);
    for (int n = 1; n < 4; ++n) {
        CHECK(graph.nodes[static_cast<std::size_t>(n)].at.x == graph.nodes[0].at.x);
        CHECK(graph.nodes[static_cast<std::size_t>(n)].at.y >
              graph.nodes[static_cast<std::size_t>(n - 1)].at.y);
    }
}

TEST_CASE("coverage comes to the boxes and arrows it belongs to") {
    const Outline outline(
        R"({"conversations": [{"starts": {"step": "a"}, "steps": {"a": {"next": [{"go": "b"}]}, "b": {"end": true}}}]})");
    ConversationCoverage coverage;
    coverage.steps["a"] = 1000;
    coverage.branches[{"a", 0}] = 610;
    const Graph graph = graph_of(outline, conversation_items(outline).front(), &coverage);
    CHECK(graph.nodes[0].reached_permille == 1000);
    CHECK(graph.nodes[1].reached_permille == 0);
    CHECK(graph.edges[0].taken_permille == 610);
}

TEST_CASE("the time line has openings and injects by their times") {
    const Timeline timeline = timeline_of(Outline(shipped("monday-since-saturday")));
    REQUIRE(timeline.items.size() >= 9);
    CHECK(std::is_sorted(timeline.items.begin(), timeline.items.end(),
                         [](const TimelineItem& a, const TimelineItem& b) { return a.from < b.from; }));
    CHECK(std::any_of(timeline.items.begin(), timeline.items.end(),
                      [](const TimelineItem& item) { return item.label.rfind("status: ", 0) == 0; }));
    CHECK(timeline.ticks.size() >= 2);
}

TEST_CASE("what comes in answer to something says so in the time line") {
    const Timeline timeline = timeline_of(Outline(shipped("two-days-later")));
    CHECK(std::any_of(timeline.items.begin(), timeline.items.end(), [](const TimelineItem& item) {
        return item.label.rfind("when omari-router, ended: jump: Friday", 0) == 0;
    }));
    const Outline storm(shipped("all-lark-no-wing"));
    const Timeline waits = timeline_of(storm);
    CHECK(std::any_of(waits.items.begin(), waits.items.end(), [](const TimelineItem& item) {
        return item.label.rfind("when not announced, 3 wait: status: ", 0) == 0 && item.from == 320;
    }));
}

TEST_CASE("a title makes an id, and what cannot be one is refused") {
    CHECK(id_from("Third day, no parcel!") == "third-day-no-parcel");
    CHECK(id_from("  Don't — ask 😡 ") == "dont-ask");
    CHECK(wrong_with_id("third-day").empty());
    CHECK_FALSE(wrong_with_id("../etc").empty());
    CHECK_FALSE(wrong_with_id("").empty());
    CHECK(filled_template("@@TITLE@@", "a", "He said \"no\"", "b") == "He said \\\"no\\\"");
}

TEST_CASE("the list filters, searches and counts") {
    FileFacts good, broken;
    good.file = "a.json", good.kind = sim::scenario::FileKind::scenario, good.title = "Anna",
    good.checked = true;
    broken.file = "b.json", broken.kind = sim::scenario::FileKind::brand, broken.title = "Bert",
    broken.checked = true, broken.errors = 2;
    const FileList all = list_of({good, broken}, 0, "", "");
    CHECK(all.rows.size() == 2);
    CHECK(all.rows[0].state.text == "valid");
    CHECK(all.rows[1].state.text == "2 errors");
    CHECK(all.summary == "2 files, 1 with errors");
    CHECK(list_of({good, broken}, 2, "", "").rows.size() == 1);
    CHECK(list_of({good, broken}, 0, "ANN", "").rows.size() == 1);
    good.file = "third-day-no-parcel.json", good.title = "", good.checked = false;
    CHECK(list_of({good, broken}, 0, "day third", "").rows.size() == 1);  // its title is not known yet
}

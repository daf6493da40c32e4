// A conversation as boxes and arrows: what its steps are, what leads where, what nobody reaches. Made from
// the outline, so that it stays on the screen while the text is broken.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/viewmodel/common.h"
#include "sim/viewmodel/workshop/outline.h"

namespace sim::viewmodel::workshop {

struct Point {
    float x = 0;
    float y = 0;
};

struct GraphNode {
    std::string step;
    std::string words;   ///< the beginning of what the customer says
    Chip route;          ///< what is expected here
    bool by_dm = false;  ///< ... and that is a direct message
    int offset = 0;      ///< of its key in the text
    int end_offset = 0;
    bool start = false;
    bool end = false;                     ///< nothing follows, and that is said
    bool missing = false;                 ///< a branch names it and there is no such step
    bool unreached = false;               ///< no way leads here from the start
    bool dead_end = false;                ///< nothing follows, and nothing says that it should
    std::optional<int> reached_permille;  ///< of autoplay's runs
    std::string people;        ///< "people: 34 % came, 61 % of the points"; "" where nobody played it
    bool people_fail = false;  ///< they win less than half of its points
    Point at;                  ///< its top left corner, in pixels at 100 %
};

struct GraphEdge {
    int from = 0;
    int to = 0;
    std::string label;          ///< "dm, tone ≥ 60"
    std::vector<int> branches;  ///< those it stands for, by their place in `next`
    int offset = 0;
    std::optional<int> taken_permille;  ///< of autoplay's runs
    std::string people;                 ///< "41 people's sessions"
    std::vector<Point> points;          ///< from border to border, curves between them
    Point label_at;                     ///< its middle
};

struct Graph {
    std::string conversation;
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;
    Point size;
    std::string summary;  ///< "9 steps, 1 never reached"
};

inline constexpr Point node_size{172, 50};

/// How often autoplay came by: steps by name, branches by step and place, in thousandths of the runs.
struct ConversationCoverage {
    std::map<std::string, int> steps;
    std::map<std::pair<std::string, int>, int> branches;
};

/// How real people went through a conversation: of the sessions that were looked at.
struct PeoplesWay {
    struct Step {
        int sessions = 0;
        double points = 0, of = 0;
    };
    int sessions = 0;
    std::map<std::string, Step> steps;
    std::map<std::pair<std::string, int>, int> branches;  ///< sessions
};

/// The conversations' items in the outline, in the order of the file.
std::vector<int> conversation_items(const Outline& outline);
/// The one around a caret, by its place among them; -1 where there is none.
int conversation_at(const Outline& outline, int caret);
/// The step around a caret: its item, -1 outside of all steps.
int step_item_at(const Outline& outline, int caret);

/// Laid out already.
Graph graph_of(const Outline& outline, int conversation_item, const ConversationCoverage* coverage,
               const PeoplesWay* people = nullptr);
/// "dm, tone ≥ 60" of a branch's `when`; "" without conditions.
std::string condition_words(const Outline& outline, int when_item);

/// Gives every box and arrow its place: in layers from the top, few crossings, no two boxes over each other.
void lay_out(Graph& graph);

}  // namespace sim::viewmodel::workshop

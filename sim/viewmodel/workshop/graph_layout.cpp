// Layers from the top, after Sugiyama, Tagawa and Toda (1981): break circles, give every step the layer of
// its longest way from the start, let long arrows pass through slots of their own, order each layer by the
// middle of its neighbours, then pull everything towards its neighbours without letting it overlap.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "sim/scenario/utf8.h"
#include "sim/viewmodel/workshop/graph.h"

namespace sim::viewmodel::workshop {

namespace {

constexpr float gap_x = 30, gap_y = 66, pass_width = 14, margin = 24;
constexpr int ordering_sweeps = 12, pulling_sweeps = 16;
constexpr float letter_width = 6.2f, label_height = 16, most_label = 176;

/// A box, or a slot where a long arrow passes through a layer.
struct Slot {
    int node = -1;  ///< -1: a passing arrow
    int layer = 0;
    float width = pass_width;
    float middle = 0;
    std::vector<int> up, down;
};

class Layout {
  public:
    explicit Layout(Graph& graph) : graph_(graph) {}

    void run() {
        if (graph_.nodes.empty()) return;
        break_circles();
        find_layers();
        make_slots();
        order_layers();
        pull();
        place_boxes();
        draw_edges();
        place_labels();
    }

  private:
    static std::size_t u(int index) { return static_cast<std::size_t>(index); }
    void break_circles();
    void find_layers();
    void make_slots();
    int add_slot(int node, int layer);
    void order_layers();
    void order(std::vector<int>& layer, bool by_up);
    long crossings() const;
    void pull();
    void pull_layer(const std::vector<int>& layer, bool up, bool down);
    void place_boxes();
    void draw_edges();
    void spread_ends();
    void place_labels();
    float height_of(int layer) const { return static_cast<float>(layer) * (node_size.y + gap_y); }

    Graph& graph_;
    std::vector<bool> backwards_;           ///< by edge
    std::vector<int> layer_;                ///< by node
    std::vector<Slot> slots_;               ///< the boxes first
    std::vector<std::vector<int>> layers_;  ///< slots from left to right
    std::vector<std::vector<int>> ways_;    ///< by edge: the slots it goes through, from top to bottom
};

void Layout::break_circles() {
    const std::size_t count = graph_.nodes.size();
    std::vector<std::vector<int>> out(count);
    backwards_.assign(graph_.edges.size(), false);
    for (std::size_t e = 0; e < graph_.edges.size(); ++e)
        out[u(graph_.edges[e].from)].push_back(static_cast<int>(e));
    std::vector<int> color(count, 0);  // 0 unseen, 1 on the way, 2 done
    std::vector<int> roots(count);
    std::iota(roots.begin(), roots.end(), 0);
    std::stable_partition(roots.begin(), roots.end(), [&](int n) { return graph_.nodes[u(n)].start; });
    for (const int root : roots) {
        if (color[u(root)] != 0) continue;
        std::vector<std::pair<int, std::size_t>> way{{root, 0}};
        color[u(root)] = 1;
        while (!way.empty()) {
            auto& [node, next] = way.back();
            if (next >= out[u(node)].size()) {
                color[u(node)] = 2;
                way.pop_back();
                continue;
            }
            const int edge = out[u(node)][next++];
            const int to = graph_.edges[u(edge)].to;
            if (color[u(to)] == 1) backwards_[u(edge)] = true;
            if (color[u(to)] == 0) color[u(to)] = 1, way.emplace_back(to, 0);
        }
    }
}

void Layout::find_layers() {
    // Longest ways: as often as there are layers, every arrow pushes its end below its start.
    layer_.assign(graph_.nodes.size(), 0);
    bool moved = true;
    for (std::size_t round = 0; moved && round <= graph_.nodes.size(); ++round) {
        moved = false;
        for (std::size_t e = 0; e < graph_.edges.size(); ++e) {
            const GraphEdge& edge = graph_.edges[e];
            if (edge.from == edge.to) continue;
            const int top = backwards_[e] ? edge.to : edge.from, low = backwards_[e] ? edge.from : edge.to;
            if (layer_[u(low)] <= layer_[u(top)]) layer_[u(low)] = layer_[u(top)] + 1, moved = true;
        }
    }
}

int Layout::add_slot(int node, int layer) {
    Slot slot;
    slot.node = node, slot.layer = layer;
    if (node >= 0) slot.width = node_size.x;
    slots_.push_back(std::move(slot));
    return static_cast<int>(slots_.size()) - 1;
}

void Layout::make_slots() {
    for (std::size_t n = 0; n < graph_.nodes.size(); ++n) add_slot(static_cast<int>(n), layer_[n]);
    ways_.resize(graph_.edges.size());
    for (std::size_t e = 0; e < graph_.edges.size(); ++e) {
        const GraphEdge& edge = graph_.edges[e];
        if (edge.from == edge.to) continue;
        const int top = backwards_[e] ? edge.to : edge.from, low = backwards_[e] ? edge.from : edge.to;
        ways_[e].push_back(top);
        for (int layer = layer_[u(top)] + 1; layer < layer_[u(low)]; ++layer)
            ways_[e].push_back(add_slot(-1, layer));
        ways_[e].push_back(low);
        for (std::size_t n = 1; n < ways_[e].size(); ++n) {
            slots_[u(ways_[e][n - 1])].down.push_back(ways_[e][n]);
            slots_[u(ways_[e][n])].up.push_back(ways_[e][n - 1]);
        }
    }
    layers_.resize(u(*std::max_element(layer_.begin(), layer_.end())) + 1);
    for (std::size_t p = 0; p < slots_.size(); ++p)
        layers_[u(slots_[p].layer)].push_back(static_cast<int>(p));
}

/// By the middle of the neighbours; who has none keeps to where it stood.
void Layout::order(std::vector<int>& layer, bool by_up) {
    std::vector<std::pair<float, int>> keyed;
    for (std::size_t n = 0; n < layer.size(); ++n) {
        const Slot& slot = slots_[u(layer[n])];
        const std::vector<int>& near = by_up ? slot.up : slot.down;
        float sum = 0;
        for (const int other : near) sum += slots_[u(other)].middle;
        keyed.emplace_back(near.empty() ? slot.middle : sum / static_cast<float>(near.size()), layer[n]);
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t n = 0; n < layer.size(); ++n) {
        layer[n] = keyed[n].second;
        slots_[u(layer[n])].middle = static_cast<float>(n) - static_cast<float>(layer.size()) / 2;
    }
}

long Layout::crossings() const {
    long count = 0;
    for (std::size_t n = 0; n + 1 < layers_.size(); ++n) {
        std::vector<std::pair<float, float>> lines;
        for (const int top : layers_[n])
            for (const int low : slots_[u(top)].down)
                lines.emplace_back(slots_[u(top)].middle, slots_[u(low)].middle);
        for (std::size_t a = 0; a < lines.size(); ++a)
            for (std::size_t b = a + 1; b < lines.size(); ++b)
                count += (lines[a].first - lines[b].first) * (lines[a].second - lines[b].second) < 0 ? 1 : 0;
    }
    return count;
}

void Layout::order_layers() {
    for (auto& layer : layers_)
        for (std::size_t n = 0; n < layer.size(); ++n)
            slots_[u(layer[n])].middle = static_cast<float>(n) - static_cast<float>(layer.size()) / 2;
    auto best = layers_;
    long fewest = crossings();
    for (int sweep = 0; sweep < ordering_sweeps && fewest > 0; ++sweep) {
        if (sweep % 2 == 0)
            for (std::size_t n = 1; n < layers_.size(); ++n) order(layers_[n], true);
        else
            for (std::size_t n = layers_.size() - 1; n-- > 0;) order(layers_[n], false);
        if (const long now = crossings(); now < fewest) fewest = now, best = layers_;
    }
    layers_ = best;
}

/// The nearest slots to what is wished, in this order and without overlap: least squares by pooling
/// neighbours that want to pass each other.
void Layout::pull_layer(const std::vector<int>& layer, bool up, bool down) {
    struct Pool {
        float sum;
        int count;
        float mean() const { return sum / static_cast<float>(count); }
    };
    std::vector<float> room(layer.size(), 0);
    std::vector<Pool> pools;
    for (std::size_t n = 0; n < layer.size(); ++n) {
        const Slot& slot = slots_[u(layer[n])];
        if (n > 0) room[n] = room[n - 1] + (slots_[u(layer[n - 1])].width + slot.width) / 2 + gap_x;
        float sum = 0;
        int near = 0;
        for (const bool above : {true, false})
            if (above ? up : down)
                for (const int other : above ? slot.up : slot.down) sum += slots_[u(other)].middle, ++near;
        const float wish = near > 0 ? sum / static_cast<float>(near) : slot.middle;
        pools.push_back({wish - room[n], 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum, pools.back().count += last.count;
        }
    }
    std::size_t n = 0;
    for (const Pool& pool : pools)
        for (int member = 0; member < pool.count; ++member, ++n)
            slots_[u(layer[n])].middle = pool.mean() + room[n];
}

void Layout::pull() {
    for (const auto& layer : layers_) {
        float x = 0;
        for (const int slot : layer) {
            slots_[u(slot)].middle = x + slots_[u(slot)].width / 2;
            x += slots_[u(slot)].width + gap_x;
        }
        for (const int slot : layer) slots_[u(slot)].middle -= x / 2;
    }
    for (int sweep = 0; sweep < pulling_sweeps; ++sweep) {
        const bool last = sweep + 2 >= pulling_sweeps;
        if (sweep % 2 == 0)
            for (const auto& layer : layers_) pull_layer(layer, true, last);
        else
            for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer)
                pull_layer(*layer, last, true);
    }
}

void Layout::place_boxes() {
    float left = 1e9f, right = -1e9f;
    for (const Slot& slot : slots_)
        left = std::min(left, slot.middle - slot.width / 2),
        right = std::max(right, slot.middle + slot.width / 2);
    for (Slot& slot : slots_) slot.middle = std::round(slot.middle - left + margin);
    for (std::size_t n = 0; n < graph_.nodes.size(); ++n)
        graph_.nodes[n].at = {slots_[n].middle - node_size.x / 2, margin + height_of(layer_[n])};
    graph_.size = {right - left + 2 * margin + 40,
                   height_of(static_cast<int>(layers_.size()) - 1) + node_size.y + 2 * margin};
}

void Layout::draw_edges() {
    for (std::size_t e = 0; e < graph_.edges.size(); ++e) {
        GraphEdge& edge = graph_.edges[e];
        edge.points.clear();
        if (edge.from == edge.to) {
            const Point at = graph_.nodes[u(edge.from)].at;
            const float x = at.x + node_size.x, y = at.y + node_size.y / 2;
            edge.points = {{x, y - 12}, {x + 22, y}, {x, y + 12}};
            continue;
        }
        for (std::size_t n = 0; n < ways_[e].size(); ++n) {
            const Slot& slot = slots_[u(ways_[e][n])];
            const float top = margin + height_of(slot.layer);
            if (n == 0)
                edge.points.push_back({slot.middle, top + node_size.y});
            else if (slot.node >= 0)
                edge.points.push_back({slot.middle, top});
            else
                edge.points.insert(edge.points.end(), {{slot.middle, top}, {slot.middle, top + node_size.y}});
        }
    }
    spread_ends();
    for (std::size_t e = 0; e < graph_.edges.size(); ++e)
        if (backwards_[e] && graph_.edges[e].from != graph_.edges[e].to)
            std::reverse(graph_.edges[e].points.begin(), graph_.edges[e].points.end());
}

/// Arrows that share a border of a box get places of their own on it, in the order they come from.
void Layout::spread_ends() {
    struct End {
        float from;  ///< where the arrow comes from
        Point* point;
    };
    std::vector<std::vector<End>> below(graph_.nodes.size()), above(graph_.nodes.size());
    for (std::size_t e = 0; e < graph_.edges.size(); ++e) {
        std::vector<Point>& points = graph_.edges[e].points;
        if (ways_[e].empty()) continue;
        below[u(ways_[e].front())].push_back({points[1].x, &points.front()});
        above[u(ways_[e].back())].push_back({points[points.size() - 2].x, &points.back()});
    }
    for (auto* side : {&below, &above})
        for (std::vector<End>& ends : *side) {
            std::stable_sort(ends.begin(), ends.end(),
                             [](const End& a, const End& b) { return a.from < b.from; });
            const float step = std::min(
                28.f, node_size.x * 0.72f / static_cast<float>(std::max<std::size_t>(1, ends.size())));
            for (std::size_t n = 0; n < ends.size(); ++n)
                ends[n].point->x += (static_cast<float>(n) - static_cast<float>(ends.size() - 1) / 2) * step;
        }
}

struct Rectangle {
    float x, y, w, h;
    bool meets(const Rectangle& other) const {
        return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
    }
};

float label_width(const std::string& label) {
    return std::min(most_label, letter_width * static_cast<float>(scenario::code_points(label)) + 10);
}

void Layout::place_labels() {
    std::vector<Rectangle> taken;
    for (const GraphNode& node : graph_.nodes)
        taken.push_back({node.at.x, node.at.y, node_size.x, node_size.y});
    for (GraphEdge& edge : graph_.edges) {
        const float width = label_width(edge.label);
        if (edge.from == edge.to) {
            edge.label_at = {edge.points[1].x + 6 + width / 2, edge.points[1].y};
            graph_.size.x = std::max(graph_.size.x, edge.label_at.x + width / 2 + margin);
            continue;
        }
        const std::vector<Point>& points = edge.points;
        edge.label_at = {(points[0].x + points[1].x) / 2, (points[0].y + points[1].y) / 2};
        if (edge.label.empty()) continue;
        bool found = false;
        for (std::size_t n = 0; n + 1 < points.size() && !found; ++n)
            for (const float share : {0.55f, 0.4f, 0.7f, 0.25f, 0.82f}) {
                const Point at{points[n].x + (points[n + 1].x - points[n].x) * share,
                               points[n].y + (points[n + 1].y - points[n].y) * share};
                const Rectangle place{at.x - width / 2, at.y - label_height / 2, width, label_height};
                const bool free = std::none_of(taken.begin(), taken.end(),
                                               [&](const Rectangle& other) { return place.meets(other); });
                if (!free) continue;
                edge.label_at = at;
                taken.push_back(place);
                found = true;
                break;
            }
    }
}

}  // namespace

void lay_out(Graph& graph) { Layout(graph).run(); }

}  // namespace sim::viewmodel::workshop

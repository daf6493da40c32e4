// A conversation drawn as boxes and arrows: wheel or + and - zoom, dragging or arrow keys move, 0 shows all
// of it; a box takes the caret to its step.
#pragma once

#include <string>
#include <vector>

#include "sim/gui/ui.h"
#include "sim/gui/workshop/intents.h"
#include "sim/viewmodel/workshop/graph.h"

namespace sim::gui::workshop {

class GraphView {
  public:
    void draw(Ui& ui, Box box, const viewmodel::workshop::Graph& graph, int lit, Wishes& wishes);
    void fit() { fitted_ = false; }

  private:
    float s(float length) const { return length * zoom_; }
    Box place_of(const viewmodel::workshop::GraphNode& node) const;
    void fit_into(Ui& ui, const viewmodel::workshop::Graph& graph);
    void show(Ui& ui, const viewmodel::workshop::GraphNode& node);
    void zoom_at(float x, float y, float factor);
    void take_keys(Ui& ui, bool focused);
    void take_mouse(Ui& ui, const Touch& touch);
    void draw_edge(Ui& ui, const viewmodel::workshop::Graph& graph,
                   const viewmodel::workshop::GraphEdge& edge, int lit);
    void draw_label(Ui& ui, const viewmodel::workshop::GraphEdge& edge, std::vector<Box>& others);
    void draw_node(Ui& ui, const viewmodel::workshop::GraphNode& node, bool lit, Wishes& wishes);
    void draw_words(Ui& ui, const viewmodel::workshop::GraphNode& node, Box box, Color tone);

    Box box_;
    float zoom_ = 1, left_ = 0, top_ = 0;  ///< of the picture's corner, in window pixels
    bool fitted_ = false, moved_ = false;
    std::string shown_;  ///< conversation
    viewmodel::workshop::Point shown_size_;
    Box shown_box_;
    int shown_lit_ = -1;
};

}  // namespace sim::gui::workshop

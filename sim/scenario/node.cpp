#include "sim/scenario/node.h"

namespace sim::scenario {

namespace {
const Node missing;
}

const Node* Node::find(std::string_view member) const {
    if (kind != Kind::object) return nullptr;
    for (const Node& item : items)
        if (item.key == member) return &item;
    return nullptr;
}

const Node& Node::operator[](std::string_view member) const {
    const Node* found = find(member);
    return found ? *found : missing;
}

std::string Node::text_or(std::string_view fallback) const {
    return kind == Kind::text ? text : std::string(fallback);
}

double Node::number_or(double fallback) const { return kind == Kind::number ? number : fallback; }

bool Node::truth_or(bool fallback) const { return kind == Kind::boolean ? truth : fallback; }

std::vector<std::string> Node::texts() const {
    if (kind == Kind::text) return {text};
    std::vector<std::string> all;
    if (kind == Kind::list)
        for (const Node& item : items)
            if (item.kind == Kind::text) all.push_back(item.text);
    return all;
}

}  // namespace sim::scenario

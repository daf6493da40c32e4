#include "tests/sim/scenario/reading_record.h"

namespace tests {

namespace {
ReadingRecord record;
}

const ReadingRecord& reading_record() { return record; }
void begin_reading_record() { record = {}; }

}  // namespace tests

namespace sim::scenario {

namespace {
const Node missing;
}

const Node* Node::find(std::string_view member) const {
    if (kind != Kind::object) return nullptr;
    tests::record.looked_for[place].emplace(member);
    for (const Node& item : items)
        if (item.key == member) return &item;
    return nullptr;
}

const Node& Node::operator[](std::string_view member) const {
    const Node* found = find(member);
    return found ? *found : missing;
}

std::string Node::text_or(std::string_view fallback) const {
    tests::record.taken.insert(place);
    return kind == Kind::text ? text : std::string(fallback);
}

double Node::number_or(double fallback) const {
    tests::record.taken.insert(place);
    return kind == Kind::number ? number : fallback;
}

bool Node::truth_or(bool fallback) const {
    tests::record.taken.insert(place);
    return kind == Kind::boolean ? truth : fallback;
}

std::vector<std::string> Node::texts() const {
    tests::record.taken.insert(place);
    if (kind == Kind::text) return {text};
    std::vector<std::string> all;
    if (kind == Kind::list)
        for (const Node& item : items)
            if (item.kind == Kind::text) all.push_back(item.text);
    return all;
}

}  // namespace sim::scenario

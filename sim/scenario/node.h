// A JSON value that remembers where it was written, so that every problem can point at its place.
// Made by parse_json; knows nothing of scenarios.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim::scenario {

/// From 1; columns count code points.
struct Place {
    int line = 1;
    int column = 1;
    auto operator<=>(const Place&) const = default;
};

struct Node {
    enum class Kind { nothing, boolean, number, text, list, object };
    Kind kind = Kind::nothing;
    Place place;      ///< where the value starts
    Place key_place;  ///< where its key starts, in an object
    std::string key;
    std::string text;
    double number = 0;
    bool integral = false;  ///< the number was written without fraction and exponent
    bool truth = false;
    std::vector<Node> items;  ///< of a list, or the members of an object, as written

    bool is(Kind wanted) const { return kind == wanted; }
    const Node* find(std::string_view member) const;
    /// The member, or an empty node that has no items.
    const Node& operator[](std::string_view member) const;
    std::string text_or(std::string_view fallback) const;
    double number_or(double fallback) const;
    bool truth_or(bool fallback) const;
    /// The texts of a list; of a text, that text alone.
    std::vector<std::string> texts() const;
};

}  // namespace sim::scenario

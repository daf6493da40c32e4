// Names and handles for customers nobody wrote by hand: a storm needs fifty of them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sim::scenario {

struct InventedName {
    std::string name;    ///< "Ines Walpole"
    std::string handle;  ///< "@ines_walpole", 26 letters at most and so with room for a number
};

/// The same for the same number. `first` and `last` are the author's lists; empty: the program's own.
InventedName invented_name(std::uint64_t number, const std::vector<std::string>& first,
                           const std::vector<std::string>& last);

}  // namespace sim::scenario

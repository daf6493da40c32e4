// Words looked for in everything that was said at this desk: each place where they stand, and the one that
// was gone to.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sim/viewmodel/common.h"

namespace sim::engine {
struct State;
}

namespace sim::viewmodel {

struct Desk;

/// One place where the words stand. Offsets are code points of the item's text.
struct FoundPlace {
    std::string conversation;
    std::size_t item = 0;  ///< of the conversation's thread
    int start = 0;
    int end = 0;
    std::string name;  ///< who wrote it
    RichText line;     ///< a few words around, the found ones marked
};

struct Find {
    bool shown = false;
    std::string words;
    std::vector<FoundPlace> places;
    int at = -1;       ///< the place that was gone to; -1: none yet
    std::string says;  ///< "3 of 12", "12 places", "nowhere"; "" as long as nothing is looked for
};

/// More than these are not listed.
inline constexpr std::size_t most_found_places = 500;

/// Every place in what the conversations show, in their order; capitals and small letters are the same.
std::vector<FoundPlace> places_of(const engine::State& state, const std::string& words);
Find find_of(const engine::State& state, const Desk& desk);
/// Goes `step` places on, around the end, and opens the conversation there.
void go_to_place(Desk& desk, const engine::State& state, int step);

}  // namespace sim::viewmodel

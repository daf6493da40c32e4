// Who gave which level to which unit, and what there was to give.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/whole_table.h"

namespace scoring::agreement {

/// What may be said of two levels: whether they differ; also which is higher; also how far apart they are.
enum class Scale { nominal, ordinal, interval };
inline constexpr auto scale_names = std::to_array<std::string_view>({"nominal", "ordinal", "interval"});
static_assert(is_whole(scale_names, Scale::interval));

struct Level {
    std::string name;
    double position = 0;  ///< interval: its number, finite; else its place in the list, from 0
};

/// Indices into the raters and levels of the Ratings.
struct Rating {
    std::size_t rater = 0;
    std::size_t level = 0;
};

/// What was rated: a reply, say. What a rater left out is absent.
struct Unit {
    std::string name;
    std::vector<Rating> ratings;  ///< in the order of the raters, one of each at most
};

struct Ratings {
    Scale scale = Scale::nominal;
    /// All that the rubric offers, lowest first, given by anybody or not: weights and chance hang on the
    /// scale, and levels that happen not to occur are a part of it.
    std::vector<Level> levels;
    std::vector<std::string> raters;  ///< each gave one rating at least
    std::vector<Unit> units;
};

/// Levels in this order, each at its place in it: those of a nominal or ordinal scale.
std::vector<Level> ranked_levels(const std::vector<std::string>& names);

/// The levels' positions, moved and stretched alike to 0..1: no coefficient changes by that, and no square
/// overflows.
std::vector<double> drawn_to_one(const std::vector<Level>& levels);

/// What these raters gave, in that order: person against person, or against the machine. Units that none of
/// them rated are left out.
Ratings only_of(const Ratings& ratings, const std::vector<std::size_t>& raters);

}  // namespace scoring::agreement

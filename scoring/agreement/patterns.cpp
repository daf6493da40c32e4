#include "scoring/agreement/patterns.h"

#include <algorithm>
#include <ranges>

namespace scoring::agreement {

Patterns::Patterns(std::vector<std::vector<std::size_t>> units) {
    std::ranges::sort(units);
    starts_.push_back(0);
    for (std::size_t at = 0; at < units.size(); ++at) {
        if (at > 0 && units[at] == units[at - 1]) {
            ++counts_.back();
            continue;
        }
        levels_.insert(levels_.end(), units[at].begin(), units[at].end());
        starts_.push_back(levels_.size());
        counts_.push_back(1);
    }
}

Patterns Patterns::of_rated_twice(const Ratings& ratings) {
    std::vector<std::vector<std::size_t>> units;
    for (const Unit& unit : ratings.units) {
        if (unit.ratings.size() < 2) continue;
        std::vector<std::size_t>& levels = units.emplace_back();
        for (const Rating& rating : unit.ratings) levels.push_back(rating.level);
        std::ranges::sort(levels);
    }
    return Patterns(std::move(units));
}

Patterns Patterns::of_two_raters(const Ratings& ratings, std::size_t first, std::size_t second) {
    std::vector<std::vector<std::size_t>> units;
    for (const Unit& unit : ratings.units) {
        const auto one = std::ranges::find(unit.ratings, first, &Rating::rater);
        const auto other = std::ranges::find(unit.ratings, second, &Rating::rater);
        if (one != unit.ratings.end() && other != unit.ratings.end())
            units.push_back({one->level, other->level});
    }
    return Patterns(std::move(units));
}

std::size_t Patterns::find(std::span<const std::size_t> levels) const {
    const auto is_before = [&](std::size_t pattern) {
        return std::ranges::lexicographical_compare(this->levels(pattern), levels);
    };
    return *std::ranges::partition_point(std::views::iota(std::size_t{0}, size()), is_before);
}

std::int64_t Patterns::units() const {
    std::int64_t units = 0;
    for (const std::uint32_t count : counts_) units += count;
    return units;
}

std::int64_t Patterns::values() const {
    std::int64_t values = 0;
    for (std::size_t pattern = 0; pattern < size(); ++pattern)
        values += counts_[pattern] * static_cast<std::int64_t>(levels(pattern).size());
    return values;
}

bool varies(const Patterns& patterns, Counts counts) {
    const std::size_t* seen = nullptr;
    for (std::size_t pattern = 0; pattern < patterns.size(); ++pattern) {
        if (counts[pattern] == 0) continue;
        for (const std::size_t& level : patterns.levels(pattern)) {
            if (seen && *seen != level) return true;
            seen = &level;
        }
    }
    return false;
}

std::vector<std::int64_t> given(const Patterns& patterns, Counts counts, std::size_t levels) {
    std::vector<std::int64_t> given(levels, 0);
    for (std::size_t pattern = 0; pattern < patterns.size(); ++pattern)
        if (counts[pattern] > 0)
            for (const std::size_t level : patterns.levels(pattern)) given[level] += counts[pattern];
    return given;
}

}  // namespace scoring::agreement

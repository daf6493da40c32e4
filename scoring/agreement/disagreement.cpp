#include "scoring/agreement/disagreement.h"

#include <algorithm>

namespace scoring::agreement {
namespace {

/// Pairs of different levels; the levels ascend.
double unlike_pairs(std::span<const std::size_t> levels) {
    const auto all = static_cast<double>(levels.size());
    double alike = 0;
    for (auto from = levels.begin(); from != levels.end();) {
        const auto to = std::find_if(from, levels.end(), [&](std::size_t level) { return level != *from; });
        const auto run = static_cast<double>(to - from);
        alike += run * run;
        from = to;
    }
    return all * all - alike;
}

double mean_position(std::span<const std::size_t> levels, std::span<const double> positions) {
    double sum = 0;
    for (const std::size_t level : levels) sum += positions[level];
    return sum / static_cast<double>(levels.size());
}

/// Of all pairs: twice their number times the squares around the mean.
double squared_distances(std::span<const std::size_t> levels, std::span<const double> positions) {
    const double mean = mean_position(levels, positions);
    double squares = 0;
    for (const std::size_t level : levels) squares += (positions[level] - mean) * (positions[level] - mean);
    return 2 * static_cast<double>(levels.size()) * squares;
}

double all_values(const Patterns& patterns, Counts counts) {
    std::int64_t values = 0;
    for (std::size_t pattern = 0; pattern < patterns.size(); ++pattern)
        values += counts[pattern] * static_cast<std::int64_t>(patterns.levels(pattern).size());
    return static_cast<double>(values);
}

/// Where each level's ratings stand when all are put in a row: the number below it and half of its own.
std::vector<double> midranks(const Patterns& patterns, Counts counts, std::size_t levels) {
    std::vector<double> ranks;
    std::int64_t below = 0;
    for (const std::int64_t count : given(patterns, counts, levels)) {
        ranks.push_back(static_cast<double>(below) + static_cast<double>(count) / 2);
        below += count;
    }
    return ranks;
}

}  // namespace

DisagreementOf::DisagreementOf(const Patterns& patterns, const std::vector<Level>& levels, Scale scale)
    : patterns_(patterns), levels_(levels.size()), scale_(scale) {
    if (scale == Scale::interval) {
        numbers_ = drawn_to_one(levels);
        for (std::size_t pattern = 0; pattern < patterns.size(); ++pattern)
            means_.push_back(mean_position(patterns.levels(pattern), numbers_));
    }
    if (scale != Scale::ordinal) fixed_ = of_each(patterns.counts());
}

std::vector<double> DisagreementOf::positions(Counts counts) const {
    return scale_ == Scale::ordinal ? midranks(patterns_, counts, levels_) : numbers_;
}

std::vector<double> DisagreementOf::of_each(Counts counts) const {
    if (!fixed_.empty()) return fixed_;
    const std::vector<double> at = positions(counts);
    std::vector<double> each(patterns_.size(), 0);
    for (std::size_t pattern = 0; pattern < patterns_.size(); ++pattern) {
        const std::span<const std::size_t> levels = patterns_.levels(pattern);
        const double pairs = scale_ == Scale::nominal ? unlike_pairs(levels) : squared_distances(levels, at);
        each[pattern] = pairs / static_cast<double>(levels.size() - 1);
    }
    return each;
}

/// By the patterns' means, because there may be as many levels as ratings.
double DisagreementOf::expected_interval(Counts counts) const {
    const double values = all_values(patterns_, counts);
    double mean = 0;
    for (std::size_t pattern = 0; pattern < patterns_.size(); ++pattern)
        mean += counts[pattern] * static_cast<double>(patterns_.levels(pattern).size()) * means_[pattern];
    mean /= values;
    double squares = 0;
    for (std::size_t pattern = 0; pattern < patterns_.size(); ++pattern) {
        const auto size = static_cast<double>(patterns_.levels(pattern).size());
        const double within = fixed_[pattern] * (size - 1) / (2 * size);
        const double away = means_[pattern] - mean;
        squares += counts[pattern] * (within + size * away * away);
    }
    return 2 * values * squares;
}

double DisagreementOf::expected(Counts counts) const {
    if (scale_ == Scale::interval) return expected_interval(counts);
    const std::vector<std::int64_t> each = given(patterns_, counts, levels_);
    const double values = all_values(patterns_, counts);
    double sum = 0;
    if (scale_ == Scale::nominal) {
        for (const std::int64_t count : each) sum += static_cast<double>(count) * static_cast<double>(count);
        return values * values - sum;
    }
    const std::vector<double> ranks = positions(counts);
    for (std::size_t level = 0; level < each.size(); ++level) {
        const double away = ranks[level] - values / 2;  // the mean of all midranks
        sum += static_cast<double>(each[level]) * away * away;
    }
    return 2 * values * sum;
}

Disagreement DisagreementOf::operator()(Counts counts) const {
    if (!varies(patterns_, counts)) return {0, 0, all_values(patterns_, counts)};
    const std::vector<double> own = scale_ == Scale::ordinal ? of_each(counts) : std::vector<double>();
    const std::vector<double>& each = scale_ == Scale::ordinal ? own : fixed_;
    double observed = 0;
    for (std::size_t pattern = 0; pattern < patterns_.size(); ++pattern)
        observed += counts[pattern] * each[pattern];
    return {observed, expected(counts), all_values(patterns_, counts)};
}

}  // namespace scoring::agreement

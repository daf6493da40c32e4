#include "sim/scenario/suggest.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/ascii.h"

namespace sim::scenario {

namespace {

constexpr std::size_t longest_name = 64;
constexpr std::size_t most_candidates = 1000;

/// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
int distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<int>> cost(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = static_cast<int>(i);
    for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int changed = a[i - 1] == b[j - 1] ? 0 : 1;
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + changed});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    return cost[a.size()][b.size()];
}

}  // namespace

std::string nearest(std::string_view name, const std::vector<std::string>& known) {
    if (name.empty() || name.size() > longest_name || known.size() > most_candidates) return {};
    std::string best;
    int best_distance = std::max(1, static_cast<int>(name.size()) / 3) + 1;
    for (const std::string& candidate : known) {
        if (candidate.size() > longest_name) continue;
        const int away = distance(scoring::ascii::lower(name), scoring::ascii::lower(candidate));
        if (away < best_distance) {
            best_distance = away;
            best = candidate;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view name, const std::vector<std::string>& known) {
    const std::string best = nearest(name, known);
    return best.empty() ? "" : fmt::format(": did you mean `{}`?", best);
}

std::string listed(const std::vector<std::string>& names) {
    constexpr std::size_t most = 24;
    std::string all;
    for (std::size_t index = 0; index < names.size() && index < most; ++index) {
        if (index > 0) all += index + 1 == names.size() ? " or " : ", ";
        all += names[index];
    }
    return names.size() > most ? all + ", ..." : all;
}

}  // namespace sim::scenario

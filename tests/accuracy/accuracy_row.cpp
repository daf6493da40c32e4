#include "tests/accuracy/accuracy_row.h"

#include <utility>

#include "tests/accuracy/intervals.h"

namespace tests::accuracy {

AccuracyRow share_row(std::string set, std::string metric, int hits, int n, double floor,
                      bool lower_is_better, double best_known) {
    const auto [low, high] = share_interval(hits, n);
    const double share = n == 0 ? 0 : static_cast<double>(hits) / n;
    return {std::move(set), std::move(metric), n, share, low, high, best_known, floor, lower_is_better};
}

}  // namespace tests::accuracy

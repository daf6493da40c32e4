// One measured figure: a row of the table that the accuracy program prints.
#pragma once

#include <string>

namespace tests::accuracy {

struct AccuracyRow {
    std::string set;
    std::string metric;
    int n = 0;  ///< examples measured on; a row of none fails its floor
    double ours = 0;
    double low = 0;  ///< 95 % confidence interval
    double high = 0;
    double best_known = 0;  ///< of a public system on the same set; 0 when none is known
    double floor =
        0;  ///< the program fails below this; for rates that should be low, above it (see lower_is_better)
    bool lower_is_better = false;
};

/// `hits` of `n` with their interval; a share of nothing is 0, and fails.
AccuracyRow share_row(std::string set, std::string metric, int hits, int n, double floor,
                      bool lower_is_better = false, double best_known = 0);

}  // namespace tests::accuracy

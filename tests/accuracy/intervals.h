// 95 % confidence intervals. Deterministic: the resampling has its own fixed generator.
#pragma once

#include <functional>
#include <utility>
#include <vector>

namespace tests::accuracy {

using Interval = std::pair<double, double>;

/// Wilson's interval of a share.
Interval share_interval(int hits, int n);

/// Percentile bootstrap over `n` examples: `measure` gets the indices of one resample.
Interval bootstrap_interval(int n, const std::function<double(const std::vector<int>&)>& measure,
                            int rounds = 1000);

}  // namespace tests::accuracy

// Minimises a smooth function of many variables by limited-memory BFGS. Deterministic: no randomness, one
// thread.
#pragma once

#include <functional>
#include <vector>

namespace scoring::model::training {

using Vector = std::vector<double>;

/// Returns the value at `point` and writes the gradient, which has the size of `point`.
using Objective = std::function<double(const Vector& point, Vector& gradient)>;

/// From `start`, at most `steps` steps, until the gradient is below `tolerance` of where it began.
Vector minimise(const Objective& objective, Vector start, int steps = 250, double tolerance = 1e-6);

}  // namespace scoring::model::training

// Cohen's kappa of two raters: plain, or weighted by how far apart their levels are.
#pragma once

#include "scoring/agreement/coefficient.h"
#include "scoring/agreement/ratings.h"

namespace scoring::agreement {

/// How much two levels disagree: as soon as they differ; by their distance; by its square.
enum class Weights { plain, linear, quadratic };

/// Cohen 1960 and 1968: one less the weights observed by those that the two raters' own habits give by
/// chance. Distances are those of the levels' positions on the stated scale. The patterns are those of two
/// raters.
Coefficient cohens_kappa(const Patterns& patterns, const Ratings& ratings, Weights weights);

}  // namespace scoring::agreement

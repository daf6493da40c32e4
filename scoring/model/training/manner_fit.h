// Fits the heads of the model of manner on ranked replies. Deterministic: the same rows give the same
// weights.
#pragma once

#include <vector>

#include "scoring/model/manner_model.h"
#include "scoring/model/training/manner_rows.h"

namespace scoring::model::training {

/// How hard each group of weights is held at zero, and how hard length is kept out.
struct MannerFreedom {
    double signs = 1;
    double reply = .5;
    double match = 1;
    double length = 300;      ///< against a score that goes with the number of words
    double targets = .5;      ///< what a row's own value counts beside its place among others
    double other_kinds = .7;  ///< what a pair counts in a head that its fault is not about
};

/// `without`: index of an author whose rows are left out; -1 for none.
MannerModel fit_manner(const MannerRows& rows, const MannerFreedom& freedom, int without = -1);

/// The share of pairs of that author, one that may be sent over one that may not, that the sum of the heads'
/// credits ranks right.
double ranked_right(const MannerRows& rows, const MannerModel& model, int author);

}  // namespace scoring::model::training

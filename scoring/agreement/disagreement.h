// How far the ratings of a unit lie apart, and how far they would by chance: what alpha and Fleiss' kappa are
// made of. The distances are Krippendorff's (Content Analysis, 4th ed. 2018, ch. 12): nominal 0 or 1, ordinal
// by how many ratings lie between two levels, interval by their numbers; squared.
#pragma once

#include <span>
#include <vector>

#include "scoring/agreement/patterns.h"
#include "scoring/agreement/ratings.h"

namespace scoring::agreement {

/// Sums over ordered pairs of ratings.
struct Disagreement {
    double observed = 0;  ///< within each unit, divided by its ratings less one
    double expected = 0;  ///< between all ratings of all units; 0 where nothing varies
    double values = 0;    ///< how many ratings
};

/// The disagreement of these patterns for any counts of them. Keeps a reference to the patterns.
class DisagreementOf {
  public:
    DisagreementOf(const Patterns& patterns, const std::vector<Level>& levels, Scale scale);

    Disagreement operator()(Counts counts) const;
    /// The same sum as `observed`, of each pattern alone; the ordinal distances are those of `counts`.
    std::vector<double> of_each(Counts counts) const;

  private:
    std::vector<double> positions(Counts counts) const;
    double expected(Counts counts) const;
    double expected_interval(Counts counts) const;

    const Patterns& patterns_;
    std::size_t levels_;
    Scale scale_;
    std::vector<double> fixed_;    ///< of_each where it hangs on no counts
    std::vector<double> numbers_;  ///< interval: the levels' numbers, drawn to 0..1
    std::vector<double> means_;    ///< interval: of each pattern
};

}  // namespace scoring::agreement

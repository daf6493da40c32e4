// A blind second rating: a sample of replies is rated again by people who see neither the machine's verdict
// nor each other's, and says how far one may trust it. It never moves a score. Knows store and team's
// filters; no window, no clock.
#pragma once

#include "sim/rating/figures.h"
#include "sim/store/store.h"
#include "sim/team/figures.h"

namespace sim::rating {

struct NewSample {
    std::string name;
    std::string made_by;
    std::string deadline;  ///< last day
    Pick how = Pick::random;
    std::vector<std::string> raters;
    int replies = 50;
    std::uint64_t seed = 1;
    team::Filter filter;                ///< whose sessions
    std::vector<std::string> criteria;  ///< empty: all that are judged on a reply's words
};

/// Whose name is not among people yet may rate; nobody rates their own replies. `now` is the wall time.
/// Throws Failure (input wrong) for a name that is taken, no or more than five raters, a deadline that is
/// over, and where there is nothing to rate.
Sample begin_sample(store::Store& store, const NewSample& wanted, const std::string& now);

/// The oldest first, with all that was given: who shows them asks Sample::revealed().
std::vector<Sample> samples_of(store::Store& store);
/// Throws Failure where there is none of this name.
Sample sample_named(store::Store& store, const std::string& name);

/// The next unit that this rater has not rated; nothing when they are through. Throws Failure for somebody
/// who is not asked, and after the deadline.
std::optional<Question> next_question(store::Store& store, const Sample& sample, const std::string& rater,
                                      const std::string& now);
/// Stands once it is given. Throws Failure like next_question(), and for a criterion or level that is not
/// asked for, and for a unit that is rated already.
void rate(store::Store& store, const Sample& sample, const std::string& rater, int number,
          const Levels& levels, const std::string& now);

/// Over the samples that are revealed; the others say nothing.
Agreement agreement_of(const std::vector<Sample>& samples, const std::string& today);
/// Everybody with everybody and with the machine, over the same samples.
std::vector<PairRow> pairs_of(const std::vector<Sample>& samples, const std::string& today);
/// unit,rater,value: what `coolhead agreement --scale ordinal --levels 0,1/2,1` reads. Throws Failure before
/// it is revealed.
std::string ratings_csv(const Sample& sample, const std::string& criterion, const std::string& today);

}  // namespace sim::rating

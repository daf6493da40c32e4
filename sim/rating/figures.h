// A blind second rating as plain values: what is rated, by whom, and how far people and the machine agree.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim::rating {

/// The rubric's steps ("each criterion gives 0, 1/2 or 1"): the whole scale, whatever occurs.
inline constexpr std::array<std::string_view, 3> level_names = {"0", "1/2", "1"};
inline constexpr int most_raters = 5;
/// What the machine is called among the raters; nobody else may be.
inline constexpr std::string_view machine = "the machine";

enum class Pick { random, worst_first };
inline constexpr std::array<std::string_view, 2> pick_names = {"random", "worst-first"};

/// The level that is nearest to a share of points.
inline int level_of(double share) { return share < .25 ? 0 : share < .75 ? 1 : 2; }

/// One reply that is rated again, by every criterion that the machine judged there.
struct Unit {
    int number = 0;  ///< in the sample, from 1
    std::int64_t session = 0;
    std::string conversation;
    int reply = -1;
    std::map<std::string, double> machine;  ///< share of the points, by criterion
};

/// What one rater said of one unit: a level by criterion, -1 where they passed it over.
using Levels = std::map<std::string, int>;

struct Sample {
    std::string name;
    std::string made_by, made_at;
    std::string deadline;  ///< last day, "2026-11-30"
    Pick how = Pick::random;
    std::vector<std::string> raters;
    std::vector<Unit> units;
    std::map<std::pair<std::string, int>, Levels> given;  ///< by rater and unit

    int done(const std::string& rater) const {
        int units_done = 0;
        for (const auto& [who, levels] : given) units_done += who.first == rater ? 1 : 0;
        return units_done;
    }
    bool all_rated() const {
        for (const std::string& rater : raters)
            if (done(rater) < static_cast<int>(units.size())) return false;
        return true;
    }
    /// Nobody sees another's ratings, nor the machine's, before all have rated or the deadline is over.
    bool revealed(const std::string& today) const { return all_rated() || today > deadline; }
};

/// What a rater is shown of a unit: the words, and what to look for. No score, no name.
struct Question {
    int number = 0, of = 0;
    struct Line {
        bool reply = false;  ///< else the customer's
        std::string words;
    };
    std::vector<Line> before;
    std::string reply;
    std::vector<std::string> criteria;
};

/// One figure of agreement.
struct Measure {
    std::optional<double> alpha;  ///< Krippendorff's, ordinal; empty: no variation, or too little was rated
    std::optional<double> low, high;
    int units = 0, values = 0;
};

/// Of one criterion, or of a dimension's criteria together.
struct AgreementRow {
    std::string of;  ///< "T1", "tone"
    bool dimension = false;
    Measure people;                  ///< among themselves
    Measure all;                     ///< people and the machine
    std::string good_for;            ///< "coaching", "a hint"; "" for nothing yet
    std::vector<std::string> lacks;  ///< of the next use: "11 units where 50 are asked"
};

struct RaterRow {
    std::string rater;
    int units = 0;
    double above_others = 0;  ///< in levels: above 0 lenient, below strict
    Measure with_machine;
};

/// Two who rated the same replies, the machine among them; of all criteria together, as leniency is.
struct PairRow {
    std::string first, second;
    int ratings = 0;  ///< that both gave
    /// Cohen's kappa plain, with linear and with quadratic weights, and alpha; empty: no variation.
    std::optional<double> plain, linear, quadratic, alpha;
    std::optional<double> low, high;  ///< of alpha
};

/// Where the raters were furthest apart.
struct ApartRow {
    std::string sample;
    std::int64_t session = 0;
    std::string criterion;
    double share_of_chance = 0;
    std::string ratings;  ///< "Ann 1, Ben 0, the machine 1/2"
};

/// Of one sample after the other: whether agreement stays.
struct DriftRow {
    std::string sample, made_at;
    int criteria = 0;              ///< that have a figure
    int units = 0;                 ///< replies
    std::optional<double> median;  ///< of their alphas, people and the machine
};

struct Agreement {
    int samples = 0, replies = 0;
    std::vector<AgreementRow> criteria, dimensions;
    std::vector<RaterRow> raters;
    std::vector<ApartRow> apart;  ///< furthest first
    std::vector<DriftRow> drift;
    /// Figures of several criteria are never pooled into one: this is the middle one of them.
    std::optional<double> median;
    std::string lowest;  ///< criterion
    std::optional<double> lowest_alpha;
};

}  // namespace sim::rating

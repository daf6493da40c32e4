// What a measured agreement is good for: the gates of the rubric, version 1 ("When a number may be used").
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/agreement/agreement.h"

namespace scoring::agreement {

/// What a score may be used for, from the least to the most.
enum class Use { hint, coaching, certification };
inline constexpr auto use_names = std::to_array<std::string_view>({"a hint", "coaching", "certification"});
static_assert(is_whole(use_names, Use::certification));

/// What one use asks. The figures are the rubric's: kappa .61 is where Landis and Koch 1977 begin
/// "substantial", alpha .667 and .80 are Krippendorff's limits for tentative and for firm conclusions.
struct Gate {
    Use use = Use::hint;
    double kappa = 0;  ///< at least; 0: none is asked; above 1: no kappa is taken, only alpha
    double alpha = 0;
    std::int64_t units = 0;  ///< at least
    std::size_t raters = 0;  ///< at least, the machine among them
};

inline constexpr double only_alpha = 2;
inline constexpr auto gates = std::to_array<Gate>({{Use::hint, 0, 0, 20, 2},
                                                   {Use::coaching, .61, .667, 50, 2},
                                                   {Use::certification, only_alpha, .80, 100, 3}});
static_assert(is_whole(gates, Use::certification));

struct GateAnswer {
    Use use = Use::hint;
    bool reached = false;
    bool surely = false;               ///< reached, and the whole interval is above the gate
    std::vector<std::string> lacking;  ///< why not: "11 units where 50 are asked"
};

/// One of each use.
std::vector<GateAnswer> answers_of_gates(const Agreement& agreement, Statistic statistic);

/// "Good for coaching." or "Not good for coaching: 11 units where 50 are asked."
std::string sentence(const GateAnswer& answer);

}  // namespace scoring::agreement

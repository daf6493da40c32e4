// What people decided about a verdict, and how it stands with that. The verdict itself never changes.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "scoring/objection.h"
#include "scoring/scorecard.h"

namespace scoring {

/// `accept`: the judge is right; of an error that needs a person, this is its confirmation. `reject`: the
/// judge is wrong; an error is gone, a loss is won, a gain is lost. `adjust`: so much of it is right.
enum class Ruling { accept, adjust, reject };
inline constexpr std::array<std::string_view, 3> ruling_names = {"accept", "adjust", "reject"};

/// Why a ruling is made: one of these, and the reviewer's own words.
struct ReviewReason {
    std::string_view word;  ///< what is kept
    std::string_view says;
};
inline constexpr std::array<ReviewReason, 7> review_reasons = {{
    {"right", "The judge is right"},
    {"misread", "The judge misread the words"},
    {"situation", "The situation made it right"},
    {"house-rule", "Our own rules say otherwise"},
    {"too-strict", "Too strict"},
    {"too-lenient", "Too lenient"},
    {"other", "Another reason"},
}};
/// "" for a word that is not in the list.
std::string_view said_reason(std::string_view word);

/// One decision about one judgement; `about` carries no reason here.
struct Override {
    Objection about;
    Ruling ruling = Ruling::accept;
    double share = 0;  ///< of `adjust`: of the judgement's points, 0..1; survives another weight
};

/// The verdict as it stands.
struct Reviewed {
    Scorecard card;           ///< with points as decided, without the errors that were rejected
    int waiting = 0;          ///< errors that need a person and have none yet: they count for nothing
    std::vector<bool> found;  ///< per override: this verdict still holds what it is about
};

/// The number of the override that rules on a judgement of the verdict, the latest one; -1 for none. What an
/// earlier judge said in other words is the same judgement where it is the only one of its criterion there.
int ruling_on(const Scorecard& verdict, std::span<const Override> overrides, const Objection& judgement);

/// Pure. `may_pass`: nobody was driven away. An error that waits for a person makes no pass.
Reviewed reviewed(const Scorecard& verdict, std::span<const Override> overrides, const Rubric& rubric,
                  bool may_pass);

/// The points of a judgement under a ruling.
double points_under(const Finding& finding, const Override& ruling);

}  // namespace scoring

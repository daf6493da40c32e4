// What a person has done so far, handed over by `app`: sessions with their verdicts, steps with their
// outcome. Everything on the progress screen, every badge and every refresher is computed from this and
// nothing else.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scoring/objection.h"
#include "scoring/scorecard.h"
#include "sim/scenario/words.h"

namespace sim::scenario {
struct Conversation;
struct Scenario;
struct Step;
}  // namespace sim::scenario

namespace sim::viewmodel {

/// Days since Thursday, 1 January 1970, on the calendar on the wall.
using Day = std::int64_t;

/// One step of the library.
struct StepId {
    std::string scenario;
    std::string conversation;
    std::string step;
    auto operator<=>(const StepId&) const = default;
};

/// One finished session.
struct Sitting {
    std::int64_t session = 0;
    std::string scenario;
    std::string title;
    std::optional<scenario::Level>
        level;         ///< empty for a draft, and for what the library does not have any more
    std::string mode;  ///< "practice", "timed", "assessment"; "" where none was kept
    Day day = 0;
    std::string when;  ///< "today 21:04", for people
    int replies = 0;
    scoring::Scorecard card;
    bool waits = false;  ///< every critical error is disputed: for a person to look
    /// As every list and chart shows it.
    double score() const { return scoring::score_for_now(card, waits); }
};

/// How one step went, in a session or in a drill.
struct StepOutcome {
    StepId step;
    Day day = 0;
    bool good = false;
};

struct History {
    std::vector<Sitting> sittings;           ///< oldest first
    std::vector<StepOutcome> outcomes;       ///< oldest first
    std::vector<scoring::Scorecard> drills;  ///< oldest first
};

/// "2026-03-02".
std::string date_of(Day day);
/// The day of a wall time like "2026-03-02T09:00:00"; 0 where it is none.
Day day_of(const std::string& wall_time);

/// How a criterion was judged; null where it was not asked.
const scoring::CriterionScore* judged_criterion(const scoring::DimensionScore& dimension,
                                                const std::string& id);

/// How a person does in one criterion, over what they did last.
struct Strength {
    std::string id;
    std::string name;
    double points = 0;
    double of = 0;
    int judged = 0;  ///< sessions and drills in which it was asked
    double share() const { return of > 0 ? points / of : 1; }
};
/// A smaller share of a criterion's points is a weakness.
inline constexpr double weak_below = .9;
/// Weakest first: of the latest ten sessions and the latest twenty drills.
std::vector<Strength> strengths_of(const History& record);

/// "tone" of "T1", as scoring::dimension_names has it; "" for no criterion of the judge.
std::string dimension_of(const std::string& criterion);

/// How much a step exercises a criterion, 0 for not at all, 1 for being about it.
double exercises(const scenario::Scenario& scenario, const scenario::Conversation& conversation,
                 const scenario::Step& step, const std::string& criterion);
/// From here on a step asks for a criterion: what is said to train it does.
inline constexpr double about_it = .5;
/// The same of a whole scenario; more where most of its steps do, and where its author says that it teaches
/// the criterion's dimension.
double teaches(const scenario::Scenario& scenario, const std::string& criterion);

}  // namespace sim::viewmodel

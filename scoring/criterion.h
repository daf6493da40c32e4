// A criterion is a value: its id, what it is worth, why it exists, and the function that judges.
// A critical check is the same for errors that no score can make good. Both lists are in criteria/all.h.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/case.h"
#include "scoring/finding.h"
#include "scoring/whole_table.h"

namespace scoring {

enum class Dimension { tone, speed, consistency, take_offline };
inline constexpr auto dimension_names =
    std::to_array<std::string_view>({"tone", "speed", "consistency", "take_offline"});
static_assert(is_whole(dimension_names, Dimension::take_offline));
inline constexpr auto dimension_points = std::to_array({30, 20, 20, 30});
static_assert(is_whole(dimension_points, Dimension::take_offline));

/// What a criterion says of one reply, one conversation or the whole session. `credit` is 0..1.
/// Judgements of one conversation count equally, conversations count equally; roll_up() makes findings of
/// them.
struct Judgement {
    std::string conversation;
    int reply = -1;
    int message = -1;
    double credit = 0;
    Span evidence;
    std::string says;
    std::string better;
};

/// What a later turn that was left alone is to a criterion that judges the answers which were given.
enum class LeftAlone {
    passed_over,         ///< nothing, or the criterion sees the gap itself
    earns_nothing,       ///< every answer is asked for it
    earns_nothing_moved  ///< the same where the script moves to another channel
};

/// All that is to be known of a criterion. Whoever treats one unlike the others asks a member, not the id.
struct Criterion {
    std::string_view id;
    Dimension dimension;
    int points;
    std::string_view name;  ///< "Specific listening"
    std::string_view rationale;
    /// Empty: the criterion does not apply to this session.
    std::vector<Judgement> (*check)(const Case&);
    LeftAlone left_alone = LeftAlone::passed_over;
    /// A graded example that wins a smaller share of its points is spoilt, whatever else it wins.
    double spoils_below = 0;
};

struct CriticalCheck {
    std::string_view id;
    std::string_view name;
    std::string_view rationale;
    bool needs_confirmation;  ///< by a person before it counts against a certificate
    std::vector<CriticalError> (*check)(const Case&);
    bool in_words_alone = false;  ///< no better line may be found guilty of it
};

}  // namespace scoring

// How a person is doing: trends, badges, what is next, history, two attempts side by side.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/viewmodel/badges.h"
#include "sim/viewmodel/history.h"
#include "sim/viewmodel/home.h"

namespace sim::scenario {
struct Scenario;
}

namespace sim::viewmodel {

struct Trend {
    std::string name;    ///< "Tone"
    std::string figure;  ///< "81", the latest; "–" where it never applied
    std::string change;  ///< "+6 on the five before"
    Mood change_mood = Mood::neutral;
    LineChart chart;
};

struct BadgeCard {
    std::string title;
    std::string says;  ///< what it is for; when earned: for what and when
    bool earned = false;
};

struct HistoryRow {
    std::int64_t session = 0;
    std::string title;
    std::string when;
    std::string mode;
    std::vector<std::string> dimensions;  ///< four figures, "–" where one did not apply
    Chip score;
    std::string score_says;         ///< the same with room for a sentence
    std::int64_t compare_with = 0;  ///< the attempt before it of the same scenario, 0: none
};

struct FilterChoice {
    std::string id;  ///< "" for all
    std::string label;
};

/// Two attempts of one scenario, criterion by criterion.
struct Comparison {
    std::int64_t earlier = 0, later = 0;
    std::string title;
    std::string earlier_when, later_when;
    std::string earlier_score, later_score;
    std::string summary;  ///< "Better in Safe ask and Clarity, worse in Polite form."
    struct Row {
        std::string name;  ///< "O4 Safe ask"; of a heading the dimension
        bool heading = false;
        std::string earlier, later;                      ///< "4.0 of 8", "not asked"
        int earlier_permille = -1, later_permille = -1;  ///< -1: not asked
        Chip change;                                     ///< "better", "worse", "same", ""
    };
    std::vector<Row> rows;
    /// A judgement that differs between the two.
    struct Change {
        Chip points;       ///< "T1 +2.0", "K1 gone"
        std::string says;  ///< on what was lost, before or now
    };
    /// What was written in one place of the script, in both.
    struct Replies {
        std::string who;                         ///< "Sam Ortiz"
        std::string asked;                       ///< the customer's words
        std::string earlier, later;              ///< the trainee's, or a sentence in their place
        std::string earlier_where, later_where;  ///< "public · DM", "" where nothing was sent
        std::vector<Change> changes;             ///< what changed the score, the most first
    };
    std::vector<Replies> replies;  ///< empty as long as nobody looked the sessions up
    struct Attempt {
        std::int64_t session = 0;
        std::string label;  ///< "2026-03-02 09:00, 72"
    };
    std::vector<Attempt> attempts;  ///< all of this scenario, oldest first
};

struct Progress {
    std::string trainee;
    std::string summary;  ///< "12 sessions, 7 passed, 31 drills."
    std::vector<Trend> trends;
    std::vector<BadgeCard> badges;
    std::string badge_count;  ///< "3 of 8"
    std::optional<NextForYou> next;
    std::vector<DueItem> due;
    std::string due_says;
    std::vector<std::string> weakest;  ///< "Safe ask: 41 % of its points, in 5 sessions and drills"
    std::vector<HistoryRow> history;   ///< newest first, those the filter lets through
    std::string history_count;
    std::string scenario_filter, mode_filter;
    std::vector<FilterChoice> scenarios;  ///< those that were played
    std::vector<FilterChoice> modes;      ///< empty where no mode was ever kept
    std::optional<Comparison> comparison;
    std::string empty_says;  ///< instead of everything, before the first session
};

struct ProgressChoices {
    std::string scenario;
    std::string mode;
    std::int64_t earlier = 0, later = 0;  ///< attempts compared; 0: none
};

Progress progress_of(std::span<const scenario::Scenario> library, const History& record, Day today,
                     const ProgressChoices& choices);

/// From the weakest criterion: the scenario that teaches it best, and why in one sentence; of the levels that
/// are open, which the next one is once most of the one before was passed. Empty before the first session and
/// when nothing is weak.
std::optional<NextForYou> next_from_record(std::span<const scenario::Scenario> library,
                                           const History& record);
/// The overall scores of the latest ten sessions; empty before the second.
std::optional<Standing> standing_of(const History& record);
std::vector<DueItem> due_items(std::span<const scenario::Scenario> library, const History& record, Day today);
/// What to say where nothing is due.
std::string nothing_due(const History& record);
/// Empty where the two are not there or of different scenarios.
std::optional<Comparison> comparison_of(const History& record, std::int64_t earlier, std::int64_t later);

}  // namespace sim::viewmodel

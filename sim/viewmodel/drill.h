// One-minute drills: one post, one decision, one reply, scored at once in the step's place.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/viewmodel/desk.h"
#include "sim/viewmodel/objection_draft.h"
#include "sim/viewmodel/practice.h"

namespace sim::scenario {
struct Conversation;
}

namespace sim::viewmodel {

class DrillStage;
struct DrillAnswer;
struct DrillVerdict;

/// A drill that was answered, for the end of the round.
struct DrillDone {
    std::string matter;  ///< "Lost parcel"
    std::string title;   ///< of the scenario: "Third day, no parcel"
    std::string who;     ///< "Sam Ortiz"
    double score = 0;
    bool good = false;
    int critical = 0;
    int seconds = 0;
    bool waits = false;  ///< every critical error is disputed; `score` is what it would be
};

struct DrillResult {
    std::string figure;  ///< "82"
    Chip verdict;        ///< "good", "not yet", "critical error", "disputed · waits for a person"
    struct Line {
        Chip points;       ///< "T1 −2.0"
        std::string name;  ///< "Specific listening"
        std::string says;
        std::string better;
        std::string criterion;  ///< "T1", "K2": what an objection to it names
        std::string disputed;   ///< "You disagreed: ..." or ""
    };
    std::vector<Line> lines;   ///< what was lost, the costliest first; at most three
    std::string nothing_lost;  ///< said instead of them
    std::string route_says;    ///< "You kept it in public; the script asks for a DM."
    std::string model_where;   ///< "in public, moving to DM"
    std::string model;         ///< the author's words
    std::string model_because;
    std::string time;  ///< "43 s"
};

struct Drill {
    std::string count;               ///< "2 of 5"
    std::string title;               ///< what it is about: "Lost parcel"
    std::string from;                ///< the scenario's title
    std::string why;                 ///< why this one
    std::string brand;               ///< "You answer for Parcelly: orders and parcels."
    std::vector<std::string> rules;  ///< what must be known: handles, signature, departments
    Thread thread;
    Composer composer;
    Preview preview;
    std::span<const EmojiName> emoji;  ///< what the picker has
    std::optional<DrillResult> result;
    ObjectionDraft objection;  ///< to a line of the result
    bool last = false;         ///< of the round
    // At the end of the round:
    bool over = false;
    std::string summary;  ///< "4 of 5 good, 3 within a minute."
    struct Row {
        std::string title;
        std::string who;
        Chip score;
        std::string time;
    };
    std::vector<Row> rows;
    std::string advice;
};

/// "0:43": counts up; what it should come to is written beside it and nothing happens when it is over.
std::string drill_time(int seconds);

/// What a conversation is about, as a title: "Lost parcel".
std::string matter_of(const scenario::Conversation& conversation);
Drill drill_of(const DrillStage& stage, const Desk& desk, const scoring::Reading& reading);
DrillResult drill_result(const DrillStage& stage, const DrillAnswer& answer, const DrillVerdict& verdict,
                         int seconds);
/// Keeps with a line why somebody disagrees with it. Where every critical error is disputed, the figure is
/// the score it would be and waits for a person: true then.
bool disagree(DrillResult& result, std::size_t line, const std::string& because, const DrillVerdict& verdict);
DrillDone done_of(const DrillStage& stage, const DrillVerdict& verdict, int seconds);
void add_summary(Drill& drill, const std::vector<DrillDone>& done);

}  // namespace sim::viewmodel

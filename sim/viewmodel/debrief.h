// The debrief, and any past scorecard: four dials, critical errors, two priorities, the thread with its
// evidence.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "scoring/objection.h"
#include "scoring/scorecard.h"
#include "sim/viewmodel/common.h"
#include "sim/viewmodel/debrief_desk.h"
#include "sim/viewmodel/objection_draft.h"
#include "sim/viewmodel/review_draft.h"
#include "sim/viewmodel/rewrite.h"
#include "sim/viewmodel/time_line.h"

namespace sim::engine {
struct Fact;
struct State;
}  // namespace sim::engine

namespace sim::viewmodel {

struct Dial {
    std::string label;   ///< "Take-offline"
    std::string figure;  ///< "84", "–" when it does not apply
    int permille = 0;
    Mood mood = Mood::neutral;
    int self_permille = -1;  ///< where the trainee saw themselves, -1 when they did not say
    std::string self;        ///< "you said 70", ""
};

struct Priority {
    std::string title;  ///< "Ask for less"
    std::string says;
    std::string better;
    int finding = -1;
};

struct FindingRow {
    int index = 0;          ///< what SelectFinding names; counts all findings, also those the filter hides
    std::string criterion;  ///< "O4"
    std::string name;       ///< "Safe ask"
    std::string points;     ///< "−3.0 of 6", "+7.0"
    Mood mood = Mood::neutral;
    std::string about;  ///< "Maya", "the whole session"
    std::string says;
    std::string better;
    std::string words;  ///< the evidence, quoted; "" when something is missing
    int item = -1;      ///< index in `thread` to scroll to, -1 none
    bool selected = false;
    bool critical = false;
    int reply = -1;                     ///< the reply that can be rewritten, -1 where there is none
    std::string disputed;               ///< "You disagreed: ..." or ""
    std::vector<std::string> reviewed;  ///< "Rejected by Ana Reyes: ...", "Comment by ...", in order
};

struct DebriefItem {
    int message = 0;  ///< id of the message or reply
    bool by_trainee = false;
    Avatar avatar;
    std::string name;
    std::string meta;  ///< "public · 1:52 after"
    Chip note;         ///< "late"
    RichText body;
    bool first_of_conversation = false;
    std::string heading;  ///< conversation's title when first_of_conversation
};

struct Debrief {
    std::string title;
    std::string mode;  ///< "practice, attempt 3", "assessment, attempt 1, sealed"
    /// An assessment counts as it is: it is not tried again, only practised.
    bool assessment = false;
    bool sealed = false;
    bool passed = false;
    /// Every critical error is disputed: `overall` is the score it would be, until a person has looked.
    bool waits = false;
    bool has_critical = false;  ///< that counts, or waits for a person
    bool shows_hour = true;
    /// A reviewer sits here: they decide about findings instead of rewriting and disagreeing.
    bool reviewing = false;
    bool shows_log = false;
    Mood overall_mood = Mood::neutral;
    int selected = -1;
    int filter = 0;                   ///< 0 all, 1 lost, 2 half, 3 won
    int pointed_item = -1;            ///< index in `thread` that the time line points to
    std::string again = "Try again";  ///< what leads to the same exercise: "Practise this" of an assessment
    std::string overall;              ///< "82"
    std::string would_have_been;      ///< "would have been 82", "" without a critical error
    std::string band;                 ///< "proficient · pass at 85"
    std::string judge;                ///< "judge 3f9a1c5 of 2026-11-29 · 1 other verdict"
    std::vector<Dial> dials;
    std::string compared;       ///< "you said 70 · last time 74", ""
    std::string sealed_says;    ///< "Sealed; attempt 2; before it session 12 not passed", ""
    std::string critical_line;  ///< "no critical error" or "2 critical errors"
    std::string answered_line;  ///< "11 of 12 answered · median 4:10"
    std::vector<Priority> priorities;
    std::vector<DebriefItem> thread;
    std::vector<FindingRow> findings;  ///< critical errors first, then most lost first; filtered
    std::string total;                 ///< "14"
    std::string empty_says;
    TimeLine hour;
    Rewrite rewrite;
    ObjectionDraft objection;
    std::string reviewed_who;  ///< the trainee whose session it is
    ReviewDraft review;
    std::vector<ReviewLogLine> log;
};

/// What people decided and said of a verdict, worded.
struct Reviewing {
    struct Note {
        scoring::Objection about;  ///< a judgement of the card, exactly
        std::string says;
        bool answers = false;  ///< a ruling: what was disagreed with before it has its answer
    };
    std::optional<scoring::Scorecard> now;  ///< as it stands, where somebody decided something
    int waiting = 0;                        ///< of its errors, those without a person
    std::vector<Note> notes;
    std::vector<ReviewLogLine> log;
    bool by_reviewer = false;  ///< a reviewer sits here
    std::string who;           ///< whose session it is
};

/// What a scorecard is seen against.
struct DebriefBackground {
    int attempt = 1;
    std::array<std::optional<int>, 4> self;  ///< the trainee's own rating, 0..100
    std::optional<double> last_overall;      ///< of the attempt before
    std::string sealed;                      ///< of an assessment: what its seal says, or that it has none
    bool seal_fits = false;
    int other_verdicts = 0;                    ///< by other judges, kept beside this one
    std::vector<scoring::Objection> disputes;  ///< what the trainee objected to
    std::span<const engine::Fact> journal;     ///< for the time line; empty: none is drawn
    Reviewing reviewing;
    /// The verdict with the rewrite in the reply's place, and what people decided about the other replies.
    const scoring::Scorecard* rewritten = nullptr;
};

Debrief debrief_of(const engine::State& state, const scoring::Scorecard& card, const DebriefDesk& desk,
                   const DebriefBackground& background);
/// The findings in the order the debrief lists them, as an objection names them; `selected` and
/// `SelectFinding` count in it.
std::vector<scoring::Objection> finding_keys(const scoring::Scorecard& card);

}  // namespace sim::viewmodel

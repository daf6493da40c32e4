// The first screen: what to practise next, the library, past sessions, a session to resume.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/words.h"
#include "sim/viewmodel/common.h"

namespace sim::scenario {
struct Scenario;
}

namespace sim::viewmodel {

struct ScenarioCard {
    std::string scenario;  ///< id
    std::string title;
    std::string summary;
    std::optional<scenario::Level> level;  ///< empty for a draft
    std::string minutes;                   ///< "5 min"
    int hue = 0;                           ///< of the coloured band
    Chip result;                           ///< "new", "best 88"
    std::string place = {};                ///< its number in the course, "12"; "" outside it
    std::string lesson = {};               ///< what it teaches; the summary where the file has none
    std::string before = {};               ///< what should be passed first and was not: "best after 2 and 7"
    bool recommended = false;              ///< the one that is next for this person
};

/// A stretch of the course: the cards of one level, as they stand in Home::cards.
struct CourseLevel {
    std::string title;  ///< "Starter"
    std::string says;   ///< "3 of 7 passed"
    int passed_permille = 0;
    std::size_t cards = 0;  ///< how many of Home::cards belong to it
};

struct PastSession {
    std::int64_t session = 0;
    std::string title;
    std::string when;  ///< "today 21:04"
    std::string trainee;
    Chip score;  ///< "88 passed", "0 critical error"
};

struct NextForYou {
    std::string scenario;
    std::string title;
    std::string because;
};

struct ResumeOffer {
    std::int64_t session = 0;
    std::string title;
    std::string where;  ///< "3 replies sent, a draft to Sam kept, 09:07 on the clock"
};

/// What a person chose; changed in the panel behind their name.
struct Profile {
    std::vector<std::string> known;    ///< other names on this machine
    std::string theme = "dark";        ///< "dark", "light", "high-contrast"
    int text_percent = 100;            ///< 80..200
    bool automatic_text_size = false;  ///< nobody chose one: it goes by the screen
    bool reduced_motion = false;       ///< nothing blinks or glides
    bool sounds = false;               ///< a new message is heard
    int extra_time_percent = 0;        ///< makes every target and every customer's patience longer
    std::string suggested;             ///< a name to begin with, as long as nobody gave one; else ""
};

/// A line over the latest sessions, in thousandths of its box; (0, 0) is low left.
struct LineChart {
    struct Point {
        int x = 0;
        int y = 0;
        std::string says;  ///< "72, Just a troll, 2026-03-02"
        Mood mood = Mood::neutral;
    };
    std::vector<Point> points;
    int pass_y = 0;          ///< where the pass mark stands; 0: none
    std::string pass_says;   ///< "pass 85"
    std::string first_says;  ///< below the left end
    std::string last_says;   ///< below the right end
};

/// How the person does, in one line: for the first screen.
struct Standing {
    std::string title;  ///< "You, last 10 sessions"
    LineChart chart;
    std::string says;  ///< "Last 88, before that 72."
};

struct DueItem {
    std::string title;
    std::string why;  ///< "refresher: went wrong on 2026-03-02"
};

/// One exercise that somebody asked for.
struct AssignedItem {
    std::string scenario;
    std::string title;
    std::string why;  ///< "due 2026-11-30 · certification run · from Mia"
    Chip state;
    bool certification = false;    ///< is offered as an assessment
    std::int64_t in_progress = 0;  ///< the session to go on with; 0: none
};

struct Home {
    std::string trainee;  ///< "" before a name was given
    Avatar avatar;
    Profile profile;
    bool brand_new = false;  ///< nothing was played yet
    std::optional<Standing> standing;
    std::vector<AssignedItem> assigned;         ///< what is to do of it, the most urgent first
    std::vector<DueItem> due;                   ///< refreshers of today
    std::string due_says;                       ///< what to do when nothing is due
    std::string drill_says;                     ///< what the next drills are about
    std::optional<ResumeOffer> resume;          ///< the latest that is unfinished
    std::vector<ResumeOffer> other_unfinished;  ///< the rest, the latest first
    std::optional<NextForYou> next;
    std::optional<scenario::Level> level_filter;
    std::vector<ScenarioCard> cards;  ///< those the filter lets through
    std::vector<CourseLevel> levels;  ///< of these cards, in their order
    std::string count;                ///< "4 scenarios"
    std::vector<PastSession> past;    ///< newest first
    std::vector<std::string> broken;  ///< scenario files that could not be loaded, one sentence each
};

/// What the store knows of one session, handed over by `app`.
struct SessionSummary {
    std::int64_t session = 0;
    std::string scenario;
    std::string title;
    std::string trainee;
    std::string when;
    bool finished = false;
    double overall = 0;  ///< while it `waits`, the score it would be
    bool waits = false;  ///< every critical error is disputed: for a person to look
    bool passed = false;
    int critical = 0;
    std::string progress;  ///< for unfinished ones, see ResumeOffer::where
};

Home home_of(const std::vector<scenario::Scenario>& library, const std::vector<SessionSummary>& sessions,
             const std::vector<std::string>& broken, const std::string& trainee,
             std::optional<scenario::Level> level_filter);

/// As it is listed: "starter", or "draft".
std::string_view level_word(const ScenarioCard& card);

/// Shows on its card which scenario is `home.next`.
void mark_next(Home& home);

/// One way to sit the session.
struct ModeChoice {
    std::string mode;  ///< "practice", "timed", "assessment"
    std::string title;
    std::string about;
    std::string icon;
    bool chosen = false;
};

struct Briefing {
    std::string scenario;
    std::string title;
    std::string summary;
    std::string level;
    std::string minutes;
    std::string brand_name;
    std::string brand_about;
    std::vector<std::string> handles;  ///< "@ParcellyHelp: orders and parcels"
    std::string signature;             ///< "End every reply with your initials, like ^JD"
    std::string hours;
    std::vector<std::string> goals;
    std::vector<std::string> teaches;
    std::string done_means;  ///< "Done when both conversations have come to an end; pass at 85 without a
                             ///< critical error."
    std::string clock;       ///< "One real second is four on the simulated clock."
    std::string recorded;    ///< what is recorded
    std::vector<ModeChoice> modes;
    std::vector<int> extra_times;  ///< per cent on offer
    int extra_time = 0;
    std::string extra_says;   ///< what it does: "Customers wait half as long again."
    std::string lesson = {};  ///< what it teaches, one sentence; may be empty
};

/// `seed` is the one the sitting will have: it says how many come.
Briefing briefing_of(const scenario::Scenario& scenario, std::uint64_t seed,
                     const std::string& mode = "practice", int extra_time_percent = 0);

}  // namespace sim::viewmodel

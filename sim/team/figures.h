// What a manager sees of many people's sessions, as plain values: figures that name what they are made of.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim::team {

/// Ready for live work: a pass on this many different scenarios on this many days, whenever that was.
inline constexpr int ready_scenarios = 3;
inline constexpr int ready_days = 2;
/// The heat map looks at a person's latest sessions, at most so many: the latest weighs ten times the tenth,
/// each one between one less than the one after it.
inline constexpr int heat_sessions = 10;

/// Which sessions are asked about. What is empty does not narrow. Days are those on the wall where the
/// session was played, by its beginning, both ends included.
struct Filter {
    std::string team;
    std::string cohort;
    std::string person;
    std::string scenario;
    std::string mode;   ///< "practice", "timed", "assessment"
    std::string judge;  ///< empty: each session's latest verdict
    std::string from;   ///< "2026-11-01"
    std::string to;
    bool operator==(const Filter&) const = default;
};

struct Share {
    int in = 0;
    int of = 0;
    bool operator==(const Share&) const = default;
};

/// How far people's own ratings were from the verdict, over the dimensions that both put a figure on.
struct OwnRating {
    int sessions = 0;  ///< rated
    double gap = 0;    ///< mean of the sessions' mean distance, in points
    double lean = 0;   ///< the same with its sign: above 0 they rate themselves higher
    bool operator==(const OwnRating&) const = default;
};

/// Sums over the sessions of a period.
struct Sums {
    int sessions = 0;
    int passed = 0;      ///< of these
    double overall = 0;  ///< sum of their scores, 0 after a critical error
    int critical = 0;    ///< errors that count
    int waiting = 0;     ///< errors that need a person and have none yet: they count only once confirmed
    Share first;         ///< conversations whose first reply was in target
    Share next;          ///< conversations whose later replies were, by their median
    OwnRating own;
    int timed = 0;       ///< sessions whose end was noted
    double minutes = 0;  ///< of these, on the wall from beginning to end
    int hints = 0;
};

struct ErrorCount {
    std::string error;  ///< "K2"
    int times = 0;
};

/// Where a stretch of days stands on an axis from the first one's first day to the end of the last one's
/// last: 0 to 1.
struct PlaceInDays {
    double begin = 0, middle = 0, end = 0;
};

/// Means over the sessions of some days in a row.
struct TrendPoint {
    std::string from, to;  ///< days
    PlaceInDays place{};
    int sessions = 0;
    std::array<double, 4> mean{};  ///< by dimension; of the sessions in which it applied
    std::array<int, 4> judged{};
};

struct Overview {
    Filter before;   ///< the period before, as long; empty days where the filter has no first day
    int people = 0;  ///< in the team and cohort, with or without a session
    int not_started = 0;
    int ready = 0;  ///< by the filter's last day
    int ready_before = 0;
    Sums now;
    Sums earlier;                    ///< of the period before
    std::vector<ErrorCount> errors;  ///< most frequent first
    /// By week (from Monday) where the filter spans at most 92 days, else by month; what has no session is
    /// left out.
    std::vector<TrendPoint> trend;
};

/// Share of a criterion's points, weighted.
struct Cell {
    double points = 0;  ///< weighted sum
    double of = 0;
    int sessions = 0;  ///< in which it was judged
    double percent() const { return of > 0 ? 100 * points / of : 0; }
};

struct Readiness {
    int scenarios = 0;  ///< different ones passed; no more are counted once the person is ready
    int days = 0;       ///< different days of passes, likewise
    std::string since;  ///< day on which both were reached; "" while not ready
    std::vector<std::int64_t> passes;  ///< the sessions that it is made of, oldest first
    bool ready() const { return !since.empty(); }
};

struct PersonRow {
    std::string person;
    int sessions = 0;      ///< within the filter
    bool started = false;  ///< has any session at all
    int critical = 0;      ///< errors within the filter
    Readiness readiness;
    std::map<std::string, Cell> cells;  ///< by criterion
};

/// A session in a list that a figure is made of.
struct SessionRow {
    std::int64_t session = 0;
    std::string person, scenario, mode, started_at, judge;
    double overall = 0;
    double would_have_been = 0;
    bool passed = false;
    int critical = 0;
    Share first, next;
    std::optional<double> own_gap, minutes;
    int hints = 0;
    double points = 0, of = 0;  ///< of one criterion, where it was asked for
    int weight = 0;             ///< in the heat map, likewise
};

struct SessionPage {
    std::vector<SessionRow> rows;
    int all = 0;  ///< on all pages
};

/// One critical error with the words that are its evidence.
struct CriticalRow {
    std::int64_t session = 0;
    std::string person, scenario, started_at;
    std::string error;  ///< "K2"
    std::string conversation;
    int reply = -1;
    int start = 0, end = 0;  ///< code points of `words`
    std::string says;
    std::string words;          ///< the reply it is in; "" where none was sent
    bool needs_person = false;  ///< counts only once a person has confirmed it
};

struct CriticalPage {
    std::vector<CriticalRow> rows;
    int all = 0;
    int waiting = 0;  ///< of these: for a person
};

/// Errors that count, or those that wait for a person as well.
enum class Errors { that_count, and_waiting };

/// How often one person played one scenario, and what came of it. Scores are those of the cards: 0 after a
/// critical error.
struct AttemptRow {
    std::string person, scenario;
    int attempts = 0;
    double first = 0, best = 0, latest = 0;
    double minutes = 0;
    int hints = 0;
    double lift() const { return latest - first; }
};

struct Page {
    int offset = 0;
    int limit = 50;
};

/// A team, or a cohort of people who began together, beside the others.
struct GroupRow {
    std::string kind;  ///< "team", "cohort"
    std::string group;
    int people = 0, started = 0, ready = 0;
    Sums sums;
    double overall() const { return sums.sessions > 0 ? sums.overall / sums.sessions : 0; }  ///< mean
};

/// How real people went through a scenario's script: one step of a conversation.
struct StepWay {
    std::string conversation, step;
    int sessions = 0;  ///< that reached it
    int judged = 0;    ///< of these: in which something was judged there
    int good = 0;      ///< of these: three quarters of the points or more, and no critical error
    double points = 0, of = 0;
    int critical = 0;
    double percent() const { return of > 0 ? 100 * points / of : 0; }
};

/// One branch of a step: how often it was taken, by the branch's place in the step's `next`.
struct BranchWay {
    std::string conversation, step, to;
    int branch = 0;
    int sessions = 0;
};

/// Where a conversation stood at its end.
struct EndingWay {
    std::string conversation, step;
    std::string how;  ///< "ended", "left" (the customer gave up), "open"
    int sessions = 0;
};

/// What cost points at a step, in whose words it stood most often.
struct WrongWords {
    std::string conversation, step;
    std::string criterion;  ///< or critical error
    std::string says;       ///< the judge's sentence
    std::string words;      ///< quoted once, of the latest session; "" where the fault is what is missing
    int times = 0;
    double lost = 0;           ///< points, together
    std::int64_t session = 0;  ///< the latest in which it stood
};

struct Ways {
    std::string scenario;
    int sessions = 0;            ///< looked at: the latest, at most `most_ways`
    int all = 0;                 ///< that there are under the filter
    std::vector<StepWay> steps;  ///< by conversation, as people came to them
    std::vector<BranchWay> branches;
    std::vector<EndingWay> endings;
    std::vector<WrongWords> words;  ///< what cost most first
};
/// Journals are read for it: more sessions say little more and take long.
inline constexpr int most_ways = 1000;

/// What a list of a scenario's sessions is narrowed to: those that came by.
struct Passage {
    std::string scenario, conversation, step;
    std::optional<int> branch;  ///< of the step; none: all that reached it
    std::string ending;         ///< instead: those whose conversation ended there, in this way
};

/// What a trainee said against a judgement, in a session or in a drill.
struct DisputeRow {
    std::int64_t dispute = 0;
    std::int64_t session = 0;  ///< 0: in a drill
    std::string person, scenario, conversation, step, criterion, says, because;
    std::string words;  ///< what was written in the drill
    std::string made_at;
    bool answered = false;
};

/// A scenario as a trainer looks at it.
struct ScenarioRow {
    std::string scenario;
    int sessions = 0, people = 0, passed = 0, critical = 0, disputes = 0;
    double overall = 0;  ///< mean
};

/// How far a session is with those who review: the trainee waits for an answer, an error waits for a person,
/// or somebody looked and nothing waits.
enum class ReviewState { waiting, needs_review, done };
inline constexpr std::array<std::string_view, 3> review_state_names = {"waiting", "needs-review", "done"};
/// What waits longer is overdue.
inline constexpr int review_days = 7;

/// Which sessions of the queue are asked about; of the filter its days do not count: what waits, waits.
struct QueueFilter {
    Filter filter;
    std::optional<ReviewState> state;  ///< empty: all that wait
    std::string goes_to;               ///< passed on to this reviewer
    bool overdue = false;              ///< only these
    bool operator==(const QueueFilter&) const = default;
};

struct QueueRow {
    std::int64_t session = 0;
    std::string person, scenario, mode, started_at;
    ReviewState state = ReviewState::done;
    std::string since;  ///< wall time from which it waits; of what is done, of the latest act
    bool overdue = false;
    int disputes = 0;     ///< without an answer
    int errors = 0;       ///< without a person
    std::string goes_to;  ///< passed on to; "" for anybody
    double overall = 0;   ///< as it stands
    bool passed = false;
};

struct QueuePage {
    std::vector<QueueRow> rows;
    int all = 0;                                               ///< on all pages
    int needs_review = 0, waiting = 0, done = 0, overdue = 0;  ///< within team, cohort, person, scenario
};

/// What a list of sessions is narrowed to besides the filter.
enum class Made { sessions, first_replies, next_replies, own_ratings, passes };
inline constexpr std::array<std::string_view, 5> made_names = {"sessions", "first-replies", "next-replies",
                                                               "own-ratings", "passes"};

enum class PeopleOrder { name, readiness, critical, criterion };
inline constexpr std::array<std::string_view, 4> people_order_names = {"name", "readiness", "critical",
                                                                       "criterion"};

/// What the filters can be set to.
struct Choices {
    std::vector<std::string> teams, cohorts, people, scenarios, judges, reviewers;
    std::map<std::string, std::string> titles;  ///< of the scenarios, as they were played last
    /// What people call the scenario; its id where nobody knows.
    const std::string& title_of(const std::string& scenario) const {
        const auto found = titles.find(scenario);
        return found == titles.end() || found->second.empty() ? scenario : found->second;
    }
};

}  // namespace sim::team

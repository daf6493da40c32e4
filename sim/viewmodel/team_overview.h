// The manager's desk as a screen shows it: four figures, people by criteria, a trend, critical errors, and
// the rows of whatever was opened.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/rating/figures.h"
#include "sim/team/figures.h"
#include "sim/viewmodel/common.h"
#include "sim/viewmodel/team_table.h"

namespace sim::viewmodel {

/// One of the four on top; pressing it opens its rows.
struct TeamFigure {
    std::string id;      ///< "ready", "critical", "first-replies", "agreement"; "next-replies", ...
    std::string title;   ///< "READY FOR LIVE WORK"
    std::string figure;  ///< "17", "83 %"
    std::string beside;  ///< "of 41", "n 4310"
    std::string change;  ///< "+6 on the 30 days before"; "" where there is nothing to compare with
    Mood figure_mood = Mood::neutral;
    Mood change_mood = Mood::neutral;
};

struct TeamCell {
    std::string criterion;
    std::string percent;  ///< "81"; "" where nothing was judged
    Mood mood = Mood::neutral;
};

struct TeamPerson {
    std::string name;
    std::string status;  ///< "ready", "2 scenarios short", "not started"
    Mood mood = Mood::neutral;
    std::string critical;  ///< "1 critical", ""
    std::vector<TeamCell> cells;
};

struct TeamColumn {
    std::string criterion;
    std::string name;
};

/// A line of one dimension over the days; places are thousandths of the plot.
struct TeamLine {
    std::string label;  ///< "Tone 80"
    struct Point {
        int x = 0, y = 0;
    };
    std::vector<Point> points;
};

/// A stretch of days of the trend: pressing it opens its sessions.
struct TeamStretch {
    int begin = 0, middle = 0, end = 0;  ///< thousandths of the plot, by its days
    std::string from, to;
    std::string says;  ///< "2026-11-02 to 2026-11-08 · n 69 · Tone 83, Speed 86"
};

/// A reply that is rated again, by somebody who sees nothing but the words.
struct RatingDesk {
    std::string title;  ///< "Reply 3 of 60 · Last month"
    std::vector<rating::Question::Line> before;
    std::string reply;
    struct Criterion {
        std::string id, name, rationale;
        int level = -2;  ///< of the rubric's steps; -1 passed over, -2 nothing chosen yet
    };
    std::vector<Criterion> criteria;
    bool may_keep = false;
};

/// What a new sample is to be.
struct SampleForm {
    std::string name;
    std::string raters;  ///< "Ann, Ben"
    rating::Pick pick = rating::Pick::random;
    int replies = 50, days = 14;
};

struct TeamErrorRow {
    std::int64_t session = 0;
    std::string id;     ///< "K2"
    std::string name;   ///< "Asked for private data in public"
    std::string about;  ///< "Dana Fox · Monday queue · 2026-11-19 10:42"
    std::string words;  ///< what was written around the evidence; what is wrong where nothing was written
    std::string needs;  ///< "needs a person", ""
};

/// What a row opens: the session, at what is worst of the criterion or error.
struct TeamRow {
    std::int64_t session = 0;
    std::string at;      ///< "T1", "K2", ""
    std::string about;   ///< "Dana Fox · Monday queue"
    std::string detail;  ///< "2026-11-19 10:42 · assessment · 4.0 of 7.0, weight 10"
    Chip score;
};

struct TeamRows {
    std::string title;  ///< "Dana Fox · T1 Specific listening"
    std::string about;  ///< "n 10; the latest weighs 10 times the tenth"
    std::vector<TeamRow> rows;
    bool has_previous = false, has_next = false;
};

struct TeamFilterChip {
    std::string id;     ///< "team", "cohort", "scenario", "mode", "days"
    std::string label;  ///< "Team: Leeds", "All scenarios"
    bool on = false;
    struct Choice {
        std::string value;
        std::string label;
    };
    std::vector<Choice> choices;
};

/// A page of the desk.
struct TeamPage {
    std::string id;     ///< "overview", "review", "progress", "exercises", "agreement"
    std::string label;  ///< "Review 7"
    bool shown = false;
};

/// The choice of days that asks which.
inline constexpr std::string_view between_days = "between";
/// What is wrong with a period from this day to that, in a sentence; "" when nothing is.
std::string wrong_in_period(const std::string& first, const std::string& last);

struct TeamOverview {
    std::vector<TeamPage> pages;
    bool shows(std::string_view page) const {
        for (const TeamPage& each : pages)
            if (each.id == page) return each.shown;
        return false;
    }
    bool on_review() const { return shows("review"); }
    std::vector<TeamFilterChip> filters;
    std::string first_day, last_day;  ///< of the period; "" where it is open
    std::string summary;              ///< "41 people · 612 sessions · days by when a session began"
    std::array<TeamFigure, 4> figures;
    std::array<TeamFigure, 4> more;  ///< later replies, own ratings, time, hints
    std::string search;
    std::string sorted_by;          ///< column of the heat map: "name", "readiness", "critical", a criterion
    std::vector<TeamTable> tables;  ///< of the page that is shown
    std::optional<RatingDesk> rating;
    std::optional<SampleForm> sample;
    std::string rule;  ///< what "ready" means
    std::string weighting;
    std::vector<TeamColumn> columns;
    std::vector<TeamPerson> people;
    std::string page;  ///< "1–20 of 41"
    bool has_previous = false, has_next = false;
    std::vector<TeamLine> trend;
    std::vector<TeamStretch> stretches;
    std::string trend_says;  ///< what a point is, and how many sessions
    std::string trend_first, trend_last;
    std::vector<TeamErrorRow> errors;
    std::string errors_say;  ///< "5 in 612 sessions", or that there is none
    std::optional<TeamRows> rows;
};

/// All that the desk answered.
struct TeamAnswers {
    team::Filter filter;
    int days = 30;                    ///< of the period; 0: all
    std::string first_day, last_day;  ///< where it was chosen by its days; else it is the last ones
    team::Overview overview;
    std::vector<team::PersonRow> people;
    team::Page page;
    team::CriticalPage errors;
    team::Choices choices;
    int people_found = 0;  ///< by the search, on all pages
    std::string search, sorted_by = "name";
    std::optional<rating::Agreement> agreement;  ///< empty: nothing was rated again yet
};

TeamOverview team_overview_of(const TeamAnswers& answers);

TeamRows rows_of_cell(const std::string& person, const std::string& criterion,
                      const std::vector<team::SessionRow>& rows, const team::Choices& choices);
/// `counts`: what the figure counts in these sessions ("483 first replies"), "" where it counts them; `made`:
/// what a row says of its session.
TeamRows rows_of_sessions(const std::string& title, const std::string& counts, const team::SessionPage& page,
                          int offset, const team::Choices& choices, team::Made made = team::Made::sessions);
/// Who is ready first; a row opens the pass with which the rule was met, or the latest there is.
TeamRows rows_of_ready(const std::vector<team::PersonRow>& people);
TeamRows rows_of_errors(const team::CriticalPage& page, int offset, const team::Choices& choices);
/// "K2 Asks for private data in public" of "K2", "T1 Specific listening" of "T1".
std::string titled(const std::string& criterion_or_error);

}  // namespace sim::viewmodel

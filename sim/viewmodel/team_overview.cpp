#include "sim/viewmodel/team_overview.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scoring/criteria/all.h"
#include "scoring/dimension_titles.h"
#include "sim/scenario/date.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/search.h"

namespace sim::viewmodel {
namespace {

constexpr double low_below = 50, fair_below = 75;  // as the bands of the rubric

std::string moment_of(const std::string& started_at) {
    std::string moment = started_at.substr(0, 16);
    std::ranges::replace(moment, 'T', ' ');
    return moment;
}

std::string name_of_column(const std::string& id) {
    for (const scoring::Criterion* criterion : scoring::criteria::all_criteria())
        if (criterion->id == id) return std::string(criterion->name);
    for (const scoring::CriticalCheck* check : scoring::criteria::all_critical_checks())
        if (check->id == id) return std::string(check->name);
    return "";
}

std::string change_words(const TeamAnswers& answers, double now, double before) {
    if (answers.overview.before.from.empty()) return "";
    const std::string than = fmt::format("the {} before", counted(answers.days, "day", "days"));
    const double change = std::round(now - before);
    return change == 0 ? "as in " + than : fmt::format("{:+.0f} on {}", change, than);
}

/// For a figure with little room: those on top name the period.
std::string short_change(const TeamAnswers& answers, double now, double before) {
    if (answers.overview.before.from.empty()) return "";
    const double change = std::round(now - before);
    return change == 0 ? "no change" : fmt::format("{:+.0f}", change);
}

Mood mood_of_change(double change, bool more_is_better) {
    if (std::abs(change) < .5) return Mood::neutral;
    return (change > 0) == more_is_better ? Mood::good : Mood::bad;
}

TeamFigure ready_figure(const TeamAnswers& answers) {
    const team::Overview& all = answers.overview;
    return {"ready",
            "READY FOR LIVE WORK",
            std::to_string(all.ready),
            fmt::format("of {}", all.people),
            change_words(answers, all.ready, all.ready_before),
            Mood::neutral,
            mood_of_change(all.ready - all.ready_before, true)};
}

TeamFigure critical_figure(const TeamAnswers& answers) {
    const team::Overview& all = answers.overview;
    return {"critical",
            "CRITICAL ERRORS",
            std::to_string(all.now.critical),
            "in " + counted(all.now.sessions, "session", "sessions") +
                (all.now.waiting > 0 ? fmt::format(", {} wait", all.now.waiting) : ""),
            change_words(answers, all.now.critical, all.earlier.critical),
            all.now.critical > 0 ? Mood::bad : Mood::good,
            mood_of_change(all.now.critical - all.earlier.critical, false)};
}

TeamFigure reply_figure(const TeamAnswers& answers) {
    const team::Share now = answers.overview.now.first, before = answers.overview.earlier.first;
    TeamFigure figure{"first-replies", "FIRST REPLY IN TARGET", "–", fmt::format("n {}", now.of)};
    if (now.of == 0) return figure;
    const double percent = 100.0 * now.in / now.of;
    figure.figure = fmt::format("{:.0f} %", percent);
    if (before.of == 0) return figure;
    figure.change = change_words(answers, percent, 100.0 * before.in / before.of);
    figure.change_mood = mood_of_change(percent - 100.0 * before.in / before.of, true);
    return figure;
}

TeamFigure own_figure(const TeamAnswers& answers) {
    const team::OwnRating now = answers.overview.now.own, before = answers.overview.earlier.own;
    TeamFigure figure{"own-ratings", "OWN RATING AND JUDGE", "–", fmt::format("n {}", now.sessions)};
    if (now.sessions == 0) return figure;
    figure.figure = fmt::format("{:.1f}", now.gap);
    figure.beside = fmt::format("points apart, n {}", now.sessions);
    if (before.sessions == 0) return figure;
    figure.change = short_change(answers, now.gap, before.gap);
    figure.change_mood = mood_of_change(now.gap - before.gap, false);
    return figure;
}

/// Figures of several criteria are never pooled: the middle one is shown, and which is lowest.
TeamFigure agreement_figure(const TeamAnswers& answers) {
    TeamFigure figure{"agreement", "MACHINE AND PEOPLE AGREE", "–", "nobody has rated again yet"};
    if (!answers.agreement || answers.agreement->samples == 0) return figure;
    const rating::Agreement& all = *answers.agreement;
    if (all.median) figure.figure = fmt::format("{:.2f}", *all.median);
    figure.beside = fmt::format("middle alpha, n {}", all.replies);
    if (!all.lowest_alpha) return figure;
    figure.change = fmt::format("{} lowest, {:.2f}", all.lowest, *all.lowest_alpha);
    if (all.drift.size() > 1 && all.drift.back().median && all.drift[all.drift.size() - 2].median)
        figure.change += fmt::format(" · {:+.2f} since",
                                     *all.drift.back().median - *all.drift[all.drift.size() - 2].median);
    figure.change_mood = *all.lowest_alpha < .667 ? Mood::warn : Mood::good;
    return figure;
}

TeamFigure later_figure(const TeamAnswers& answers) {
    const team::Share now = answers.overview.now.next, before = answers.overview.earlier.next;
    TeamFigure figure{"next-replies", "LATER REPLIES IN TARGET", "–", fmt::format("n {}", now.of)};
    if (now.of == 0) return figure;
    const double percent = 100.0 * now.in / now.of;
    figure.figure = fmt::format("{:.0f} %", percent);
    if (before.of > 0) figure.change = short_change(answers, percent, 100.0 * before.in / before.of);
    return figure;
}

TeamFigure time_figure(const TeamAnswers& answers) {
    const team::Sums &now = answers.overview.now, &before = answers.overview.earlier;
    return {"time", "HOURS AT THE DESK", fmt::format("{:.0f}", now.minutes / 60),
            fmt::format("{:.0f} min a session, n {}", now.timed > 0 ? now.minutes / now.timed : 0, now.timed),
            short_change(answers, now.minutes / 60, before.minutes / 60)};
}

TeamFigure hint_figure(const TeamAnswers& answers) {
    const team::Sums &now = answers.overview.now, &before = answers.overview.earlier;
    return {"hints", "HINTS TAKEN", std::to_string(now.hints),
            "in " + counted(now.sessions, "session", "sessions"),
            short_change(answers, now.hints, before.hints)};
}

void show_status(TeamPerson& person, const team::PersonRow& row) {
    if (row.readiness.ready()) {
        person.status = "ready", person.mood = Mood::good;
        return;
    }
    const int scenarios = team::ready_scenarios - row.readiness.scenarios;
    const int days = team::ready_days - row.readiness.days;
    if (!row.started) {
        person.status = "not started";
        return;
    }
    if (scenarios > 0) person.status = counted(scenarios, "scenario", "scenarios");
    if (days > 0) person.status += (person.status.empty() ? "" : ", ") + counted(days, "day", "days");
    person.status += " short";
}

TeamPerson person_of(const team::PersonRow& row, const std::vector<TeamColumn>& columns) {
    TeamPerson person{row.person};
    show_status(person, row);
    if (row.critical > 0) person.critical = fmt::format("{} critical", row.critical);
    for (const TeamColumn& column : columns) {
        TeamCell cell{column.criterion};
        if (const auto found = row.cells.find(column.criterion); found != row.cells.end()) {
            const double percent = found->second.percent();
            cell.percent = fmt::format("{:.0f}", percent);
            cell.mood = percent < low_below ? Mood::bad : percent < fair_below ? Mood::warn : Mood::good;
        }
        person.cells.push_back(std::move(cell));
    }
    return person;
}

void show_people(TeamOverview& shown, const TeamAnswers& answers) {
    for (const scoring::Criterion* criterion : scoring::criteria::all_criteria())
        shown.columns.push_back({std::string(criterion->id), std::string(criterion->name)});
    for (const team::PersonRow& row : answers.people) shown.people.push_back(person_of(row, shown.columns));
    const int first = answers.page.offset, last = first + static_cast<int>(shown.people.size());
    shown.page = fmt::format("{}–{} of {}", std::min(first + 1, last), last, answers.people_found);
    shown.has_previous = first > 0;
    shown.has_next = last < answers.people_found;
}

int thousandths(double part) { return static_cast<int>(std::lround(1000 * part)); }

void show_stretches(TeamOverview& shown, const std::vector<team::TrendPoint>& trend) {
    for (std::size_t at = 0; at < trend.size(); ++at) {
        const team::PlaceInDays& place = trend[at].place;
        TeamStretch stretch{thousandths(place.begin),
                            thousandths(place.middle),
                            thousandths(place.end),
                            trend[at].from,
                            trend[at].to,
                            fmt::format("{} to {} · n {}", trend[at].from, trend[at].to, trend[at].sessions)};
        for (std::size_t index = 0; index < scoring::dimension_titles.size(); ++index)
            if (trend[at].judged[index] > 0)
                stretch.says +=
                    fmt::format(" · {} {:.0f}", scoring::dimension_titles[index], trend[at].mean[index]);
        shown.stretches.push_back(std::move(stretch));
    }
}

void show_trend(TeamOverview& shown, const std::vector<team::TrendPoint>& trend) {
    if (trend.empty()) return;
    show_stretches(shown, trend);
    shown.trend_first = trend.front().from, shown.trend_last = trend.back().to;
    shown.trend_says = "Mean points of 100, by the day a session began";
    for (std::size_t index = 0; index < scoring::dimension_titles.size(); ++index) {
        TeamLine line;
        double latest = 0;
        for (std::size_t at = 0; at < trend.size(); ++at) {
            if (trend[at].judged[index] == 0) continue;
            latest = trend[at].mean[index];
            const int x = shown.stretches[at].middle;
            line.points.push_back({x, static_cast<int>(std::lround(10 * latest))});
        }
        if (line.points.empty()) continue;
        line.label = fmt::format("{} {:.0f}", scoring::dimension_titles[index], latest);
        shown.trend.push_back(std::move(line));
    }
}

TeamErrorRow error_row(const team::CriticalRow& row, const team::Choices& choices) {
    return {
        row.session,
        row.error,
        name_of_column(row.error),
        fmt::format("{} · {} · {}", row.person, choices.title_of(row.scenario), moment_of(row.started_at)),
        row.words.empty() ? row.says : row.words,
        row.needs_person ? "needs a person" : ""};
}

TeamFilterChip chip_of(const std::string& id, const std::string& all, const std::string& chosen,
                       const std::vector<std::string>& values) {
    TeamFilterChip chip{id, chosen.empty() ? all : chosen, !chosen.empty(), {{"", all}}};
    for (const std::string& value : values) chip.choices.push_back({value, value});
    return chip;
}

void show_filters(TeamOverview& shown, const TeamAnswers& answers) {
    const team::Filter& filter = answers.filter;
    const team::Choices& choices = answers.choices;
    if (!choices.teams.empty())
        shown.filters.push_back(chip_of("team", "All teams", filter.team, choices.teams));
    if (!choices.cohorts.empty())
        shown.filters.push_back(chip_of("cohort", "All cohorts", filter.cohort, choices.cohorts));
    TeamFilterChip scenario = chip_of("scenario", "All exercises", filter.scenario, choices.scenarios);
    if (!filter.scenario.empty()) scenario.label = choices.title_of(filter.scenario);
    for (auto& choice : scenario.choices)
        if (!choice.value.empty()) choice.label = choices.title_of(choice.value);
    shown.filters.push_back(std::move(scenario));
    shown.filters.push_back(chip_of("person", "All people", filter.person, choices.people));
    if (choices.judges.size() > 1 || !filter.judge.empty())
        shown.filters.push_back(chip_of("judge", "Latest verdicts", filter.judge, choices.judges));
    shown.filters.push_back(chip_of("mode", "All modes", filter.mode, {"practice", "timed", "assessment"}));
    TeamFilterChip days{"days", answers.days == 0 ? "All days" : fmt::format("Last {} days", answers.days),
                        true};
    if (!answers.first_day.empty()) days.label = answers.first_day + " to " + answers.last_day;
    for (const int count : {7, 30, 90, 182, 0})
        days.choices.push_back(
            {std::to_string(count), count == 0 ? "All days" : fmt::format("Last {} days", count)});
    days.choices.push_back({std::string(between_days), "Between two days…"});
    shown.filters.push_back(std::move(days));
    shown.first_day = filter.from, shown.last_day = filter.to;
}

Chip score_of(const team::SessionRow& row) {
    if (row.critical > 0) return {fmt::format("critical, {:.0f}", row.would_have_been), Mood::bad, "cross"};
    if (row.passed) return {fmt::format("{:.0f} passed", row.overall), Mood::good, "check"};
    return {fmt::format("{:.0f}", row.overall), Mood::neutral, ""};
}

/// What the figure takes from the session.
std::string share_of(const team::SessionRow& row, team::Made made) {
    switch (made) {
        case team::Made::first_replies:
            return fmt::format("first replies {} of {} in target", row.first.in, row.first.of);
        case team::Made::next_replies:
            return fmt::format("later replies {} of {} in target", row.next.in, row.next.of);
        case team::Made::own_ratings:
            return fmt::format("own rating {:.1f} points from the judge's", row.own_gap.value_or(0));
        case team::Made::sessions:
        case team::Made::passes:
            break;
    }
    const std::string hints = counted(row.hints, "hint", "hints");
    return row.minutes ? fmt::format("{:.0f} min, {}", *row.minutes, hints) : hints;
}

void show_part(TeamRows& shown, int offset, int rows, int all) {
    if (rows == all) return;
    shown.about += fmt::format("; {}–{} are here", offset + 1, offset + rows);
    shown.has_previous = offset > 0, shown.has_next = offset + rows < all;
}

}  // namespace

std::string titled(const std::string& criterion_or_error) {
    return criterion_or_error + " " + name_of_column(criterion_or_error);
}

std::string wrong_in_period(const std::string& first, const std::string& last) {
    for (const std::string& day : {first, last})
        if (!scenario::day_number(day))
            return (day.empty() ? "One of the days is missing" : day + " is no day") +
                   "; write it like 2026-11-30.";
    return last < first ? "The last day lies before the first." : "";
}

TeamOverview team_overview_of(const TeamAnswers& answers) {
    TeamOverview shown;
    show_filters(shown, answers);
    const team::Overview& all = answers.overview;
    shown.summary = fmt::format("{} · {} · {} not started", counted(all.people, "person", "people"),
                                counted(all.now.sessions, "session", "sessions"), all.not_started);
    shown.figures = {ready_figure(answers), critical_figure(answers), reply_figure(answers),
                     agreement_figure(answers)};
    shown.more = {later_figure(answers), own_figure(answers), time_figure(answers), hint_figure(answers)};
    shown.search = answers.search, shown.sorted_by = answers.sorted_by;
    shown.rule = fmt::format("Ready: passed {} different scenarios on {} days, whenever that was",
                             team::ready_scenarios, team::ready_days);
    shown.weighting = fmt::format(
        "share of points, latest {0} sessions, the latest weighs {0} times the tenth", team::heat_sessions);
    show_people(shown, answers);
    show_trend(shown, answers.overview.trend);
    for (const team::CriticalRow& row : answers.errors.rows) {
        if (is_found(row.person + " " + answers.choices.title_of(row.scenario) + " " + row.words,
                     answers.search))
            shown.errors.push_back(error_row(row, answers.choices));
    }
    shown.errors_say =
        answers.errors.all == 0
            ? "None in these sessions."
            : fmt::format("{} in {}", answers.errors.all - answers.errors.waiting,
                          counted(all.now.sessions, "session", "sessions")) +
                  (answers.errors.waiting > 0 ? fmt::format(", {} for a person", answers.errors.waiting)
                                              : "");
    return shown;
}

TeamRows rows_of_cell(const std::string& person, const std::string& criterion,
                      const std::vector<team::SessionRow>& rows, const team::Choices& choices) {
    TeamRows shown{person + " · " + titled(criterion),
                   fmt::format("n {}; points in the session, and how much it weighs", rows.size())};
    for (const team::SessionRow& row : rows)
        shown.rows.push_back({row.session, criterion, choices.title_of(row.scenario),
                              fmt::format("{} · {} · {:.1f} of {:.1f}, weight {}", moment_of(row.started_at),
                                          row.mode, row.points, row.of, row.weight),
                              score_of(row)});
    return shown;
}

TeamRows rows_of_sessions(const std::string& title, const std::string& counts, const team::SessionPage& page,
                          int offset, const team::Choices& choices, team::Made made) {
    TeamRows shown{title, counts.empty()
                              ? fmt::format("n {}", page.all)
                              : fmt::format("{} in {}", counts, counted(page.all, "session", "sessions"))};
    show_part(shown, offset, static_cast<int>(page.rows.size()), page.all);
    for (const team::SessionRow& row : page.rows)
        shown.rows.push_back(
            {row.session, "", row.person + " · " + choices.title_of(row.scenario),
             fmt::format("{} · {} · {}", moment_of(row.started_at), row.mode, share_of(row, made)),
             score_of(row)});
    return shown;
}

TeamRows rows_of_ready(const std::vector<team::PersonRow>& people) {
    TeamRows shown{"Ready for live work",
                   fmt::format("n {}; opens the latest pass that counted", people.size())};
    for (const team::PersonRow& row : people) {
        TeamPerson person{row.person};
        show_status(person, row);
        const std::string since =
            row.readiness.ready()
                ? "since " + row.readiness.since
                : fmt::format("{} of {} scenarios, {} of {} days",
                              std::min(row.readiness.scenarios, team::ready_scenarios), team::ready_scenarios,
                              std::min(row.readiness.days, team::ready_days), team::ready_days);
        shown.rows.push_back({row.readiness.passes.empty() ? 0 : row.readiness.passes.back(),
                              "",
                              row.person,
                              since,
                              {person.status, person.mood, person.mood == Mood::good ? "check" : ""}});
    }
    return shown;
}

TeamRows rows_of_errors(const team::CriticalPage& page, int offset, const team::Choices& choices) {
    TeamRows shown{"Critical errors", fmt::format("n {}", page.all)};
    show_part(shown, offset, static_cast<int>(page.rows.size()), page.all);
    for (const team::CriticalRow& row : page.rows)
        shown.rows.push_back({row.session,
                              row.error,
                              titled(row.error),
                              fmt::format("{} · {} · {}", row.person, choices.title_of(row.scenario),
                                          moment_of(row.started_at)),
                              {row.needs_person ? "needs a person" : "", Mood::warn, ""}});
    return shown;
}

}  // namespace sim::viewmodel

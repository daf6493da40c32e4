#include <fmt/format.h>

#include <algorithm>

#include "scoring/criteria/all.h"
#include "scoring/dimension_titles.h"
#include "scoring/printable.h"
#include "sim/app/commands/team_answers.h"
#include "sim/viewmodel/display_words.h"

namespace sim::app {
namespace {

std::string line(const std::string& text) { return scoring::printable_line(text); }

std::string spaced_time(std::string wall_time) {
    std::ranges::replace(wall_time, 'T', ' ');
    return wall_time.substr(0, 16);
}

std::string percent_of(const team::Share& share) {
    return share.of > 0 ? fmt::format("{:.0f} %", 100.0 * share.in / share.of) : "-";
}

std::string change(double now, double before, const char* unit) {
    return fmt::format("{:+.0f}{} against the period before", now - before, unit);
}

std::string share_line(const std::string& name, const team::Share& now, const team::Share& before,
                       bool compares) {
    std::string text = fmt::format("{:<24} {:>5}  n {}", name, percent_of(now), now.of);
    if (compares && now.of > 0 && before.of > 0)
        text += "; " + change(100.0 * now.in / now.of, 100.0 * before.in / before.of, " points");
    return text + "\n";
}

std::string days_words(const team::Filter& filter) {
    if (filter.from.empty() && filter.to.empty()) return "all days";
    return fmt::format("{} to {}", filter.from.empty() ? "the first day" : filter.from,
                       filter.to.empty() ? "today" : filter.to);
}

std::string filter_words(const team::Filter& filter) {
    std::string words = days_words(filter);
    for (const auto& [name, value] : {std::pair{"team", &filter.team},
                                      {"cohort", &filter.cohort},
                                      {"person", &filter.person},
                                      {"scenario", &filter.scenario},
                                      {"mode", &filter.mode},
                                      {"judge", &filter.judge}})
        if (!value->empty()) words += fmt::format(", {} {}", name, line(*value));
    return words;
}

std::string of_page(std::size_t shown, int all) {
    return static_cast<int>(shown) == all ? "" : fmt::format("{} of {}; --offset shows more\n", shown, all);
}

}  // namespace

std::string readiness_words(const team::PersonRow& row) {
    if (row.readiness.ready()) return "ready since " + row.readiness.since;
    if (!row.started) return "not started";
    const int scenarios = team::ready_scenarios - row.readiness.scenarios;
    const int days = team::ready_days - row.readiness.days;
    std::string lacks;
    if (scenarios > 0) lacks = viewmodel::counted(scenarios, "scenario", "scenarios");
    if (days > 0) lacks += (lacks.empty() ? "" : ", ") + viewmodel::counted(days, "day", "days");
    return lacks + " short";
}

std::string overview_text(const team::Filter& filter, const team::Overview& overview) {
    const bool compares = !overview.before.from.empty();
    const team::Sums &now = overview.now, &earlier = overview.earlier;
    std::string text =
        fmt::format("{}, by the day a session began\n{}, {} not started, {}\n\n", filter_words(filter),
                    viewmodel::counted(overview.people, "person", "people"), overview.not_started,
                    viewmodel::counted(now.sessions, "session", "sessions"));
    text += fmt::format("{:<24} {:>5}  of {}", "Ready for live work", overview.ready, overview.people);
    if (compares) text += "; " + change(overview.ready, overview.ready_before, "");
    text += fmt::format("\n{:<24} {:>5}  in {} sessions", "Critical errors", now.critical, now.sessions);
    if (now.waiting > 0) text += fmt::format(", {} wait for a person", now.waiting);
    if (compares) text += "; " + change(now.critical, earlier.critical, "");
    text += "\n" + share_line("First reply in target", now.first, earlier.first, compares);
    text += share_line("Later replies in target", now.next, earlier.next, compares);
    text += fmt::format("{:<24} {:>5.1f}  points apart, n {}", "Own rating and judge", now.own.gap,
                        now.own.sessions);
    if (now.own.sessions > 0) text += fmt::format("; {:+.1f} on average", now.own.lean);
    text += fmt::format("\n{:<24} {:>5.0f}  hours, {} hints\n", "Time", now.minutes / 60, now.hints);
    if (!overview.errors.empty()) text += "\nCritical errors by kind:\n";
    for (const team::ErrorCount& error : overview.errors)
        text += fmt::format("{:>5}  {}\n", error.times, scoring::criteria::named_error(error.error));
    return text +
           fmt::format("\nReady is who has passed {} different scenarios on {} days, whenever that was.\n",
                       team::ready_scenarios, team::ready_days);
}

std::string people_text(const team::PeoplePage& people) {
    std::string text = fmt::format("{:<20} {:<24} {:>4} {:>4}", "", "", "n", "crit");
    const auto criteria = scoring::criteria::all_criteria();
    for (const scoring::Criterion* criterion : criteria) text += fmt::format(" {:>3}", criterion->id);
    text += "\n";
    for (const team::PersonRow& row : people.rows) {
        text += fmt::format("{:<20} {:<24} {:>4} {:>4}", line(row.person), readiness_words(row), row.sessions,
                            row.critical);
        for (const scoring::Criterion* criterion : criteria) {
            const auto cell = row.cells.find(std::string(criterion->id));
            text += cell == row.cells.end() ? "   -" : fmt::format(" {:>3.0f}", cell->second.percent());
        }
        text += "\n";
    }
    text += of_page(people.rows.size(), people.all);
    return text + fmt::format(
                      "Share of the points of each criterion in a person's latest {0} sessions; the latest "
                      "weighs {0} times the tenth.\n",
                      team::heat_sessions);
}

std::string trend_text(const std::vector<team::TrendPoint>& trend) {
    std::string text = fmt::format("{:<24} {:>6}", "", "n");
    for (const std::string_view title : scoring::dimension_titles) text += fmt::format(" {:>13}", title);
    text += "\n";
    for (const team::TrendPoint& point : trend) {
        text += fmt::format("{:<24} {:>6}", point.from + " to " + point.to, point.sessions);
        for (std::size_t index = 0; index < point.mean.size(); ++index)
            text += point.judged[index] > 0 ? fmt::format(" {:>13.0f}", point.mean[index])
                                            : fmt::format(" {:>13}", "-");
        text += "\n";
    }
    return text;
}

std::string errors_text(const team::CriticalPage& errors) {
    std::string text;
    for (const team::CriticalRow& row : errors.rows) {
        text +=
            fmt::format("{}{}\n  session {}, {}, {}, {}\n  {}\n", scoring::criteria::named_error(row.error),
                        row.needs_person ? " (a person must confirm it)" : "", row.session, line(row.person),
                        row.scenario, spaced_time(row.started_at), line(row.says));
        if (!row.words.empty()) text += fmt::format("  \"{}\"\n", line(row.words));
    }
    return errors.all == 0 ? "No critical error.\n" : text + of_page(errors.rows.size(), errors.all);
}

std::string sessions_page_text(const team::SessionPage& sessions) {
    std::string text;
    for (const team::SessionRow& row : sessions.rows)
        text += fmt::format("{:>6}  {}  {:<20} {:<24} {:<10} {:>3.0f} {:<10} first {}/{} later {}/{}\n",
                            row.session, spaced_time(row.started_at), line(row.person), row.scenario,
                            row.mode, row.overall,
                            row.critical > 0 ? "critical"
                            : row.passed     ? "passed"
                                             : "not passed",
                            row.first.in, row.first.of, row.next.in, row.next.of);
    return text + of_page(sessions.rows.size(), sessions.all) + fmt::format("n {}\n", sessions.all);
}

std::string cell_text(const std::vector<team::SessionRow>& rows) {
    std::string text;
    for (const team::SessionRow& row : rows)
        text +=
            fmt::format("{:>6}  {}  {:<24} {:<10} {:>5.2f} of {:>5.2f}, weight {}\n", row.session,
                        spaced_time(row.started_at), row.scenario, row.mode, row.points, row.of, row.weight);
    return text + fmt::format("n {}; `coolhead show ID` has the sentences\n", rows.size());
}

std::string attempts_text(const std::vector<team::AttemptRow>& attempts) {
    std::string text = fmt::format("{:<20} {:<24} {:>8} {:>5} {:>5} {:>6} {:>5} {:>7} {:>5}\n", "", "",
                                   "attempts", "first", "best", "latest", "lift", "minutes", "hints");
    for (const team::AttemptRow& row : attempts)
        text += fmt::format("{:<20} {:<24} {:>8} {:>5.0f} {:>5.0f} {:>6.0f} {:>+5.0f} {:>7.0f} {:>5}\n",
                            line(row.person), row.scenario, row.attempts, row.first, row.best, row.latest,
                            row.lift(), row.minutes, row.hints);
    return text;
}

std::string groups_text(const std::vector<store::Member>& members) {
    std::string text;
    for (const store::Member& member : members)
        text += fmt::format("{:<7} {:<20} {:<20} since {}\n",
                            store::group_kind_names[static_cast<std::size_t>(member.kind)],
                            line(member.group), line(member.person), member.since);
    return members.empty() ? "Nobody is in a team or a cohort yet.\n" : text;
}

}  // namespace sim::app

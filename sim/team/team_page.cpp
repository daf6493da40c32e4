#include "sim/team/team_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/criteria/all.h"
#include "scoring/dimension_titles.h"
#include "scoring/text/code_points.h"
#include "sim/report/html.h"
#include "sim/report/html_page.h"
#include "sim/team/team_desk.h"
#include "sim/team/trend_chart.h"

namespace sim::team {
namespace {

using report::html_table;
using report::html_text;
using report::html_words;

std::string spaced(std::string wall_time) {
    std::ranges::replace(wall_time, 'T', ' ');
    return wall_time;
}

std::string titled(const TeamReport& report, const std::string& scenario) {
    const auto found = report.titles.find(scenario);
    return found == report.titles.end() || found->second.empty() ? scenario : found->second;
}

std::string percent_of(const Share& share) {
    return share.of > 0 ? fmt::format("{:.0f} %", 100.0 * share.in / share.of) : "–";
}

std::string narrowed(const Filter& filter) {
    std::string line;
    const auto add = [&](std::string_view what, const std::string& value) {
        if (!value.empty()) line += fmt::format("{}{} {}", line.empty() ? "" : ", ", what, html_words(value));
    };
    add("team", filter.team), add("cohort", filter.cohort), add("person", filter.person);
    add("exercise", filter.scenario), add("mode", filter.mode), add("judge", filter.judge);
    add("from", filter.from), add("to", filter.to);
    return line.empty() ? "everybody, all days" : line;
}

std::string head(const TeamReport& report) {
    return report::html_head("Team report") +
           fmt::format(
               "<p>{}</p>\n<p class=\"muted\">{} people, {} not started · {} sessions · days are those "
               "on which a session began, where it was played · made {}</p>\n",
               narrowed(report.filter), report.overview.people, report.overview.not_started,
               report.overview.now.sessions, html_text(report.made_at));
}

std::vector<std::string> figure_row(const std::string& name, const std::string& now, const std::string& n,
                                    const std::string& before, const std::string& made_of) {
    return {"<strong>" + name + "</strong>", "<strong>" + now + "</strong>", n, before, made_of};
}

std::string figures(const TeamReport& report) {
    const Overview& all = report.overview;
    const bool compares = !all.before.from.empty();
    const auto before = [&](const std::string& value) { return compares ? value : std::string("–"); };
    const auto gap = [](const OwnRating& own) {
        return own.sessions > 0 ? fmt::format("{:.1f}", own.gap) : std::string("–");
    };
    std::vector<std::vector<std::string>> rows;
    rows.push_back(figure_row("Ready for live work", std::to_string(all.ready),
                              fmt::format("of {} people", all.people),
                              before(std::to_string(all.ready_before)),
                              fmt::format("passed {} different exercises on {} days, whenever that was",
                                          ready_scenarios, ready_days)));
    rows.push_back(figure_row(
        "Critical errors", std::to_string(all.now.critical), fmt::format("in {} sessions", all.now.sessions),
        before(std::to_string(all.earlier.critical)),
        fmt::format("each of them; {} more wait for a person and do not count", all.now.waiting)));
    rows.push_back(figure_row("First reply in target", percent_of(all.now.first),
                              fmt::format("of {} customers", all.now.first.of),
                              before(percent_of(all.earlier.first)), "in time, and an answer"));
    rows.push_back(figure_row("Later replies in target", percent_of(all.now.next),
                              fmt::format("of {} customers", all.now.next.of),
                              before(percent_of(all.earlier.next)), "by the median of each customer's"));
    rows.push_back(figure_row("Own rating and judge", gap(all.now.own),
                              fmt::format("points apart in {} sessions", all.now.own.sessions),
                              before(gap(all.earlier.own)), "people's own rating, given before the verdict"));
    const std::string period =
        compares ? fmt::format("the period before is {} to {}", all.before.from, all.before.to)
                 : "without a first day there is no period before";
    return "<h2>Figures</h2>\n" +
           html_table(html_text(period),
                      {{"Figure"}, {"Now", true}, {"n", true}, {"Before", true}, {"Made of"}}, rows);
}

std::string groups(const TeamReport& report) {
    if (report.groups.empty()) return "";
    std::vector<std::vector<std::string>> rows;
    for (const GroupRow& row : report.groups)
        rows.push_back({html_text(row.kind), html_words(row.group), std::to_string(row.people),
                        std::to_string(row.started), std::to_string(row.ready),
                        std::to_string(row.sums.sessions),
                        row.sums.sessions > 0 ? fmt::format("{:.0f}", row.overall()) : "–",
                        std::to_string(row.sums.passed), std::to_string(row.sums.critical),
                        percent_of(row.sums.first), percent_of(row.sums.next)});
    return "<h2>Teams and cohorts</h2>\n" + html_table(
                                                "People of a cohort began in the same month. Sessions within "
                                                "these days; readiness whenever it was.",
                                                {{"Kind"},
                                                 {"Name"},
                                                 {"People", true},
                                                 {"Started", true},
                                                 {"Ready", true},
                                                 {"Sessions", true},
                                                 {"Mean score", true},
                                                 {"Passed", true},
                                                 {"Critical", true},
                                                 {"First in target", true},
                                                 {"Later in target", true}},
                                                rows);
}

std::string status_of(const PersonRow& row) {
    if (row.readiness.ready()) return "✓ ready since " + row.readiness.since;
    if (!row.started) return "not started";
    const int scenarios = ready_scenarios - row.readiness.scenarios, days = ready_days - row.readiness.days;
    std::string lacks;
    if (scenarios > 0) lacks = fmt::format("{} exercise{}", scenarios, scenarios == 1 ? "" : "s");
    if (days > 0)
        lacks += fmt::format("{}{} day{}", lacks.empty() ? "" : " and ", days, days == 1 ? "" : "s");
    return lacks + " short";
}

/// The figure says the same as the colour.
std::string heat_cell(const PersonRow& row, std::string_view criterion) {
    const auto cell = row.cells.find(std::string(criterion));
    if (cell == row.cells.end()) return "·";
    const double percent = cell->second.percent();
    return report::html_classed(percent < 50   ? "low"
                                : percent < 75 ? "fair"
                                               : "high",
                                fmt::format("{:.0f}", percent));
}

std::string heat_map(const TeamReport& report) {
    std::vector<report::HtmlColumn> columns{{"Person"}, {"Readiness"}, {"Critical", true}};
    for (const scoring::Criterion* criterion : scoring::criteria::all_criteria())
        columns.push_back({criterion->id, true});
    std::vector<std::vector<std::string>> rows;
    for (const PersonRow& person : report.people) {
        std::vector<std::string> row{html_words(person.person), html_text(status_of(person)),
                                     std::to_string(person.critical)};
        for (const scoring::Criterion* criterion : scoring::criteria::all_criteria())
            row.push_back(heat_cell(person, criterion->id));
        rows.push_back(std::move(row));
    }
    return "<h2>People and criteria</h2>\n<div class=\"heat\">\n" +
           html_table(
               fmt::format("Share of each criterion's points in a person's latest {0} sessions, of 100; the "
                           "latest weighs {0} times the tenth. Below 50 is low, 75 and more is high; a dot: "
                           "nothing of the kind was asked.",
                           heat_sessions),
               columns, rows) +
           "</div>\n";
}

std::string criteria_names() {
    std::vector<std::vector<std::string>> rows;
    for (const scoring::Criterion* criterion : scoring::criteria::all_criteria())
        rows.push_back(
            {std::string(criterion->id), html_text(criterion->name), html_text(criterion->rationale)});
    return "<h2>What the criteria are</h2>\n" +
           html_table("As the judge counts them.", {{"Criterion"}, {"Name"}, {"Why it counts"}}, rows);
}

std::string trend(const TeamReport& report) {
    if (report.overview.trend.empty()) return "<h2>Trend</h2>\n<p>No session in these days.</p>\n";
    std::vector<report::HtmlColumn> columns{{"From"}, {"To"}, {"Sessions", true}};
    for (const std::string_view title : scoring::dimension_titles) columns.push_back({title, true});
    std::vector<std::vector<std::string>> rows;
    for (const TrendPoint& point : report.overview.trend) {
        std::vector<std::string> row{point.from, point.to, std::to_string(point.sessions)};
        for (std::size_t index = 0; index < point.mean.size(); ++index)
            row.push_back(point.judged[index] > 0 ? fmt::format("{:.1f}", point.mean[index]) : "–");
        rows.push_back(std::move(row));
    }
    return "<h2>Trend</h2>\n" + trend_chart(report.overview.trend) +
           html_table("The same in figures: means of the sessions that began in these days, of 100.", columns,
                      rows);
}

std::string evidence(const CriticalRow& error) {
    std::string html = "<p>" + html_text(error.says) + "</p>";
    if (error.words.empty()) return html;
    const int length = scoring::text::count_code_points(error.words);
    const int start = std::clamp(error.start, 0, length), end = std::clamp(error.end, start, length);
    const auto part = [&](int from, int to) {
        return html_text(scoring::text::slice(error.words, {from, to}));
    };
    return html + "<p class=\"said\">“<bdi>" + part(0, start) + "<mark class=\"critical\">" +
           part(start, end) + "</mark>" + part(end, length) + "</bdi>”</p>";
}

std::string errors(const TeamReport& report) {
    if (report.errors.rows.empty()) return "<h2>Critical errors</h2>\n<p>None in these sessions.</p>\n";
    std::vector<std::vector<std::string>> rows;
    for (const CriticalRow& error : report.errors.rows) {
        const std::string name = scoring::criteria::named_error(error.error);
        rows.push_back({report::html_classed("critical", html_text(name)) +
                            (error.needs_person ? "<p>waits for a person, does not count yet</p>" : ""),
                        html_words(error.person),
                        fmt::format("{}<br>session {}<br>{}", html_text(titled(report, error.scenario)),
                                    error.session, html_text(spaced(error.started_at))),
                        evidence(error)});
    }
    return "<h2>Critical errors</h2>\n" +
           html_table(fmt::format("{} that count, {} that wait for a person; the latest first.",
                                  report.errors.all - report.errors.waiting, report.errors.waiting),
                      {{"Error"}, {"Person"}, {"Where"}, {"What happened"}}, rows);
}

std::string attempts(const TeamReport& report) {
    if (report.attempts.empty()) return "";
    std::vector<std::vector<std::string>> rows;
    for (const AttemptRow& row : report.attempts)
        rows.push_back({html_words(row.person), html_text(titled(report, row.scenario)),
                        std::to_string(row.attempts), fmt::format("{:.0f}", row.first),
                        fmt::format("{:.0f}", row.best), fmt::format("{:.0f}", row.latest),
                        fmt::format("{:+.0f}", row.lift()), fmt::format("{:.0f}", row.minutes),
                        std::to_string(row.hints)});
    return "<h2>Attempts</h2>\n" + html_table("By person and exercise; lift is the latest less the first.",
                                              {{"Person"},
                                               {"Exercise"},
                                               {"Attempts", true},
                                               {"First", true},
                                               {"Best", true},
                                               {"Latest", true},
                                               {"Lift", true},
                                               {"Minutes", true},
                                               {"Hints", true}},
                                              rows);
}

}  // namespace

TeamReport report_of(store::Store& store, const Filter& filter, const std::string& made_at,
                     const Zoned& zoned) {
    constexpr Page everything{0, 100'000};
    TeamReport report{filter, overview_of(store, filter)};
    report.people = people_of(store, filter, everything).rows;
    report.errors = critical_errors_of(store, filter, everything, Errors::and_waiting);
    for (CriticalRow& row : report.errors.rows) row.started_at = zoned(row.started_at);
    report.attempts = attempts_of(store, filter);
    report.groups = groups_of(store, filter);
    report.titles = choices_of(store).titles;
    report.made_at = made_at;
    return report;
}

std::string team_page(const TeamReport& report) {
    return head(report) + figures(report) + heat_map(report) + groups(report) + trend(report) +
           errors(report) + attempts(report) + criteria_names() +
           "<footer><p>Coolhead. The judge is a program: it can be wrong. What people decided counts "
           "here.</p></footer>\n" +
           report::html_end();
}

}  // namespace sim::team

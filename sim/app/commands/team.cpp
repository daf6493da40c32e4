#include "sim/app/commands/team.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/criteria/all.h"
#include "sim/app/commands/team_answers.h"
#include "sim/app/data/existing_store.h"
#include "sim/app/data/places.h"
#include "sim/app/data/profile.h"
#include "sim/app/platform/output.h"
#include "sim/app/platform/wall_time.h"
#include "sim/team/team_desk.h"
#include "sim/team/team_json.h"
#include "sim/team/team_page.h"

namespace sim::app {
namespace {

/// With the days that the options mean.
team::Filter filter_of(const TeamOptions& options) {
    team::Filter filter = options.filter;
    if (options.all_time || !filter.from.empty()) return filter;
    team::take_last_days(filter, filter.to.empty() ? wall_time().substr(0, 10) : filter.to, options.days);
    return filter;
}

template <typename Answer>
void show(const TeamOptions& options, const Answer& answer, std::string (*as_json)(const Answer&),
          std::string (*as_text)(const Answer&)) {
    print(options.format == OutputFormat::json ? as_json(answer) : as_text(answer));
}

/// Times that go out as JSON are in UTC.
template <typename Page>
Page going_out(const TeamOptions& options, Page page) {
    if (options.format == OutputFormat::json)
        for (auto& row : page.rows) row.started_at = utc_of_wall_time(row.started_at);
    return page;
}

std::vector<team::DisputeRow> going_out(const TeamOptions& options, std::vector<team::DisputeRow> rows) {
    if (options.format == OutputFormat::json)
        for (team::DisputeRow& row : rows) row.made_at = utc_of_wall_time(row.made_at);
    return rows;
}

void show_ways(store::Store& store, const TeamOptions& options, const team::Filter& filter) {
    if (filter.scenario.empty())
        throw Failure(
            ExitCode::call_wrong, "No scenario was named.",
            "Name one: `coolhead team ways --scenario charged-twice`; `coolhead team scenarios` lists them.");
    show(options, team::ways_of(store, filter), team::ways_json, ways_text);
}

void show_report(store::Store& store, const TeamOptions& options, const team::Filter& filter) {
    const bool page = options.format == OutputFormat::text || options.format == OutputFormat::html;
    const team::TeamReport report = team::report_of(store, filter, utc_of_wall_time(wall_time()),
                                                    page ? zoned_wall_time : utc_of_wall_time);
    print(page                                  ? team_page(report)
          : options.format == OutputFormat::csv ? team_csv(report)
                                                : team_report_json(report));
}

/// What somebody answers to a disagreement in a drill; sessions are decided by `review`.
void answer_dispute(const TeamOptions& options) {
    store::Store store = open_existing_store(options.database);
    if (options.dispute <= 0 || options.words.find_first_not_of(' ') == std::string::npos)
        throw Failure(ExitCode::call_wrong, "Which disagreement is answered, and in which words?",
                      "Say both: `coolhead team answer --dispute 3 --words \"...\"`.");
    const std::string by = !options.by.empty()          ? options.by
                           : last_person(store).empty() ? default_person()
                                                        : last_person(store);
    store.answer_drill_dispute(options.dispute, {!options.judge_is_wrong, by, options.words, wall_time()});
}

void show_overview(store::Store& store, const TeamOptions& options, const team::Filter& filter) {
    const team::Overview overview = team::overview_of(store, filter);
    if (options.format == OutputFormat::json) return print(team::overview_json(filter, overview));
    print(overview_text(filter, overview));
}

void show_cell(store::Store& store, const TeamOptions& options, const team::Filter& filter) {
    if (filter.person.empty() || !scoring::criteria::criterion_of(options.criterion))
        throw Failure(ExitCode::call_wrong, "A cell is one person's sessions in one criterion.",
                      "Name both: `coolhead team cell --person NAME --criterion T1`.");
    std::vector<team::SessionRow> rows = team::cell_of(store, filter, filter.person, options.criterion);
    if (options.format == OutputFormat::json)
        for (team::SessionRow& row : rows) row.started_at = utc_of_wall_time(row.started_at);
    show(options, rows, team::cell_json, cell_text);
}

store::Member member_of(const TeamOptions& options) {
    const team::Filter& named = options.filter;
    if (named.person.empty() || named.team.empty() == named.cohort.empty())
        throw Failure(ExitCode::call_wrong, "A person and one group are needed.",
                      "Name both: `coolhead team join --person NAME --team TEAM`, or --cohort COHORT.");
    const bool team = !named.team.empty();
    return {named.person, team ? store::GroupKind::team : store::GroupKind::cohort,
            team ? named.team : named.cohort, wall_time().substr(0, 10)};
}

void change_members(const TeamOptions& options) {
    store::Store store = open_existing_store(options.database);
    const store::Member member = member_of(options);
    const std::vector<std::string> people = store.people();
    if (!std::ranges::binary_search(people, member.person))
        throw Failure(ExitCode::input_wrong, fmt::format("Nobody here is called {}.", member.person),
                      "`coolhead team people --all` lists everybody.");
    if (options.question == TeamQuestion::join) return store.join_group(member);
    if (!store.leave_group(member.person, member.kind, member.group))
        throw Failure(ExitCode::input_wrong, fmt::format("{} is not in {}.", member.person, member.group),
                      "`coolhead team groups` lists who is where.");
}

void answer(store::Store& store, const TeamOptions& options) {
    const team::Filter filter = filter_of(options);
    switch (options.question) {
        case TeamQuestion::overview:
            return show_overview(store, options, filter);
        case TeamQuestion::people:
            return show(options,
                        team::people_of(store, filter, options.page, options.order, options.criterion),
                        team::people_json, people_text);
        case TeamQuestion::trend:
            return show(options, team::overview_of(store, filter).trend, team::trend_json, trend_text);
        case TeamQuestion::errors:
            return show(options,
                        going_out(options, team::critical_errors_of(store, filter, options.page,
                                                                    team::Errors::and_waiting)),
                        team::errors_json, errors_text);
        case TeamQuestion::sessions:
            return show(options,
                        going_out(options, team::sessions_of(store, filter, options.made, options.page)),
                        team::sessions_page_json, sessions_page_text);
        case TeamQuestion::cell:
            return show_cell(store, options, filter);
        case TeamQuestion::attempts:
            return show(options, team::attempts_of(store, filter), team::attempts_json, attempts_text);
        case TeamQuestion::compare:
            return show(options, team::groups_of(store, filter), team::group_rows_json, group_rows_text);
        case TeamQuestion::scenarios:
            return show(options, team::scenarios_of(store, filter), team::scenario_rows_json,
                        scenario_rows_text);
        case TeamQuestion::ways:
            return show_ways(store, options, filter);
        case TeamQuestion::disputes:
            return show(options, going_out(options, team::disputes_of(store, filter)), team::disputes_json,
                        disputes_text);
        case TeamQuestion::report:
            return show_report(store, options, filter);
        case TeamQuestion::groups:
            return show(options, store.members(), team::groups_json, groups_text);
        case TeamQuestion::answer:
        case TeamQuestion::join:
        case TeamQuestion::leave:
            return;  // done before: they write
    }
}

}  // namespace

ExitCode team(const TeamOptions& options) {
    if (options.question == TeamQuestion::answer) {
        answer_dispute(options);
        return ExitCode::done;
    }
    if (options.question == TeamQuestion::join || options.question == TeamQuestion::leave) {
        change_members(options);
        return ExitCode::done;
    }
    store::Store store = open_existing_to_read(options.database);
    answer(store, options);
    return ExitCode::done;
}

}  // namespace sim::app

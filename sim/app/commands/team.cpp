#include "sim/app/commands/team.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/criteria/all.h"
#include "sim/app/commands/team_answers.h"
#include "sim/app/data/existing_store.h"
#include "sim/app/platform/output.h"
#include "sim/app/platform/wall_time.h"
#include "sim/team/team_desk.h"
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

void show_overview(store::Store& store, const TeamOptions& options, const team::Filter& filter) {
    const team::Overview overview = team::overview_of(store, filter);
    if (options.format == OutputFormat::json) return print(overview_json(filter, overview));
    print(overview_text(filter, overview));
}

void show_cell(store::Store& store, const TeamOptions& options, const team::Filter& filter) {
    if (filter.person.empty() || !scoring::criteria::criterion_of(options.criterion))
        throw Failure(ExitCode::call_wrong, "A cell is one person's sessions in one criterion.",
                      "Name both: `coolhead team cell --person NAME --criterion T1`.");
    show(options, team::cell_of(store, filter, filter.person, options.criterion), cell_json, cell_text);
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
                        people_json, people_text);
        case TeamQuestion::trend:
            return show(options, team::trend_of(store, filter), trend_json, trend_text);
        case TeamQuestion::errors:
            return show(options,
                        team::critical_errors_of(store, filter, options.page, team::Errors::and_waiting),
                        errors_json, errors_text);
        case TeamQuestion::sessions:
            return show(options, team::sessions_of(store, filter, options.made, options.page),
                        sessions_page_json, sessions_page_text);
        case TeamQuestion::cell:
            return show_cell(store, options, filter);
        case TeamQuestion::attempts:
            return show(options, team::attempts_of(store, filter), attempts_json, attempts_text);
        case TeamQuestion::report:
            return print(team_page(team::report_of(store, filter, utc_of_wall_time(wall_time()))));
        case TeamQuestion::groups:
            return show(options, store.members(), groups_json, groups_text);
        case TeamQuestion::join:
        case TeamQuestion::leave:
            return;  // done before: they write
    }
}

}  // namespace

ExitCode team(const TeamOptions& options) {
    if (options.question == TeamQuestion::join || options.question == TeamQuestion::leave) {
        change_members(options);
        return ExitCode::done;
    }
    store::Store store = open_existing_to_read(options.database);
    answer(store, options);
    return ExitCode::done;
}

}  // namespace sim::app

// What is asked of the store about many people's sessions. Every figure can be had with the rows it is made
// of. Knows the store and scoring's cards; no judge at work, no clock, no window. SQL stands here and in the
// store. All of it throws Failure where the file cannot be read.
#pragma once

#include "sim/store/store.h"
#include "sim/team/figures.h"

namespace sim::team {

/// The period as long as the filter's, right before it; without days where the filter has not both.
Filter period_before(const Filter& filter);
/// The filter for the `days` up to and with `last_day`. Throws Failure where that is no day.
void take_last_days(Filter& filter, const std::string& last_day, int days);

Overview overview_of(store::Store& store, const Filter& filter);

/// Who is in team and cohort. `criterion` is what PeopleOrder::criterion sorts by, weakest first.
struct PeoplePage {
    std::vector<PersonRow> rows;
    int all = 0;
};
PeoplePage people_of(store::Store& store, const Filter& filter, const Page& page,
                     PeopleOrder order = PeopleOrder::name, const std::string& criterion = "");

/// Latest first.
CriticalPage critical_errors_of(store::Store& store, const Filter& filter, const Page& page,
                                Errors errors = Errors::that_count);
/// Latest first.
SessionPage sessions_of(store::Store& store, const Filter& filter, Made made, const Page& page);
/// Of these sessions those within the filter, latest first.
SessionPage sessions_named(store::Store& store, const Filter& filter,
                           const std::vector<std::int64_t>& sessions, const Page& page);
/// The sessions of one cell of the heat map, latest first. Empty where there is no such person.
std::vector<SessionRow> cell_of(store::Store& store, const Filter& filter, const std::string& person,
                                const std::string& criterion);
/// By person, then by scenario.
std::vector<AttemptRow> attempts_of(store::Store& store, const Filter& filter);

/// Who waits for a reviewer, oldest first. `now` is the wall time.
QueuePage queue_of(store::Store& store, const QueueFilter& filter, const Page& page, const std::string& now);

/// Teams, then cohorts, each within the filter.
std::vector<GroupRow> groups_of(store::Store& store, const Filter& filter);
/// Those that were played within the filter.
std::vector<ScenarioRow> scenarios_of(store::Store& store, const Filter& filter);
/// Of the filter's scenario, which is named.
Ways ways_of(store::Store& store, const Filter& filter);
/// Of the sessions that ways_of() looks at, those that came by; latest first.
SessionPage sessions_by(store::Store& store, const Filter& filter, const Passage& passage, const Page& page);
/// Latest first; the days are those on which it was said. In sessions and in drills.
std::vector<DisputeRow> disputes_of(store::Store& store, const Filter& filter);

Choices choices_of(store::Store& store);

}  // namespace sim::team

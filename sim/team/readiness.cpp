#include "sim/team/readiness.h"

#include <set>

#include "sim/team/where.h"

namespace sim::team {

std::vector<Known> known_people(store::Store& store, const Filter& filter) {
    const Where where = people_where(filter);
    store::Statement select = store.ask("SELECT id, name FROM people" + where.sql + " ORDER BY name");
    where.bind_to(select);
    std::vector<Known> people;
    while (select.step()) people.push_back({select.number(0), select.text(1)});
    return people;
}

ReadinessRule::ReadinessRule(store::Store& store, const Filter& filter) : store_(&store), filter_(filter) {
    filter_.from.clear();
    filter_.scenario.clear();
}

Readiness ReadinessRule::of(std::int64_t person) {
    Where where = cards_where(filter_, Period::by_time, Whose::said_elsewhere);
    where.add("passed = 1").add("person = ?", {person});
    store::Statement select = store_->ask("SELECT scenario, day, session FROM team_cards" + where.sql +
                                          " ORDER BY started_at, session");
    where.bind_to(select);
    Readiness readiness;
    std::set<std::string> scenarios, days;
    while (!readiness.ready() && select.step()) {
        scenarios.insert(select.text(0));
        days.insert(select.text(1));
        readiness.passes.push_back(select.number(2));
        readiness.scenarios = static_cast<int>(scenarios.size());
        readiness.days = static_cast<int>(days.size());
        if (readiness.scenarios >= ready_scenarios && readiness.days >= ready_days)
            readiness.since = select.text(1);
    }
    return readiness;
}

}  // namespace sim::team

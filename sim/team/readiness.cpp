#include "sim/team/readiness.h"

#include <set>

namespace sim::team {

std::vector<Known> known_people(store::Store& store, const Filter& filter) {
    const Where where = people_where(filter);
    store::Statement select = store.ask("SELECT id, name FROM people" + where.sql + " ORDER BY name");
    where.bind_to(select);
    std::vector<Known> people;
    while (select.step()) people.push_back({select.number(0), select.text(1)});
    return people;
}

namespace {

Where passes_where(Filter filter) {
    filter.from.clear();
    filter.scenario.clear();
    Where where = cards_where(filter, Period::by_time, Whose::said_elsewhere);
    return where.add("passed = 1").add("person = ?");
}

}  // namespace

ReadinessRule::ReadinessRule(store::Store& store, const Filter& filter)
    : where_(passes_where(filter)),
      passes_(store.ask("SELECT scenario, day, session FROM team_cards" + where_.sql +
                        " ORDER BY started_at, session")) {}

Readiness ReadinessRule::of(std::int64_t person) {
    where_.bind_to(passes_.again());
    passes_.bind(person);
    Readiness readiness;
    std::set<std::string> scenarios, days;
    while (!readiness.ready() && passes_.step()) {
        scenarios.insert(passes_.text(0));
        days.insert(passes_.text(1));
        readiness.passes.push_back(passes_.number(2));
        readiness.scenarios = static_cast<int>(scenarios.size());
        readiness.days = static_cast<int>(days.size());
        if (readiness.scenarios >= ready_scenarios && readiness.days >= ready_days)
            readiness.since = passes_.text(1);
    }
    return readiness;
}

HasStarted::HasStarted(store::Store& store)
    : any_(store.ask("SELECT EXISTS (SELECT 1 FROM sessions WHERE person = ?)")) {}

bool HasStarted::operator()(std::int64_t person) {
    any_.again().bind(person).step();
    return any_.number(0) != 0;
}

}  // namespace sim::team

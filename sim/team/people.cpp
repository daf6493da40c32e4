#include <algorithm>
#include <tuple>

#include "sim/team/readiness.h"
#include "sim/team/team_desk.h"
#include "sim/team/where.h"

namespace sim::team {
namespace {

/// One person's latest sessions within the filter, the latest first.
std::vector<std::int64_t> latest_cards(store::Store& store, const Filter& filter, std::int64_t person) {
    const Where where =
        cards_where(filter, Period::by_time, Whose::said_elsewhere).add("person = ?", {person});
    store::Statement select = store.ask("SELECT id FROM team_cards" + where.sql +
                                        " ORDER BY started_at DESC, session DESC LIMIT ?");
    where.bind_to(select);
    select.bind(heat_sessions);
    std::vector<std::int64_t> cards;
    while (select.step()) cards.push_back(select.number(0));
    return cards;
}

int weight_of(std::size_t nth) { return heat_sessions - static_cast<int>(nth); }

void fill_cells(store::Store& store, const Filter& filter, std::int64_t person, PersonRow& row) {
    const std::vector<std::int64_t> cards = latest_cards(store, filter, person);
    for (std::size_t nth = 0; nth < cards.size(); ++nth) {
        store::Statement select = store.ask("SELECT criterion, points, of FROM team_criteria WHERE card = ?");
        select.bind(cards[nth]);
        while (select.step()) {
            Cell& cell = row.cells[select.text(0)];
            cell.points += weight_of(nth) * select.real(1);
            cell.of += weight_of(nth) * select.real(2);
            ++cell.sessions;
        }
    }
}

void fill_counts(store::Store& store, const Filter& filter, std::int64_t person, PersonRow& row) {
    const Where where =
        cards_where(filter, Period::by_time, Whose::said_elsewhere).add("person = ?", {person});
    store::Statement sums =
        store.ask("SELECT count(*), coalesce(sum(critical), 0) FROM team_cards" + where.sql);
    where.bind_to(sums);
    sums.step();
    row.sessions = static_cast<int>(sums.number(0));
    row.critical = static_cast<int>(sums.number(1));
    store::Statement any =
        store.ask("SELECT EXISTS (SELECT 1 FROM team_cards WHERE latest = 1 AND person = ?)");
    any.bind(person).step();
    row.started = any.number(0) != 0;
}

double share_in(const PersonRow& row, const std::string& criterion) {
    const auto cell = row.cells.find(criterion);
    return cell == row.cells.end() ? 101 : cell->second.percent();  // who was not judged comes last
}

/// Those who are ready first, then by what they lack.
auto readiness_key(const PersonRow& row) {
    return std::tuple(!row.readiness.ready(), -row.readiness.scenarios, -row.readiness.days, !row.started);
}

/// People who are in order by name stay so among their equals.
void sort(std::vector<PersonRow>& rows, PeopleOrder order, const std::string& criterion) {
    switch (order) {
        case PeopleOrder::name:
            break;
        case PeopleOrder::readiness:
            std::ranges::stable_sort(rows, {}, readiness_key);
            break;
        case PeopleOrder::critical:
            std::ranges::stable_sort(rows, std::greater{}, &PersonRow::critical);
            break;
        case PeopleOrder::criterion:
            std::ranges::stable_sort(rows, {},
                                     [&](const PersonRow& row) { return share_in(row, criterion); });
            break;
    }
}

}  // namespace

PeoplePage people_of(store::Store& store, const Filter& filter, const Page& page, PeopleOrder order,
                     const std::string& criterion) {
    const std::vector<Known> known = known_people(store, filter);
    PeoplePage people;
    people.all = static_cast<int>(known.size());
    const int first = std::clamp(page.offset, 0, people.all);
    const int last = std::min(people.all, first + std::max(0, page.limit));
    // By name, only those of the page are looked up.
    const bool all = order != PeopleOrder::name;
    ReadinessRule rule(store, filter);
    for (int number = all ? 0 : first; number < (all ? people.all : last); ++number) {
        const Known& person = known[static_cast<std::size_t>(number)];
        PersonRow row;
        row.person = person.name;
        row.readiness = rule.of(person.id);
        fill_counts(store, filter, person.id, row);
        fill_cells(store, filter, person.id, row);
        people.rows.push_back(std::move(row));
    }
    sort(people.rows, order, criterion);
    if (all) people.rows = {people.rows.begin() + first, people.rows.begin() + last};
    return people;
}

std::vector<SessionRow> cell_of(store::Store& store, const Filter& filter, const std::string& person,
                                const std::string& criterion) {
    Filter one = filter;
    one.person = person;
    const std::vector<Known> known = known_people(store, one);
    std::vector<SessionRow> rows;
    if (known.empty()) return rows;
    const std::vector<std::int64_t> cards = latest_cards(store, filter, known.front().id);
    for (std::size_t nth = 0; nth < cards.size(); ++nth) {
        store::Statement select = store.ask(
            "SELECT session, scenario, mode, started_at, judge, overall, would_have_been, passed, critical,"
            " points, of FROM team_criteria JOIN team_cards ON id = card WHERE card = ? AND criterion = ?");
        if (!select.bind(cards[nth]).bind(std::string_view(criterion)).step()) continue;
        SessionRow row{select.number(0), person,         select.text(1), select.text(2),       select.text(3),
                       select.text(4),   select.real(5), select.real(6), select.number(7) != 0};
        row.critical = static_cast<int>(select.number(8));
        row.points = select.real(9), row.of = select.real(10);
        row.weight = weight_of(nth);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace sim::team

#include <algorithm>
#include <array>
#include <utility>

#include "sim/team/readiness.h"
#include "sim/team/team_desk.h"
#include "sim/team/where.h"

namespace sim::team {
namespace {

int weight_of(std::size_t nth) { return heat_sessions - static_cast<int>(nth); }

Where whose_cards(const Filter& filter) {
    return cards_where(filter, Period::by_time, Whose::said_elsewhere).add("person = ?");
}

/// Asks of one person after the other what their line holds.
class PeopleAsked {
  public:
    PeopleAsked(store::Store& store, const Filter& filter)
        : where_(whose_cards(filter)),
          latest_(store.ask("SELECT id FROM team_cards" + where_.sql +
                            " ORDER BY started_at DESC, session DESC LIMIT ?")),
          points_(store.ask("SELECT criterion, points, of FROM team_criteria WHERE card = ?")),
          points_in_(store.ask("SELECT points, of FROM team_criteria WHERE card = ? AND criterion = ?")),
          sums_(store.ask("SELECT count(*), coalesce(sum(critical), 0) FROM team_cards" + where_.sql)),
          rule_(store, filter),
          has_started_(store) {}

    PersonRow row_of(const Known& person) {
        PersonRow row;
        row.person = person.name;
        row.readiness = rule_.of(person.id);
        row.started = has_started_(person.id);
        sum_up(person.id);
        row.sessions = static_cast<int>(sums_.number(0));
        row.critical = static_cast<int>(sums_.number(1));
        const std::vector<std::int64_t> cards = latest_cards(person.id);
        for (std::size_t nth = 0; nth < cards.size(); ++nth) add_points(cards[nth], weight_of(nth), row);
        return row;
    }

    /// What puts people in order, without the rest of their line: less comes first.
    std::array<double, 4> key_of(const Known& person, PeopleOrder order, const std::string& criterion) {
        switch (order) {
            case PeopleOrder::name:
                break;
            case PeopleOrder::readiness: {  // those who are ready first, then by what they lack
                const Readiness readiness = rule_.of(person.id);
                return {readiness.ready() ? 0. : 1., -1. * readiness.scenarios, -1. * readiness.days,
                        has_started_(person.id) ? 0. : 1.};
            }
            case PeopleOrder::critical:
                sum_up(person.id);
                return {-sums_.real(1)};
            case PeopleOrder::criterion: {
                const Cell cell = cell_of_person(person.id, criterion);
                return {cell.sessions > 0 ? cell.percent() : never_judged};
            }
        }
        return {};
    }

    /// Within the filter, the latest first.
    std::vector<std::int64_t> latest_cards(std::int64_t person) {
        where_.bind_to(latest_.again());
        latest_.bind(person).bind(heat_sessions);
        std::vector<std::int64_t> cards;
        while (latest_.step()) cards.push_back(latest_.number(0));
        return cards;
    }

  private:
    static constexpr double never_judged = 101;  // comes last

    void sum_up(std::int64_t person) {
        where_.bind_to(sums_.again());
        sums_.bind(person).step();
    }

    Cell cell_of_person(std::int64_t person, const std::string& criterion) {
        Cell cell;
        const std::vector<std::int64_t> cards = latest_cards(person);
        for (std::size_t nth = 0; nth < cards.size(); ++nth) {
            points_in_.again().bind(cards[nth]).bind(criterion);
            if (points_in_.step()) add(points_in_.real(0), points_in_.real(1), weight_of(nth), cell);
        }
        return cell;
    }

    static void add(double points, double of, int weight, Cell& cell) {
        cell.points += weight * points;
        cell.of += weight * of;
        ++cell.sessions;
    }

    void add_points(std::int64_t card, int weight, PersonRow& row) {
        points_.again().bind(card);
        while (points_.step()) add(points_.real(1), points_.real(2), weight, row.cells[points_.text(0)]);
    }

    Where where_;
    store::Statement latest_, points_, points_in_, sums_;
    ReadinessRule rule_;
    HasStarted has_started_;
};

/// People who are in order by name stay so among their equals.
std::vector<Known> in_order(std::vector<Known> people, PeopleAsked& asked, PeopleOrder order,
                            const std::string& criterion) {
    using Placed = std::pair<std::array<double, 4>, std::size_t>;
    std::vector<Placed> places;
    for (std::size_t nth = 0; nth < people.size(); ++nth)
        places.emplace_back(asked.key_of(people[nth], order, criterion), nth);
    std::ranges::sort(places);
    std::vector<Known> ordered;
    for (const auto& [key, nth] : places) ordered.push_back(std::move(people[nth]));
    return ordered;
}

}  // namespace

PeoplePage people_of(store::Store& store, const Filter& filter, const Page& page, PeopleOrder order,
                     const std::string& criterion) {
    PeopleAsked asked(store, filter);
    std::vector<Known> known = known_people(store, filter);
    if (order != PeopleOrder::name) known = in_order(std::move(known), asked, order, criterion);
    PeoplePage people;
    people.all = static_cast<int>(known.size());
    const int first = std::clamp(page.offset, 0, people.all);
    const int last = std::min(people.all, first + std::max(0, page.limit));
    for (int number = first; number < last; ++number)
        people.rows.push_back(asked.row_of(known[static_cast<std::size_t>(number)]));
    return people;
}

std::vector<SessionRow> cell_of(store::Store& store, const Filter& filter, const std::string& person,
                                const std::string& criterion) {
    Filter one = filter;
    one.person = person;
    const std::vector<Known> known = known_people(store, one);
    std::vector<SessionRow> rows;
    if (known.empty()) return rows;
    const std::vector<std::int64_t> cards = PeopleAsked(store, filter).latest_cards(known.front().id);
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

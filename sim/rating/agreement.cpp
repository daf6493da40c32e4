#include "scoring/agreement/agreement.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/agreement/gates.h"
#include "scoring/agreement/leniency.h"
#include "scoring/agreement/worst_units.h"
#include "scoring/criteria/all.h"
#include "sim/failure/failure.h"
#include "sim/rating/rating.h"
#include "sim/report/csv.h"

namespace sim::rating {
namespace {

namespace agreed = scoring::agreement;

/// One unit of a criterion: where it stands, for whoever opens it.
struct Place {
    std::string sample, criterion;
    std::int64_t session = 0;
};

struct Table {
    agreed::Ratings ratings;
    std::vector<Place> places;  ///< beside the units
};

std::size_t rater_in(agreed::Ratings& ratings, const std::string& name) {
    const auto found = std::ranges::find(ratings.raters, name);
    if (found != ratings.raters.end()) return static_cast<std::size_t>(found - ratings.raters.begin());
    ratings.raters.push_back(name);
    return ratings.raters.size() - 1;
}

void add_unit(Table& table, const Sample& sample, const Unit& unit, const std::string& criterion) {
    agreed::Unit rated{fmt::format("{}/{}/{}", sample.name, unit.number, criterion), {}};
    for (const std::string& rater : sample.raters) {
        const auto given = sample.given.find({rater, unit.number});
        if (given == sample.given.end()) continue;
        const auto level = given->second.find(criterion);
        if (level == given->second.end() || level->second < 0) continue;
        rated.ratings.push_back({rater_in(table.ratings, rater), static_cast<std::size_t>(level->second)});
    }
    if (rated.ratings.empty()) return;
    rated.ratings.push_back({rater_in(table.ratings, std::string(machine)),
                             static_cast<std::size_t>(level_of(unit.machine.at(criterion)))});
    std::ranges::sort(rated.ratings, {}, &agreed::Rating::rater);
    table.ratings.units.push_back(std::move(rated));
    table.places.push_back({sample.name, criterion, unit.session});
}

/// Of the samples, those criteria that `wanted` says yes to.
template <typename Wanted>
Table table_of(const std::vector<const Sample*>& samples, const Wanted& wanted) {
    Table table;
    table.ratings.scale = agreed::Scale::ordinal;
    table.ratings.levels = agreed::ranked_levels({level_names.begin(), level_names.end()});
    for (const Sample* sample : samples)
        for (const Unit& unit : sample->units)
            for (const auto& [criterion, share] : unit.machine)
                if (wanted(criterion)) add_unit(table, *sample, unit, criterion);
    return table;
}

Measure measured(const agreed::Ratings& ratings) {
    Measure measure;
    if (ratings.units.empty() || agreed::obstacle(ratings, agreed::Statistic::alpha)) return measure;
    const agreed::Agreement found = agreed::measure(ratings, agreed::Statistic::alpha);
    measure.alpha = found.value;
    if (found.interval) measure.low = found.interval->low, measure.high = found.interval->high;
    measure.units = static_cast<int>(found.n_units), measure.values = static_cast<int>(found.n_values);
    return measure;
}

std::vector<std::size_t> people_in(const agreed::Ratings& ratings) {
    std::vector<std::size_t> people;
    for (std::size_t rater = 0; rater < ratings.raters.size(); ++rater)
        if (ratings.raters[rater] != machine) people.push_back(rater);
    return people;
}

void answer_gates(const agreed::Ratings& ratings, AgreementRow& row) {
    if (ratings.units.empty() || agreed::obstacle(ratings, agreed::Statistic::alpha)) return;
    const agreed::Agreement found = agreed::measure(ratings, agreed::Statistic::alpha);
    for (const agreed::GateAnswer& answer : agreed::answers_of_gates(found, agreed::Statistic::alpha)) {
        if (answer.reached) {
            row.good_for = agreed::use_names[static_cast<std::size_t>(answer.use)];
            continue;
        }
        row.lacks = answer.lacking;
        return;
    }
}

AgreementRow row_of(const std::string& of, bool dimension, const Table& table) {
    AgreementRow row{of, dimension};
    row.people = measured(agreed::only_of(table.ratings, people_in(table.ratings)));
    row.all = measured(table.ratings);
    if (!dimension) answer_gates(table.ratings, row);
    return row;
}

std::vector<RaterRow> raters_of(const Table& table) {
    std::vector<RaterRow> rows;
    const auto of_machine = std::ranges::find(table.ratings.raters, machine);
    for (const agreed::Leniency& each : agreed::leniency(table.ratings)) {
        RaterRow row{table.ratings.raters[each.rater], static_cast<int>(each.units), each.above_others};
        const auto place = static_cast<std::size_t>(of_machine - table.ratings.raters.begin());
        if (of_machine != table.ratings.raters.end() && place != each.rater)
            row.with_machine = measured(agreed::only_of(table.ratings, {each.rater, place}));
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, std::greater{}, &RaterRow::above_others);
    return rows;
}

std::vector<ApartRow> apart_in(const Table& table) {
    constexpr std::size_t most_apart = 20;
    std::vector<ApartRow> rows;
    for (const agreed::UnitDisagreement& each : agreed::worst_units(table.ratings)) {
        if (rows.size() == most_apart || each.share_of_chance <= 0) break;
        std::string words;
        for (const agreed::Rating& rating : table.ratings.units[each.unit].ratings)
            words += fmt::format("{}{} {}", words.empty() ? "" : ", ", table.ratings.raters[rating.rater],
                                 level_names[rating.level]);
        const Place& place = table.places[each.unit];
        rows.push_back({place.sample, place.session, place.criterion, each.share_of_chance, words});
    }
    return rows;
}

std::optional<double> middle_of(std::vector<double> figures) {
    if (figures.empty()) return std::nullopt;
    std::ranges::sort(figures);
    const std::size_t half = figures.size() / 2;
    return figures.size() % 2 == 1 ? figures[half] : (figures[half - 1] + figures[half]) / 2;
}

std::vector<AgreementRow> criteria_rows(const std::vector<const Sample*>& samples) {
    std::vector<AgreementRow> rows;
    for (const scoring::Criterion* criterion : scoring::criteria::all_criteria()) {
        const Table table = table_of(samples, [&](const std::string& id) { return id == criterion->id; });
        if (!table.ratings.units.empty()) rows.push_back(row_of(std::string(criterion->id), false, table));
    }
    return rows;
}

DriftRow drift_of(const Sample& sample) {
    DriftRow row{sample.name, sample.made_at, 0, static_cast<int>(sample.units.size())};
    std::vector<double> alphas;
    for (const AgreementRow& each : criteria_rows({&sample}))
        if (each.all.alpha) alphas.push_back(*each.all.alpha);
    row.criteria = static_cast<int>(alphas.size());
    row.median = middle_of(alphas);
    return row;
}

void sum_up(Agreement& agreement) {
    std::vector<double> alphas;
    for (const AgreementRow& row : agreement.criteria) {
        if (!row.all.alpha) continue;
        alphas.push_back(*row.all.alpha);
        if (!agreement.lowest_alpha || *row.all.alpha < *agreement.lowest_alpha)
            agreement.lowest = row.of, agreement.lowest_alpha = row.all.alpha;
    }
    agreement.median = middle_of(alphas);
}

std::vector<const Sample*> revealed(const std::vector<Sample>& samples, const std::string& today) {
    std::vector<const Sample*> shown;
    for (const Sample& each : samples)
        if (each.revealed(today)) shown.push_back(&each);
    return shown;
}

std::optional<double> figure_of(const agreed::Ratings& ratings, agreed::Statistic statistic) {
    if (agreed::obstacle(ratings, statistic)) return std::nullopt;
    return agreed::value_of(ratings, statistic);
}

PairRow pair_of(const agreed::Ratings& all, std::size_t first, std::size_t second) {
    const agreed::Ratings both = agreed::only_of(all, {first, second});
    const Measure alpha = measured(both);
    return {all.raters[first],
            all.raters[second],
            alpha.units,
            figure_of(both, agreed::Statistic::cohen),
            figure_of(both, agreed::Statistic::linear),
            figure_of(both, agreed::Statistic::quadratic),
            alpha.alpha,
            alpha.low,
            alpha.high};
}

}  // namespace

std::vector<PairRow> pairs_of(const std::vector<Sample>& samples, const std::string& today) {
    const agreed::Ratings all =
        table_of(revealed(samples, today), [](const std::string&) { return true; }).ratings;
    std::vector<PairRow> pairs;
    for (std::size_t first = 0; first < all.raters.size(); ++first)
        for (std::size_t second = first + 1; second < all.raters.size(); ++second)
            if (PairRow pair = pair_of(all, first, second); pair.ratings > 0)
                pairs.push_back(std::move(pair));
    return pairs;
}

Agreement agreement_of(const std::vector<Sample>& samples, const std::string& today) {
    const std::vector<const Sample*> shown = revealed(samples, today);
    Agreement agreement;
    agreement.samples = static_cast<int>(shown.size());
    for (const Sample* each : shown) agreement.replies += static_cast<int>(each->units.size());
    agreement.criteria = criteria_rows(shown);
    for (std::size_t index = 0; index < scoring::dimension_names.size(); ++index) {
        const Table table = table_of(shown, [&](const std::string& id) {
            const scoring::Criterion* criterion = scoring::criteria::criterion_of(id);
            return criterion && static_cast<std::size_t>(criterion->dimension) == index;
        });
        if (!table.ratings.units.empty())
            agreement.dimensions.push_back(row_of(std::string(scoring::dimension_names[index]), true, table));
    }
    const Table everything = table_of(shown, [](const std::string&) { return true; });
    if (!everything.ratings.units.empty())
        agreement.raters = raters_of(everything), agreement.apart = apart_in(everything);
    for (const Sample* each : shown) agreement.drift.push_back(drift_of(*each));
    sum_up(agreement);
    return agreement;
}

std::string ratings_csv(const Sample& sample, const std::string& criterion, const std::string& today) {
    if (!sample.revealed(today))
        throw Failure(ExitCode::input_wrong, fmt::format("{} is not rated by all yet.", sample.name),
                      fmt::format("It is shown when they have, or after {}.", sample.deadline));
    const Table table = table_of({&sample}, [&](const std::string& id) { return id == criterion; });
    std::string csv = "unit,rater,value\r\n";
    for (const agreed::Unit& unit : table.ratings.units)
        for (const agreed::Rating& rating : unit.ratings)
            csv +=
                fmt::format("{},{},{}\r\n", report::csv_cell(unit.name),
                            report::csv_cell(table.ratings.raters[rating.rater]), level_names[rating.level]);
    return csv;
}

}  // namespace sim::rating

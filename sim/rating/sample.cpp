#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "scoring/criteria/all.h"
#include "sim/engine/random.h"
#include "sim/failure/failure.h"
#include "sim/rating/rating.h"
#include "sim/team/where.h"

namespace sim::rating {
namespace {

using SampleJson = nlohmann::ordered_json;

constexpr const char* asked_kind = "rating_asked";
constexpr const char* given_kind = "rating_given";
/// Sessions that a sample is drawn from: the latest.
constexpr int drawn_from = 2000;

[[noreturn]] void no_sample(const std::string& says, const std::string& remedy) {
    throw Failure(ExitCode::input_wrong, says, remedy);
}

struct Candidate {
    Unit unit;
    double share = 0;  ///< of all its points
    std::uint64_t chance = 0;
};

bool is_rated_by_people(const std::string& criterion, const std::vector<std::string>& wanted) {
    if (!wanted.empty()) return std::ranges::find(wanted, criterion) != wanted.end();
    const scoring::Criterion* known = scoring::criteria::criterion_of(criterion);
    // How quick a reply was is on the clock, not in its words.
    return known && known->dimension != scoring::Dimension::speed;
}

std::vector<Candidate> candidates_of(store::Store& store, const NewSample& wanted) {
    team::Where where = team::cards_where(wanted.filter, team::Period::by_time);
    for (const std::string& rater : wanted.raters)
        where.add("person IS NOT (SELECT id FROM people WHERE people.name = ?)", {rater});
    store::Statement select = store.ask(fmt::format(
        "WITH looked AS (SELECT session, judge FROM team_cards{} ORDER BY started_at DESC, session DESC "
        "LIMIT {})"
        " SELECT looked.session, value ->> 'conversation', value ->> 'reply', value ->> 'criterion',"
        " sum(value ->> 'points'), sum(value ->> 'of') FROM looked JOIN scorecards ON scorecards.session = "
        "looked.session"
        " AND scorecards.judge = looked.judge, json_each(card, '$.findings') WHERE value ->> 'reply' >= 0 "
        "AND value ->> 'of' > 0"
        " GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4",
        where.sql, drawn_from));
    where.bind_to(select);
    std::vector<Candidate> all;
    std::vector<double> of;
    while (select.step()) {
        if (!is_rated_by_people(select.text(3), wanted.criteria)) continue;
        const Unit unit{0, select.number(0), select.text(1), static_cast<int>(select.number(2)), {}};
        const bool same = !all.empty() && all.back().unit.session == unit.session &&
                          all.back().unit.reply == unit.reply &&
                          all.back().unit.conversation == unit.conversation;
        if (!same) all.push_back({unit}), of.push_back(0);
        all.back().unit.machine[select.text(3)] = select.real(4) / select.real(5);
        all.back().share += select.real(4);
        of.back() += select.real(5);
    }
    engine::Random random = engine::stream(wanted.seed, 14'005);
    for (std::size_t n = 0; n < all.size(); ++n) all[n].share /= of[n], all[n].chance = random.next();
    return all;
}

std::vector<Unit> drawn(store::Store& store, const NewSample& wanted) {
    std::vector<Candidate> all = candidates_of(store, wanted);
    const auto by_chance = [](const Candidate& a, const Candidate& b) {
        return std::pair(a.chance, a.unit.session) < std::pair(b.chance, b.unit.session);
    };
    const auto by_share = [](const Candidate& a, const Candidate& b) {
        return std::tuple(a.share, a.chance, a.unit.session) < std::tuple(b.share, b.chance, b.unit.session);
    };
    if (wanted.how == Pick::random)
        std::ranges::sort(all, by_chance);
    else
        std::ranges::sort(all, by_share);
    std::vector<Unit> units;
    for (Candidate& each : all) {
        if (static_cast<int>(units.size()) >= wanted.replies) break;
        each.unit.number = static_cast<int>(units.size()) + 1;
        units.push_back(std::move(each.unit));
    }
    return units;
}

SampleJson asked_json(const Sample& sample, const Unit& unit) {
    return {{"sample", sample.name},
            {"deadline", sample.deadline},
            {"how", pick_names[static_cast<std::size_t>(sample.how)]},
            {"raters", sample.raters},
            {"number", unit.number},
            {"conversation", unit.conversation},
            {"reply", unit.reply},
            {"machine", unit.machine}};
}

void refuse_wrong_sample(store::Store& store, const NewSample& wanted, const std::string& now) {
    if (wanted.name.find_first_not_of(' ') == std::string::npos)
        no_sample("The sample has no name.", "Give it one, like \"November\".");
    for (const Sample& each : samples_of(store))
        if (each.name == wanted.name)
            no_sample(fmt::format("There is a sample {} already.", wanted.name),
                      "Give this one another name.");
    const std::set<std::string> raters(wanted.raters.begin(), wanted.raters.end());
    if (raters.empty() || raters.size() != wanted.raters.size() ||
        static_cast<int>(raters.size()) > most_raters || raters.contains("") ||
        raters.contains(std::string(machine)))
        no_sample("A sample is rated by one to five people, each named once.", "Name them with --rater.");
    if (wanted.deadline < now.substr(0, 10))
        no_sample(fmt::format("The deadline {} is over.", wanted.deadline), "Name a day to come.");
    for (const std::string& criterion : wanted.criteria)
        if (!scoring::criteria::criterion_of(criterion))
            no_sample(fmt::format("There is no criterion {}.", criterion), "docs/scoring.md lists them.");
}

Sample& sample_in(std::vector<Sample>& samples, const std::string& name) {
    const auto found = std::ranges::find(samples, name, &Sample::name);
    if (found != samples.end()) return *found;
    samples.push_back({name});
    return samples.back();
}

/// An entry may have come from another machine: what is missing in it is left out.
void take_asked(std::vector<Sample>& samples, const store::Statement& row) {
    const SampleJson body = SampleJson::parse(row.text(3), nullptr, false);
    if (!body.is_object()) return;
    Sample& sample = sample_in(samples, body.value("sample", ""));
    sample.made_by = row.text(1), sample.made_at = row.text(2);
    sample.deadline = body.value("deadline", "");
    sample.how = body.value("how", "") == pick_names[1] ? Pick::worst_first : Pick::random;
    sample.raters = body.value("raters", std::vector<std::string>{});
    sample.units.push_back({body.value("number", 0), row.number(0), body.value("conversation", ""),
                            body.value("reply", -1), body.value("machine", std::map<std::string, double>{})});
}

void take_given(std::vector<Sample>& samples, const store::Statement& row) {
    const SampleJson body = SampleJson::parse(row.text(3), nullptr, false);
    if (!body.is_object()) return;
    // The first one stands, wherever it came from.
    sample_in(samples, body.value("sample", ""))
        .given.emplace(std::pair(row.text(1), body.value("number", 0)), body.value("levels", Levels{}));
}

}  // namespace

Sample begin_sample(store::Store& store, const NewSample& wanted, const std::string& now) {
    refuse_wrong_sample(store, wanted, now);
    Sample sample{wanted.name,   wanted.made_by,      now, wanted.deadline, wanted.how,
                  wanted.raters, drawn(store, wanted)};
    if (sample.units.empty())
        no_sample("There is no reply to rate here.",
                  "Choose other days or people; nobody rates their own replies.");
    std::vector<store::Saying> sayings;
    for (const Unit& unit : sample.units)
        sayings.push_back({{unit.session}, asked_kind, wanted.made_by, now, asked_json(sample, unit).dump()});
    store.say(sayings);
    return sample;
}

std::vector<Sample> samples_of(store::Store& store) {
    std::vector<Sample> samples;
    for (const char* kind : {asked_kind, given_kind}) {
        store::Statement select = store.ask(
            "SELECT session, author, made_at, body FROM entries WHERE kind = ? AND kind IN ('rating_asked', "
            "'rating_given')"
            " ORDER BY made_at, body ->> 'number', id");
        select.bind(std::string_view(kind));
        while (select.step()) kind == asked_kind ? take_asked(samples, select) : take_given(samples, select);
    }
    std::erase_if(samples, [](const Sample& each) { return each.units.empty() || each.name.empty(); });
    for (Sample& each : samples) std::ranges::stable_sort(each.units, {}, &Unit::number);
    return samples;
}

Sample sample_named(store::Store& store, const std::string& name) {
    for (Sample& each : samples_of(store))
        if (each.name == name) return each;
    no_sample(fmt::format("There is no sample {}.", name), "`coolhead ratings` lists them.");
}

void rate(store::Store& store, const Sample& sample, const std::string& rater, int number,
          const Levels& levels, const std::string& now) {
    const auto unit = std::ranges::find(sample.units, number, &Unit::number);
    if (unit == sample.units.end())
        no_sample(fmt::format("{} has no reply {}.", sample.name, number),
                  fmt::format("It has {}.", sample.units.size()));
    next_question(store, sample, rater, now);  // refuses who may not
    if (sample.given.contains({rater, number}))
        no_sample(fmt::format("{} has rated reply {} already, and it stands.", rater, number),
                  "Go on to the next one.");
    for (const auto& [criterion, level] : levels)
        if (!unit->machine.contains(criterion) || level < -1 || level >= static_cast<int>(level_names.size()))
            no_sample(fmt::format("{} {} is not asked for here.", criterion, level),
                      "Levels are 0, 1/2 and 1.");
    const SampleJson body{{"sample", sample.name}, {"number", number}, {"levels", levels}};
    const store::Saying said{{unit->session}, given_kind, rater, now, body.dump()};
    store.say({&said, 1});
}

}  // namespace sim::rating

#include "sim/demo/demo_team.h"

#include <algorithm>
#include <set>

#include "sim/demo/assignments.h"
#include "sim/demo/calendar.h"
#include "sim/demo/people.h"
#include "sim/demo/reviewers.h"
#include "sim/demo/sittings.h"
#include "sim/failure/failure.h"
#include "sim/scenario/date.h"
#include "sim/scenario/scenario.h"

namespace sim::demo {
namespace {

std::vector<SittingKey> keys_of(const std::vector<Appointment>& calendar) {
    std::set<SittingKey> keys;
    for (const Appointment& appointment : calendar) keys.insert(appointment.key);
    return {keys.begin(), keys.end()};
}

void introduce(store::Store& store, const std::vector<Person>& people, const DemoOptions& options) {
    for (const Person& person : people) {
        const std::string first =
            wall_time_of(first_day_of(options, person.late) * scenario::seconds_per_day).substr(0, 10);
        const std::string name(person.name);
        store.join_group({name, store::GroupKind::team, std::string(person.team), first});
        store.join_group({name, store::GroupKind::cohort, first.substr(0, 7), first});
    }
}

store::SelfRating rating_of(const store::ScorecardRow& card, int off_by) {
    store::SelfRating rating;
    for (std::size_t index = 0; index < card.dimensions.size(); ++index)
        if (card.dimensions[index])
            rating.dimensions[index] = std::clamp(static_cast<int>(*card.dimensions[index]) + off_by, 0, 100);
    return rating;
}

store::SessionId keep(store::Store& store, const Appointment& appointment, const std::string& person,
                      const scenario::Loaded& loaded, const JudgedSitting& sitting) {
    const store::SessionId id =
        store.begin_session({.person = person,
                             .scenario = loaded.scenario->id,
                             .version = loaded.scenario->version,
                             .seed = sitting.seed,
                             .started_at = wall_time_of(appointment.begins),
                             .texts = {loaded.sources.scenario, loaded.sources.brand, loaded.sources.noise}},
                            sitting.journal);
    store.mark_ended(id, wall_time_of(appointment.begins + std::max<std::int64_t>(60, sitting.real_s)));
    if (appointment.rates_themselves)
        store.save_self_rating(id, rating_of(sitting.card, appointment.own_rating_off_by));
    store::ScorecardRow card = sitting.card;
    card.session = id;
    store.add_verdict(card, sitting.steps);
    return id;
}

}  // namespace

Made make_demo_team(store::Store& store, const std::vector<scenario::Loaded>& course,
                    const scoring::Reader& reader, const DemoOptions& options, const Progress& progress) {
    const std::vector<Person> people = people_of_the_demo(options.people);
    const std::vector<Appointment> calendar = calendar_of(people, static_cast<int>(course.size()), options);
    const std::vector<SittingKey> keys = keys_of(calendar);
    const int of = static_cast<int>(keys.size() + calendar.size());
    const Progress played = [&](int done, int) { return !progress || progress(done, of); };
    const Sittings sittings = play_sittings(keys, course, reader, options, played);
    store.write_in_haste();
    introduce(store, people, options);
    int done = static_cast<int>(keys.size());
    Bases bases;
    for (const Appointment& appointment : calendar) {
        const JudgedSitting& sitting = sittings.at(appointment.key);
        const store::SessionId id =
            keep(store, appointment, std::string(people[static_cast<std::size_t>(appointment.person)].name),
                 course[static_cast<std::size_t>(appointment.key.scenario)], sitting);
        bases.emplace(id, sitting.basis);
        if (progress && !progress(++done, of))
            throw Failure(ExitCode::input_wrong, "The demo was cancelled; what is there of it is of no use.",
                          "");
    }
    if (options.reviewed) review_the_demo(store, options, bases);
    assign_in_the_demo(store, course, options);
    return {static_cast<int>(people.size()), static_cast<int>(calendar.size()),
            static_cast<int>(keys.size())};
}

}  // namespace sim::demo

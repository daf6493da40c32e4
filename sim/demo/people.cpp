#include "sim/demo/people.h"

#include <algorithm>

namespace sim::demo {
namespace {

using autoplay::Kind;

constexpr std::string_view leeds = "Leeds", porto = "Porto", night = "Night shift";

constexpr std::array<Person, most_people> everybody = {{
    {"Ana Reyes", leeds, Course::good, Kind::random},
    {"Ben Cole", leeds, Course::learns_fast, Kind::over_offliner},
    {"Chidi Obi", leeds, Course::learns, Kind::slow},
    {"Dana Fox", leeds, Course::stays, Kind::slow},
    {"Eli Stone", leeds, Course::good, Kind::slow},
    {"Fatima Zahid", leeds, Course::stays, Kind::over_offliner},
    {"Gus Meyer", leeds, Course::stays, Kind::rude},
    {"Hana Sato", leeds, Course::learns_fast, Kind::random},
    {"Ivo Krol", leeds, Course::learns, Kind::random, true},
    {"Jade Owusu", porto, Course::learns, Kind::over_offliner},
    {"Kofi Mensah", porto, Course::learns_fast, Kind::slow},
    {"Lena Vogt", porto, Course::repeats, Kind::random},
    {"Marco Bassi", porto, Course::pastes, Kind::copy_paste},
    {"Nia Hughes", porto, Course::good, Kind::over_offliner},
    {"Omar Haddad", porto, Course::learns, Kind::silent},
    {"Priya Nair", porto, Course::learns, Kind::random},
    {"Quinn Archer", porto, Course::never_started, Kind::random, true},
    {"Rosa Lind", porto, Course::stays, Kind::slow},
    {"Sven Dahl", night, Course::learns, Kind::rude},
    {"Tara Singh", night, Course::good, Kind::random},
    {"Uma Patel", night, Course::learns_fast, Kind::copy_paste},
    {"Viktor Nagy", night, Course::stays, Kind::silent},
    {"Wanda Kos", night, Course::learns, Kind::copy_paste},
    {"Xavi Torres", night, Course::slips, Kind::slow},
    {"Yara Amin", night, Course::learns, Kind::over_offliner},
    {"Zoe Marsh", night, Course::repeats, Kind::over_offliner},
    {"Aidan Burke", leeds, Course::learns, Kind::random, true},
    {"Bea Novak", leeds, Course::learns, Kind::slow, true},
    {"Cato Berg", leeds, Course::learns_fast, Kind::random, true},
    {"Dora Ilic", porto, Course::stays, Kind::copy_paste, true},
    {"Emre Kaya", porto, Course::learns, Kind::over_offliner, true},
    {"Finn Doyle", porto, Course::good, Kind::slow, true},
    {"Greta Holm", night, Course::learns, Kind::random, true},
    {"Hugo Silva", night, Course::learns, Kind::silent, true},
    {"Iris Beck", night, Course::learns_fast, Kind::over_offliner, true},
    {"Jonas Weil", leeds, Course::pastes, Kind::copy_paste, true},
    {"Kim Tran", porto, Course::learns, Kind::slow, true},
    {"Lars Moe", night, Course::never_started, Kind::random, true},
    {"Mina Rao", leeds, Course::learns, Kind::random, true},
    {"Noor Said", porto, Course::slips, Kind::random, true},
}};

/// Where the course stands on average, in steps of `lapses`.
double expected_skill(Course course, double done) {
    switch (course) {
        case Course::learns:
            return -.4 + 4.6 * done;
        case Course::learns_fast:
            return 1 + std::min(4.3, 14 * done);
        case Course::good:
            return 4.6;
        case Course::stays:
            return std::min(1.4, -.2 + 5 * done);
        case Course::slips:
            return done < .45 ? 4.8 : 4.8 - 5 * (done - .45);
        case Course::repeats:
            return 3.2;
        case Course::pastes:
        case Course::never_started:
            return 0;
    }
    return 0;
}

}  // namespace

std::vector<Person> people_of_the_demo(int count) {
    return {everybody.begin(), everybody.begin() + std::clamp(count, 0, most_people)};
}

std::size_t skill_at(Course course, double done, engine::Random& random) {
    const double wobble =
        course == Course::pastes ? 0 : (static_cast<double>(random.below(1000)) - 500) / 625;
    const double skill = expected_skill(course, done) + wobble;
    return static_cast<std::size_t>(std::clamp(skill + .5, 0.0, static_cast<double>(lapses.size()) - 1));
}

}  // namespace sim::demo

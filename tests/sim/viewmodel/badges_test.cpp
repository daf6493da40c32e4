#include "sim/viewmodel/badges.h"

#include <algorithm>

#include "sim/engine/random.h"
#include "tests/sim/viewmodel/records.h"
#include "tests/support/catch.h"

using namespace sim::viewmodel;
using sim::scenario::Level;
using tests::sitting;

namespace {

const std::map<Level, std::set<std::string>> course{
    {Level::starter, {"a", "b"}}, {Level::core, {"c", "d"}}, {Level::hard, {"e"}}};

const Badge& badge(const std::vector<Badge>& badges, const std::string& id) {
    return *std::ranges::find(badges, id, &Badge::id);
}

bool earned(const std::vector<Sitting>& sittings, const std::string& id) {
    return badge(badges_of(sittings, course), id).earned.has_value();
}

std::vector<Sitting> random_sittings(std::uint64_t seed) {
    sim::engine::Random random = sim::engine::stream(seed, 2);
    const std::array<std::pair<const char*, Level>, 5> scenarios{{{"a", Level::starter},
                                                                  {"b", Level::starter},
                                                                  {"c", Level::core},
                                                                  {"d", Level::core},
                                                                  {"e", Level::hard}}};
    std::vector<Sitting> sittings;
    Day day = 20000;
    for (std::int64_t session = 1; session <= 40; ++session) {
        const auto& [id, level] = scenarios[random.below(scenarios.size())];
        Sitting made =
            sitting(session, id, static_cast<double>(40 + random.below(61)), day, random.below(6) == 0);
        made.level = level;
        tests::add_criterion(made, scoring::Dimension::take_offline, "O5", random.below(4) > 0 ? 3 : 0, 3);
        tests::add_criterion(made, scoring::Dimension::take_offline, "O4", random.below(5) > 0 ? 8 : 2, 8);
        tests::add_criterion(made, scoring::Dimension::tone, "T5", random.below(3) > 0 ? 6 : 1, 6);
        sittings.push_back(std::move(made));
        day += static_cast<Day>(random.below(4));
    }
    return sittings;
}

}  // namespace

TEST_CASE("being there earns nothing") {
    CHECK(badges_of({}, course).size() == 8);
    Sitting silent = sitting(1, "a", 90, 100);
    silent.replies = 0;
    CHECK_FALSE(earned({silent}, "clean"));
    CHECK_FALSE(earned({sitting(1, "a", 40, 100)}, "clean"));
    CHECK_FALSE(earned({sitting(1, "a", 90, 100, true)}, "clean"));
    for (const Badge& each : badges_of({}, course)) CHECK_FALSE(each.earned);
}

TEST_CASE("the first clean session, with its reason and day") {
    const auto badges = badges_of({sitting(1, "a", 90, 100, true), sitting(2, "b", 71.6, 102)}, course);
    REQUIRE(badge(badges, "clean").earned);
    CHECK(badge(badges, "clean").earned->session == 2);
    CHECK(badge(badges, "clean").earned->day == 102);
    CHECK(badge(badges, "clean").earned->why == "The b, 72");
}

TEST_CASE("a level is passed when each of its scenarios was") {
    CHECK_FALSE(earned({sitting(1, "a", 90, 1), sitting(2, "a", 95, 2)}, "starter"));
    CHECK(earned({sitting(1, "a", 90, 1), sitting(2, "b", 85, 2)}, "starter"));
    CHECK_FALSE(earned({sitting(1, "a", 90, 1), sitting(2, "b", 84, 2)}, "starter"));
}

TEST_CASE("ten clean sessions in a row, not ten in all") {
    std::vector<Sitting> sittings;
    for (int n = 0; n < 9; ++n) sittings.push_back(sitting(n + 1, "a", 60, n));
    sittings.push_back(sitting(10, "a", 60, 10, true));
    sittings.push_back(sitting(11, "a", 60, 11));
    CHECK_FALSE(earned(sittings, "ten"));
    for (int n = 0; n < 9; ++n) sittings.push_back(sitting(12 + n, "a", 60, 12 + n));
    CHECK(earned(sittings, "ten"));
}

TEST_CASE("turned around needs a failure before and twenty points") {
    CHECK(earned({sitting(1, "a", 60, 1), sitting(2, "a", 88, 2)}, "turned"));
    CHECK_FALSE(earned({sitting(1, "a", 70, 1), sitting(2, "a", 88, 2)}, "turned"));
    CHECK_FALSE(earned({sitting(1, "b", 60, 1), sitting(2, "a", 88, 2)}, "turned"));
}

TEST_CASE("told in public: three scenarios of one week, none left open") {
    constexpr Day sunday = 20520;
    REQUIRE(date_of(sunday) == "2026-03-08");
    const auto closing = [](std::int64_t id, const std::string& scenario, Day day, double points) {
        Sitting made = sitting(id, scenario, 80, day);
        tests::add_criterion(made, scoring::Dimension::take_offline, "O5", points, 3);
        return made;
    };
    const std::vector<Sitting> good{closing(1, "a", sunday + 1, 3), closing(2, "b", sunday + 3, 3),
                                    closing(3, "c", sunday + 7, 3)};
    CHECK(earned(good, "closing"));
    CHECK_FALSE(earned({good[0], closing(2, "b", sunday + 3, 1), good[2]}, "closing"));
    CHECK_FALSE(earned({good[0], good[1], closing(3, "c", sunday + 8, 3)}, "closing"));
}

TEST_CASE("no badge is lost or moved by what comes later") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const std::vector<Sitting> all = random_sittings(seed);
        std::vector<Badge> before = badges_of({}, course);
        for (std::size_t count = 1; count <= all.size(); ++count) {
            const std::vector<Badge> now =
                badges_of({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)}, course);
            for (std::size_t n = 0; n < now.size(); ++n) {
                if (!before[n].earned) continue;
                REQUIRE(now[n].earned);
                REQUIRE(now[n].earned->session == before[n].earned->session);
            }
            before = now;
        }
    }
}

// Storms, queues and chat hours: who comes, when, and whom an announcement keeps away.
#include "sim/engine/arrivals.h"

#include <algorithm>
#include <map>

#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::engine;
namespace scenario = sim::scenario;

namespace {

/// A stream of `slots` people beside the small scenario's one.
scenario::Scenario storm(int slots, int per_minute, int at_most) {
    scenario::Scenario made = tests::small_scenario();
    made.ends_ms = 4'000'000;
    scenario::Phase phase;
    phase.from_ms = 60'000, phase.until_ms = 660'000;
    phase.per_hour_milli = per_minute * 60'000;
    phase.first_slot = 1, phase.slots = slots;
    for (int slot = 1; slot <= slots; ++slot) {
        scenario::Conversation one = made.conversations.front();
        one.id = "storm#" + std::to_string(slot);
        one.persona = one.id;
        one.arrivals = 0, one.slot = slot;
        made.cast[one.id] = {.id = one.id, .handle = "@s" + std::to_string(slot), .heat_milli = 500};
        made.conversations.push_back(one);
    }
    made.arrivals = {{.id = "storm", .at_most = at_most, .phases = {phase}}};
    return made;
}

std::vector<Fact> openings(const tests::Stage& stage) {
    std::vector<Fact> found;
    for (const Fact& fact : stage.journal())
        if (const auto* wrote = std::get_if<CustomerWrote>(&fact.what))
            if (wrote->conversation.starts_with("storm#") && !wrote->chase) found.push_back(fact);
    return found;
}

}  // namespace

TEST_CASE("a stream comes inside its stretch, differs by seed and is the same for the same seed") {
    const auto made = storm(60, 4, 500);
    std::map<std::string, int> journals;
    int all = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        tests::Stage stage(made, seed), again(made, seed);
        stage.wait_until(3'000'000);
        again.wait_until(3'000'000);
        REQUIRE(stage.journal_lines() == again.journal_lines());
        for (const Fact& fact : openings(stage)) {
            REQUIRE(fact.at >= 60'000);
            REQUIRE(fact.at < 660'000);
        }
        REQUIRE(openings(stage).size() + 1 == how_many_come(made, seed));
        all += static_cast<int>(openings(stage).size());
        ++journals[stage.journal_lines()];
    }
    CHECK(journals.size() == 200);
    CHECK(all / 200 >= 38);  // 4 a minute for ten minutes, three times its error of 6.3/sqrt(200)
    CHECK(all / 200 <= 41);
}

TEST_CASE("a stream never holds more than it may, nor one person twice") {
    const auto made = storm(60, 6, 7);
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        tests::Stage stage(made, seed);
        stage.wait_until(3'000'000);
        std::map<std::string, int> people;
        for (const Fact& fact : openings(stage)) ++people[std::get<CustomerWrote>(fact.what).conversation];
        CHECK(openings(stage).size() == 7);
        CHECK(how_many_come(made, seed) == 8);
        CHECK(people.size() == 7);
    }
}

TEST_CASE("exactly as many as counted, those in order by their slots") {
    auto made = storm(12, 0, 500);
    made.arrivals[0].phases[0].count = 12;
    made.arrivals[0].phases[0].in_order = true;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        tests::Stage stage(made, seed);
        stage.wait_until(3'000'000);
        REQUIRE(openings(stage).size() == 12);
        for (int slot = 1; slot <= 12; ++slot)
            REQUIRE(std::get<CustomerWrote>(openings(stage)[static_cast<std::size_t>(slot - 1)].what)
                        .conversation == "storm#" + std::to_string(slot));
    }
}

TEST_CASE("an announcement that says what is asked lowers what comes later, and cools it") {
    auto made = storm(60, 5, 500);
    made.arrivals[0].lowered_by = {{.mentions = {"14:00"},
                                    .as_handles = {"@Main"},
                                    .keep_milli = 300,
                                    .heat_milli = -200,
                                    .step = "thanks"}};
    int untold = 0, told = 0, wrong = 0, away = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        tests::Stage quiet(made, seed), said(made, seed), vague(made, seed);
        said.act(120'000, Announce{"@Main", "Back by 14:00.", tests::reading_of(80)});
        vague.act(120'000, Announce{"@Main", "Back by 14:001.", tests::reading_of(80)});
        for (tests::Stage* stage : {&quiet, &said, &vague}) stage->wait_until(3'000'000);
        untold += static_cast<int>(openings(quiet).size());
        told += static_cast<int>(openings(said).size());
        wrong += static_cast<int>(openings(vague).size());
        away += static_cast<int>(said.all<StayedAway>().size());
        REQUIRE(openings(said).size() + said.all<StayedAway>().size() == openings(quiet).size());
        for (const Fact& fact : openings(said)) {
            const auto& wrote = std::get<CustomerWrote>(fact.what);
            if (fact.at <= 120'000) continue;
            REQUIRE(wrote.heat_milli == 300);
            REQUIRE(wrote.step == "thanks");
        }
    }
    CHECK(wrong == untold);
    CHECK(told < untold * 45 / 100);
    CHECK(away > untold / 2);
}

TEST_CASE("five hundred customers of a storm are let in at once") {
    const auto made = storm(500, 60, 500);
    tests::Stage stage(made, 3);
    stage.wait_until(700'000);
    CHECK(openings(stage).size() == 500);
    CHECK(stage.reply(700'000, scoring::Route::dm).empty());
}

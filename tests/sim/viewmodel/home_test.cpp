#include "sim/viewmodel/home.h"

#include <set>

#include "sim/engine/arrivals.h"
#include "sim/scenario/scenario.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::viewmodel;
using sim::scenario::Level;

namespace {

sim::scenario::Scenario titled(const std::string& id, Level level, int minutes) {
    auto scenario = tests::small_scenario();
    scenario.id = id;
    scenario.title = "The " + id;
    scenario.level = level;
    scenario.minutes = minutes;
    return scenario;
}

SessionSummary finished(std::int64_t id, const std::string& scenario, double overall, bool passed) {
    return {.session = id,
            .scenario = scenario,
            .title = "The " + scenario,
            .trainee = "Jo",
            .when = "today",
            .finished = true,
            .overall = overall,
            .passed = passed};
}

const std::vector<sim::scenario::Scenario> library = {titled("storm", Level::hard, 10),
                                                      titled("troll", Level::starter, 4),
                                                      titled("parcel", Level::starter, 5)};

}  // namespace

TEST_CASE("home shows the library in the order of the course, and what is next") {
    const Home home = home_of(library, {}, {}, "Jo", std::nullopt);
    REQUIRE(home.cards.size() == 3);
    CHECK(home.cards[0].scenario == "troll");
    CHECK(home.cards[2].scenario == "storm");
    CHECK(home.cards[0].minutes == "4 min");
    CHECK(home.cards[0].result.text == "new");
    CHECK(home.count == "3 scenarios");
    REQUIRE(home.next);
    CHECK(home.next->scenario == "troll");
    CHECK_FALSE(home.resume);
}

TEST_CASE("the course: places, lessons, what comes first, and how far one is in each level") {
    std::vector<sim::scenario::Scenario> course = library;
    course[0].order = 3, course[0].requires_ids = {"troll", "parcel", "gone"};
    course[1].order = 2, course[1].requires_ids = {"parcel"};
    course[2].order = 1, course[2].lesson = "Answer where it stands.";
    Home home = home_of(course, {}, {}, "Jo", std::nullopt);
    REQUIRE(home.cards.size() == 3);
    CHECK(home.cards[0].scenario == "parcel");
    CHECK(home.cards[0].place == "1");
    CHECK(home.cards[0].lesson == "Answer where it stands.");
    CHECK(home.cards[0].before.empty());
    CHECK(home.cards[0].recommended);
    CHECK(home.cards[1].before == "best after 1");
    CHECK(home.cards[1].lesson == course[1].summary);
    CHECK(home.cards[2].before == "best after 1 and 2");
    REQUIRE(home.levels.size() == 2);
    CHECK(home.levels[0].title == "Starter");
    CHECK(home.levels[0].says == "0 of 2 passed");
    CHECK(home.levels[1].title == "Hard");
    CHECK(home.levels[1].cards == 1);

    home = home_of(course, {finished(1, "parcel", 91, true)}, {}, "Jo", std::nullopt);
    CHECK(home.cards[0].result.icon == "check");
    CHECK(home.cards[1].before.empty());
    CHECK(home.cards[1].recommended);
    CHECK(home.cards[2].before == "best after 2");
    CHECK(home.levels[0].says == "1 of 2 passed");
    CHECK(home.levels[0].passed_permille == 500);
    home.next = NextForYou{"storm", "", ""};
    mark_next(home);
    CHECK(home.cards[2].recommended);
    CHECK_FALSE(home.cards[1].recommended);
    CHECK(home_of(course, {finished(1, "storm", 91, true)}, {}, "Jo", std::nullopt).cards[2].before.empty());
}

TEST_CASE("what is next has nothing missing before it, as long as there is such a one") {
    std::vector<sim::scenario::Scenario> course = {titled("first", Level::starter, 5),
                                                   titled("second", Level::starter, 5)};
    course[0].order = 1, course[0].requires_ids = {"second"};
    course[1].order = 2;
    CHECK(home_of(course, {}, {}, "Jo", std::nullopt).next->scenario == "second");
    course[1].requires_ids = {"first"};
    CHECK(home_of(course, {}, {}, "Jo", std::nullopt).next->scenario == "first");
}

TEST_CASE("a level filters the cards, not what is next") {
    const Home home = home_of(library, {}, {"storm.json: broken"}, "Jo", Level::hard);
    CHECK(home.cards.size() == 1);
    CHECK(home.count == "1 scenario");
    CHECK(home.next->scenario == "troll");
    CHECK(home.broken.size() == 1);
}

TEST_CASE("a draft is shown as one, last, and is never what is next") {
    std::vector<sim::scenario::Scenario> with_draft = library;
    with_draft.push_back(titled("a-draft", Level::starter, 1));
    with_draft.back().draft = true;
    const Home home = home_of(with_draft, {}, {}, "Jo", std::nullopt);
    CHECK(home.cards.back().scenario == "a-draft");
    CHECK(level_word(home.cards.back()) == "draft");
    CHECK(home.next->scenario == "troll");
    CHECK_FALSE(home_of({with_draft.back()}, {}, {}, "Jo", std::nullopt).next);
}

TEST_CASE("the best result counts, of this trainee alone") {
    auto other = finished(3, "troll", 99, true);
    other.trainee = "Al";
    const Home home =
        home_of(library, {finished(2, "troll", 71.6, false), finished(1, "troll", 50, false), other}, {},
                "Jo", std::nullopt);
    CHECK(home.cards[0].result.text == "best 72");
    CHECK(home.cards[0].result.mood == Mood::warn);
    CHECK(home.next->because == "Your best is 72; a pass is 85 without a critical error.");
    CHECK(home.past.size() == 2);
    CHECK_FALSE(home.brand_new);
    CHECK(home_of(library, {other}, {}, "Jo", std::nullopt).brand_new);
}

TEST_CASE("when all are passed the lowest pass is next") {
    const Home home = home_of(
        library,
        {finished(1, "troll", 95, true), finished(2, "parcel", 86, true), finished(3, "storm", 90, true)}, {},
        "Jo", std::nullopt);
    CHECK(home.next->scenario == "parcel");
    CHECK_FALSE(home_of({}, {}, {}, "Jo", std::nullopt).next);
}

TEST_CASE("an unfinished session is offered, past ones are listed with their scores") {
    SessionSummary open{.session = 9,
                        .scenario = "troll",
                        .title = "The troll",
                        .trainee = "Jo",
                        .progress = "3 replies sent"};
    SessionSummary critical = finished(8, "parcel", 0, false);
    critical.critical = 2;
    SessionSummary disputed = finished(6, "troll", 81.6, false);
    disputed.critical = 1, disputed.waits = true;
    SessionSummary older = open, others = open;
    older.session = 4, older.progress = "nothing sent", others.session = 3, others.trainee = "Ada";
    const Home home =
        home_of(library, {open, critical, older, finished(7, "parcel", 88, true), disputed, others}, {}, "Jo",
                std::nullopt);
    REQUIRE(home.other_unfinished.size() == 1);
    CHECK(home.other_unfinished[0].session == 4);
    CHECK(home.other_unfinished[0].where == "nothing sent");
    REQUIRE(home.resume);
    CHECK(home.resume->session == 9);
    CHECK(home.resume->where == "3 replies sent");
    REQUIRE(home.past.size() == 3);
    CHECK(home.past[0].score.text == "0 · 2 critical errors");
    CHECK(home.past[0].score.mood == Mood::bad);
    CHECK(home.past[1].score.text == "88 passed");
    CHECK(home.past[2].score.text == "82 · disputed");
}

TEST_CASE("a briefing tells the brand, the hours, the sign and what done means") {
    auto scenario = titled("parcel", Level::starter, 5);
    scenario.pace_milli = 4000;
    scenario.goals = {"Answer Sam"};
    scenario.teaches = {"take_offline"};
    scenario.brand.signature_example = "^JD";
    scenario.brand.handles[0].about = "orders and parcels";
    scenario.brand.handles.push_back({.handle = "@Old", .role = sim::scenario::HandleRole::retired});
    for (std::size_t day = 0; day < 5; ++day) scenario.brand.hours.week[day] = {{480, 1200}};
    scenario.brand.hours.week[5] = {{540, 780}};
    const Briefing briefing = briefing_of(scenario, 1);
    CHECK(briefing.handles.at(0) == "@Help: orders and parcels");
    CHECK(briefing.handles.at(2) == "@Old: retired, nobody answers there");
    CHECK(briefing.hours == "Mon–Fri 08:00–20:00, Sat 09:00–13:00");
    CHECK(briefing.signature == "End every reply with your sign, like ^JD");
    CHECK(briefing.teaches.at(0) == "take offline");
    CHECK(briefing.done_means ==
          "Done when the conversation has come to an end. A pass is 85 or more and no critical error.");
    CHECK(briefing.clock == "The clock is quick: one real second is 4 seconds on the desk.");
    scenario.goals = {"Choose No reply."}, scenario.lesson = "Silence is an answer.";
    CHECK(briefing_of(scenario, 1, "timed").goals == scenario.goals);
    CHECK(briefing_of(scenario, 1, "timed").lesson == scenario.lesson);
    const Briefing assessed = briefing_of(scenario, 1, "assessment");
    CHECK(assessed.lesson.empty());
    CHECK(assessed.goals.size() == 1);
    CHECK(assessed.goals.front() != scenario.goals.front());
}

TEST_CASE("the number in a briefing is the number its seed brings") {
    auto scenario = titled("parcel", Level::starter, 5);
    sim::scenario::Phase phase;
    phase.until_ms = 600'000, phase.per_hour_milli = 60'000, phase.first_slot = 1, phase.slots = 30;
    scenario.arrivals = {{.id = "queue", .at_most = 30, .phases = {phase}}};
    std::set<std::string> said;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const std::string all = std::to_string(sim::engine::how_many_come(scenario, seed));
        said.insert(briefing_of(scenario, seed).done_means);
        CHECK(briefing_of(scenario, seed).done_means ==
              "Done when all " + all +
                  " conversations have come to an end. A pass is 85 or more and no critical error.");
    }
    CHECK(said.size() > 3);
    scenario.arrivals[0].lowered_by = {{.mentions = {"16:00"}}};
    CHECK(briefing_of(scenario, 1).done_means.find("; who reads an answer in public may not write at all.") !=
          std::string::npos);
}

#include "sim/store/history.h"

#include "sim/store/database.h"
#include "tests/sim/store/sessions_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim::store;

TEST_CASE("what a person chose stays theirs, also under another name") {
    const tests::TemporaryFolder folder;
    Store store = Store::open(folder / "a.db");
    CHECK(store.people().empty());
    CHECK_FALSE(store.setting("Jo", "theme"));
    store.set_setting("Jo", "theme", "light");
    store.set_setting("Al", "theme", "dark");
    store.set_setting("", "last_person", "Jo");
    CHECK(store.people() == std::vector<std::string>{"Al", "Jo"});
    CHECK(store.setting("Jo", "theme") == "light");
    CHECK(store.setting("", "last_person") == "Jo");
    CHECK_FALSE(store.setting("", "theme"));
    CHECK_FALSE(store.rename_person("Jo", "Al"));
    CHECK_FALSE(store.rename_person("Jo", ""));
    CHECK(store.rename_person("Jo", "Jo Daly"));
    CHECK(store.setting("Jo Daly", "theme") == "light");
    CHECK_FALSE(store.setting("Jo", "theme"));
}

TEST_CASE("a renamed person keeps their sessions") {
    const tests::TemporaryFolder folder;
    Store store = Store::open(folder / "a.db");
    store.begin_session(tests::new_session("Ada"), tests::opening());
    REQUIRE(store.rename_person("Ada", "Ada L"));
    CHECK(store.sessions().front().person == "Ada L");
}

TEST_CASE("drills come back as they were kept, oldest first, of one person alone") {
    const tests::TemporaryFolder folder;
    Store store = Store::open(folder / "a.db");
    const DrillRow first{.scenario = "lost-parcel",
                         .version = "abc",
                         .conversation = "sam",
                         .step = "rage",
                         .via = scoring::Via::dm,
                         .route = scoring::Route::hand_off,
                         .to = "safety",
                         .text = "Sorry 😡",
                         .score = 81.5,
                         .passed = true,
                         .critical = 0,
                         .seconds = 43,
                         .made_at = "2026-03-02T09:00:00",
                         .card_json = "{}"};
    DrillRow second = first;
    second.step = "calm";
    store.add_drill("Jo", first);
    store.add_drill("Jo", second);
    store.add_drill("Al", first);
    CHECK(store.drills("Jo") == std::vector<DrillRow>{first, second});
    CHECK(store.drills("Al").size() == 1);
    CHECK(store.drills("Eve").empty());
}

TEST_CASE("the steps of a session are those of its latest verdict") {
    const tests::TemporaryFolder folder;
    Store store = Store::open(folder / "a.db");
    const SessionId session = store.begin_session(tests::new_session("Ada"), tests::opening());
    const StepRow rage{"sam", "rage", 3, 10, 1}, calm{"sam", "calm", 5, 5, 0};
    ScorecardRow card{.session = session, .judge = "z", .rubric = "1", .card_json = "{}"};
    store.add_verdict(card, std::vector<StepRow>{calm, rage});
    CHECK(store.step_results("Ada").size() == 2);
    card.judge = "a";
    store.add_verdict(card, std::vector<StepRow>{rage});
    const std::vector<PastStep> steps = store.step_results("Ada");
    REQUIRE(steps.size() == 1);
    CHECK(steps[0].step == rage);
    CHECK(steps[0].scenario == "lost-parcel");
    CHECK(steps[0].started_at == "2026-03-02T09:00:00");
    CHECK(store.step_results("Jo").empty());
}

TEST_CASE("objections to drills are kept beside them, of one person alone, and a changed one is noticed") {
    const tests::TemporaryFolder folder;
    Store store = Store::open(folder / "a.db");
    const DrillRow drill{.scenario = "lost-parcel", .made_at = "2026-03-02T09:00:00", .card_json = "{}"};
    const DrillId first = store.add_drill("Jo", drill), second = store.add_drill("Al", drill);
    CHECK(first.value != second.value);
    const DrillDispute kept{"lost-parcel", "T1", "Names nothing.", "It does.", "2026-03-02T09:01:00"};
    store.add_drill_dispute(first, kept);
    CHECK(store.drill_disputes("Jo") == std::vector<DrillDispute>{kept});
    CHECK(store.drill_disputes("Al").empty());
    CHECK_THROWS(store.add_drill_dispute(second, {"", "T1", "Names nothing.", "", "now"}));
    CHECK(store.check().empty());
    Database(folder / "a.db").run("UPDATE drill_disputes SET because = 'Something else.'");
    CHECK_THAT(store.check().at(0), Catch::Matchers::Contains("disagreement 1 in a drill"));
}

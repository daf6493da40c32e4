#include "sim/store/store.h"

#include <fstream>

#include "sim/failure/failure.h"
#include "tests/sim/store/sessions_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim::store;
namespace engine = sim::engine;

namespace {

std::vector<std::string> lines_of(const std::vector<engine::Fact>& facts) {
    std::vector<std::string> lines;
    for (const engine::Fact& fact : facts) lines.push_back(engine::to_json(fact));
    return lines;
}

const StoredDraft half_written{.conversation = "sam-parcel",
                               .text = "Three days 😡 is",
                               .via = scoring::Via::dm,
                               .route = scoring::Route::phone,
                               .as_handle = "@ParcellyHelp",
                               .to = "safety",
                               .saved_reply = "sorry"};

}  // namespace

TEST_CASE("a session comes back as it was written, from a fresh connection") {
    const tests::TemporaryFolder folder;
    const std::vector<engine::Fact> more = {tests::reply(2, 5000, "Sorry, \"Sam\" 😡\n")};
    SessionId id;
    {
        Store store = Store::open(folder / "deep" / "er" / "c.db");
        id = store.begin_session(tests::new_session(), tests::opening());
        store.append(id, more);
        store.save_draft(id, half_written);
    }
    Store store = Store::open(folder / "deep" / "er" / "c.db");
    std::vector<std::string> expected = lines_of(tests::opening());
    expected.push_back(engine::to_json(more[0]));
    CHECK(lines_of(store.journal(id)) == expected);
    CHECK(store.drafts(id) == std::vector<StoredDraft>{half_written});
    CHECK(store.texts(id) == tests::new_session().texts);
    const std::optional<Session> session = store.session(id);
    REQUIRE(session);
    CHECK(session->person == "Ada");
    CHECK(session->extra_time_percent == 25);
    CHECK(session->replies == 1);
    CHECK(session->last_at == 5000);
    CHECK_FALSE(session->finished());
    CHECK_FALSE(store.session({99}));
}

TEST_CASE("a sent reply takes its draft along, a silent decision does not") {
    const tests::TemporaryFolder folder;
    Store store = Store::open(folder / "c.db");
    const SessionId id = store.begin_session(tests::new_session(), tests::opening());
    store.save_draft(id, half_written);
    store.append(id, std::vector{tests::reply(2, 10, "")});
    CHECK(store.drafts(id).size() == 1);
    store.append(id, std::vector{tests::reply(3, 20, "Sorry")});
    CHECK(store.drafts(id).empty());
    store.save_draft(id, half_written);
    StoredDraft emptied = half_written;
    emptied.text.clear();
    store.save_draft(id, emptied);
    CHECK(store.drafts(id).empty());
}

TEST_CASE("the journal never changes, not even by INSERT OR REPLACE") {
    const tests::TemporaryFolder folder;
    Store store = Store::open(folder / "c.db");
    store.begin_session(tests::new_session(), tests::opening());
    Database raw(folder / "c.db");
    CHECK_THROWS_AS(raw.run("UPDATE journal SET at = 1"), sim::Failure);
    CHECK_THROWS_AS(raw.run("DELETE FROM journal"), sim::Failure);
    CHECK_THROWS_AS(raw.run("INSERT OR REPLACE INTO journal VALUES (1, 1, 0, '{}')"), sim::Failure);
    CHECK_THROWS_AS(raw.run("INSERT INTO journal VALUES (1, 3, 0, '{}')"), sim::Failure);
    CHECK_THROWS_AS(raw.run("INSERT INTO journal VALUES (1, 2, 0, 'no json')"), sim::Failure);
    CHECK(raw.number("SELECT count(*) FROM journal") == 1);
}

TEST_CASE("facts for a session that does not exist are refused whole") {
    const tests::TemporaryFolder folder;
    Store store = Store::open(folder / "c.db");
    CHECK_THROWS_AS(store.append({5}, tests::opening()), sim::Failure);
    CHECK(Database(folder / "c.db").number("SELECT count(*) FROM journal") == 0);
}

TEST_CASE("unfinished sessions are those that neither ended nor were put away") {
    const tests::TemporaryFolder folder;
    Store store = Store::open(folder / "c.db");
    const SessionId open = store.begin_session(tests::new_session(), tests::opening());
    const SessionId ended = store.begin_session(tests::new_session("Ben"), tests::opening());
    const SessionId put_away = store.begin_session(tests::new_session(), tests::opening());
    store.append(
        ended, std::vector{engine::Fact{.at = 9, .what = engine::SessionEnded{sim::engine::EndCause::done}}});
    store.mark_ended(put_away, "2026-03-02T10:00:00");
    REQUIRE(store.unfinished().size() == 1);
    CHECK(store.unfinished()[0].id == open);
    CHECK(store.sessions().size() == 3);
    CHECK(store.sessions()[0].id == put_away);
    CHECK(store.sessions()[1].person == "Ben");
}

TEST_CASE("verdicts of several judges stand beside each other, the latest in the list") {
    const tests::TemporaryFolder folder;
    Store store = Store::open(folder / "c.db");
    const SessionId id = store.begin_session(tests::new_session(), tests::opening());
    CHECK(store.verdicts(id).empty());
    const ScorecardRow first{.session = id,
                             .judge = "b1",
                             .judge_date = "2026-03-01",
                             .rubric = "1",
                             .overall = 40,
                             .would_have_been = 40,
                             .card_json = "{}"};
    ScorecardRow second = first;
    second.judge = "a2", second.overall = 88.5, second.passed = true;
    second.dimensions = {91.0, std::nullopt, 77.5, 0.0};
    CHECK(store.add_verdict(first, {}));
    CHECK(store.add_verdict(second, {}));
    ScorecardRow again = first;
    again.overall = 99, again.card_json = "[]";
    CHECK_FALSE(store.add_verdict(again, std::vector<StepRow>{{"sam", "rage", 1, 2, 0}}));
    CHECK(store.verdicts(id) == std::vector<ScorecardRow>{first, second});
    CHECK(store.session(id)->scorecard == second);
    CHECK(store.step_results("Ada").empty());
    store.drop_projections();
    CHECK(store.verdicts(id) == std::vector<ScorecardRow>{first, second});
}

TEST_CASE("no statement changes, replaces or takes back a verdict") {
    const tests::TemporaryFolder folder;
    Store store = Store::open(folder / "c.db");
    const SessionId id = store.begin_session(tests::new_session(), tests::opening());
    const ScorecardRow card{.session = id, .judge = "a", .rubric = "1", .card_json = "{}"};
    store.add_verdict(card, std::vector<StepRow>{{"sam", "rage", 1, 2, 0}});
    Database raw(folder / "c.db");
    for (const char* sql :
         {"UPDATE scorecards SET overall = 100", "DELETE FROM scorecards",
          "INSERT OR REPLACE INTO scorecards VALUES (1, 'a', '', 1, '1', 9, 9, 1, 1, 1, 1, 1, 0, '{}')",
          "INSERT OR REPLACE INTO scorecards VALUES (1, 'b', '', 1, '1', 9, 9, 1, 1, 1, 1, 1, 0, '{}')",
          "UPDATE step_results SET points = 2", "DELETE FROM step_results",
          "INSERT OR REPLACE INTO step_results VALUES (1, 'a', 'sam', 'rage', 2, 2, 0)"}) {
        INFO(sql);
        CHECK_THROWS_AS(raw.run(sql), sim::Failure);
    }
    CHECK(store.verdicts(id) == std::vector<ScorecardRow>{card});
}

TEST_CASE("summaries can be dropped and are made again from the journal") {
    const tests::TemporaryFolder folder;
    Store store = Store::open(folder / "c.db");
    const SessionId id = store.begin_session(tests::new_session(), tests::opening());
    store.append(id, std::vector{tests::reply(2, 10, "a"), tests::reply(3, 20, "b")});
    store.append(id, std::vector{engine::Fact{.at = 30,
                                              .what = engine::SessionEnded{sim::engine::EndCause::trainee}}});
    store.drop_projections();
    CHECK(store.session(id)->facts == 0);
    store.rebuild_summaries();
    CHECK(store.session(id)->facts == 4);
    CHECK(store.session(id)->replies == 2);
    CHECK(store.session(id)->last_at == 30);
    CHECK(store.session(id)->ended_because == "trainee");
}

TEST_CASE("two programs may use one file; a session played twice at once is refused, not torn") {
    const tests::TemporaryFolder folder;
    Store first = Store::open(folder / "c.db");
    Store second = Store::open(folder / "c.db");
    const SessionId mine = first.begin_session(tests::new_session(), tests::opening());
    const SessionId theirs = second.begin_session(tests::new_session("Ben"), tests::opening());
    first.append(mine, std::vector{tests::reply(2, 10, "a")});
    second.append(theirs, std::vector{tests::reply(2, 10, "b")});
    CHECK(first.sessions().size() == 2);
    CHECK(second.journal(mine).size() == 2);
}

TEST_CASE("damage is found and said") {
    const tests::TemporaryFolder folder;
    {
        Store store = Store::open(folder / "c.db");
        const SessionId id = store.begin_session(tests::new_session(), tests::opening());
        for (int at = 0; at < 400; ++at)
            store.append(id, std::vector{tests::reply(at + 2, at, std::string(200, 'x'))});
        CHECK(store.check().empty());
    }
    {
        std::fstream file(folder / "c.db", std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(40'000);
        file << std::string(20'000, '\x5a');
    }
    bool said = false;
    try {
        Store store = Store::open(folder / "c.db");
        said = !store.check().empty();
    } catch (const sim::Failure& error) {
        said = error.says.find("damaged") != std::string::npos;
    }
    CHECK(said);
}

TEST_CASE("a played text that was changed behind our back is noticed") {
    const tests::TemporaryFolder folder;
    Store store = Store::open(folder / "c.db");
    const SessionId id = store.begin_session(tests::new_session(), tests::opening());
    Database(folder / "c.db").run("UPDATE texts SET body = body || ' '");
    CHECK_THROWS_AS(store.texts(id), sim::Failure);
    CHECK(store.check().size() == 1);
}

TEST_CASE("a journal that was changed behind the seal's back is found out") {
    const tests::TemporaryFolder folder;
    SessionId id;
    {
        Store store = Store::open(folder / "s.db");
        id = store.begin_session(tests::new_session(), tests::opening());
        store.append(id, std::vector<sim::engine::Fact>{tests::reply(1, 5000, "Hello")});
        CHECK(store.check().empty());
        store.note_clock(id, {6000, {17, 5, "a boot"}});
        CHECK(store.clock(id) == ClockNote{6000, {17, 5, "a boot"}});
    }
    {
        Database raw(folder / "s.db");
        raw.run(
            "DROP TRIGGER journal_never_changes; UPDATE journal SET fact = replace(fact, 'Hello', 'Howdy');"
            "CREATE TRIGGER journal_never_changes BEFORE UPDATE ON journal\n"
            "BEGIN SELECT raise(ABORT, 'the journal never changes'); END");
    }
    Store store = Store::open(folder / "s.db");
    const std::vector<std::string> problems = store.check();
    REQUIRE(problems.size() == 1);
    CHECK_THAT(problems[0], Catch::Contains("does not fit its seal"));
    {
        Database raw(folder / "s.db");
        raw.run("DELETE FROM seals");
    }
    CHECK_THAT(store.check().at(0), Catch::Contains("seal of session 1 is missing"));
}

TEST_CASE("mode, hints and interruptions of a session are in the list; old journals are practice") {
    const tests::TemporaryFolder folder;
    Store store = Store::open(folder / "s.db");
    const SessionId old = store.begin_session(tests::new_session(), tests::opening());
    CHECK(store.session(old)->mode == sim::engine::Mode::practice);
    sim::engine::SessionStarted started{"lost-parcel", "abc", 7, 25, sim::engine::Mode::assessment};
    const SessionId id =
        store.begin_session(tests::new_session(), std::vector<sim::engine::Fact>{{0, started}});
    store.append(id, std::vector<sim::engine::Fact>{
                         {10, sim::engine::HintTaken{"c", "ask", 1}},
                         {20, sim::engine::SessionInterrupted{sim::engine::GapCause::closed, 9}}});
    store.drop_projections();
    store.rebuild_summaries();
    CHECK(store.session(id)->mode == sim::engine::Mode::assessment);
    CHECK(store.session(id)->hints == 1);
    CHECK(store.session(id)->interruptions == 1);
}

// What was done to a database by hand, and whether the seal shows it: also where the hand then made every
// checksum and every journal's own seal anew, as a program can that knows how.
#include <algorithm>

#include "sim/failure/failure.h"
#include "sim/seal/audit.h"
#include "sim/seal/counter.h"
#include "sim/seal/sealing.h"
#include "sim/store/people_book.h"
#include "tests/sim/store/sessions_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim;
using store::Database;
using store::SessionId;
using store::Store;

namespace {

const std::string ended = "2026-03-02T10:00:00";

struct Certified {
    tests::TemporaryFolder folder;
    std::filesystem::path file = folder / "c.db";
    std::filesystem::path seals = folder / "seals";

    Certified() {
        play("Ada", 41.5, false);
        play("Ada", 92.0, true);
        play("Ben", 61.0, false);
        Store store = Store::open(file);
        store.set_setting("Ada", "theme", "light");
        store.save_self_rating({1}, {{70, std::nullopt, 60, 50}});
        store.add_drill("Ada", {.scenario = "s", .step = "rage", .score = 50, .card_json = "{}"});
        store.join_group({"Ada", store::GroupKind::team, "Leeds", "2026-03-01"});
    }
    SessionId begin(Store& store, const std::string& person) const {
        std::vector<engine::Fact> facts = tests::opening();
        std::get<engine::SessionStarted>(facts.front().what).mode = engine::Mode::assessment;
        const SessionId id = store.begin_session(tests::new_session(person), facts);
        seal::seal_beginning(store, id, "2026-03-02T09:00:00", seals);
        return id;
    }
    void play(const std::string& person, double overall, bool passed) const {
        Store store = Store::open(file);
        const SessionId id = begin(store, person);
        store.append(id, std::vector{tests::reply(2, 10, "Sorry, Sam"), tests::reply(4, 20, "On its way.")});
        store.mark_ended(id, ended);
        const store::ScorecardRow card{.session = id,
                                       .judge = "j1",
                                       .judge_date = "2026-03-01",
                                       .rubric = "1",
                                       .overall = overall,
                                       .would_have_been = overall,
                                       .passed = passed,
                                       .critical = passed ? 0 : 1,
                                       .card_json = R"({"a": 1})"};
        store.add_verdict(card, std::vector<store::StepRow>{{"sam", "rage", 1, 2, 0}});
        seal::seal_verdict(store, card, ended, seals);
    }
    /// Past every trigger, which stand again afterwards.
    void change(const std::string& sql) const {
        Database raw(file);
        raw.run("PRAGMA foreign_keys = OFF");
        std::string again, drops;
        store::Statement triggers(raw, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
        while (triggers.step())
            drops += "DROP TRIGGER " + triggers.text(0) + ";", again += triggers.text(1) + ";";
        raw.run(drops + sql + ";" + again);
    }
    /// As the program itself would make them for a file that has none.
    void make_checksums_anew() const {
        Database(file).run("DELETE FROM checksums; DELETE FROM seals");
        Store::open(file).make_what_follows();
    }
    seal::Audit audit() const {
        Store store = Store::open(file);
        return seal::audit(store, seals);
    }
};

struct Edit {
    const char* what;
    const char* sql;
    bool sealed;  ///< the seal shows it; else only checksums do, which can be made anew
};

constexpr Edit edits[] = {
    {"a fact was changed", "UPDATE journal SET fact = replace(fact, 'Sorry', 'Glory') WHERE session = 1",
     true},
    {"a fact's time was changed",
     "UPDATE journal SET at = 11, fact = replace(fact, '\"at\":10', '\"at\":11') WHERE session = 1 AND seq = "
     "2",
     true},
    {"the last fact was taken out", "DELETE FROM journal WHERE session = 1 AND seq = 3", true},
    {"two facts were swapped",
     "UPDATE journal SET seq = 9 WHERE session = 1 AND seq = 2; UPDATE journal SET seq = 2 WHERE session = 1 "
     "AND seq = 3; UPDATE journal SET seq = 3 WHERE session = 1 AND seq = 9",
     true},
    {"a fact was added",
     "INSERT INTO journal SELECT session, 4, at, fact FROM journal WHERE session = 1 AND seq = 3", true},
    {"a journal was exchanged for a better one",
     "DELETE FROM journal WHERE session = 1; INSERT INTO journal SELECT 1, seq, at, fact FROM journal WHERE "
     "session = 2 AND seq < 3",
     true},
    {"a score was raised", "UPDATE scorecards SET overall = 99 WHERE session = 1", true},
    {"a fail became a pass", "UPDATE scorecards SET passed = 1 WHERE session = 1", true},
    {"a critical error was taken out", "UPDATE scorecards SET critical = 0 WHERE session = 1", true},
    {"a card's words were changed", "UPDATE scorecards SET card = '{\"a\": 2}' WHERE session = 1", true},
    {"two cards were swapped",
     "UPDATE scorecards SET session = 77 WHERE session = 1; UPDATE scorecards SET session = 1 WHERE session "
     "= 2; UPDATE scorecards SET session = 2 WHERE session = 77",
     true},
    {"a card was taken out",
     "DELETE FROM step_results WHERE session = 1; DELETE FROM scorecards WHERE session = 1", true},
    {"a card was given to another judge", "UPDATE scorecards SET judge = 'j2' WHERE session = 1", true},
    {"a step's result was raised", "UPDATE step_results SET points = 2 WHERE session = 1", true},
    {"a session was taken out",
     "DELETE FROM journal WHERE session = 1; DELETE FROM step_results WHERE session = 1; DELETE FROM "
     "scorecards WHERE session = 1; DELETE FROM summaries WHERE session = 1; DELETE FROM self_ratings WHERE "
     "session = 1; DELETE FROM sessions WHERE id = 1",
     true},
    {"a session was taken out with what was signed of it",
     "DELETE FROM ledger WHERE session = 1; DELETE FROM journal WHERE session = 1; DELETE FROM step_results "
     "WHERE session = 1; DELETE FROM scorecards WHERE session = 1; DELETE FROM summaries WHERE session = 1; "
     "DELETE FROM self_ratings WHERE session = 1; DELETE FROM sessions WHERE id = 1",
     true},
    {"the latest session was taken out with what was signed of it",
     "DELETE FROM ledger WHERE session = 3; DELETE FROM journal WHERE session = 3; DELETE FROM step_results "
     "WHERE session = 3; DELETE FROM scorecards WHERE session = 3; DELETE FROM summaries WHERE session = 3; "
     "DELETE FROM sessions WHERE id = 3",
     true},
    {"a pass was given to another person", "UPDATE sessions SET person = 2 WHERE id = 2", true},
    {"a fail was given away", "UPDATE sessions SET person = 2 WHERE id = 1", true},
    {"a beginning was moved", "UPDATE sessions SET started_at = '2026-01-01T09:00:00' WHERE id = 2", true},
    {"a session was given another seed", "UPDATE sessions SET seed = '8' WHERE id = 2", true},
    {"a session was given another scenario", "UPDATE sessions SET scenario = 'charged-twice' WHERE id = 2",
     true},
    {"a session was given another version", "UPDATE sessions SET version = 'xyz' WHERE id = 2", true},
    {"a session was given more time", "UPDATE sessions SET extra_time_percent = 100 WHERE id = 2", true},
    {"a text that was played was changed", "UPDATE texts SET body = '{\"id\": 2}' WHERE body = '{\"id\": 1}'",
     true},
    {"a session is told apart by another id",
     "UPDATE identities SET id = '00000000-0000-7000-8000-000000000000' WHERE kind = 'session' AND number = "
     "1",
     true},
    {"what was signed was changed", "UPDATE ledger SET statement = replace(statement, '41.5', '91.5')", true},
    {"what was signed was emptied", "UPDATE ledger SET statement = '' WHERE number = 2", true},
    {"a signature was exchanged",
     "UPDATE ledger SET signature = (SELECT signature FROM ledger WHERE number = 1) WHERE number = 2", true},
    {"the ledger was emptied", "DELETE FROM ledger", true},
    {"an end was moved", "UPDATE sessions SET ended_at = '2026-03-02T09:10:00' WHERE id = 2", false},
    {"a setting was changed", "UPDATE settings SET value = 'dark' WHERE key = 'theme'", false},
    {"a self-rating was changed", "UPDATE self_ratings SET tone = 90", false},
    {"a drill was changed", "UPDATE drills SET score = 100", false},
    {"a person was put into a team", "INSERT INTO members VALUES (2, 'team', 'Leeds', '2026-03-01')", false},
    {"a role was given", "INSERT INTO roles VALUES (1, 'manager', '', '2026-03-01')", false},
    {"a line of the log was added",
     "INSERT INTO people_log VALUES (1, '2026-03-02T09:00:00', 1, 'role', 1, 1, '')", false},
    {"an assignment was added",
     "INSERT INTO assignments VALUES (1, 's', 'person', 1, '', '', '', 0, '2026-03-02', 0, '')", false},
};

}  // namespace

TEST_CASE("what nobody touched fits, and the attempts are on each card") {
    const Certified certified;
    const seal::Audit audit = certified.audit();
    CHECK(seal::first_fault(audit) == "");
    CHECK(audit.entries == 6);
    REQUIRE(audit.runs.size() == 3);
    CHECK(audit.runs[1].passed);
    CHECK(audit.runs[1].overall == 92.0);
    CHECK(audit.runs[1].judge == "j1");
    CHECK(audit.runs[1].attempts == std::vector<std::int64_t>{1, 2});
    REQUIRE(audit.runs[1].notes.size() == 1);
    CHECK(audit.runs[1].notes[0] == "attempt 2; before it session 1 not passed");
    CHECK(audit.runs[2].attempts == std::vector<std::int64_t>{3});
}

TEST_CASE("a sealed run that was judged anew says that the later verdict is not sealed") {
    const Certified certified;
    {
        Store store = Store::open(certified.file);
        store.add_verdict({.session = SessionId{1},
                           .judge = "j2",
                           .judge_date = "2026-04-01",
                           .rubric = "1",
                           .overall = 95,
                           .would_have_been = 95,
                           .passed = true,
                           .card_json = R"({"a": 1})"},
                          {});
    }
    const seal::Audit audit = certified.audit();
    CHECK(audit.faults() == 0);
    CHECK(audit.runs[0].judged_anew);
    CHECK_THAT(audit.runs[0].notes.back(), Catch::Contains("judge j2's, which is not sealed"));
    CHECK_FALSE(audit.runs[1].judged_anew);
}

TEST_CASE("every edit by hand is noticed, and what was sealed also when all checksums are made anew") {
    for (const Edit& edit : edits) {
        INFO(edit.what);
        const Certified certified;
        REQUIRE(Store::open(certified.file).check().empty());
        certified.change(edit.sql);
        const bool by_checksums = !Store::open(certified.file).check().empty();
        const bool by_seal = certified.audit().faults() > 0;
        CHECK((by_checksums || by_seal));
        CHECK(by_seal == edit.sealed);
        certified.make_checksums_anew();
        CHECK((certified.audit().faults() > 0) == edit.sealed);
    }
    CHECK(std::size(edits) >= 29);
}

TEST_CASE("a cloned session has no seal, which is said") {
    const Certified certified;
    certified.change(
        "INSERT INTO sessions SELECT 9, person, scenario, version, seed, extra_time_percent, started_at, "
        "ended_at,"
        " scenario_text, brand_text, noise_text FROM sessions WHERE id = 2;"
        "INSERT INTO journal SELECT 9, seq, at, fact FROM journal WHERE session = 2;"
        "INSERT INTO scorecards SELECT 9, judge, judge_date, nth, rubric, overall, would_have_been, passed, "
        "tone, speed,"
        " consistency, take_offline, critical, card FROM scorecards WHERE session = 2");
    certified.make_checksums_anew();
    const seal::Audit audit = certified.audit();
    REQUIRE(audit.notes.size() == 1);
    CHECK(audit.notes[0].find("1 assessments were not sealed here (session 9)") == 0);
    Store store = Store::open(certified.file);
    CHECK(seal::run_of(store, 9, certified.seals).session == 0);
    CHECK(seal::run_of(store, 2, certified.seals).session == 2);
}

TEST_CASE("planted triggers and views are refused before anything is asked") {
    const Certified certified;
    Database(certified.file).run("CREATE TRIGGER helper AFTER INSERT ON scorecards BEGIN SELECT 1; END");
    CHECK_THROWS_AS(Store::open(certified.file), Failure);
}

TEST_CASE(
    "a database that is put back to an earlier day falls behind, and what is signed then leaves the gap") {
    const Certified certified;
    std::filesystem::copy_file(certified.file, certified.folder / "earlier.db");
    certified.play("Ada", 30.0, false);
    std::filesystem::copy_file(certified.folder / "earlier.db", certified.file,
                               std::filesystem::copy_options::overwrite_existing);
    CHECK(
        seal::first_fault(certified.audit()).find("it holds 6 signed entries, this machine signed 8 in it") !=
        std::string::npos);
    certified.play("Ada", 95.0, true);
    CHECK(seal::first_fault(certified.audit()) == "entries 7 to 8 of the ledger are gone");
}

TEST_CASE("without the machine's note, or with another key, nothing passes for sealed") {
    const Certified certified;
    std::filesystem::remove_all(certified.seals / "ledgers");
    CHECK(certified.audit().faults() == 1);
    std::filesystem::remove(certified.seals / "machine.key");
    seal::MachineKey::in(certified.seals);
    CHECK(seal::first_fault(certified.audit())
              .find("6 of 6 entries of the ledger were signed with another key") != std::string::npos);
    Store store = Store::open(certified.file);
    CHECK_FALSE(seal::run_of(store, 2, certified.seals).fits());
}

TEST_CASE("another database in the same place is said") {
    const Certified certified;
    for (const char* part : store::parts_of_file) std::filesystem::remove(certified.file.string() + part);
    certified.play("Ada", 95.0, true);
    const seal::Audit audit = certified.audit();
    REQUIRE(audit.notes.size() == 1);
    CHECK(audit.notes[0] ==
          "another database stood in this place before; this machine signed 6 entries in it");
}

TEST_CASE("a run that was begun and given up stays on the next card") {
    const Certified certified;
    {
        Store store = Store::open(certified.file);
        certified.begin(store, "Ben");
    }
    certified.play("Ben", 95.0, true);
    const seal::Audit audit = certified.audit();
    CHECK(audit.faults() == 0);
    CHECK(audit.runs.back().notes.at(0) == "attempt 3; before it session 3 not passed, 4 never finished");
}

TEST_CASE("a run that was judged, and whose verdict nobody sealed, does not fit") {
    const Certified certified;
    {
        Store store = Store::open(certified.file);
        const SessionId id = certified.begin(store, "Ben");
        store.append(id, std::vector{tests::reply(2, 10, "Sorry, Sam")});
        CHECK(certified.audit().faults() == 0);  // begun and not judged is no fault
        store.add_verdict(
            {.session = id, .judge = "j1", .rubric = "1", .overall = 95, .passed = true, .card_json = "{}"},
            {});
    }
    const seal::Audit audit = certified.audit();
    CHECK(audit.faults() == 1);
    CHECK(seal::first_fault(audit) == "session 4 was judged, and its verdict was not sealed");
    Store store = Store::open(certified.file);
    CHECK_FALSE(seal::run_of(store, 4, certified.seals).fits());
}

TEST_CASE("an erased person's statements are empty, which is signed; the chain still fits") {
    const Certified certified;
    {
        Store store = Store::open(certified.file);
        store::PeopleBook book(store);
        const std::vector<std::int64_t> numbers = book.signed_about("Ada");
        CHECK(numbers == std::vector<std::int64_t>{1, 2, 3, 4});
        seal::seal_erasure(store, numbers, "a person was erased", ended, certified.seals);
        const auto counts = book.erase("Ada", {{ended, 1}, "erased", "", ""});
        CHECK(counts == store::ErasedCounts{2, 2, 1, 1});
        CHECK(store.check().empty());
    }
    const seal::Audit audit = certified.audit();
    CHECK(seal::first_fault(audit) == "");
    REQUIRE(audit.runs.size() == 1);
    CHECK(audit.runs[0].name == "Ben");
}

#include <fmt/format.h>
#include <sys/stat.h>

#include "sim/failure/failure.h"
#include "sim/hub/schema.h"
#include "sim/hub/status.h"
#include "tests/sim/hub/machines.h"
#include "tests/support/catch.h"

namespace hub = sim::hub;
namespace store = sim::store;
using Catch::Matchers::Contains;

TEST_CASE("a session goes from a trainee's machine to the manager's, whole") {
    tests::TestHub team;
    const auto manager = team.manager();
    const auto dana = team.joined(*manager, "trainee", "Dana");
    const store::SessionId played = dana->play("Dana", 3);
    dana->store.save_self_rating(played, {{70, std::nullopt, 60, 50}});
    dana->store.add_dispute(played,
                            {"1", "T1", "sam-parcel", 2, "Says", "Because I did", "2026-03-02T09:30:00"});
    const hub::Pushed pushed = dana->push();
    CHECK(pushed.sessions == 1);
    CHECK(pushed.verdicts == 1);
    CHECK(pushed.entries == 2);
    CHECK(pushed.left == 0);
    const hub::Pulled pulled = manager->pull();
    CHECK(pulled.sessions == 1);
    REQUIRE(manager->store.sessions().size() == 1);
    const store::Session there = manager->store.sessions().front();
    const store::Session here = *dana->store.session(played);
    CHECK(there.person == "Dana");
    CHECK(manager->id_of(there.id) == dana->id_of(played));
    CHECK(manager->store.journal(there.id) == dana->store.journal(played));
    CHECK(manager->store.texts(there.id) == dana->store.texts(played));
    CHECK(manager->store.self_rating(there.id) == dana->store.self_rating(played));
    CHECK(manager->store.disputes(there.id) == dana->store.disputes(played));
    CHECK(manager->store.step_results("Dana").at(0).step == dana->store.step_results("Dana").at(0).step);
    CHECK(there.seed == here.seed);
    CHECK(there.ended_at == here.ended_at);
    CHECK(there.facts == here.facts);
    CHECK(there.mode == here.mode);
    store::ScorecardRow card = manager->store.verdicts(there.id).at(0);
    card.session = played;
    CHECK(card == dana->store.verdicts(played).at(0));
    CHECK(manager->complaints() == std::vector<std::string>{});
    CHECK(dana->complaints() == std::vector<std::string>{});
    CHECK(tests::hub_is_whole(team));
}

TEST_CASE("what was exchanged is not exchanged again") {
    tests::TestHub team;
    const auto manager = team.manager();
    const auto dana = team.joined(*manager, "trainee", "Dana");
    dana->play("Dana");
    dana->push();
    CHECK(dana->push().sessions == 0);
    CHECK(manager->pull().sessions == 1);
    CHECK(manager->pull().sessions == 0);
    CHECK(manager->push().sessions == 0);  // what came from the hub is no news to it
    CHECK(dana->pull().sessions == 0);
    CHECK(team.value("SELECT count(*) FROM coolhead.sessions WHERE team = TEAM") == "1");
    CHECK(dana->store.sessions().size() == 1);
}

TEST_CASE("a later verdict, rating and disagreement follow their session") {
    tests::TestHub team;
    const auto manager = team.manager();
    const auto dana = team.joined(*manager, "trainee", "Dana");
    const store::SessionId played = dana->play("Dana");
    dana->push();
    manager->pull();
    dana->judge(played, "judge-b");
    dana->store.save_self_rating(played, {{10, 20, 30, 40}});
    dana->store.save_self_rating(played, {{11, 20, 30, 40}});
    CHECK(dana->push().verdicts == 1);
    CHECK(manager->pull().entries == 2);
    const store::SessionId there = manager->store.sessions().front().id;
    CHECK(manager->store.verdicts(there).size() == 2);
    CHECK(manager->store.self_rating(there)->dimensions[0] == 11);
    CHECK(manager->complaints() == std::vector<std::string>{});
}

TEST_CASE("people of one name from two machines stay two, and a new name follows a person") {
    tests::TestHub team;
    const auto manager = team.manager();
    const auto one = team.joined(*manager, "trainee");
    const auto other = team.joined(*manager, "trainee");
    one->play("Sam");
    other->play("Sam");
    one->push();
    other->push();
    manager->pull();
    CHECK(manager->store.people() == std::vector<std::string>{"Sam", "Sam (2)"});
    one->store.rename_person("Sam", "Samira");
    one->push();
    manager->pull();
    const std::vector<std::string> people = manager->store.people();
    CHECK(std::ranges::count(people, "Samira") == 1);
    CHECK(manager->store.sessions().size() == 2);
    CHECK(manager->complaints() == std::vector<std::string>{});
}

TEST_CASE("one person on two machines is one person") {
    tests::TestHub team;
    const auto manager = team.manager();
    const auto desk = team.joined(*manager, "trainee", "Dana");
    desk->play("Dana");
    desk->push();
    manager->pull();
    const auto laptop = team.joined(*manager, "trainee", "Dana");
    laptop->play("Dana");
    laptop->push();
    CHECK(laptop->pull().sessions == 1);
    CHECK(laptop->store.people() == std::vector<std::string>{"Dana"});
    CHECK(laptop->store.sessions().size() == 2);
    CHECK(manager->pull().sessions == 1);
    CHECK(manager->store.people() == std::vector<std::string>{"Dana"});
}

TEST_CASE("a session that is still played stays here") {
    tests::TestHub team;
    const auto manager = team.manager();
    manager->store.begin_session(tests::new_session("Mo"), tests::opening());
    CHECK(manager->push().sessions == 0);
    CHECK(store::Exchange(manager->store).waiting().sessions == 0);
}

TEST_CASE("a parcel that is full is followed by another, and stopping keeps what was sent") {
    tests::TestHub team;
    const auto manager = team.manager();
    for (int number = 0; number < 30; ++number) manager->play("Mo", 1);
    hub::Progress progress;
    progress.parcel = {7, 1U << 20};
    bool enough = false;
    int most = 0;
    progress.stopped = [&] { return enough; };
    progress.moved = [&](int done, int of) {
        most = of;
        enough = done >= 15;
    };
    CHECK_THROWS_AS(manager->push(progress), hub::Stopped);
    CHECK(most == 61);  // one person, their sessions and verdicts
    const int there = std::stoi(team.value("SELECT count(*) FROM coolhead.sessions WHERE team = TEAM"));
    CHECK(there >= 14);
    CHECK(there < 30);
    enough = false;
    progress.moved = [](int, int) {};
    CHECK(manager->push(progress).sessions == 30 - there);
    CHECK(team.value("SELECT count(*) FROM coolhead.verdicts WHERE team = TEAM") == "30");
}

TEST_CASE("erasing a person reaches the hub and every machine at its next pull") {
    tests::TestHub team;
    const auto manager = team.manager();
    const auto dana = team.joined(*manager, "trainee", "Dana");
    const auto second = team.joined(*manager, "manager", "Kim");
    const store::SessionId played = dana->play("Dana");
    dana->store.add_dispute(played, {"1", "T1", "sam-parcel", 2, "Says", "Because", "2026-03-02T09:30:00"});
    dana->store.join_group({"Dana", store::GroupKind::team, "North", "2026-01-01"});
    dana->store.set_setting("Dana", "theme", "dark");
    dana->push();
    manager->play("Mo");
    manager->push();
    manager->pull();
    second->pull();
    CHECK(hub::erase(manager->store, manager->account, "Dana") == 1);
    CHECK(team.value("SELECT count(*) FROM coolhead.people WHERE team = TEAM AND name = 'Dana'") == "0");
    CHECK(team.value("SELECT count(*) FROM coolhead.sessions WHERE team = TEAM") == "1");
    CHECK(team.value("SELECT count(*) FROM coolhead.accounts WHERE team = TEAM AND name LIKE '%Dana%'") ==
          "0");
    CHECK(team.value("SELECT sessions FROM coolhead.erased WHERE team = TEAM") == "1");
    dana->play("Dana");
    CHECK(dana->push().left == 2);  // session and verdict: who is erased stays erased
    for (tests::Machine* machine : {manager.get(), second.get(), dana.get()}) {
        machine->pull();
        const std::vector<std::string> people = machine->store.people();
        CHECK(std::ranges::count(people, "Dana") == 0);
        CHECK(machine->complaints() == std::vector<std::string>{});
    }
    CHECK(dana->store.sessions().empty());
    CHECK(manager->store.sessions().size() == 1);
}

TEST_CASE("a hub that was put back to yesterday is given all again") {
    tests::TestHub team("restored_hub");
    const auto manager = team.manager();
    manager->play("Mo");
    manager->push();
    const std::string yesterday = team.value("SELECT position FROM coolhead.teams WHERE team = TEAM");
    manager->play("Mo");
    manager->push();
    manager->pull();
    // As a backup of that moment would be.
    tests::server().run(
        "restored_hub",
        fmt::format(
            "ALTER TABLE coolhead.log DISABLE TRIGGER USER; SET session_replication_role = replica;"
            "DELETE FROM coolhead.log WHERE position > {0}; DELETE FROM coolhead.sessions WHERE position > "
            "{0};"
            "DELETE FROM coolhead.verdicts WHERE position > {0}; UPDATE coolhead.teams SET position = {0};",
            yesterday));
    REQUIRE(team.value("SELECT count(*) FROM coolhead.sessions WHERE team = TEAM") == "1");
    const hub::Pushed pushed = manager->push();
    CHECK(pushed.over_again);
    CHECK(team.value("SELECT count(*) FROM coolhead.sessions WHERE team = TEAM") == "2");
    CHECK_FALSE(manager->push().over_again);
    CHECK(manager->store.sessions().size() == 2);
}

TEST_CASE("a code works once, and the account's file is its owner's alone") {
    tests::TestHub team;
    const auto manager = team.manager();
    const std::string code = hub::invite(manager->store, manager->account, {"trainee", "Dana"});
    tests::Machine dana;
    const hub::Account account = hub::join(dana.store, team.url(), code, "desk 4");
    CHECK(account.rank == "trainee");
    CHECK(account.team == team.team());
    CHECK(account.person == "Dana");
    CHECK(hub::account_of(dana.store.file()) == account);
    struct stat facts = {};
    REQUIRE(stat(hub::account_file(dana.store.file()).c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777) == 0600);
    tests::Machine thief;
    CHECK_THROWS_WITH(hub::join(thief.store, team.url(), code, "x"), Contains("does not know this login"));
    CHECK_THROWS_WITH(hub::join(thief.store, team.url(), "abc", "x"), Contains("no code"));
    CHECK_THROWS_WITH(hub::join(dana.store, team.url(), code, "x"), Contains("has joined"));
    CHECK_THROWS_WITH(hub::invite(dana.store, account, {"trainee", "Eve"}), Contains("may not do that"));
    CHECK_THROWS_WITH(hub::invite(manager->store, manager->account, {"king", "Eve"}),
                      Contains("trainee, trainer"));
}

TEST_CASE("a machine that died while it joined joins again with the same code") {
    tests::TestHub team;
    const auto manager = team.manager();
    const std::string code = hub::invite(manager->store, manager->account, {"trainee", "Dana"});
    tests::Machine dana;
    hub::Account account = hub::join(dana.store, team.url(), code, "desk 4");
    account.joined = false;  // the answer was never heard
    account.rank = account.team = account.person = "";
    hub::keep_account(dana.store.file(), account);
    const hub::Account again = hub::join(dana.store, team.url(), code, "desk 4");
    CHECK(again.login == account.login);
    CHECK(again.rank == "trainee");
    CHECK(again.person == "Dana");
    // And before the hub was asked at all:
    const std::string another = hub::invite(manager->store, manager->account, {"trainee", "Eve"});
    tests::Machine eve;
    hub::keep_account(eve.store.file(),
                      {.url = account.url, .login = "coolhead_" + std::string(32, 'a'), .password = "b"});
    CHECK(hub::join(eve.store, team.url(), another, "desk 5").person == "Eve");
}

TEST_CASE("a dismissed account is let in no more, and its open line ends") {
    tests::TestHub team;
    const auto manager = team.manager();
    const auto dana = team.joined(*manager, "trainee", "Dana");
    dana->play("Dana");
    hub::dismiss(manager->account, dana->account.login);
    CHECK_THROWS_WITH(dana->push(), Contains("does not know this login"));
    CHECK_THROWS_WITH(hub::dismiss(manager->account, manager->account.login), Contains("may not do that"));
    CHECK(store::Exchange(dana->store).waiting().sessions == 1);
}

TEST_CASE("a hub of a newer schema is left alone, and a stranger's database is none") {
    tests::TestHub team("newer_hub");
    const auto manager = team.manager();
    manager->play("Mo");
    tests::server().run("newer_hub", fmt::format("INSERT INTO coolhead.versions VALUES ({}, 'of tomorrow')",
                                                 hub::hub_version() + 1));
    CHECK_THROWS_WITH(manager->push(), Contains("another version"));
    CHECK_THROWS_WITH(manager->pull(), Contains("another version"));
    CHECK_THROWS_WITH(hub::make_hub(tests::server().superuser_url("newer_hub"), "x"),
                      Contains("newer Coolhead"));
    CHECK(team.value("SELECT count(*) FROM coolhead.sessions") == "0");
    CHECK(store::Exchange(manager->store).waiting().sessions == 1);
    tests::server().make_database("no_hub");
    tests::Machine lost;
    hub::Account account = manager->account;
    account.url = hub::Address(tests::server().url("no_hub")).said();
    CHECK_THROWS_AS(hub::push(lost.store, account), sim::Failure);
}

TEST_CASE("making a hub again changes nothing") {
    tests::TestHub team;
    const std::string before = team.value("SELECT count(*) FROM coolhead.versions");
    const hub::Made again = hub::make_hub(tests::server().superuser_url(team.database()), team.team());
    CHECK(again.steps == 0);
    CHECK(again.code.empty());
    CHECK(team.value("SELECT count(*) FROM coolhead.versions") == before);
    CHECK_THROWS_WITH(hub::make_hub(tests::server().superuser_url(team.database()), ""),
                      Contains("has a name"));
}

TEST_CASE("status says how it stands in one sentence, and what to do") {
    tests::TestHub team;
    tests::Machine alone;
    CHECK_THAT(hub::said(hub::status_of(alone.store)), Contains("joined no hub") && Contains("hub join"));
    const auto manager = team.manager();
    manager->play("Mo");
    CHECK_THAT(hub::said(hub::status_of(manager->store)),
               Contains("1 session waits") && Contains("hub push"));
    manager->push();
    manager->pull();
    CHECK_THAT(hub::said(hub::status_of(manager->store)),
               Contains("1 session you may see") && Contains("Nothing is to be done"));
    hub::keep_last_exchange(manager->store, {"2026-03-02T10:00:00", "It broke."});
    CHECK_THAT(hub::said(hub::status_of(manager->store)), Contains("failed: It broke."));
}

// Every fault of the list is done, not thought: after each, what a machine was told is stored is stored once
// and whole.
#include <fmt/format.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

#include "sim/failure/failure.h"
#include "tests/sim/hub/machines.h"
#include "tests/sim/hub/proxy.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

namespace hub = sim::hub;
namespace store = sim::store;
using tests::server;

namespace {

/// Nothing twice, nothing half, nothing missing: the hub has exactly these, and a fresh manager gets them
/// all.
void check_stored(const tests::TestHub& team, tests::Machine& manager, int sessions) {
    CHECK(team.value("SELECT count(*) FROM coolhead.sessions WHERE team = TEAM") == std::to_string(sessions));
    CHECK(team.value("SELECT count(*) FROM coolhead.verdicts WHERE team = TEAM") == std::to_string(sessions));
    CHECK(tests::hub_is_whole(team));
    manager.pull();
    CHECK(manager.store.sessions().size() == static_cast<std::size_t>(sessions));
    CHECK(manager.complaints() == std::vector<std::string>{});
}

/// Whatever was noted as stored at the machine is at the hub: what waits and what is there make up all.
void check_told_is_stored(const tests::TestHub& team, tests::Machine& machine, int all) {
    const int waiting = store::Exchange(machine.store).waiting().sessions;
    const int there = std::stoi(team.value("SELECT count(*) FROM coolhead.sessions WHERE team = TEAM"));
    CHECK(there + waiting >= all);
}

hub::Progress small_parcels(int silence_ms = 60000) {
    hub::Progress progress;
    progress.parcel = {3, 1U << 16};
    progress.silence_ms = silence_ms;
    return progress;
}

bool tried(const std::function<void()>& work) {
    try {
        work();
        return true;
    } catch (const sim::Failure&) {
        return false;
    }
}

/// Once the server is back.
void send_all(tests::Machine& machine) {
    for (int tries = 0; tries < 100; ++tries) {
        if (tried([&] { machine.push(); })) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    machine.push();
}

}  // namespace

TEST_CASE("the same session sent twice, from two machines, in two orders, is there once") {
    tests::TestHub team;
    const auto manager = team.manager();
    const auto dana = team.joined(*manager, "manager", "Dana");
    for (int number = 0; number < 4; ++number) dana->play("Dana");
    // A copy of the whole database on another machine, with an account of its own.
    const auto copy = team.joined(*manager, "manager", "Kim");
    dana->pull();
    store::Exchange out(dana->store);
    for (store::Outgoing parcel = out.next_parcel(); !parcel.keys.empty(); parcel = out.next_parcel())
        store::Exchange(copy->store).take(parcel.parcel, "by hand", {"m", 1});
    store::Exchange(copy->store).start_over();
    hub::Progress other_order = small_parcels();
    other_order.parcel = {1, 1};
    std::thread one([&] { dana->push(small_parcels()); });
    copy->push(other_order);
    one.join();
    copy->push();
    store::Exchange(dana->store).start_over();
    CHECK(dana->push().left == 0);
    check_stored(team, *manager, 4);
}

TEST_CASE("two different sessions under one id: the first stands, and the other is told so") {
    tests::TestHub team;
    const auto manager = team.manager();
    const auto dana = team.joined(*manager, "trainee", "Dana");
    const store::SessionId played = dana->play("Dana");
    dana->push();
    store::Exchange(dana->store).start_over();
    store::Database(dana->folder / "c.db").run("UPDATE sessions SET seed = '8'");
    CHECK(dana->push().left == 1);
    CHECK(store::Exchange(dana->store).waiting().left == 1);
    CHECK(team.value("SELECT seed FROM coolhead.sessions WHERE team = TEAM") == "7");
    CHECK(dana->store.session(played).has_value());
}

TEST_CASE("the network is cut at any byte") {
    tests::TestHub team;
    const auto manager = team.manager();
    const auto dana = team.joined(*manager, "trainee", "Dana");
    tests::Proxy proxy(server().port());
    const hub::Account by_proxy = dana->by(proxy.port());
    int cuts = 0;
    int played = 0;
    for (std::int64_t bytes = 100; bytes < 40000; bytes += bytes < 4000 ? 700 : 4000) {
        dana->play("Dana", 1), dana->play("Dana", 4), played += 2;
        proxy.cut_after(bytes);
        if (!tried([&] { hub::push(dana->store, by_proxy, small_parcels()); })) ++cuts;
        check_told_is_stored(team, *dana, played);
    }
    CHECK(cuts > 5);
    proxy.pass();
    hub::push(dana->store, by_proxy);
    proxy.cut_after(20000);
    CHECK_FALSE(tried([&] { hub::pull(manager->store, manager->by(proxy.port())); }));
    CHECK(manager->complaints() == std::vector<std::string>{});
    proxy.pass();
    check_stored(team, *manager, played);
}

TEST_CASE("a network that hangs is given up, and whoever does not want to wait need not") {
    tests::TestHub team;
    const auto manager = team.manager();
    for (int number = 0; number < 6; ++number) manager->play("Mo", 3);
    tests::Proxy proxy(server().port());
    const hub::Account by_proxy = manager->by(proxy.port());
    proxy.hang_after(6000);
    const auto before = std::chrono::steady_clock::now();
    CHECK_THROWS_WITH(
        hub::push(manager->store, by_proxy, small_parcels(400)),
        Catch::Matchers::Contains("silent too long") && Catch::Matchers::Contains("goes on where it was"));
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(5));
    proxy.hang_after(9000);
    std::atomic<bool> enough = false;
    hub::Progress progress = small_parcels();
    progress.stopped = [&] { return enough.load(); };
    std::thread impatient(
        [&] { std::this_thread::sleep_for(std::chrono::milliseconds(300)), enough = true; });
    CHECK_THROWS_AS(hub::push(manager->store, by_proxy, progress), hub::Stopped);
    impatient.join();
    // A machine that hangs keeps nobody else from sending.
    const auto dana = team.joined(*manager, "trainee", "Dana");
    dana->play("Dana");
    CHECK(dana->push().sessions == 1);
    proxy.pass();
    manager->push();
    check_stored(team, *manager, 7);
}

TEST_CASE("a slow network is only slow") {
    tests::TestHub team;
    const auto manager = team.manager();
    for (int number = 0; number < 10; ++number) manager->play("Mo", 10);
    tests::Proxy proxy(server().port());
    proxy.be_slow();
    CHECK(hub::push(manager->store, manager->by(proxy.port()), small_parcels(5000)).sessions == 10);
    check_stored(team, *manager, 10);
}

TEST_CASE("the server's process is killed in the middle") {
    tests::TestHub team;
    const auto manager = team.manager();
    const auto dana = team.joined(*manager, "trainee", "Dana");
    int played = 0;
    int broken = 0;
    for (int round = 0; round < 6; ++round) {
        for (int number = 0; number < 30; ++number) dana->play("Dana", 4);
        played += 30;
        std::thread killer([&] {
            for (int tries = 0; tries < 200; ++tries) {
                std::this_thread::sleep_for(std::chrono::milliseconds(5 + 9 * round));
                if (server().kill_backends_of(dana->account.login) > 0) return;
            }
        });
        if (!tried([&] { dana->push(small_parcels()); })) ++broken;
        killer.join();
        check_told_is_stored(team, *dana, played);
        send_all(*dana);
    }
    CHECK(broken > 0);
    check_stored(team, *manager, played);
}

TEST_CASE("the whole server is killed in the middle") {
    tests::TestHub team;
    const auto manager = team.manager();
    const auto dana = team.joined(*manager, "trainee", "Dana");
    int played = 0;
    for (int round = 0; round < 3; ++round) {
        for (int number = 0; number < 30; ++number) dana->play("Dana", 4);
        played += 30;
        std::thread killer([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(30 + 40 * round));
            server().kill_whole();
        });
        tried([&] { dana->push(small_parcels()); });
        killer.join();
        CHECK_FALSE(tried([&] { dana->push(); }));
        server().start();
        check_told_is_stored(team, *dana, played);
    }
    dana->push();
    check_stored(team, *manager, played);
}

TEST_CASE("the client is killed at any moment") {
    tests::TestHub team;
    const auto manager = team.manager();
    const auto dana = team.joined(*manager, "trainee", "Dana");
    int played = 0;
    int killed = 0;
    for (int round = 0; round < 12; ++round) {
        for (int number = 0; number < 10; ++number) dana->play("Dana", 2);
        played += 10;
        const std::string database = dana->store.file().string();
        const int child = fork();
        if (child == 0) {
            execl(tests::program("hub_push_child").c_str(), "hub_push_child", database.c_str(), nullptr);
            _exit(127);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(15 + 8 * round));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        if (WIFSIGNALED(status)) ++killed;
        check_told_is_stored(team, *dana, played);
    }
    CHECK(killed > 0);
    dana->push();
    check_stored(team, *manager, played);
}

TEST_CASE("two managers overrule one finding at once, on machines whose clocks disagree") {
    tests::TestHub team;
    const auto manager = team.manager();
    const auto second = team.joined(*manager, "manager", "Kim");
    const auto third = team.joined(*manager, "manager", "Lee");
    const auto dana = team.joined(*manager, "trainee", "Dana");
    const store::SessionId played = dana->play("Dana");
    dana->push();
    const auto ruling = [](tests::Machine& machine, const std::string& who, const std::string& at,
                           int points) {
        store::Exchange(machine.store)
            .say(machine.store.sessions().front().id, "override", who, at,
                 fmt::format(R"({{"points": {}}})", points));
    };
    const auto said = [](tests::Machine& machine) {
        return store::Exchange(machine.store).entries(machine.store.sessions().front().id);
    };
    for (const bool first_goes_first : {true, false}) {
        manager->pull(), second->pull();
        ruling(*manager, "Mo", "2026-03-02T13:00:00", 1);  // an hour ahead
        ruling(*second, "Kim", "2026-03-02T11:00:00", 2);  // an hour behind
        (first_goes_first ? manager : second)->push();
        (first_goes_first ? second : manager)->push();
    }
    for (tests::Machine* each : {manager.get(), second.get(), third.get(), dana.get()}) each->pull();
    CHECK(said(*manager).size() == 4);
    CHECK(said(*manager) == said(*second));
    CHECK(said(*manager) == said(*third));
    CHECK(said(*manager) == store::Exchange(dana->store).entries(played));
    CHECK(said(*manager)[1].turn == 1);
    CHECK(said(*manager)[2].turn == 2);
}

TEST_CASE("a hub without room says so, and takes what waits when there is some") {
    tests::TestHub team;
    const auto manager = team.manager();
    manager->play("Mo");
    // A constraint that fails as a full disk does: the tests cannot fill this machine's.
    server().run(team.database(),
                 "CREATE OR REPLACE FUNCTION public.no_room() RETURNS trigger LANGUAGE plpgsql AS"
                 " 'BEGIN RAISE EXCEPTION ''could not extend file: No space left on device'' USING ERRCODE = "
                 "''53100''; END';"
                 "GRANT USAGE ON SCHEMA public TO coolhead_owner;"
                 "CREATE TRIGGER no_room BEFORE INSERT ON coolhead.sessions FOR EACH ROW EXECUTE FUNCTION "
                 "public.no_room()");
    CHECK_THROWS_WITH(manager->push(), Catch::Matchers::Contains("disk is full"));
    server().run(team.database(), "DROP TRIGGER no_room ON coolhead.sessions");
    CHECK(store::Exchange(manager->store).waiting().sessions == 1);
    CHECK(manager->push().sessions == 1);
    check_stored(team, *manager, 1);
}

TEST_CASE("a machine without room takes nothing half, and goes on when there is some") {
    tests::TestHub team;
    const auto manager = team.manager();
    const auto second = team.joined(*manager, "manager", "Kim");
    for (int number = 0; number < 20; ++number) manager->play("Mo", 30);
    manager->push(small_parcels());
    // No file may grow beyond this: what SQLite writes fails as on a full disk.
    rlimit before = {};
    getrlimit(RLIMIT_FSIZE, &before);
    signal(SIGXFSZ, SIG_IGN);
    const rlimit small = {static_cast<rlim_t>(std::filesystem::file_size(second->store.file())) + 16384,
                          before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const bool pulled = tried([&] { second->pull(); });
    setrlimit(RLIMIT_FSIZE, &before);
    CHECK_FALSE(pulled);
    CHECK(second->complaints() == std::vector<std::string>{});
    second->pull();
    CHECK(second->store.sessions().size() == 20);
    CHECK(second->complaints() == std::vector<std::string>{});
}

TEST_CASE("fifty machines send at once, and none is lost") {
    tests::TestHub team;
    const auto manager = team.manager();
    std::vector<std::unique_ptr<tests::Machine>> machines;
    for (int number = 0; number < 50; ++number) {
        machines.push_back(team.joined(*manager, "trainee", fmt::format("Person {}", number)));
        for (int session = 0; session < 2; ++session) machines.back()->play(fmt::format("Person {}", number));
    }
    std::vector<std::thread> threads;
    std::atomic<int> failed = 0;
    for (auto& machine : machines)
        threads.emplace_back([&] {
            if (!tried([&] { machine->push(); })) ++failed;
        });
    for (std::thread& thread : threads) thread.join();
    CHECK(failed == 0);
    for (auto& machine : machines) CHECK(store::Exchange(machine->store).waiting().all() == 0);
    check_stored(team, *manager, 100);
}

#include "sim/hub/background.h"

#include <chrono>

#include "tests/sim/hub/machines.h"
#include "tests/sim/hub/proxy.h"
#include "tests/support/catch.h"

namespace hub = sim::hub;
using Catch::Matchers::Contains;

namespace {

hub::Panel when_idle(const hub::Background& background) {
    for (int tries = 0; tries < 600; ++tries) {
        if (tries > 2 && background.panel().doing == hub::Panel::Doing::nothing) return background.panel();
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return background.panel();
}

}  // namespace

TEST_CASE("an exchange beside the window: it is done, shown, and done again when asked") {
    tests::TestHub team;
    const auto manager = team.manager();
    const auto dana = team.joined(*manager, "trainee", "Dana");
    dana->play("Dana");
    dana->push();
    manager->play("Mo");
    std::atomic<int> changes = 0;
    hub::Background background(
        manager->store.file(), [] { return "2026-03-02T10:00:00"; }, [&] { ++changes; });
    background.exchange();
    hub::Panel panel = when_idle(background);
    CHECK_FALSE(panel.failed);
    CHECK_THAT(panel.said, Contains("1 session, 1 verdict") && Contains("came from the hub"));
    CHECK(panel.status.waiting.all() == 0);
    CHECK(panel.status.hub_sessions == 2);
    CHECK(panel.status.last.at == "2026-03-02T10:00:00");
    CHECK(changes > 3);
    CHECK(manager->store.sessions().size() == 2);
    manager->play("Mo");
    background.ask();
    CHECK(when_idle(background).status.waiting.sessions == 1);
}

TEST_CASE("an exchange beside the window is given up at once, and by closing") {
    tests::TestHub team;
    const auto manager = team.manager();
    for (int number = 0; number < 5; ++number) manager->play("Mo");
    tests::Proxy proxy(tests::server().port());
    sim::hub::keep_account(manager->store.file(), manager->by(proxy.port()));
    proxy.hang_after(9000);
    {
        hub::Background background(
            manager->store.file(), [] { return ""; }, [] {});
        background.exchange();
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        const auto before = std::chrono::steady_clock::now();
        background.cancel();
        const hub::Panel panel = when_idle(background);
        CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(3));
        CHECK(panel.failed);
        CHECK_THAT(panel.said, Contains("Stopped"));
    }
    proxy.pass();
    hub::Background background(
        manager->store.file(), [] { return ""; }, [] {});
    background.exchange();
    CHECK_FALSE(when_idle(background).failed);
    CHECK(team.value("SELECT count(*) FROM coolhead.sessions WHERE team = TEAM") == "5");
}

TEST_CASE("a machine without a hub says so beside the window") {
    tests::Machine alone;
    hub::Background background(
        alone.store.file(), [] { return ""; }, [] {});
    background.exchange();
    CHECK_THAT(when_idle(background).said, Contains("has not joined"));
}

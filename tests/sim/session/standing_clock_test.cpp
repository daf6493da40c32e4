// Where a session goes on after it was closed: nothing lost in practice, nothing gained in an assessment.
#include "sim/session/standing_clock.h"

#include "scoring/reader.h"
#include "sim/app/data/judge.h"
#include "sim/app/data/profile.h"
#include "sim/app/platform/wall_time.h"
#include "sim/engine/state.h"
#include "sim/session/machine_clock.h"
#include "sim/session/session_runner.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

using namespace sim;
using session::standing_clock;

namespace {

engine::State state_at(engine::Tick now, engine::Mode mode) {
    engine::State state;
    state.now = now;
    state.mode = mode;
    return state;
}

const store::ClockNote note{90'000, {1'000'000, 5'000, "monday"}};

/// So many seconds later by the date, and by the time the machine is up.
store::MachineTime later(std::int64_t by_date_s, std::int64_t by_up_s, const char* boot = "monday") {
    return {1'000'000 + by_date_s, 5'000 + by_up_s, boot};
}

}  // namespace

TEST_CASE("practice goes on where the clock stood, however long it was closed") {
    const auto standing =
        standing_clock(state_at(60'000, engine::Mode::practice), note, later(500, 500), 4000);
    CHECK(standing.at == 90'000);
    CHECK(standing.away_s == 500);
    CHECK(standing_clock(state_at(60'000, engine::Mode::timed), note, later(500, 500), 4000).at == 90'000);
}

TEST_CASE("in an assessment the time away counts at the scenario's pace") {
    const auto standing =
        standing_clock(state_at(60'000, engine::Mode::assessment), note, later(10, 10), 4000);
    CHECK(standing.at == 90'000 + 40'000);
}

TEST_CASE("no change of the date moves an assessment that was closed") {
    const engine::State state = state_at(60'000, engine::Mode::assessment);
    for (const std::int64_t date : {-100'000, 0, 3'600, 86'400 * 365}) {
        CHECK(standing_clock(state, note, later(date, 10), 4000).at == 90'000 + 40'000);
        CHECK(standing_clock(state, note, later(date, 10), 4000).away_s == 10);
        CHECK(standing_clock(state, note, later(date, 10, "tuesday"), 4000).at == 90'000);
        CHECK(standing_clock(state, note, later(date, 10, ""), 4000).at == 90'000);
    }
    CHECK(standing_clock(state, note, later(700, 10, "tuesday"), 4000).away_s == 700);
    CHECK(standing_clock(state, note, later(-700, 10, "tuesday"), 4000).away_s == 0);
    CHECK(standing_clock(state, {{90'000, {1'000'000, 0, ""}}}, later(10, 10, ""), 4000).at == 90'000);
}

TEST_CASE("without a note the last fact counts, and a note before it counts for nothing") {
    CHECK(standing_clock(state_at(60'000, engine::Mode::practice), std::nullopt, {}, 4000).at == 60'000);
    CHECK(standing_clock(state_at(95'000, engine::Mode::practice), note, later(1, 1), 4000).at == 95'000);
}

TEST_CASE("the machine says which start it runs since, and for how long") {
    const store::MachineTime now = session::machine_time();
    CHECK(now.boot.size() == 36);
    CHECK(now.boot == session::machine_time().boot);
    CHECK(now.up_s > 0);
    CHECK(now.up_s < now.unix_s);
}

TEST_CASE("a session that is taken up again stands where it stood, and its journal says so") {
    const tests::TemporaryFolder folder;
    const scoring::Reader reader = app::load_reader();
    store::Store store = store::Store::open(folder / "c.db");
    const auto scenarios = tests::source_dir() / "scenarios";
    const scenario::Loaded loaded = scenario::load_scenario(scenarios / "charged-twice.json", {scenarios});
    session::Sitting sitting{
        .person = "Jo", .seed = 3, .extra_time_percent = 25, .mode = engine::Mode::timed};
    std::optional<store::SessionId> id;
    {
        session::SessionRunner runner = session::SessionRunner::begin(loaded, sitting, reader, &store);
        runner.advance(60'000);
        runner.note_clock(75'500);
        id = runner.id();
    }
    session::SessionRunner again = session::SessionRunner::resume(store, *id, reader);
    CHECK(again.take_up(4000) == 75'500);
    CHECK(again.state().mode == engine::Mode::timed);
    CHECK(again.state().interruptions == 1);
    const store::Session session = store.session(*id).value();
    CHECK(session.mode == engine::Mode::timed);
    CHECK(session.interruptions == 1);
    CHECK(session.extra_time_percent == 25);
    CHECK(store.check().empty());
}

TEST_CASE("extra time is kept per trainee, and rubbish is none") {
    const tests::TemporaryFolder folder;
    store::Store store = store::Store::open(folder / "c.db");
    CHECK(app::load_profile(store, "Jo").extra_time_percent == 0);
    app::Profile slower;
    slower.extra_time_percent = 50;
    app::save_profile(store, "Jo", {}, slower);
    CHECK(app::load_profile(store, "Jo").extra_time_percent == 50);
    CHECK(app::load_profile(store, "Ann").extra_time_percent == 0);
    store.set_setting("Ann", "extra_time_percent", "much");
    CHECK(app::load_profile(store, "Ann").extra_time_percent == 0);
}

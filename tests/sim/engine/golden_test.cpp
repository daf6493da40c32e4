// Journals whose bytes must never change by accident: compared in Debug and Release alike.
#include "tests/support/golden.h"

#include "tests/sim/engine/random_play.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::engine;
using scoring::Route;
using tests::compare_with_golden;

TEST_CASE("golden: one conversation with a split answer, a chase and a closing line") {
    auto scenario = tests::small_scenario();
    scenario.noise.per_hour_milli = 30'000;
    scenario.noise.posts = {
        {"@a", "Ann", "What a morning ☀"}, {"@b", "Bo", "Train's late"}, {"@c", "Cy", "Tea?"}};
    tests::Stage stage(scenario, 42);
    stage.act(930'000, ReadConversation{"c"});
    scoring::Reading reading = tests::reading_of(72, {scoring::Act::apology});
    reading.contributions = {{scoring::Quality::empathy, {3, 8}, 410}};
    stage.reply(940'000, Route::stay_public, "So sorry, Sam: three days is far too long.", reading);
    stage.reply(960'000, Route::dm, "Could you DM us the tracking number? ^JD");
    stage.wait_until(1'030'000);
    stage.reply(1'050'000, Route::stay_public, "Found it together, Sam. ^JD");
    stage.act(1'060'000, Resolve{"c"});
    stage.wait_until(2'000'000);
    compare_with_golden("session.jsonl", stage.journal_lines());
}

TEST_CASE("golden: a stream of customers, a bystander, a bounced DM, a night and word that is owed") {
    auto scenario = tests::small_scenario();
    scenario.begins_unix_s = 1'772'442'000;
    for (auto& day : scenario.brand.hours.week) day = {{8 * 60, 20 * 60}};
    scenario.cast["sam"].dm = sim::scenario::DmHabit::refuses;
    auto& ask = scenario.conversations[0].steps["ask"];
    ask.asides = {{"@fake", "Fake", {sim::scenario::CustomerVia::mention, "Call me instead"}, 20'000}};
    ask.says->dated_ms = -86'400'000;
    ask.follow_up = {{.within_ms = 30 * 3'600'000}};
    for (int slot = 1; slot <= 6; ++slot) {
        auto one = scenario.conversations.front();
        one.id = one.persona = "storm#" + std::to_string(slot);
        one.arrivals = 0, one.slot = slot;
        scenario.cast[one.id] = {.id = one.id, .handle = "@s" + std::to_string(slot), .patience_ms = 900'000};
        scenario.conversations.push_back(one);
    }
    sim::scenario::Phase phase{.from_ms = 20'000, .until_ms = 620'000, .per_hour_milli = 60'000};
    phase.first_slot = 1, phase.slots = 6;
    scenario.arrivals = {{.id = "storm", .at_most = 5, .phases = {phase}}};
    scenario.arrivals[0].lowered_by = {{.mentions = {"noon"}, .keep_milli = 400, .heat_milli = 100}};
    sim::scenario::Inject night{.id = "night", .kind = sim::scenario::InjectKind::jump};
    night.when = sim::scenario::Trigger{.conversation = "c", .answered = true};
    night.after_ms = 20'000;
    night.jump = {std::nullopt, 1, 9 * 60};
    scenario.injects = {night};
    tests::Stage stage(scenario, 7);
    stage.act(60'000, Reply{.conversation = "c",
                            .as_handle = "@Help",
                            .via = scoring::Via::dm,
                            .route = Route::dm,
                            .text = "Hello Sam",
                            .reading = tests::reading_of(80)});
    stage.act(80'000, Announce{"@Main", "Fixed by noon.", tests::reading_of(70)});
    stage.reply(200'000, Route::stay_public, "Three days is far too long, Sam. ^JD");
    stage.wait_until(24 * 3'600'000);
    stage.reply(24 * 3'600'000 + 60'000, Route::stay_public, "It is solved, Sam. ^JD");
    stage.wait_until(30 * 3'600'000);
    compare_with_golden("events.jsonl", stage.journal_lines());
}

TEST_CASE("golden: forty random sessions, by their length and hash") {
    std::string lines;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const auto scenario = tests::random_scenario(seed);
        const auto played =
            tests::play(scenario, seed, tests::random_commands(scenario, seed), 0, 6 * 3'600'000);
        std::uint64_t hash = 0xcbf29ce484222325u;  // FNV-1a
        for (const char byte : tests::lines_of(played.journal))
            hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
        lines += std::to_string(seed) + ' ' + std::to_string(played.journal.size()) + ' ' +
                 std::to_string(hash) + '\n';
    }
    compare_with_golden("random_sessions.txt", lines);
}

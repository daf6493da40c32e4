// A session seen again at any moment.
#include "sim/viewmodel/replay.h"

#include "sim/engine/command.h"
#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/replay_tape.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::viewmodel;
using scoring::Route;
using tests::Stage;

namespace {

struct Recorded {
    sim::scenario::Scenario scenario = tests::small_scenario();
    Stage stage{scenario};
    std::vector<TypedChange> typing{
        {30'000, "c", 0, 0, "Calm down"}, {40'000, "c", 0, 9, "Sorry"}, {60'001, "c", 0, 5, ""}};
    scoring::Scorecard card;
    Recorded() {
        scenario.cast["sam"].name = "Sam Ortiz";
        stage.reply(60'000, Route::dm, "Sorry");
        stage.wait_until(200'000);
    }
    ReplayTape tape() const { return {scenario, stage.journal(), typing}; }
};

}  // namespace

TEST_CASE("at its end the tape stands where the session ended, whatever was looked at before") {
    const Recorded recorded;
    ReplayTape tape = recorded.tape();
    for (const sim::engine::Tick at : {0, 199'000, 5'000, 61'000, 60'999, 1'000'000}) tape.state_at(at);
    CHECK(tape.state_at(tape.ends_at()) == recorded.stage.state());
    CHECK(tape.state_at(0).conversations.at(0).messages.empty());
    CHECK(tape.state_at(59'999).conversations.at(0).messages.size() == 1);
}

TEST_CASE("what was typed and deleted before sending is seen as it was typed") {
    const Recorded recorded;
    ReplayTape tape = recorded.tape();
    CHECK(tape.desk_at(35'000).drafts.at("c").text == "Calm down");
    CHECK(tape.desk_at(50'000).drafts.at("c").text == "Sorry");
    CHECK(tape.desk_at(60'000).drafts.at("c").text.empty());  // the reply took it with it
    CHECK(tape.desk_at(100'000).drafts.at("c").text.empty());
    CHECK(tape.desk_at(50'000).selected == "c");
}

TEST_CASE("the replay shows the world's answer as it was: figures, bystanders, crisis, at every moment") {
    auto scenario = tests::small_scenario();
    scenario.cast["sam"].followers = 50'000, scenario.cast["sam"].heat_milli = 800;
    scenario.cast["sam"].patience_ms = 0;
    Stage stage(scenario);
    sim::engine::Reply rude{.conversation = "c", .as_handle = "@Help", .text = "Calm down"};
    rude.reading = tests::reading_of(5), rude.reading.heat_milli = 900;
    const auto seen = [](const Practice& practice) {
        std::string all = practice.top.crisis + " " + practice.top.heat.words + "\n";
        for (const ThreadItem& item : practice.thread.items)
            all += item.name + item.meta + item.body.text + " " + std::to_string(item.likes) + " " +
                   std::to_string(item.reposts) + " " + std::to_string(item.replies) + " " +
                   std::to_string(item.quotes) + "\n";
        return all;
    };
    Desk desk;
    desk.selected = "c";
    Practice live;
    std::map<sim::engine::Tick, std::string> shown;
    sim::engine::Tick at = 12'000;
    const auto look = [&](sim::engine::Tick until) {
        for (; at <= until; at += 9'000) {
            stage.wait_until(at);
            refresh(live, stage.state(), desk, at, {});
            shown[at] = seen(live);
        }
    };
    look(590'000);
    stage.act(600'000, rude);
    at = 601'000;
    look(900'000);
    CHECK_THAT(seen(live), Catch::Contains("joins in") && Catch::Contains("quotes you"));
    CHECK(seen(live) == seen(practice_of(stage.state(), desk, shown.rbegin()->first, {})));
    ReplayTape tape(scenario, stage.journal(), {});
    Replay replay;
    const auto replayed = [&](sim::engine::Tick at) {
        Playback playback;
        playback.at = at, playback.selected = "c";
        refresh(replay, tape, playback, {}, {}, {});
        return seen(replay.practice);
    };
    for (const auto& [at, words] : shown) CHECK(replayed(at) == words);
    for (auto each = shown.rbegin(); each != shown.rend(); ++each)
        CHECK(replayed(each->first) == each->second);
}

TEST_CASE("jumps stop at replies that lost something, seeks stay within the recording") {
    Recorded recorded;
    const int reply = recorded.stage.conversation().messages.at(1).id;
    recorded.card.findings = {
        {.criterion = "T5", .points = 0, .of = 5, .conversation = "c", .reply = reply, .says = "Hot"}};
    ReplayTape tape = recorded.tape();
    const auto marks = marks_of(recorded.stage.state(), recorded.card, tape.ends_at());
    REQUIRE(marks.size() == 1);
    CHECK(marks[0].mood == Mood::bad);
    Playback playback;
    change(playback, marks, tape.ends_at(), StepReplay{1});
    CHECK(playback.at == 60'000);
    change(playback, marks, tape.ends_at(), StepReplay{1});
    CHECK(playback.at == 60'000);
    change(playback, marks, tape.ends_at(), SeekReplay{-5});
    CHECK(playback.at == 0);
    change(playback, marks, tape.ends_at(), SeekReplay{99'000'000});
    CHECK(playback.at == tape.ends_at());
    const Replay replay = replay_of(tape, playback, marks, recorded.card, {});
    CHECK(replay.at_end);
    CHECK(replay.caption_title == marks[0].says);
    REQUIRE(replay.captions.size() == 1);
    CHECK(replay.captions[0].says == "Hot");
}

TEST_CASE("time passes at the chosen speed and stops at the end; a long gap does not jump") {
    Playback playback{.playing = true, .times = 10};
    advance(playback, 100'000, 0.1);
    CHECK(playback.at == 1'000);
    advance(playback, 100'000, 3600);
    CHECK(playback.at == 6'000);
    playback.at = 99'999;
    advance(playback, 100'000, 0.1);
    CHECK(playback.at == 100'000);
    CHECK_FALSE(playback.playing);
    change(playback, {}, 100'000, PlayReplay{});
    CHECK(playback.at == 0);
    CHECK(playback.playing);
}

// The session around the conversations: its end, injects, noise, refusals.
#include <map>
#include <string>

#include "sim/failure/failure.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::engine;
using scoring::Route;
using tests::Stage;

TEST_CASE("a session is done soon after every conversation is resolved, later when one is only over") {
    const auto scenario = tests::small_scenario();
    Stage stage(scenario);
    stage.reply(20'000, Route::dm);
    stage.wait_until(80'000);
    REQUIRE(stage.conversation().ended);
    SECTION("time for a closing line") {
        stage.wait_until(199'999);
        CHECK_FALSE(stage.state().ended);
        stage.wait_until(200'000);
        CHECK(stage.state().ended_because == sim::engine::EndCause::done);
    }
    SECTION("the closing line gives the same time again") {
        stage.reply(190'000, Route::stay_public, "Found it together, all good.");
        stage.wait_until(309'999);
        CHECK_FALSE(stage.state().ended);
        stage.wait_until(310'000);
        CHECK(stage.state().ended);
    }
    SECTION("resolved") {
        stage.act(100'000, Resolve{"c"});
        stage.wait_until(120'000);
        CHECK(stage.all<SessionEnded>() == std::vector<SessionEnded>{{EndCause::done}});
        CHECK(stage.last_at<SessionEnded>() == 120'000);
    }
}

TEST_CASE("a session ends at its time, and the trainee may end it before") {
    auto scenario = tests::small_scenario();
    scenario.ends_ms = 300'000;
    Stage timed(scenario);
    timed.wait_until(10'000'000);
    CHECK(timed.last_at<SessionEnded>() == 300'000);
    CHECK(timed.state().ended_because == sim::engine::EndCause::time);
    Stage ended(scenario);
    CHECK(ended.act(15'000, End{}).empty());
    CHECK(ended.state().ended_because == sim::engine::EndCause::trainee);
    CHECK(ended.act(16'000, End{}) == "session-over");
    ended.wait_until(10'000'000);
    CHECK(ended.last_at<CustomerWrote>() == 10'000);
}

TEST_CASE("without a time limit a session that is left alone ends after four hours") {
    auto scenario = tests::small_scenario();
    scenario.cast["sam"].patience_ms = 0;
    Stage stage(scenario);
    stage.act(60'000, ReadConversation{"c"});
    stage.wait_until(100'000'000);
    CHECK(stage.last_at<SessionEnded>() == 60'000 + 4 * 3'600'000);
    CHECK(stage.state().ended_because == sim::engine::EndCause::time);
}

TEST_CASE("injects happen at their time: a notice, a colleague's answer, a post") {
    auto scenario = tests::small_scenario();
    sim::scenario::Inject notice{
        .id = "flood", .at_ms = 5'000, .kind = sim::scenario::InjectKind::status, .text = "Leeds closed"};
    notice.notice.announce_within_ms = 600'000;
    scenario.injects = {notice,
                        {.at_ms = 20'000,
                         .kind = sim::scenario::InjectKind::colleague,
                         .text = "lol",
                         .conversation = "c",
                         .as_handle = "@Main"},
                        {.at_ms = 20'000,
                         .kind = sim::scenario::InjectKind::post,
                         .text = "Rain!",
                         .as_handle = "@x",
                         .name = "X"}};
    Stage stage(scenario);
    stage.wait_until(20'000);
    REQUIRE(stage.state().notices.size() == 1);
    CHECK(stage.state().notices[0] == NoticeState{"flood", 5'000, "Leeds closed"});
    REQUIRE(stage.conversation().messages.size() == 2);
    CHECK(stage.conversation().messages[1].author == Author::colleague);
    CHECK(stage.conversation().waiting_since == 10'000);
    REQUIRE(stage.state().noise.size() == 1);
    CHECK(stage.state().noise[0].handle == "@x");

    SECTION("an announcement that is asked for keeps the session open") {
        stage.reply(21'000, Route::dm);
        stage.wait_until(81'000);
        stage.act(81'000, Resolve{"c"});
        stage.wait_until(605'000);
        CHECK_FALSE(stage.state().ended);
        stage.wait_until(625'000);
        CHECK(stage.state().ended);
    }
    SECTION("until it was made") {
        stage.reply(21'000, Route::dm);
        stage.act(90'000, Resolve{"c"});
        CHECK(stage.act(100'000, Announce{"@Main", "Leeds is closed.", tests::reading_of(60)}).empty());
        CHECK(stage.state().announcements.size() == 1);
        stage.wait_until(120'000);
        CHECK(stage.state().ended);
    }
}

TEST_CASE("noise comes at about its rate, never the same post twice in a row, and by the seed alone") {
    auto scenario = tests::small_scenario();
    scenario.ends_ms = 100 * 3'600'000;
    scenario.cast["sam"].patience_ms = 0;
    scenario.noise.per_hour_milli = 90'000;
    scenario.noise.posts = {{"@a", "A", "one"}, {"@b", "B", "two"}, {"@c", "C", "three"}};
    Stage stage(scenario, 7);
    stage.wait_until(scenario.ends_ms);
    const auto posts = stage.all<NoisePosted>();
    CHECK(posts.size() > 8'500);
    CHECK(posts.size() < 9'500);
    for (std::size_t index = 1; index < posts.size(); ++index)
        REQUIRE(posts[index].text != posts[index - 1].text);
    Stage same(scenario, 7);
    same.wait_until(scenario.ends_ms);
    CHECK(same.journal() == stage.journal());
    Stage other(scenario, 8);
    other.wait_until(scenario.ends_ms);
    CHECK(other.journal() != stage.journal());

    scenario.noise.posts.resize(1);
    Stage lonely(scenario);
    lonely.wait_until(scenario.ends_ms);
    CHECK(lonely.all<NoisePosted>().size() == 1);
}

TEST_CASE("no background post comes again before all of its kind have come, and the mix holds") {
    auto scenario = tests::small_scenario();
    scenario.ends_ms = 100 * 3'600'000;
    scenario.cast["sam"].patience_ms = 0;
    scenario.noise.per_hour_milli = 90'000;
    scenario.noise.mix_milli = {{"misleading", 250}, {"relevant", 750}};
    for (int post = 0; post < 8; ++post)
        scenario.noise.posts.push_back(
            {"@n", "N", "post " + std::to_string(post), post < 4 ? "relevant" : "misleading"});
    Stage stage(scenario, 7);
    stage.wait_until(scenario.ends_ms);
    std::map<std::string, int> times;
    int relevant = 0;
    const auto posts = stage.all<NoisePosted>();
    for (std::size_t n = 0; n < posts.size(); ++n) {
        const NoisePosted& post = posts[n];
        const bool first_kind = post.text < "post 4";
        relevant += first_kind ? 1 : 0;
        if (n >= 200) continue;  // what came longer ago is forgotten
        ++times[post.text];
        int least = times[post.text];
        for (int other = first_kind ? 0 : 4; other < (first_kind ? 4 : 8); ++other)
            least = std::min(least, times["post " + std::to_string(other)]);
        REQUIRE(times[post.text] <= least + 2);  // two where the one that is left was the last one shown
    }
    CHECK(relevant > static_cast<int>(posts.size()) * 70 / 100);
    CHECK(relevant < static_cast<int>(posts.size()) * 80 / 100);
}

TEST_CASE("noise does not keep a session from being done") {
    auto scenario = tests::small_scenario();
    scenario.noise.per_hour_milli = 3'600'000;
    scenario.noise.posts = {{"@a", "A", "one"}, {"@b", "B", "two"}};
    Stage stage(scenario);
    stage.reply(20'000, Route::dm);
    stage.act(100'000, Resolve{"c"});
    stage.wait_until(1'000'000);
    CHECK(stage.last_at<SessionEnded>() == 120'000);
}

TEST_CASE("what cannot be done now is refused with a stable id") {
    const auto scenario = tests::small_scenario();
    Stage stage(scenario);
    const auto refused = [&](Reply reply) { return stage.act(20'000, std::move(reply)); };
    CHECK(stage.act(5'000, Reply{.conversation = "c", .as_handle = "@Help", .text = "hi"}) == "not-started");
    CHECK(stage.act(5'000, ReadConversation{"c"}) == "not-started");
    CHECK(stage.act(5'000, Resolve{"c"}) == "not-started");
    CHECK(refused({.conversation = "x", .as_handle = "@Help", .text = "hi"}) == "unknown-conversation");
    CHECK(refused({.conversation = "c", .as_handle = "@Help", .text = " \n"}) == "empty-text");
    CHECK(refused({.conversation = "c", .as_handle = "@Other", .text = "hi"}) == "not-our-handle");
    CHECK(refused({.conversation = "c", .as_handle = "", .text = "hi"}) == "not-our-handle");
    CHECK(refused({.conversation = "c", .as_handle = "@Help", .text = "\xff"}) == "broken-text");
    CHECK(refused({.conversation = "c", .as_handle = "@Help", .route = Route::hand_off}) == "needs-to");
    CHECK(refused({.conversation = "c", .route = Route::redirect}) == "needs-to");
    CHECK(refused({.conversation = "c", .as_handle = "@Help", .route = Route::no_reply, .text = "hm"}) ==
          "words-with-no-reply");
    CHECK(refused({.conversation = "c", .route = Route::hand_off, .to = "cooking"}) == "unknown-department");
    CHECK(stage.act(20'000, Announce{"@Nobody", "x", {}}) == "not-our-handle");
    CHECK(stage.act(20'000, Announce{"@Main", "", {}}) == "empty-text");
    CHECK(stage.journal().size() == 2);  // refusals leave no trace
    const auto early = decide(stage.state(), {9'999, End{}});
    CHECK(std::get<Refusal>(early).id == "time-went-back");
}

TEST_CASE("public posts hold 280 weighted characters, private ones 10,000") {
    const auto scenario = tests::small_scenario();
    Stage stage(scenario);
    scoring::Reading reading = tests::reading_of(50);
    reading.weighted_length = 281;
    Reply reply{.conversation = "c", .as_handle = "@Help", .text = "long", .reading = reading};
    CHECK(stage.act(20'000, reply) == "too-long");
    CHECK(stage.act(20'000, Announce{"@Main", "long", reading}) == "too-long");
    reply.via = scoring::Via::dm;
    reply.text = std::string(10'001, 'x');
    CHECK(stage.act(20'000, reply) == "too-long");
    reply.text = "";
    for (int count = 0; count < 10'000; ++count) reply.text += "\xc3\xa9";
    CHECK(stage.act(20'000, reply).empty());
}

TEST_CASE("deciding before time has done its work is a mistake of the program") {
    const auto scenario = tests::small_scenario();
    Stage stage(scenario);
    CHECK_THROWS_AS(decide(stage.state(), {10'000, End{}}), std::logic_error);
}

TEST_CASE("a journal of another scenario does not replay") {
    const auto scenario = tests::small_scenario();
    const std::vector<Fact> journal{{0, SessionStarted{}}, {5, ConversationEnded{"elsewhere"}}};
    CHECK_THROWS_AS(replay(scenario, journal), sim::Failure);
}

TEST_CASE("what happens next is known, and nothing after the end") {
    const auto scenario = tests::small_scenario();
    Stage stage(scenario);
    CHECK(next_due(stage.state()) == 10'000);
    stage.act(1'000, End{});
    CHECK_FALSE(next_due(stage.state()));
}

#include "sim/scenario/scenario.h"
#include "sim/viewmodel/display_words.h"
#include "tests/support/catch.h"

using namespace sim::viewmodel;

TEST_CASE("times are worded the same way everywhere") {
    sim::scenario::Scenario scenario;
    scenario.begins_unix_s = 1'772'442'000;  // 2026-03-02 09:00:00
    CHECK(clock_with_seconds(scenario, 872'999) == "09:14:32");
    CHECK(clock_time(scenario, 15 * 3'600'000) == "00:00");
    CHECK(minutes_and_seconds(288'000) == "04:48");
    CHECK(minutes_and_seconds(3'888'000) == "1:04:48");
    CHECK(minutes_and_seconds(-5) == "00:00");
    CHECK(rough_duration(40'000) == "40 s");
    CHECK(rough_duration(6 * 60'000) == "6 min");
    CHECK(rough_duration(2 * 3'600'000 + 5 * 60'000) == "2 h 5 min");
    CHECK(rough_duration(3'600'000) == "1 h");
}

TEST_CASE("names, counts and labels") {
    CHECK(first_name("Sam Ortiz") == "Sam");
    CHECK(first_name("troll_tom") == "troll_tom");
    CHECK(counted(1, "reply", "replies") == "1 reply");
    CHECK(counted(3, "reply", "replies") == "3 replies");
    CHECK(spoken("lost_parcel") == "lost parcel");
    CHECK(route_label(scoring::Route::stay_public) == "Answer here");
    CHECK(route_label(scoring::Route::report) == "Report");
}

TEST_CASE("mentions, hashtags and links are marked where they stand, in code points") {
    const RichText rich = marked_up("📦 @Help see https://parcelly.com #late");
    REQUIRE(rich.spans.size() == 3);
    CHECK(rich.spans[0].style == TextStyle::mention);
    CHECK(rich.spans[0].start == 2);
    CHECK(rich.spans[0].end == 7);
    CHECK(rich.spans[1].style == TextStyle::link);
    CHECK(rich.spans[2].style == TextStyle::hashtag);
}

TEST_CASE("an avatar is the same for the same handle, whatever the name's script") {
    CHECK(avatar_of("Sam Ortiz", "@sam").initials == "SO");
    CHECK(avatar_of("élodie o'neil", "@e").initials == "ÉO");
    CHECK(avatar_of("", "@tt_9000").initials == "T9");
    CHECK(avatar_of("😡", "").initials == "?");
    CHECK(avatar_of("A", "@sam").hue == avatar_of("B", "@sam").hue);
    CHECK(avatar_of("A", "@sam").hue < 12);
}

TEST_CASE("heat has a word and a colour at every value") {
    CHECK(heat_word(0) == "calm");
    CHECK(heat_word(1000) == "furious");
    CHECK(heat_mood(0) == Mood::good);
    CHECK(heat_mood(1000) == Mood::bad);
}

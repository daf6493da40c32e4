#include "sim/app/commands/reading_json.h"

#include "tests/support/catch.h"

using namespace sim::app;
using namespace scoring;

TEST_CASE("a reading is one line of JSON, its entities cut from the true text") {
    Reading reading;
    reading.weighted_length = 63;
    reading.valid = true;
    reading.entities = {{EntityType::mention, {2, 4}}, {EntityType::hashtag, {5, 8}}};
    reading.private_data = {{PrivateKind::card, {5, 24}}};
    reading.acts = {{Act::ask_dm, {0, 1}}, {Act::apology, {3, 4}}, {Act::ask_dm, {7, 9}}};
    reading.tone = 81;
    reading.sentiment_milli = -420;
    reading.politeness_milli = 770;
    reading.heat_milli = 30;
    reading.empathy_milli = 600;
    reading.contributions = {{Quality::heat, {0, 1}, -25}};
    std::string out;
    append_reading(out, "7", "😡 @é #aé", reading, {});
    CHECK(out ==
          "{\"id\": 7, \"weighted_length\": 63, \"valid\": true, \"entities\": "
          "[{\"type\": \"mention\", \"start\": 2, \"end\": 4, \"text\": \"@é\"}, "
          "{\"type\": \"hashtag\", \"start\": 5, \"end\": 8, \"text\": \"#aé\"}], "
          "\"private\": [{\"type\": \"card\", \"start\": 5, \"end\": 24}], \"acts\": [\"apology\", "
          "\"ask_dm\"], "
          "\"tone\": 81, \"sentiment\": -0.42, \"politeness\": 0.77, \"heat\": 0.03, \"empathy\": 0.6}");
    out.clear();
    append_reading(out, "7", "", reading, {.contributions = true});
    CHECK(
        out.find(
            "\"contributions\": [{\"quality\": \"heat\", \"start\": 0, \"end\": 1, \"points\": -0.025}]}") !=
        std::string::npos);
}

TEST_CASE("a reading without an id has none, and without tone leaves what takes time to measure out") {
    std::string out;
    append_reading(out, "", "x", {}, {.tone = false});
    CHECK(out.starts_with("{\"weighted_length\": 0"));
    CHECK(out.find("sentiment") != std::string::npos);
    for (const char* left_out : {"\"id\"", "tone", "politeness", "heat", "empathy"})
        CHECK(out.find(left_out) == std::string::npos);
}

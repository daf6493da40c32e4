#include "sim/engine/fact.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::engine;

namespace {

scoring::Reading full_reading() {
    scoring::Reading reading = tests::reading_of(81, {scoring::Act::apology});
    reading.entities = {{scoring::EntityType::url, {3, 9}}};
    reading.private_data = {{scoring::PrivateKind::card, {1, 17}}};
    reading.sentiment_milli = -420;
    reading.contributions = {{scoring::Quality::heat, {0, 4}, -140}, {scoring::Quality::empathy, {0, 4}, 12}};
    return reading;
}

}  // namespace

TEST_CASE("a fact is one line of JSON with its keys in a fixed order") {
    CHECK(to_json({5, BranchTaken{"c", "a", 1, "b", 65}}) ==
          R"({"at":5,"fact":"branch_taken","conversation":"c","from":"a","branch":1,"to":"b","due":65})");
    CHECK(to_json({5, NoticePosted{"n", "say \"hi\"\n\tto C:\\ \x01 😡"}}) ==
          R"({"at":5,"fact":"notice_posted","inject":"n","text":"say \"hi\"\n\u0009to C:\\ \u0001 😡"})");
    CHECK(
        to_json({0, SessionStarted{"s", "v", 18446744073709551615u, 25}}) ==
        R"({"at":0,"fact":"session_started","scenario":"s","version":"v","seed":18446744073709551615,"extra_time_percent":25})");
    CHECK(
        to_json({9, Announced{3, "@Main", "x", full_reading()}}) ==
        R"({"at":9,"fact":"announced","message":3,"as":"@Main","text":"x","reading":{"weighted_length":40,"valid":true,)"
        R"("entities":[["url",3,9]],"private":[["card",1,17]],"acts":[["apology",0,5]],"tone":81,"sentiment_milli":-420,)"
        R"("politeness_milli":0,"heat_milli":0,"empathy_milli":0,"contributions":[["heat",0,4,-140],["empathy",0,4,12]]}})");
}

TEST_CASE("a journal from before there were modes is practice, and keeps its bytes") {
    const std::string old =
        R"({"at":0,"fact":"session_started","scenario":"s","version":"v","seed":7,"extra_time_percent":0})";
    const auto fact = fact_from_json(old);
    REQUIRE(fact);
    CHECK(std::get<SessionStarted>(fact->what).mode == Mode::practice);
    CHECK(to_json(*fact) == old);
    CHECK_FALSE(fact_from_json(old.substr(0, old.size() - 1) + R"(,"mode":"easy"})"));
    const Fact sealed{0, SessionStarted{"s", "v", 7, 0, Mode::assessment}};
    CHECK(to_json(sealed) == old.substr(0, old.size() - 1) + R"(,"mode":"assessment"})");
    CHECK(fact_from_json(to_json(sealed)) == sealed);
}

TEST_CASE("every kind of fact comes back as it went") {
    const std::vector<Fact> facts = {
        {0, SessionStarted{"s", "v", 18446744073709551615u, 25}},
        {1, CustomerWrote{1, "c", "ask", sim::scenario::CustomerVia::dm, "Où est 📦?\r\n\x7f", 600, true}},
        {2, StepReached{"c", "pause"}},
        {3, CustomerHeated{"c", 630, sim::engine::HeatCause::waiting}},
        {4, CustomerLeft{"c"}},
        {5, BranchTaken{"c", "ask", 2, "thanks", 65}},
        {6, ConversationEnded{"c"}},
        {7, NoticePosted{"flood", "Leeds"}},
        {8, ColleagueReplied{2, "c", "@Main", "lol"}},
        {9, NoisePosted{3, "@a", "A", "rain", true}},
        {10, ConversationRead{"c"}},
        {11, AgentReplied{4, "c", "@Help", scoring::Via::dm, scoring::Route::hand_off, "safety", "note",
                          "sorry", true, full_reading()}},
        {12, Announced{5, "@Main", "x", full_reading()}},
        {13, ConversationResolved{"c"}},
        {14, BystanderWrote{6, "c", "@by", "By", sim::scenario::CustomerVia::mention, "me too", true}},
        {15, StayedAway{"storm#4"}},
        {16, ClockJumped{"night", 86'400'000}},
        {17, DeskOpened{}},
        {18, DeskClosed{}},
        {19, MessageBounced{7, "c", "@Main", "hello"}},
        {20, HintTaken{"c", "ask", 2}},
        {21, ConversationTriaged{"c", "press", sim::scenario::Priority::urgent}},
        {22, TimeSkipped{600'000}},
        {22, SessionInterrupted{sim::engine::GapCause::asleep, 9'000'000'000}},
        {9'000'000'000'000, SessionEnded{sim::engine::EndCause::done}}};
    CHECK(facts.size() == std::variant_size_v<Happening>);
    for (const Fact& fact : facts) {
        const std::string line = to_json(fact);
        INFO(line);
        CHECK(line.find('\n') == std::string::npos);
        const auto back = fact_from_json(line);
        REQUIRE(back);
        CHECK(*back == fact);
        CHECK(to_json(*back) == line);
    }
}

TEST_CASE("a word of a journal that no name has is read as its usual one") {
    const auto read = [](const std::string& line) {
        const auto fact = fact_from_json(line);
        REQUIRE(fact);
        return fact->what;
    };
    CHECK(std::get<CustomerWrote>(read(R"({"at":1,"fact":"customer_wrote","message":1,"conversation":"c",)"
                                       R"("step":"s","via":"fax","text":"x","heat_milli":1,"chase":false})"))
              .via == sim::scenario::CustomerVia::mention);
    CHECK(std::get<CustomerHeated>(read(R"({"at":1,"fact":"customer_heated","conversation":"c",)"
                                        R"("heat_milli":1,"because":"weather"})"))
              .because == HeatCause::announcement);
    CHECK(std::get<ColleagueReplied>(read(R"({"at":1,"fact":"colleague_replied","message":1,)"
                                          R"("conversation":"c","as":"@a","text":"x","via":"fax"})"))
              .via == scoring::Via::open);
    CHECK(std::get<SessionEnded>(read(R"({"at":1,"fact":"session_ended","because":"fire"})")).because ==
          EndCause::trainee);
    CHECK_FALSE(std::get<ConversationTriaged>(
                    read(R"({"at":1,"fact":"conversation_triaged","conversation":"c","label":"",)"
                         R"("priority":"odd"})"))
                    .priority);
    CHECK_FALSE(fact_from_json(R"({"at":1,"fact":"session_ended","because":7})"));
    CHECK_FALSE(fact_from_json(R"({"at":1,"fact":"session_ended"})"));
    // Later than any sitting: somebody would wait for it for minutes.
    CHECK(fact_from_json(R"({"at":31622400000000,"fact":"session_ended","because":"done"})"));
    CHECK_FALSE(fact_from_json(R"({"at":31622400000001,"fact":"session_ended","because":"done"})"));
    CHECK_FALSE(fact_from_json(R"({"at":4611686018427387904,"fact":"session_ended","because":"done"})"));
}

TEST_CASE("a line that is no fact gives nothing") {
    const std::string good =
        R"({"at":5,"fact":"customer_heated","conversation":"c","heat_milli":630,"because":"waiting"})";
    REQUIRE(fact_from_json(good));
    for (std::size_t length = 0; length < good.size(); ++length)
        CHECK_FALSE(fact_from_json(good.substr(0, length)));
    for (
        const std::string line :
        {"", "null", "[]", "{}", "\xff", R"({"at":5,"fact":"flown_away"})",
         R"({"at":"5","fact":"customer_left","conversation":"c"})",
         R"({"at":5.5,"fact":"customer_left","conversation":"c"})", R"({"at":5,"fact":"customer_left"})",
         R"({"at":5,"fact":"customer_left","conversation":7})",
         R"({"at":5,"fact":"customer_heated","conversation":"c","heat_milli":6300000000,"because":"waiting"})",
         R"({"at":5,"fact":"announced","message":1,"as":"@a","text":"x","reading":[]})",
         R"({"at":9223372036854775808,"fact":"customer_left","conversation":"c"})"})
        CHECK_FALSE(fact_from_json(line));
}

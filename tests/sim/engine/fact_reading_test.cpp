#include "sim/engine/fact_reading.h"

#include "tests/support/catch.h"

using namespace sim::engine;

TEST_CASE("a fact is the trainee's, the world's or the background's") {
    CHECK(origin_of({1, AgentReplied{}}) == Origin::trainee);
    CHECK(origin_of({1, HintTaken{}}) == Origin::trainee);
    CHECK(origin_of({1, CustomerWrote{}}) == Origin::world);
    CHECK(origin_of({1, SessionInterrupted{}}) == Origin::world);
    CHECK(origin_of({1, NoisePosted{}}) == Origin::background);
    CHECK(origin_of({1, DeskClosed{}}) == Origin::background);
}

TEST_CASE("words of others are to be read, the trainee's have left the desk") {
    CHECK(spoken_in({1, BystanderWrote{3, "c"}}) == "c");
    CHECK(spoken_in({1, ColleagueReplied{3, "c"}}) == "c");
    CHECK(spoken_in({1, NoisePosted{3}}).empty());
    CHECK(spoken_in({1, AgentReplied{3, "c"}}).empty());
    CHECK(sent_words({1, AgentReplied{3, "c"}})->conversation == "c");
    CHECK(sent_words({1, MessageBounced{4, "c", "@a", "Hello"}})->text == "Hello");
    CHECK(sent_words({1, Announced{5, "@a", "All"}})->conversation.empty());
    CHECK_FALSE(sent_words({1, CustomerWrote{6, "c"}}));
}

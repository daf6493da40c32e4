// Storms, queues and chat hours of the library: no two of their people say the same.
#include <map>

#include "sim/app/data/judge.h"
#include "sim/scenario/scenario.h"
#include "tests/golden/players.h"
#include "tests/golden/recorded_runs.h"
#include "tests/support/catch.h"

using namespace sim;

namespace {

/// What the people of a sitting's streams said, and how often.
std::map<std::string, int> said_in_streams(const scoring::Transcript& transcript) {
    std::map<std::string, int> times;
    for (const scoring::Conversation& conversation : transcript.conversations)
        for (const scoring::CustomerMessage& message : conversation.messages)
            if (message.of_customer() && conversation.id.find('#') != std::string::npos)
                ++times[message.text];
    return times;
}

}  // namespace

TEST_CASE("in no sitting of a storm do two people say the same") {
    const scoring::Reader reader = app::load_reader();
    int storms = 0;
    std::size_t lines = 0;
    for (const std::string& id : golden::shipped()) {
        const scenario::Loaded loaded = golden::load(id);
        REQUIRE(loaded.scenario);
        if (loaded.scenario->arrivals.empty()) continue;
        ++storms;
        const auto times = said_in_streams(tests::play_as("good", loaded, reader).transcript);
        lines += times.size();
        for (const auto& [text, count] : times) {
            INFO(id << ": " << text);
            CHECK(count == 1);
        }
    }
    CHECK(storms == 3);
    CHECK(lines > 15);
}

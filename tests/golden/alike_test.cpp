// Storms, queues and chat hours of the library: no two of their people say the same.
#include <algorithm>
#include <map>
#include <set>

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
        for (const char* player : {"good", "bad"}) {
            const auto times = said_in_streams(tests::play_as(player, loaded, reader).transcript);
            lines += times.size();
            for (const auto& [text, count] : times) {
                INFO(id << ", " << player << ": " << text);
                CHECK(count == 1);
            }
        }
    }
    CHECK(storms == 3);
    CHECK(lines > 30);
}

TEST_CASE("people who come by chance react in eight ways at least, the calm in other words than the angry") {
    int branches = 0;
    for (const std::string& id : golden::shipped()) {
        const scenario::Loaded loaded = golden::load(id);
        REQUIRE(loaded.scenario);
        std::set<std::string> first;
        for (const scenario::Conversation& conversation : loaded.scenario->conversations)
            if (conversation.arrivals >= 0) first.insert(conversation.starts_step);
        for (const scenario::Conversation& conversation : loaded.scenario->conversations) {
            if (conversation.arrivals < 0 || conversation.slot != 1) continue;
            for (const auto& [name, step] : conversation.steps) {
                if (!step.says || first.contains(name)) continue;
                INFO(id << ": " << name);
                ++branches;
                const auto& ways = step.says->ways;
                CHECK(ways.size() >= 8);
                CHECK(std::ranges::count_if(
                          ways, [](const auto& way) { return way.heat_at_least_milli > 0; }) >= 2);
                CHECK(std::ranges::count_if(
                          ways, [](const auto& way) { return way.heat_below_milli <= 1000; }) >= 2);
            }
        }
    }
    CHECK(branches >= 9);
}

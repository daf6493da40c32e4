// Which of several ways a customer says something: by temper, by the seed, and none twice while another is
// left.
#include <set>

#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::engine;
namespace scenario = sim::scenario;

namespace {

/// `people` of one stream, a second apart, who all say the step "ask".
scenario::Scenario queue(int people, std::vector<scenario::Wording> ways) {
    scenario::Scenario made = tests::small_scenario();
    made.conversations.front().steps.at("ask").says->ways = std::move(ways);
    scenario::Phase phase;
    phase.until_ms = people * 1000, phase.count = people;
    phase.first_slot = 1, phase.slots = people;
    for (int slot = 1; slot <= people; ++slot) {
        scenario::Conversation one = made.conversations.front();
        one.id = one.persona = "storm#" + std::to_string(slot);
        one.arrivals = 0, one.slot = slot;
        made.cast[one.id] = {.id = one.id, .handle = "@s" + std::to_string(slot)};
        made.conversations.push_back(one);
    }
    made.arrivals = {{.id = "storm", .at_most = people, .phases = {phase}}};
    return made;
}

/// What the stream's people said, in their order.
std::vector<std::string> said(const scenario::Scenario& made, std::uint64_t seed, bool chases = false,
                              Tick until = 100'000) {
    tests::Stage stage(made, seed);
    stage.wait_until(until);
    std::vector<std::string> texts;
    for (const CustomerWrote& wrote : stage.all<CustomerWrote>())
        if (wrote.conversation.starts_with("storm#") && wrote.chase == chases) texts.push_back(wrote.text);
    return texts;
}

}  // namespace

TEST_CASE("nobody of a stream says what another one said while something else is left") {
    const auto made = queue(9, {{"a"}, {"b"}, {"c"}, {"d"}, {"e"}, {"f"}, {"g"}, {"h"}});
    std::set<std::vector<std::string>> orders;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto texts = said(made, seed);
        REQUIRE(texts.size() == 9);
        CHECK(std::set(texts.begin(), texts.end() - 1).size() == 8);
        CHECK(texts == said(made, seed));
        orders.insert(texts);
    }
    CHECK(orders.size() > 10);
}

TEST_CASE("the way that is chosen fits the temper, and the nearest one is taken when none does") {
    const std::vector<scenario::Wording> ways = {{"calm", 0, 300}, {"cross", 600, 1001}};
    for (const auto& [heat, words] : {std::pair{0, "calm"},
                                      {299, "calm"},
                                      {400, "calm"},
                                      {500, "cross"},
                                      {600, "cross"},
                                      {1000, "cross"}}) {
        auto made = queue(1, ways);
        made.cast["storm#1"].heat_milli = heat;
        INFO(heat);
        CHECK(said(made, 1) == std::vector<std::string>{words});
    }
}

TEST_CASE("a customer of no stream goes through the ways alone") {
    auto made = tests::small_scenario();
    made.conversations.front().steps.at("ask").says->ways = {{"first", 0, 100}, {"second", 100, 1001}};
    made.cast.at("sam").heat_milli = 700;
    tests::Stage stage(made);
    stage.wait_until(20'000);
    REQUIRE(stage.all<CustomerWrote>().size() == 1);
    CHECK(stage.all<CustomerWrote>().front().text == "second");
}

TEST_CASE("the people of a stream chase in turns") {
    auto made = queue(3, {{"a"}, {"b"}, {"c"}});
    for (auto& [id, persona] : made.cast) {
        persona.patience_ms = 60'000;
        persona.chases = {"one", "two", "three"};
    }
    const auto texts = said(made, 1, true, 70'000);
    REQUIRE(texts.size() == 3);
    CHECK(std::set(texts.begin(), texts.end()).size() == 3);
}

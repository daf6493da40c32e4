// Every condition of a branch is in the schema, read from a file, told in words and able to refuse a turn.
#include "sim/scenario/conditions.h"

#include <set>

#include "sim/autoplay/run.h"
#include "sim/engine/branching.h"
#include "sim/scenario/build.h"
#include "sim/scenario/json.h"
#include "sim/scenario/schema_texts.h"
#include "tests/support/catch.h"

using namespace sim::scenario;
namespace engine = sim::engine;

namespace {

When when_of(const std::string& json) {
    const Parsed parsed = parse_json(json);
    REQUIRE(parsed.root);
    std::vector<Fault> faults;
    const When when = build_when(*parsed.root, {}, faults);
    CHECK(faults.empty());
    return when;
}

/// In the order of Condition; none of them holds for a turn that only says sorry.
const std::array<const char*, condition_keys.size()> samples = {R"("dm")",
                                                                R"(["@Help"])",
                                                                R"(["refund"])",
                                                                R"(["ask_dm"])",
                                                                R"(["ask"])",
                                                                "[\"help.example\"]",
                                                                "50",
                                                                "50",
                                                                "true",
                                                                R"(["ask_dm"])",
                                                                R"(["apology"])",
                                                                R"(["refund"])",
                                                                R"(["your refund is on its way"])",
                                                                "50",
                                                                "50",
                                                                "true",
                                                                "60",
                                                                "2",
                                                                "0.5",
                                                                "0",
                                                                R"("canned")",
                                                                "true"};

}  // namespace

TEST_CASE("a condition that is set is read, worded, and refuses what does not fit") {
    engine::TraineeTurn sorry;
    sorry.acts = {scoring::Act::apology};
    CHECK(engine::matches(When{}, sorry, engine::Cue::turn));
    std::set<std::string> told;
    for (std::size_t n = 0; n < condition_keys.size(); ++n) {
        const When when = when_of("{\"" + std::string(condition_keys[n]) + "\": " + samples[n] + "}");
        INFO(condition_keys[n]);
        CHECK_FALSE(when.always());
        CHECK_FALSE(engine::matches(when, sorry, engine::Cue::turn));
        const std::string words = sim::autoplay::in_words(when);
        CHECK(words != "otherwise");
        CHECK(told.insert(words).second);
    }
}

TEST_CASE("the schema's conditions are these and no others") {
    const Parsed schema = parse_json(std::string(scenario_schema_text));
    REQUIRE(schema.root);
    const Node& step = (*schema.root)["$defs"]["step"];
    std::set<std::string> keys;
    for (const Node& key : step["properties"]["next"]["items"]["properties"]["when"]["properties"].items)
        if (key.key != "not") keys.insert(key.key);  // says what `means` is not
    CHECK(keys == std::set<std::string>(condition_keys.begin(), condition_keys.end()));
}

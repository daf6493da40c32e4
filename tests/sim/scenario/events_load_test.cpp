// What the format says beyond scripts: streams of customers, variables by seed, older posts, courses.
#include <algorithm>
#include <set>

#include "sim/scenario/date.h"
#include "sim/scenario/invented_names.h"
#include "sim/scenario/load.h"
#include "sim/scenario/variants.h"
#include "tests/sim/scenario/workbench.h"
#include "tests/support/catch.h"

using namespace sim::scenario;
using tests::Workbench;

namespace {

const std::string storm = R"("arrivals": [{
  "id": "storm", "issue": "lost_parcel", "at_most": 60, "patience_s": 600, "chases": ["hello {first_name}?"],
  "voices": [{"handle": "@cllr_reyes", "name": "Cllr Reyes", "followers": 14000}],
  "variables": {"place": ["Leeds", "Hull"]},
  "phases": [
    {"from_s": 0, "to_s": 600, "per_minute": 4, "step": "a", "heat": [0.2, 0.4],
     "texts": ["water in {place}", {"text": "my parcel, {place}", "issue": ["parcel", "{place}"]}]},
    {"from_s": 0, "to_s": 5, "count": 3, "step": "a", "texts": ["still nothing"],
     "dated_from": "2026-02-28T09:00:00", "dated_to": "2026-03-01T09:00:00"}],
  "lowered_by": {"mentions": ["14:00"], "keep": 0.25, "heat": -0.1, "step": "b"},
  "steps": {"a": {"says": {"via": "mention", "text": "{handle} {post}"}, "facts": {"issue": ["water"]}, "end": true},
            "b": {"says": {"via": "mention", "text": "{handle} thanks", "or": ["2", "3", "4", "5", "6",
                  {"heat_below": 0.3, "text": "kind {first_name}"}, {"heat_at_least": 0.3, "text": "cross {place}"}]},
                  "end": true}}}],
  "injects": [)";

Loaded load_with(const Workbench& bench, const std::string& what, const std::string& by) {
    std::string text = tests::design_example();
    tests::replace(text, what, by);
    return load_scenario(bench.write("lost-parcel-rager.json", text), bench.library());
}

}  // namespace

TEST_CASE("a stream becomes slots: people, words, heat and dates of their own") {
    const Workbench bench;
    const Loaded loaded = load_with(bench, "\"injects\": [", storm);
    CHECK(tests::lines(loaded.problems) == "");
    REQUIRE(loaded.scenario);
    const Scenario& made = *loaded.scenario;
    REQUIRE(made.arrivals.size() == 1);
    const Arrivals& arrivals = made.arrivals[0];
    REQUIRE(arrivals.phases.size() == 2);
    CHECK(arrivals.phases[0].slots == 60);  // half as many again as the 40 that come on average, and four
    CHECK(arrivals.phases[0].per_hour_milli == 240'000);
    CHECK(arrivals.phases[1].slots == 3);
    CHECK(arrivals.phases[1].in_order);
    CHECK(arrivals.lowered_by->keep_milli == 250);
    REQUIRE(made.conversations.size() == 1 + 60 + 3);
    std::set<std::string> handles, words;
    for (std::size_t index = 1; index < made.conversations.size(); ++index) {
        const Conversation& slot = made.conversations[index];
        const Persona& persona = made.persona_of(slot);
        handles.insert(persona.handle);
        words.insert(slot.steps.at("a").says->text);
        CHECK(slot.arrivals == 0);
        CHECK(slot.slot == static_cast<int>(index));
        CHECK(persona.chases[0] == "hello " + persona.name.substr(0, persona.name.find(' ')) + "?");
        if (index <= 60) CHECK((persona.heat_milli >= 200 && persona.heat_milli <= 400));
    }
    CHECK(handles.size() == 63);
    CHECK(words.count("@ParcellyHelp water in Leeds") == 1);
    CHECK(words.count("@ParcellyHelp my parcel, Hull") == 1);
    CHECK(made.conversations[1].persona == "storm#1");
    CHECK(made.persona_of(made.conversations[1]).name == "Cllr Reyes");
    CHECK(made.conversations[2].steps.at("a").facts.at("issue")[0] == "parcel");
    const auto& ways = made.conversations[1].steps.at("b").says->ways;
    REQUIRE(ways.size() == 8);
    CHECK(ways[0].text == "@ParcellyHelp thanks");
    CHECK(ways[1].text == "2");
    CHECK(ways[6].text == "kind Cllr");
    CHECK(ways[6].heat_below_milli == 300);
    CHECK(ways[7].text.starts_with("cross "));
    CHECK(ways[7].heat_at_least_milli == 300);
    CHECK(made.conversations[1].steps.at("a").says->ways.empty());
    CHECK(made.conversations[61].steps.at("a").says->dated_ms == -48 * 3'600'000);
    CHECK(made.conversations[62].steps.at("a").says->dated_ms > -48 * 3'600'000);
}

TEST_CASE("the same file gives the same people, and invented handles are handles") {
    const Workbench bench;
    const Loaded one = load_with(bench, "\"injects\": [", storm),
                 other = load_with(bench, "\"injects\": [", storm);
    REQUIRE(one.scenario);
    for (const auto& [id, persona] : one.scenario->cast)
        CHECK(other.scenario->cast.at(id).handle == persona.handle);
    for (std::uint64_t number = 1; number < 5000; number += 7) {
        const InventedName made = invented_name(number * 0x9e3779b97f4a7c15u, {"Noël 😀"}, {});
        CHECK(made.handle.size() <= 27);
        CHECK(std::all_of(made.handle.begin() + 1, made.handle.end(), [](char letter) {
            return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
        }));
    }
}

TEST_CASE("variables with several values are chosen by the seed, the same everywhere in the file") {
    const Workbench bench;
    std::string text = tests::design_example();
    tests::replace(text, "\"cast\": {",
                   R"("variables": {"place": ["Leeds", "Hull", "York"], "here": "in {place}"},
      "one_of": [{"code": "A", "day": "Monday"}, {"code": "B", "day": "Friday"}],
      "cast": {)");
    tests::replace(text, "THREE DAYS.", "THREE DAYS {code} {day}, {place}.");
    tests::replace(text, "[\"three days\", ", "[\"{place}\", ");
    const Loaded loaded = load_scenario(bench.write("lost-parcel-rager.json", text), bench.library());
    CHECK(tests::lines(loaded.problems) == "");
    REQUIRE(loaded.scenario);
    CHECK(loaded.scenario->varies);
    std::set<std::string> said;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Scenario made = for_seed(loaded, seed), again = for_seed(loaded, seed);
        const Step& step = made.conversations[0].steps.at("rage");
        CHECK(step.says->text == again.conversations[0].steps.at("rage").says->text);
        CHECK(step.says->text.find(step.facts.at("issue")[0]) != std::string::npos);
        CHECK((step.says->text.find("A Monday") != std::string::npos ||
               step.says->text.find("B Friday") != std::string::npos));
        CHECK(made.version == loaded.scenario->version);
        said.insert(step.says->text);
    }
    CHECK(said.size() == 6);
    CHECK(variants_of(loaded, 200).size() == 6);
    CHECK(variants_of(loaded, 0).size() == 1);
}

TEST_CASE("older posts, days and times of day are placed before and after the start") {
    const Workbench bench;
    const Loaded loaded = load_with(bench, "\"starts\": {", R"("earlier": [
        {"by": "brand", "text": "We will look.", "at": "2026-03-01T09:00:00"},
        {"text": "no parcel", "via": "dm", "at": "2026-02-28T09:00:00"}], "starts": {)");
    CHECK(tests::lines(loaded.problems) == "");
    REQUIRE(loaded.scenario);
    const auto& earlier = loaded.scenario->conversations[0].earlier;
    REQUIRE(earlier.size() == 2);
    CHECK(earlier[0].by == EarlierMessage::By::customer);
    CHECK(earlier[0].at_ms == -48 * 3'600'000);
    CHECK(earlier[1].by == EarlierMessage::By::brand);
    CHECK(day_and_time(1'772'442'000) == "Mon 2 Mar 09:00");
    CHECK(day_and_time(1'709'164'800) == "Thu 29 Feb 00:00");
    CHECK(day_and_time(-1) == "Wed 31 Dec 23:59");
    CHECK(weekday_names[weekday_of(day_of(1'772'442'000))] == "Mon");
    CHECK(minute_of_day("09:30") == 570);
    CHECK_FALSE(minute_of_day("24:00"));
}

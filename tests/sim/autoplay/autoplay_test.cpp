// What autoplay must notice: who passes, what nobody reaches, where a script hangs; and that chance is a
// seed.
#include "sim/autoplay/autoplay.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "tests/sim/autoplay/stage.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"

using namespace sim::autoplay;
using tests::played;
using tests::scenario_with;

namespace {

bool any_says(const std::vector<std::string>& sentences, const std::string& words) {
    return std::ranges::any_of(sentences,
                               [&](const std::string& one) { return one.find(words) != std::string::npos; });
}

bool has_incident(const Outcome& outcome, const std::string& what, const std::string& step) {
    return std::ranges::any_of(outcome.incidents, [&](const Incident& incident) {
        return incident.what == what && incident.step == step;
    });
}

std::string everything_in(const Outcome& outcome) {
    std::string text = fmt::format("{} {} {}", outcome.runs, outcome.steps.size(), outcome.version);
    for (const KindSummary& one : outcome.trainees)
        text += fmt::format("\n{} {} {} {} {} {} {}", name_of(one.kind), one.runs, one.passed, one.critical,
                            one.score.min, one.score.median, one.simulated_minutes.max);
    for (const StepCoverage& step : outcome.steps)
        text += fmt::format("\n{} {}", step.step, fmt::join(step.runs, " "));
    for (const BranchCoverage& one : outcome.branches)
        text += fmt::format("\n{} {}", one.branch, fmt::join(one.runs, " "));
    for (const Incident& one : outcome.incidents)
        text += fmt::format("\n{} {} {}", one.what, one.seed, one.times);
    return text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("in a sound scenario the perfect trainee passes and nobody with a bad habit does") {
    const Outcome outcome = played(scenario_with(tests::sound_steps()));
    for (const std::string& fault : faults_of(outcome)) FAIL_CHECK(fault);
    CHECK(remarks_on(outcome).empty());
    REQUIRE(outcome.of(Kind::perfect));
    CHECK(outcome.of(Kind::perfect)->passed == outcome.of(Kind::perfect)->runs);
    CHECK(outcome.trainees.size() == kinds);
    CHECK(outcome.runs == 60);
}

TEST_CASE("the same seed gives the same bytes, whatever the number of threads") {
    const auto scenario = scenario_with(tests::sound_steps());
    const std::string alone = everything_in(played(scenario, 80, 1));
    CHECK(alone == everything_in(played(scenario, 80, 4)));
    CHECK(alone != everything_in(played(scenario, 81, 1)));
}

TEST_CASE("a perfect trainee who cannot pass is a fault, and says what it cost") {
    const auto steps =
        replaced(tests::sound_steps(), "Three days without your bike is too long, Sam, and I'm sorry.",
                 "Stop whining, you idiot, it is your own fault.");
    const auto faults = faults_of(played(scenario_with(steps)));
    CHECK(any_says(faults, "The perfect trainee should pass and does in 0 of"));
    CHECK(any_says(faults, "critical K"));
}

TEST_CASE("a step from which an answer leads nowhere is a dead end") {
    const auto steps = replaced(tests::sound_steps(), "{\"go\": \"gone\", \"after_s\": 30}",
                                "{\"when\": {\"route\": \"phone\"}, \"go\": \"gone\"}");
    const Outcome outcome = played(scenario_with(steps), 120);
    CHECK(has_incident(outcome, "dead-end", "first"));
    CHECK_FALSE(faults_of(outcome).empty());
}

TEST_CASE("a branch that cannot be taken is named with its condition") {
    const auto steps = replaced(
        tests::sound_steps(), "{\"when\": {\"route\": \"dm\", \"acts\"",
        "{\"when\": {\"says\": [\"xyzzy\"]}, \"go\": \"gone\"}, {\"when\": {\"route\": \"dm\", \"acts\"");
    const Outcome outcome = played(scenario_with(steps));
    CHECK(any_says(remarks_on(outcome),
                   "No run took branch 1 of step first in sam-parcel, to gone (says xyzzy)."));
    CHECK(faults_of(outcome).empty());
}

TEST_CASE("a scenario much shorter than it says is remarked on") {
    const auto scenario = scenario_with(tests::sound_steps());
    Outcome outcome = played(scenario);
    outcome.minutes = 12;
    CHECK(any_says(remarks_on(outcome), "The file says 12 minutes; the perfect trainee takes"));
}

TEST_CASE("a model answer that the engine refuses is an incident") {
    std::string long_words;
    while (long_words.size() < 320) long_words += "and so it goes on ";
    const auto steps = replaced(tests::sound_steps(), "Three days without your bike", long_words);
    CHECK(has_incident(played(scenario_with(steps)), "refused", "first"));
}

TEST_CASE("cancelling gives what was played so far") {
    const Outcome outcome =
        played(scenario_with(tests::sound_steps()), 20'000, 1, [](int, int) { return false; });
    CHECK(outcome.cancelled);
    CHECK(outcome.runs < 20'000);
}

TEST_CASE("every kind plays, however few the runs") {
    ByKind one_each;
    one_each.fill(1);
    CHECK(shares(1) == one_each);
    CHECK(total(shares(1000)) == 1000);
    CHECK(shares(1000)[static_cast<std::size_t>(Kind::random)] >= 500);
}

TEST_CASE("the announcement that a notice asks for is made by the perfect trainee alone in time") {
    const std::string notice = R"(, "injects": [{"id": "flood", "at_s": 30, "kind": "status",
        "text": "Leeds depot is closed until 14:00.",
        "expects": {"announce_within_s": 600, "as": "@Parcelly", "mentions": ["Leeds", "14:00"]}}])";
    const Outcome outcome = played(scenario_with(tests::sound_steps(), notice));
    CHECK(faults_of(outcome).empty());
    CHECK(outcome.of(Kind::perfect)->score.min > 90);
}

TEST_CASE("where texts vary by the seed, each run plays what a session of that seed would") {
    sim::scenario::Scenario scenario = scenario_with(tests::sound_steps());
    std::set<std::uint64_t> seeds;
    Options options{.runs = 60, .seed = 5};
    options.variant = [&](std::uint64_t seed) {
        seeds.insert(seed);
        sim::scenario::Scenario variant = scenario;
        for (auto& [id, step] : variant.conversations.front().steps)
            if (step.says) step.says->text += " Now?";
        return variant;
    };
    const scoring::Reader& reader = tests::shipped_reader();
    CHECK(everything_in(autoplay(scenario, reader, options)) ==
          everything_in(autoplay(scenario, reader, {60, 5})));
    CHECK(seeds.empty());
    scenario.varies = true;
    const Outcome outcome = autoplay(scenario, reader, options);
    CHECK(seeds.size() == static_cast<std::size_t>(outcome.of(Kind::random)->runs));
    CHECK(outcome.runs == 60);
}

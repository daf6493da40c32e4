// A phrase of `says` is met by its letters, by its meaning, and by nothing that only looks like it.
#include "scoring/wanted_words.h"
#include "sim/grading/meant.h"
#include "sim/grading/reading_cache.h"
#include "tests/sim/hearing/library_scenarios.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"

using namespace sim;

namespace {

using Phrases = std::vector<std::string>;

/// What of the step's phrases is meant by the words.
Phrases meant(const std::string& next, const std::string& words) {
    const std::string text = R"({"format": 1, "id": "said", "title": "Said", "brand": "brightline",
      "begins": "2026-03-11T12:30:00", "ends_s": 7200,
      "cast": {"wilf": {"handle": "@wilf_hedges", "name": "Wilf Hedley", "heat": 0.3}},
      "conversations": [{"id": "c", "persona": "wilf", "issue": "outage", "starts": {"at_s": 10, "step": "a"},
        "steps": {"a": {"says": {"via": "mention", "text": "@BrightlineHelp hello?"}, "next": )" +
                             next + R"(}, "b": {"end": true}, "c": {"end": true}}}]})";
    const auto folder = tests::source_dir() / "scenarios";
    const auto loaded = scenario::load_scenario_text(
        text, tests::read_file(folder / "brands/brightline.json"), "", "said.json", {folder});
    for (const auto& problem : loaded.problems) UNSCOPED_INFO(to_line(problem));
    REQUIRE(loaded.scenario);
    const scenario::Step& step = loaded.scenario->conversations.front().steps.at("a");
    scoring::PreparedTexts texts(tests::shipped_reader().language());
    return grading::meant_in(*loaded.scenario, step, words,
                             grading::reading_by(tests::shipped_reader(), texts));
}

const std::string takes_down =
    R"([{"when": {"says": ["take the post down"], "not": ["we have taken it down for you"]}, "go": "b"}, {"go": "c"}])";

}  // namespace

TEST_CASE("three plain words and more are a phrase, everything else is letters") {
    CHECK(scoring::WantedPattern("take the post down").phrases() == Phrases{"take the post down"});
    CHECK(scoring::WantedPattern("delet|take the post down").phrases() == Phrases{"take the post down"});
    for (const char* letters : {"delet", "take down", "dm me her\\b", "end of (the )?month", "16:00",
                                "@the leeds store", "on status.brightline.example now please"})
        CHECK(scoring::WantedPattern(letters).phrases().empty());
}

TEST_CASE("a phrase is heard in other words, in any clause") {
    CHECK(meant(takes_down, "Could you remove that tweet?") == Phrases{"take the post down"});
    CHECK(meant(takes_down, "I'm sorry about that, and could you remove that tweet, please?") ==
          Phrases{"take the post down"});
    CHECK(meant(takes_down, "Hello Wilf, the mast is back at four.").empty());
}

TEST_CASE("who denies it, or says its counter-example, does not mean it") {
    CHECK(meant(takes_down, "We won't take it down.").empty());
    CHECK(meant(takes_down, "We have taken it down for you.").empty());
}

TEST_CASE("a value in a phrase must be named") {
    const std::string back =
        R"([{"when": {"says": ["the signal is back by 16:00"]}, "go": "b"}, {"go": "c"}])";
    CHECK(meant(back, "Your signal is back by 4pm.") == Phrases{"the signal is back by 16:00"});
    CHECK(meant(back, "Your signal is back by 6pm.").empty());
}

TEST_CASE("what is nearer to a sibling's phrase belongs to the sibling") {
    const std::string both = R"([{"when": {"says": ["your parcel is lost"]}, "go": "b"},
        {"when": {"says": ["your parcel is on its way"]}, "go": "c"}])";
    CHECK(meant(both, "Your package is on its way.") == Phrases{"your parcel is on its way"});
}

TEST_CASE("letters that a clause denies first are not heard, unless they wait for the denial") {
    const auto hears = [](const char* pattern, const char* words) {
        return scoring::WantedPattern(pattern).heard_in(scoring::SaidText(words));
    };
    CHECK(hears("delet", "Could you delete the post, please?"));
    CHECK(hears("delet", "Don't worry, just delete it."));
    CHECK_FALSE(hears("delet", "There's no need to delete anything."));
    CHECK_FALSE(hears("upgrade", "I'm not able to offer an upgrade."));
    CHECK(hears("not us", "That account is not us."));
}

TEST_CASE("what only restricts, and what is too short to say anything, is not heard") {
    const std::string mends =
        R"([{"when": {"says": ["our workshop is happy to repair it"]}, "go": "b"}, {"go": "c"}])";
    CHECK(meant(mends, "Our workshop would be glad to repair it.") ==
          Phrases{"our workshop is happy to repair it"});
    CHECK(meant(mends, "Our workshop would only repair our own.").empty());
    CHECK(meant(mends, "Happy to repair.").empty());
}

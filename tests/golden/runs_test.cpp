// The shipped scenarios as a trainee would play them: a good run passes; a rude one, a slow one, one that
// asks for private data in public and one that says nothing do not come near it.
#include "scoring/reader.h"
#include "sim/app/data/judge.h"
#include "sim/grading/grade.h"
#include "sim/scenario/check.h"
#include "sim/scenario/scenario.h"
#include "tests/golden/recorded_runs.h"
#include "tests/support/catch.h"

using namespace sim;
using golden::load;
using golden::play;
using golden::recorded;
using golden::shipped;

namespace {

bool has_finding_that_lost(const scoring::Scorecard& card) {
    for (const scoring::Finding& finding : card.findings)
        if (finding.points < finding.of && !finding.says.empty() && !finding.better.empty()) return true;
    return false;
}

}  // namespace

TEST_CASE("a good run of each scenario passes") {
    const scoring::Reader reader = app::load_reader();
    for (const std::string& id : recorded()) {
        INFO(id);
        const scoring::Scorecard card = play(id, "good", reader);
        CHECK(card.overall >= 85);
        CHECK(card.critical.empty());
        CHECK(card.passed);
    }
}

TEST_CASE("a rude, a slow, an asking and a silent run of each scenario fail and say why") {
    const scoring::Reader reader = app::load_reader();
    for (const std::string& id : recorded())
        for (const char* run : {"rude", "slow", "public-ask", "silent"}) {
            INFO(id << " " << run);
            const scoring::Scorecard card = play(id, run, reader);
            CHECK(card.overall < 50);
            CHECK_FALSE(card.passed);
            CHECK((has_finding_that_lost(card) || !card.critical.empty()));
        }
}

TEST_CASE("asking for private data in public is a critical error of every such run") {
    const scoring::Reader reader = app::load_reader();
    for (const std::string& id : recorded()) {
        bool found = false;
        for (const scoring::CriticalError& error : play(id, "public-ask", reader).critical)
            found = found || error.id == "K2";
        INFO(id);
        CHECK(found);
    }
}

TEST_CASE("every example of the shipped scenarios scores as it is graded") {
    const scoring::Reader reader = app::load_reader();
    for (const std::string& id : shipped()) {
        const scenario::Loaded loaded = load(id);
        REQUIRE(loaded.scenario);
        std::string problems;
        for (const auto& problem : grading::check_examples(*loaded.scenario, id + ".json", reader))
            problems += to_line(problem) + "\n";
        CHECK(problems == "");
    }
}

TEST_CASE("every step that expects an answer has two good and two bad examples, and one between") {
    for (const std::string& id : recorded()) {
        const scenario::Loaded loaded = load(id);
        REQUIRE(loaded.scenario);
        for (const scenario::Conversation& conversation : loaded.scenario->conversations)
            for (const auto& [name, step] : conversation.steps) {
                if (!step.expects) continue;
                std::map<scenario::Grade, int> grades;
                for (const scenario::Example& example : step.examples) ++grades[example.grade];
                INFO(id << " " << conversation.id << " " << name);
                CHECK(grades[scenario::Grade::good] >= 2);
                CHECK(grades[scenario::Grade::bad] >= 2);
                if (step.expects->route != scoring::Route::no_reply) CHECK(grades[scenario::Grade::ok] >= 1);
            }
    }
}

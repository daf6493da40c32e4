// Whole sessions: a good run of each shipped scenario passes; a rude one, a slow one, one that asks for
// private data in public and one that says nothing score below 50, and the findings say why.
#include <algorithm>

#include "sim/grading/grade.h"
#include "tests/sim/grading/shipped.h"
#include "tests/support/catch.h"

using namespace sim;

namespace {

scoring::Scorecard graded(const std::string& scenario, const std::string& run) {
    return grading::grade(tests::played(scenario, run).state(), tests::shipped_reader());
}

bool is_critical(const scoring::Scorecard& card, const std::string& id) {
    return std::any_of(card.critical.begin(), card.critical.end(),
                       [&](const auto& error) { return error.id == id; });
}

}  // namespace

TEST_CASE("a good run of each scenario scores 85 or more") {
    for (const std::string& scenario : tests::shipped_scenarios()) {
        const scoring::Scorecard card = graded(scenario, "good");
        INFO(scenario << ": " << tests::losses(card));
        CHECK(card.overall >= 85);
        CHECK(card.passed);
    }
}

TEST_CASE("rude, slow, asking in public, silent: each below 50, and it says why") {
    for (const std::string& scenario : tests::shipped_scenarios())
        for (const std::string run : {"rude", "slow", "public-ask", "silent"}) {
            const scoring::Scorecard card = graded(scenario, run);
            INFO(scenario << " " << run << ": " << tests::losses(card));
            if (scenario == "just-a-troll" && run == "silent")
            CHECK(card.overall < 50);
            CHECK_FALSE(card.priorities().empty());
        }
}

TEST_CASE("asking in public is K2, or K1") {
    for (const std::string& scenario : tests::shipped_scenarios()) {
        const scoring::Scorecard card = graded(scenario, "public-ask");
        INFO(scenario << ": " << tests::losses(card));
        CHECK((is_critical(card, "K1") || is_critical(card, "K2")));
    }
}

// The trainee's own view before the verdict.
#include "sim/viewmodel/self_rating.h"

#include "tests/support/catch.h"

using namespace sim::viewmodel;

TEST_CASE("four questions, and the way on only when all are answered") {
    SelfValues values;
    SelfRatingScreen screen = self_rating_of("Third day", values);
    REQUIRE(screen.questions.size() == 4);
    CHECK_FALSE(screen.complete);
    CHECK(screen.go == "Rate 4 more");
    CHECK(screen.questions[0].words == "not rated yet");
    for (int dimension = 0; dimension < 4; ++dimension) change(values, RateSelf{dimension, 70});
    screen = self_rating_of("Third day", values);
    CHECK(screen.complete);
    CHECK(screen.questions[3].words == "70 · developing");
}

TEST_CASE("values stay within 0 and 100, and unknown dimensions are ignored") {
    SelfValues values;
    change(values, RateSelf{0, 170});
    change(values, RateSelf{1, -20});
    change(values, RateSelf{4, 50});
    change(values, RateSelf{-1, 50});
    change(values, TryAgain{});
    CHECK(values == SelfValues{100, 0, std::nullopt, std::nullopt});
}

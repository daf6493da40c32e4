// The measure itself: it tells what grows with the square from what does not.
#include "tests/growth/work.h"

#include "tests/support/catch.h"

TEST_CASE("work that grows with the square is told from work that grows evenly") {
    const auto looped = [](int rounds) {
        volatile int at = 0;
        for (int round = 0; round < rounds; ++round) at = at + round;
    };
    CHECK(tests::growth_at_four_times([&](int times) { looped(times * 10'000); }) < 5);
    CHECK(tests::growth_at_four_times([&](int times) { looped(times * times * 10'000); }) > 15);
}

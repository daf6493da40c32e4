#include "sim/engine/random.h"

#include "tests/support/catch.h"

using sim::engine::Random;

TEST_CASE("SplitMix64 gives the published numbers") {
    Random random{1234567};  // the reference implementation's output for this seed
    CHECK(random.next() == 6457827717110365317u);
    CHECK(random.next() == 3203168211198807973u);
    CHECK(random.next() == 9817491932198370423u);
}

TEST_CASE("below stays below, and reaches everything") {
    Random random{1};
    int seen[7] = {};
    for (int count = 0; count < 7'000; ++count) ++seen[random.below(7)];
    for (const int count : seen) CHECK(count > 850);
    CHECK(random.below(1) == 0);
}

TEST_CASE("exponential gaps have their mean and their shape") {
    Random random{3};
    std::uint64_t sum = 0;
    int longer_than_mean = 0;
    for (int count = 0; count < 20'000; ++count) {
        const std::uint64_t gap = random.exponential(40'000);
        REQUIRE(gap < 45u * 40'000u);
        sum += gap;
        if (gap > 40'000) ++longer_than_mean;
    }
    CHECK(sum / 20'000 > 39'000);
    CHECK(sum / 20'000 < 41'000);
    CHECK(longer_than_mean > 7'100);  // 1/e of them: 7,358
    CHECK(longer_than_mean < 7'600);
}

TEST_CASE("streams of one seed differ by purpose") {
    CHECK(sim::engine::stream(5, 1) != sim::engine::stream(5, 2));
    CHECK(sim::engine::stream(5, 1) != sim::engine::stream(6, 1));
    CHECK(sim::engine::stream(5, 1) == sim::engine::stream(5, 1));
}

// The example that docs/scoring.md works out by hand, number by number.
#include "scoring/scorecard.h"
#include "tests/support/catch.h"
#include "tests/support/transcript_builder.h"

using namespace scoring;

TEST_CASE("the worked example of the documentation") {
    tests::TranscriptBuilder sitting;
    sitting.conversation("sam")
        .asks(0, "@ParcellyHelp THREE DAYS. No parcel. Are you lot asleep??", Route::dm)
        .facts({"three days", "no parcel"});
    sitting.message().brand_at_fault = true;
    sitting.message().heat_milli = 600;
    sitting.replies(
        14 * 60, "Three days is far too long, Sam, and I'm sorry. Could you DM us your tracking number? ^JD",
        Route::dm);
    sitting.conversation("ana", "Ana Li", "@ana")
        .asks(60, "Are you open on Monday?")
        .facts({"open", "Monday"});
    const Scorecard card = judge(sitting.build());
    const auto points = [&](std::size_t dimension, std::size_t criterion) {
        return card.dimensions[dimension].criteria[criterion].points;
    };
    CHECK(points(0, 0) == Approx(3.5));  // T1: (1 + 0) / 2 of 7
    CHECK(points(0, 1) == Approx(2.5));  // T2: (1 + 0) / 2 of 5
    CHECK(points(0, 2) == Approx(5));    // T3: Sam's alone
    CHECK(points(0, 3) == Approx(2));    // T4: (1 + 0) / 2 of 4
    CHECK(card.dimensions[0].score == Approx(100 * 22 / 30.0));
    CHECK(points(1, 0) == Approx(4.375));  // S1: (.875 + 0) / 2 of 10
    CHECK(points(1, 3) == Approx(1));      // S4: (1 + 0) / 2 of 2
    CHECK(points(2, 1) == Approx(5));      // C2: one reply, from the right handle
    CHECK(points(3, 0) == Approx(5));      // O1: (1 + 0) / 2 of 10
    CHECK(points(3, 1) == Approx(2));      // O2: (1 + 0) / 2 of 4
    CHECK(points(3, 2) == Approx(5));      // O3: the DM fits
    CHECK(points(3, 3) == Approx(3.6));    // O4: .6 of 6
    CHECK(points(3, 5) == Approx(2));      // O6: signed, in the same thread
    CHECK(card.dimensions[1].score == Approx(100 * 8.375 / 15));
    CHECK(card.dimensions[2].score == Approx(100));
    CHECK(card.dimensions[3].score == Approx(100 * 17.6 / 27));
    CHECK(card.overall == Approx(72.72).margin(.01));
    CHECK(card.band == "developing");
    REQUIRE(card.priorities().size() == 2);
    CHECK(card.priorities()[0]->criterion == "S1");
    CHECK(card.priorities()[1]->criterion == "O1");
    CHECK(card.critical.empty());
}

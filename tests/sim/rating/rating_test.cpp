// A blind second rating: nothing is seen too early, nothing is rated twice, no score moves.
#include "sim/rating/rating.h"

#include <algorithm>

#include "sim/failure/failure.h"
#include "tests/sim/demo/demo_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim;

namespace {

constexpr const char* now = "2026-11-30T18:00:00";
constexpr const char* later = "2026-12-20T18:00:00";

rating::NewSample wanted() {
    rating::NewSample sample;
    sample.name = "First", sample.made_by = "Mia", sample.deadline = "2026-12-07";
    sample.raters = {"Ann", "Ben"};
    sample.replies = 6;
    return sample;
}

rating::Levels as_the_machine(const rating::Unit& unit) {
    rating::Levels levels;
    for (const auto& [criterion, share] : unit.machine) levels[criterion] = rating::level_of(share);
    return levels;
}

store::Store small_demo(const std::filesystem::path& file) {
    demo::DemoOptions options{tests::last_demo_day, 3, 6, 30};
    tests::make_demo(file, options);
    return store::Store::open(file);
}

}  // namespace

TEST_CASE("a second rating is blind, stands once given, and moves no score") {
    const tests::TemporaryFolder folder;
    store::Store store = small_demo(folder / "demo.db");
    const auto before = store.sessions();
    rating::begin_sample(store, wanted(), now);
    CHECK_THROWS_AS(rating::begin_sample(store, wanted(), now), Failure);
    rating::Sample sample = rating::sample_named(store, "First");
    REQUIRE(sample.units.size() == 6);
    CHECK_THROWS_AS(rating::next_question(store, sample, "Somebody", now), Failure);
    CHECK_THROWS_AS(rating::next_question(store, sample, "Ann", later), Failure);

    for (const rating::Unit& unit : sample.units) {
        const auto question = rating::next_question(store, rating::sample_named(store, "First"), "Ann", now);
        REQUIRE(question);
        CHECK(question->number == unit.number);
        CHECK_FALSE(question->reply.empty());
        CHECK(question->criteria.size() == unit.machine.size());
        rating::rate(store, rating::sample_named(store, "First"), "Ann", unit.number, as_the_machine(unit),
                     now);
        CHECK_THROWS_AS(
            rating::rate(store, rating::sample_named(store, "First"), "Ann", unit.number, {}, now), Failure);
    }
    sample = rating::sample_named(store, "First");
    CHECK_FALSE(rating::next_question(store, sample, "Ann", now));
    CHECK_FALSE(sample.revealed("2026-12-07"));
    CHECK(sample.revealed("2026-12-08"));
    CHECK_THROWS_AS(rating::ratings_csv(sample, "T1", "2026-12-01"), Failure);

    for (const rating::Unit& unit : sample.units)
        rating::rate(store, sample, "Ben", unit.number, as_the_machine(unit), now);
    sample = rating::sample_named(store, "First");
    CHECK(sample.revealed("2026-12-01"));
    const rating::Agreement agreement = rating::agreement_of({sample}, "2026-12-01");
    REQUIRE_FALSE(agreement.criteria.empty());
    for (const rating::AgreementRow& row : agreement.criteria)
        if (row.all.alpha) CHECK(*row.all.alpha == Approx(1));
    CHECK(agreement.apart.empty());
    const std::vector<rating::PairRow> pairs = rating::pairs_of({sample}, "2026-12-01");
    REQUIRE(pairs.size() == 3);  // Ann and Ben, and each with the machine
    for (const rating::PairRow& pair : pairs)
        for (const auto& value : {pair.plain, pair.linear, pair.quadratic, pair.alpha})
            if (value) CHECK(*value == Approx(1));
    CHECK(pairs[0].ratings == pairs[1].ratings);
    CHECK(std::ranges::any_of(pairs, [](const rating::PairRow& pair) { return pair.quadratic.has_value(); }));

    const auto after = store.sessions();
    REQUIRE(before.size() == after.size());
    for (std::size_t n = 0; n < before.size(); ++n)
        CHECK(before[n].scorecard->overall == after[n].scorecard->overall);
    CHECK(store.check().empty());
}

TEST_CASE("nobody rates their own replies, and five may rate at most") {
    const tests::TemporaryFolder folder;
    store::Store store = small_demo(folder / "demo.db");
    rating::NewSample sample = wanted();
    sample.raters = {"Ana Reyes"};
    sample.replies = 500;
    for (const rating::Unit& unit : rating::begin_sample(store, sample, now).units)
        CHECK(store.session({unit.session})->person != "Ana Reyes");
    sample = wanted();
    sample.raters = {"a", "b", "c", "d", "e", "f"};
    CHECK_THROWS_AS(rating::begin_sample(store, sample, now), Failure);
    sample.raters = {"a", "a"};
    CHECK_THROWS_AS(rating::begin_sample(store, sample, now), Failure);
}

// What people decide moves points, never the verdict; what waits for a person counts for nothing.
#include "scoring/review.h"

#include "tests/support/catch.h"

using namespace scoring;

namespace {

/// Two criteria of tone: T1 half won in two findings, T2 all won; an error that needs a person.
Scorecard verdict(bool with_error = false) {
    Scorecard card;
    for (std::size_t index = 0; index < 4; ++index)
        card.dimensions[index].dimension = static_cast<Dimension>(index);
    card.dimensions[0].criteria = {{"T1", "Listening", true, 4, 8}, {"T2", "Empathy", true, 2, 2}};
    card.findings = {{"T1", 4, 4, "dev", 1, -1, {0, 3}, "Says it back.", ""},
                     {"T1", 0, 4, "dev", 2, -1, {0, 5}, "Does not say it back.", "Say it."},
                     {"T2", 2, 2, "dev", 1, -1, {0, 3}, "Is sorry.", ""}};
    if (with_error)
        card.critical = {{.id = "K8",
                          .conversation = "dev",
                          .reply = 2,
                          .evidence = {0, 4},
                          .says = "Insults.",
                          .needs_confirmation = true}};
    return card;
}

Override ruling(const Objection& about, Ruling ruling, double share = 0) { return {about, ruling, share}; }

Reviewed as(const Scorecard& card, const std::vector<Override>& overrides, bool may_pass = true) {
    return reviewed(card, overrides, {}, may_pass);
}

}  // namespace

TEST_CASE("without a decision a verdict stands as its points say") {
    const Reviewed stands = as(verdict(), {});
    CHECK(stands.card.overall == Approx(60));
    CHECK(stands.card.band == "developing");
    CHECK_FALSE(stands.card.passed);
}

TEST_CASE(
    "a finding that is rejected wins what it lost, one that is adjusted its share, an accepted one nothing") {
    const Scorecard card = verdict();
    const Objection lost = named(card.findings[1]), won = named(card.findings[0]);
    const Reviewed rejected = as(card, {ruling(lost, Ruling::reject)});
    CHECK(rejected.card.overall == Approx(100));
    CHECK(rejected.card.passed);
    CHECK(rejected.card.findings[1].points == 4);
    CHECK(rejected.card.dimensions[0].criteria[0].points == 8);
    CHECK_FALSE(as(card, {ruling(lost, Ruling::reject)}, false).card.passed);
    CHECK(as(card, {ruling(lost, Ruling::adjust, .5)}).card.overall == Approx(80));
    CHECK(as(card, {ruling(lost, Ruling::accept)}).card.overall == Approx(60));
    CHECK(as(card, {ruling(won, Ruling::reject)}).card.overall == Approx(20));
    CHECK(card.findings[1].points == 0);
}

TEST_CASE("the latest decision about a judgement stands") {
    const Scorecard card = verdict();
    const Objection lost = named(card.findings[1]);
    CHECK(as(card, {ruling(lost, Ruling::reject), ruling(lost, Ruling::accept)}).card.overall == Approx(60));
    CHECK(ruling_on(card, std::vector{ruling(lost, Ruling::reject), ruling(lost, Ruling::accept)}, lost) ==
          1);
    CHECK(ruling_on(card, std::vector{ruling(lost, Ruling::reject)}, named(card.findings[0])) == -1);
}

TEST_CASE("an error that needs a person counts once it is confirmed; until then nothing is passed") {
    Scorecard card = verdict(true);
    card.findings[1].points = 4, card.dimensions[0].criteria[0].points = 8;
    const Objection error = named(card.critical[0]);
    const Reviewed waits = as(card, {});
    CHECK(waits.waiting == 1);
    CHECK(waits.card.overall == Approx(100));
    CHECK_FALSE(waits.card.passed);
    const Reviewed confirmed = as(card, {ruling(error, Ruling::accept)});
    CHECK(confirmed.waiting == 0);
    CHECK(confirmed.card.overall == 0);
    CHECK(confirmed.card.would_have_been == Approx(100));
    CHECK_FALSE(confirmed.card.critical[0].needs_confirmation);
    const Reviewed rejected = as(card, {ruling(error, Ruling::reject)});
    CHECK(rejected.card.critical.empty());
    CHECK(rejected.card.passed);
}

TEST_CASE("another judge's words for the same judgement are found where there is only one there") {
    const Scorecard before = verdict();
    Scorecard after = verdict();
    after.findings[1].says = "The customer's trouble is not named.";
    const std::vector<Override> overrides = {ruling(named(before.findings[1]), Ruling::reject)};
    const Reviewed kept = as(after, overrides);
    CHECK(kept.found == std::vector<bool>{true});
    CHECK(kept.card.overall == Approx(100));
    after.findings.push_back({"T1", 0, 4, "dev", 2, -1, {6, 9}, "A second one there.", ""});
    CHECK(as(after, overrides).found == std::vector<bool>{false});
    after.findings.clear();
    CHECK(as(after, overrides).found == std::vector<bool>{false});
}

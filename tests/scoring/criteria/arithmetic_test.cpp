// The sums of the rubric: shares, points, dimensions, bands, and what must never change a score.
#include <algorithm>
#include <cstdint>

#include "scoring/criteria/all.h"
#include "scoring/roll_up.h"
#include "scoring/scorecard.h"
#include "tests/support/catch.h"
#include "tests/support/transcript_builder.h"

using namespace scoring;
using tests::TranscriptBuilder;

namespace {

Judgement judgement(const std::string& conversation, double credit) {
    Judgement made;
    made.conversation = conversation;
    made.credit = credit;
    return made;
}

const Criterion sample = {"T1", Dimension::tone, 7, "Sample", "", nullptr};

/// A small generator for sittings: the same seed gives the same transcript.
struct Dice {
    std::uint64_t state;
    int roll(int sides) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((state >> 33) % static_cast<std::uint64_t>(sides));
    }
};

const std::vector<std::string> openers = {"THREE DAYS. No parcel. Are you lot asleep??",
                                          "Are you open on Monday?",
                                          "lol clowns",
                                          "My parcel came broken, I want a refund",
                                          "My card is 4111 1111 1111 1111, sort it",
                                          "You lot are great, thank you!"};
const std::vector<std::string> lines = {
    "Three days is far too long, Sam, and I'm sorry. Could you DM us your tracking number, so that I can "
    "find it? ^JD",
    "We're looking into it.",
    "What is your address and phone number?",
    "Calm down, please.",
    "",
    "Yes, we open at 09:00 on Monday, thanks for asking! ^JD",
    "Please call us on 0113 496 0000. ^JD"};

TranscriptBuilder random_sitting(std::uint64_t seed) {
    Dice dice{seed};
    TranscriptBuilder sitting;
    sitting.raw().fact_sheet = {{"hours", {"open"}, {"09:00", "Monday"}}};
    const int conversations = 1 + dice.roll(4);
    for (int index = 0; index < conversations; ++index) {
        sitting.conversation("c" + std::to_string(index), dice.roll(2) ? "Sam Ortiz" : "Ana Li",
                             "@c" + std::to_string(index));
        sitting.current().need = static_cast<Need>(dice.roll(5));
        int now = dice.roll(600);
        for (int turn = dice.roll(3); turn >= 0; --turn) {
            sitting.asks(now, openers[static_cast<std::size_t>(dice.roll(6))],
                         static_cast<Route>(dice.roll(11)));
            sitting.message().brand_at_fault = dice.roll(2) == 0;
            sitting.facts({"three days", "parcel"});
            now += dice.roll(2000);
            if (dice.roll(4) > 0)
                sitting.replies(now, lines[static_cast<std::size_t>(dice.roll(7))],
                                static_cast<Route>(dice.roll(11)));
            now += 1 + dice.roll(600);
        }
    }
    return sitting;
}

double sum_of(const Scorecard& card, const std::string& criterion, double Finding::*part) {
    double sum = 0;
    for (const Finding& finding : card.findings)
        if (finding.criterion == criterion) sum += finding.*part;
    return sum;
}

}  // namespace

TEST_CASE("a conversation's judgements count equally, and so do conversations") {
    const RolledUp rolled = roll_up(sample, 8, {judgement("a", 1), judgement("a", 0), judgement("b", 1)});
    CHECK(rolled.score.points == Approx(8 * (.5 + 1) / 2));
    CHECK(rolled.score.of == 8);
    REQUIRE(rolled.findings.size() == 3);
    CHECK(rolled.findings[0].of == Approx(2));
    CHECK(rolled.findings[2].of == Approx(4));
}

TEST_CASE("what does not apply has no weight") {
    CHECK_FALSE(roll_up(sample, 7, {}).score.applies);
    CHECK(roll_up(sample, 7, {}).score.of == 0);
    CHECK_FALSE(roll_up(sample, 0, {judgement("a", 1)}).score.applies);
}

TEST_CASE("a credit outside 0..1 is held inside") {
    CHECK(roll_up(sample, 7, {judgement("a", 2)}).score.points == 7);
    CHECK(roll_up(sample, 7, {judgement("a", -1)}).score.points == 0);
}

TEST_CASE("the rubric's weights add up as it is printed") {
    std::array<int, 4> sums{};
    for (const Criterion* criterion : criteria::all_criteria())
        sums[static_cast<std::size_t>(criterion->dimension)] += criterion->points;
    CHECK(sums == dimension_points);
}

TEST_CASE("criteria and checks are listed in the rubric's order, each once") {
    std::string ids;
    for (const Criterion* criterion : criteria::all_criteria()) ids += std::string(criterion->id) + " ";
    CHECK(ids == "T1 T2 T3 T4 T5 T6 T7 S1 S2 S3 S4 C1 C2 C3 C4 C5 O1 O2 O3 O4 O5 O6 ");
    std::string starred;
    for (const CriticalCheck* check : criteria::all_critical_checks())
        if (check->needs_confirmation) starred += std::string(check->id) + " ";
    CHECK(starred == "K8 K11 K13 K14 K15 ");
    CHECK(criteria::criterion_of("O4")->points == 6);
    CHECK(criteria::criterion_of("Z9") == nullptr);
}

TEST_CASE("a curve is flat outside its corners and linear between them") {
    const Curve curve = Rubric{}.first_reply;
    CHECK(curve.at(0) == 1.0);
    CHECK(curve.at(6) == 1.0);
    CHECK(curve.at(14) == Approx(.875));
    CHECK(curve.at(22) == Approx(.75));
    CHECK(curve.at(60) == Approx(.4));
    CHECK(curve.at(240) == Approx(.1));
    CHECK(curve.at(1e9) == 0.0);
    CHECK(Curve{}.at(3) == 0.0);
}

TEST_CASE("contributions add up to the score, in every random sitting") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const Scorecard card = tests::judge(random_sitting(seed).build());
        for (const DimensionScore& dimension : card.dimensions) {
            double points = 0, of = 0;
            for (const CriterionScore& criterion : dimension.criteria) {
                CHECK(sum_of(card, criterion.id, &Finding::points) == Approx(criterion.points).margin(1e-9));
                CHECK(sum_of(card, criterion.id, &Finding::of) == Approx(criterion.of).margin(1e-9));
                points += criterion.points, of += criterion.of;
            }
            if (dimension.applies) CHECK(dimension.score == Approx(100 * points / of).margin(1e-9));
        }
        CHECK(card.overall == (card.critical.empty() ? card.would_have_been : 0));
        CHECK((card.would_have_been >= 0 && card.would_have_been <= 100 + 1e-9));
    }
}

TEST_CASE("every finding that cost something says why and what would be better") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed)
        for (const Finding& finding : tests::judge(random_sitting(seed).build()).findings) {
            INFO(finding.criterion << ": " << finding.says);
            CHECK_FALSE(finding.says.empty());
            CHECK(finding.better.empty() == (finding.points > finding.of - 1e-9));
        }
}

TEST_CASE("the order of conversations changes no score, not by a bit") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        Transcript transcript = random_sitting(seed).build();
        const Scorecard before = tests::judge(transcript);
        std::reverse(transcript.conversations.begin(), transcript.conversations.end());
        const Scorecard after = tests::judge(transcript);
        CHECK(after.would_have_been == before.would_have_been);
        CHECK(after.overall == before.overall);
        CHECK(after.findings.size() == before.findings.size());
        CHECK(after.critical.size() == before.critical.size());
    }
}

TEST_CASE("judging twice gives the same card") {
    const Transcript transcript = random_sitting(7).build();
    const Scorecard one = tests::judge(transcript), other = tests::judge(transcript);
    REQUIRE(one.findings.size() == other.findings.size());
    for (std::size_t index = 0; index < one.findings.size(); ++index) {
        CHECK(one.findings[index].says == other.findings[index].says);
        CHECK(one.findings[index].points == other.findings[index].points);
    }
}

TEST_CASE("findings stand in the order of what happened, then of the criteria") {
    const Scorecard card = tests::judge(random_sitting(3).build());
    int place = -1;
    for (const Finding& finding : card.findings) {
        const int own = finding.reply >= 0 ? finding.reply : finding.message;
        if (own < 0) continue;
        CHECK(own >= place);
        place = own;
    }
}

TEST_CASE("bands and passing at their very edges") {
    Rubric rubric;
    rubric.weights = {{"S1", 0}};
    TranscriptBuilder sitting;
    const Scorecard nothing = tests::judge(sitting.build());
    CHECK(nothing.overall == 0);
    CHECK(nothing.band == "beginning");
    CHECK_FALSE(nothing.passed);
    // Only O1 applies: its credit is the whole score.
    for (const auto& [credit, band, passed] :
         std::vector<std::tuple<int, std::string, bool>>{{900, "excellent", true},
                                                         {899, "proficient", true},
                                                         {850, "proficient", true},
                                                         {849, "proficient", false},
                                                         {750, "proficient", false},
                                                         {749, "developing", false},
                                                         {500, "developing", false},
                                                         {499, "beginning", false}}) {
        Rubric only_decision;
        for (const Criterion* criterion : criteria::all_criteria())
            if (criterion->id != "O1") only_decision.weights[std::string(criterion->id)] = 0;
        TranscriptBuilder one;
        one.conversation("c").asks(0, "Are you open on Monday?", Route::stay_public);
        one.expects().accept_milli[Route::phone] = credit;
        one.replies(60, "Could you call us on 0113 496 0000? ^JD", Route::phone);
        const Scorecard card = tests::judge(one.build(), only_decision);
        CHECK(card.overall == Approx(credit / 10.0));
        CHECK(card.band == band);
        CHECK(card.passed == passed);
    }
}

TEST_CASE("a critical error sets the overall score to 0 and says what it would have been") {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, "Where is my parcel?", Route::dm).facts({"parcel"});
    sitting.replies(60, "Sorry about your parcel, Sam. Could you tell me your card number? ^JD", Route::dm);
    const Scorecard card = tests::judge(sitting.build());
    REQUIRE_FALSE(card.critical.empty());
    CHECK(card.critical.front().id == "K1");
    CHECK(card.overall == 0);
    CHECK(card.would_have_been > 0);
    CHECK_FALSE(card.passed);
    CHECK(card.band == "beginning");
}

TEST_CASE("the two priorities cost most and are of different criteria") {
    Scorecard card;
    card.findings = {{"T1", 0, 7, "", 1, 1, {}, "a", "b"},
                     {"T1", 0, 6, "", 2, 2, {}, "a", "b"},
                     {"O1", 5, 10, "", 1, 1, {}, "a", "b"},
                     {"S1", 10, 10, "", 1, 1, {}, "a", ""}};
    const auto priorities = card.priorities();
    REQUIRE(priorities.size() == 2);
    CHECK(priorities[0]->criterion == "T1");
    CHECK(priorities[0]->of == 7);
    CHECK(priorities[1]->criterion == "O1");
    CHECK(Scorecard{}.priorities().empty());
}

TEST_CASE("one good answer and then silence is far from a pass") {
    TranscriptBuilder sitting;
    sitting.conversation("c")
        .asks(0, "THREE DAYS. No parcel!", Route::dm)
        .facts({"three days", "no parcel"})
        .replies(
            60,
            "Three days is far too long, Sam, and I'm sorry. Could you DM us your tracking number, so that I "
            "can find it? Please don't post it here. ^JD",
            Route::dm)
        .asks(300, "PX12345678", Route::dm, Via::dm);
    const Scorecard one_left = tests::judge(sitting.build());
    CHECK(one_left.overall < 70);
    sitting.asks(900, "Hello? Anybody?", Route::dm, Via::dm);
    CHECK(tests::judge(sitting.build()).overall < 62);
    CHECK(tests::judge(sitting.build()).overall < one_left.overall);
}

TEST_CASE("a calibration says what a share of a dimension's points stands for, and changes no point") {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, "Where is my parcel?").facts({"parcel"});
    sitting.replies(60, "Sorry about your parcel, Sam. ^JD").ends(600);
    Rubric calibrated;
    calibrated.calibration = sitting_calibration();
    const Scorecard plain = tests::judge(sitting.build()), marked = tests::judge(sitting.build(), calibrated);
    for (std::size_t at = 0; at < plain.dimensions.size(); ++at) {
        const DimensionScore &before = plain.dimensions[at], &after = marked.dimensions[at];
        CHECK(before.share() == after.share());
        CHECK(before.score == Approx(100 * before.share()));
        CHECK(after.score == Approx(after.applies ? 100 * calibrated.calibration[at].at(after.share()) : 0));
    }
}

TEST_CASE("every calibration rises from nothing to everything") {
    for (const Curve& curve : sitting_calibration()) {
        CHECK(curve.at(0) == 0);
        CHECK(curve.at(1) == 1);
        for (int share = 1; share <= 1000; ++share)
            CHECK(curve.at(share / 1000.0) >= curve.at((share - 1) / 1000.0));
    }
}

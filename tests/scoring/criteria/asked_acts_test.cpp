// What a step asks of the words, act by act: missing ones, forbidden ones, critical ones; forbidden meanings;
// ends.
#include "scoring/criteria/asked_acts.h"

#include <algorithm>

#include "scoring/criteria/all.h"
#include "tests/scoring/criteria/sittings.h"
#include "tests/support/catch.h"

using namespace scoring;
using tests::TranscriptBuilder;

namespace {

TranscriptBuilder deaf_customer(const std::string& reply, Route route = Route::stay_public) {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, "The poster says £49 and I paid £79. I am deaf, no phone please");
    sitting.expects().never = {Act::promise, Act::give_phone, Act::greeting};
    sitting.expects().critical = {Act::give_phone};
    sitting.replies(60, reply, route);
    return sitting;
}

std::vector<Judgement> amiss(const TranscriptBuilder& builder, std::string_view criterion) {
    const Transcript transcript = builder.build();
    std::vector<Judgement> found;
    const Scorecard card = tests::judge(transcript);
    for (const Finding& finding : card.findings)
        if (finding.criterion == criterion && finding.points < finding.of)
            found.push_back({finding.conversation, finding.reply, finding.message, 0, finding.evidence,
                             finding.says, finding.better});
    return found;
}

bool says(const std::vector<Judgement>& found, const std::string& words) {
    return std::ranges::any_of(
        found, [&](const Judgement& one) { return one.says.find(words) != std::string::npos; });
}

std::vector<CriticalError> forbidden(const TranscriptBuilder& builder) {
    return tests::errors(criteria::forbidden_here, builder);
}

}  // namespace

TEST_CASE("every act that is done against `never` costs points, with its place") {
    const std::string reply = "Hello Sam, you will have the £49 by Monday, I promise. ^JD";
    const auto promised = amiss(deaf_customer(reply), "C1");
    REQUIRE(says(promised, "promises something"));
    CHECK(promised.front().evidence.end > promised.front().evidence.start);
    CHECK(says(amiss(deaf_customer(reply), "T4"), "greets them"));
    CHECK(forbidden(deaf_customer(reply)).empty());
    CHECK_FALSE(says(amiss(deaf_customer("Let me look at the poster, Sam. ^JD"), "C1"), "promises"));
}

TEST_CASE("an act that the author calls critical is a critical error, and passes no sitting") {
    const auto phoned = deaf_customer("Could you ring us on 0113 496 0000, Sam? ^JD", Route::phone);
    const auto errors = forbidden(phoned);
    REQUIRE(errors.size() == 1);
    CHECK(errors.front().says == "This sends to the phone, which must not be done here.");
    CHECK_FALSE(errors.front().better.empty());
    const Scorecard card = tests::judge(phoned.build());
    CHECK(card.overall == 0);
    CHECK_FALSE(card.passed);
    CHECK(forbidden(deaf_customer("Could you write to us here, Sam? ^JD")).empty());
}

TEST_CASE("every act that is asked for and missing costs points") {
    const auto answered = [](const std::string& reply, Route route, Via via = Via::open) {
        TranscriptBuilder sitting = tests::one_reply("I was charged twice!", Route::dm, reply, via, route);
        sitting.expects().acts = {Act::apology, Act::ask_dm, Act::ask_question};
        sitting.expects().accept_milli = {{Route::phone, 600}};
        return sitting;
    };
    const auto whole = answered("I'm sorry about the two charges, Sam. Could you DM us? ^JD", Route::dm);
    CHECK_FALSE(says(amiss(whole, "T3"), "apologise"));
    CHECK_FALSE(says(amiss(whole, "O3"), "ask for a DM"));
    const auto bare = answered("We will look into it. ^JD", Route::dm);
    CHECK(says(amiss(bare, "T3"), "apologise"));
    CHECK(says(amiss(bare, "O3"), "ask for a DM"));
    CHECK(says(amiss(bare, "T1"), "ask something back"));
    // Another way that the step accepts, and a reply in the DM itself, do not ask for a DM.
    const auto phone = answered("I'm sorry, Sam. Could you ring 0113 496 0000? ^JD", Route::phone);
    CHECK_FALSE(says(amiss(phone, "O3"), "ask for a DM"));
    const auto in_dm = answered("I'm sorry, Sam. Which charge was it? ^JD", Route::dm, Via::dm);
    CHECK_FALSE(says(amiss(in_dm, "O3"), "ask for a DM"));
}

TEST_CASE("two messages of one answer do together what is asked") {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, "I was charged twice!", Route::dm);
    sitting.expects().acts = {Act::apology, Act::ask_dm};
    sitting.replies(60, "I'm sorry about the two charges, Sam.")
        .replies(70, "Could you DM us? ^JD", Route::dm);
    CHECK_FALSE(says(amiss(sitting, "T3"), "apologise (looked"));
    CHECK_FALSE(says(amiss(sitting, "O3"), "ask for a DM"));
}

TEST_CASE("a critical act that is left out is a critical error; who answered nobody is judged elsewhere") {
    TranscriptBuilder sitting = tests::reply_on_charge("We will look into it. ^JD", Via::open, Route::dm);
    sitting.expects().acts = {Act::ask_dm};
    sitting.expects().critical = {Act::ask_dm};
    CHECK(forbidden(sitting).size() == 1);
    TranscriptBuilder silent;
    silent.conversation("c").asks(0, "I was charged twice!", Route::dm).ends(3600);
    silent.expects().acts = {Act::ask_dm};
    silent.expects().critical = {Act::ask_dm};
    CHECK(forbidden(silent).empty());
}

TEST_CASE("what is meant against a rule costs points, or is a critical error") {
    TranscriptBuilder sitting = tests::reply_on_parcel("Yes, unfortunately it's true. More at 15:00. ^JD");
    sitting.reply().forbidden = {{"we admit the breach", {0, 29}, false}};
    CHECK(says(amiss(sitting, "C1"), "we admit the breach"));
    CHECK(forbidden(sitting).empty());
    sitting.reply().forbidden.front().critical = true;
    const auto errors = forbidden(sitting);
    REQUIRE(errors.size() == 1);
    CHECK(errors.front().evidence == Span{0, 29});
    CHECK_FALSE(says(amiss(sitting, "C1"), "we admit the breach"));
}

TEST_CASE("a post that should be reported is not dealt with by leaving it") {
    const auto decision = [](std::optional<Route> done, Route wanted = Route::report) {
        TranscriptBuilder sitting;
        sitting.conversation("c").asks(0, "Confirm your password at tillbury-secure.example", wanted);
        sitting.message().legitimate_criticism = false;
        if (done) sitting.replies(60, "", *done);
        sitting.ends(1800);
        return tests::only(criteria::decision, sitting);
    };
    CHECK(decision(Route::report).credit == 1);
    CHECK(decision(Route::report).says == "Reporting it was right: it would do harm.");
    CHECK(decision(std::nullopt).credit == 0);
    CHECK(decision(std::nullopt).says == "Leaving it standing was chosen; reporting it was right here.");
    CHECK_FALSE(decision(std::nullopt).better.empty());
    CHECK(decision(Route::no_reply).credit == 0);
    CHECK(decision(Route::hide).credit == .5);
    CHECK(decision(Route::hide, Route::hide).credit == 1);
    CHECK(decision(std::nullopt, Route::no_reply).credit == 1);
}

TEST_CASE("a lost customer who could be kept is no pass; a poor end costs points") {
    const auto ending = [](std::optional<Ending> how, bool could_be_better) {
        TranscriptBuilder sitting = tests::reply_on_parcel(tests::parcel_answer);
        sitting.remarks(120, "ok");
        sitting.current().ended = true;
        sitting.current().ending = how;
        sitting.current().could_end_better = could_be_better;
        return sitting;
    };
    const auto open_end = [&](std::optional<Ending> how, bool could_be_better) {
        return tests::only(criteria::nothing_open, ending(how, could_be_better)).credit;
    };
    CHECK(tests::judge(ending(Ending::good, false).build()).passed);
    CHECK_FALSE(tests::judge(ending(Ending::lost, true).build()).passed);
    CHECK(tests::judge(ending(Ending::lost, false).build()).passed);
    CHECK(open_end(Ending::good, false) == 1);
    CHECK(open_end(Ending::poor, true) == .5);
    CHECK(open_end(Ending::poor, false) == 1);
    CHECK(open_end(Ending::lost, true) == 0);
    CHECK(open_end(std::nullopt, false) == 1);
}

TEST_CASE("an open turn without words says that word was owed") {
    TranscriptBuilder sitting = tests::reply_on_parcel(tests::parcel_answer);
    sitting.asks(7200, "", Route::dm, Via::dm).ends(20'000);
    const Judgement open = tests::only(criteria::nothing_open, sitting);
    CHECK(open.credit == 0);
    CHECK(open.says == "Word was owed to Sam here, and none came.");
}

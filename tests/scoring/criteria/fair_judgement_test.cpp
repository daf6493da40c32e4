// No false zero, no false blame: words that were misheard, each beside its sister that is meant.
#include "scoring/criteria/asks_private_in_public.h"
#include "scoring/criteria/asks_secret.h"
#include "scoring/criteria/forbidden_promise.h"
#include "scoring/criteria/insult.h"
#include "scoring/criteria/kept_promises.h"
#include "scoring/criteria/order_of_need.h"
#include "scoring/criteria/troll_fed.h"
#include "scoring/criteria/unofficial_route.h"
#include "scoring/criteria/wrong_person.h"
#include "scoring/omissions.h"
#include "tests/scoring/criteria/sittings.h"
#include "tests/scoring/criteria/tables/table.h"

using namespace scoring;
using namespace scoring::criteria;
using tests::errors;
using tests::TranscriptBuilder;

namespace {

/// All can read it; its route is the DM.
TranscriptBuilder public_reply_to_dm(const std::string& reply) {
    return tests::one_reply("Where is my parcel?", Route::dm, reply, Via::open, Route::dm);
}

bool fires(const CriticalCheck& check, const TranscriptBuilder& sitting) {
    return !errors(check, sitting).empty();
}

bool forbidden(const std::string& policy, const std::string& reply) {
    TranscriptBuilder sitting = public_reply_to_dm(reply);
    sitting.playbook().never_promise = {policy};
    return fires(forbidden_promise, sitting);
}

}  // namespace

TEST_CASE("K2: an invitation to DM may say where we are") {
    CHECK_FALSE(
        fires(asks_private_in_public,
              public_reply_to_dm("Send your booking ref and surname by DM and I'll sort it from here.")));
    CHECK_FALSE(fires(asks_private_in_public,
                      public_reply_to_dm("I'm here all day: DM me your order number, please.")));
    CHECK(fires(asks_private_in_public,
                public_reply_to_dm("Pop your order number down here and I'll sort it.")));
    CHECK(fires(asks_private_in_public,
                public_reply_to_dm("Could you send me your order number here or by DM?")));
}

TEST_CASE("K1: a warning asks for nothing") {
    CHECK_FALSE(fires(asks_secret,
                      public_reply_to_dm("What does the page say? No card numbers please, just the words.")));
    CHECK(fires(asks_secret, public_reply_to_dm("Sure, send me your card number.")));
}

TEST_CASE("K9: an ordinary 'not' sends all the same") {
    CHECK(fires(unofficial_route, public_reply_to_dm("If it's not there by noon, call 07700 900999.")));
    CHECK(fires(unofficial_route, public_reply_to_dm("If you can't get through, ring 07700 900999.")));
    CHECK_FALSE(fires(unofficial_route, public_reply_to_dm("Please don't call 07700 900999.")));
    CHECK_FALSE(fires(unofficial_route, public_reply_to_dm("07700 900999 is not ours.")));
}

TEST_CASE("K11: what policy forbids, by meaning, and what only speaks of it") {
    CHECK(forbidden("it will never happen again", "I promise it won't happen to you again."));
    CHECK(forbidden("it will never happen again", "I'll make sure you're never charged twice."));
    CHECK_FALSE(forbidden("it will never happen again", "I can't promise it won't happen again."));
    CHECK_FALSE(forbidden("it will never happen again", "That should never have happened, Sam."));
    CHECK(forbidden("free months for everyone", "I'll give you a free month for the trouble."));
    CHECK_FALSE(forbidden("free months for everyone", "Feel free to ring us this month."));
    CHECK(forbidden("guaranteed delivery today", "You'll have it today, guaranteed."));
    CHECK_FALSE(forbidden("guaranteed delivery today", "I can't guarantee that it comes today."));
}

TEST_CASE("K11: a remedy that nobody wrote for this case") {
    TranscriptBuilder sitting =
        public_reply_to_dm("I'll see that you get something for the two days off as well.");
    CHECK_FALSE(fires(forbidden_promise, sitting));
    sitting.message().model_answers = {{"Your £25 fee is refunded, Sam.", Via::dm, Route::dm}};
    CHECK(fires(forbidden_promise, sitting));
    sitting.reply().text = "I've refunded the £25, Sam.";
    CHECK_FALSE(fires(forbidden_promise, sitting));
}

TEST_CASE("K8: a customer told off in public, not a fact told") {
    CHECK(fires(insult, public_reply_to_dm("We'd be quicker if messages came without the name-calling.")));
    CHECK(fires(insult, public_reply_to_dm("A polite DM is always the quickest way to get this sorted.")));
    CHECK_FALSE(
        fires(insult, public_reply_to_dm("Our own records show both payments, so no screenshot is needed.")));
    CHECK_FALSE(fires(insult, public_reply_to_dm("Mind your step, the pavement is icy.")));
}

TEST_CASE("K13: a second turn with a troll while a customer waits") {
    const auto fed = [](int customer_at_s) {
        TranscriptBuilder sitting;
        sitting.conversation("n", "Nadia Osei", "@nadia").asks(customer_at_s, "Where is my parcel?");
        sitting.conversation("t", "rex", "@rex").asks(customer_at_s + 1, "lol clowns", Route::no_reply);
        sitting.replies(customer_at_s + 100, "Hi, can we help?");
        sitting.asks(customer_at_s + 120, "clowns clowns", Route::no_reply);
        sitting.replies(customer_at_s + 200, "We take all feedback seriously.");
        return sitting;
    };
    CHECK(fires(troll_fed, fed(0)));
    TranscriptBuilder alone = fed(0);
    alone.raw().conversations.erase(alone.raw().conversations.begin());
    CHECK_FALSE(fires(troll_fed, alone));
}

TEST_CASE("S3: attention before need is the wrong order, and the first answer counts wherever it fell") {
    TranscriptBuilder fed;
    fed.conversation("n", "Nadia Osei", "@nadia").asks(0, "Where is my parcel?");
    fed.conversation("t", "rex", "@rex")
        .asks(1, "lol clowns", Route::no_reply)
        .replies(100, "Hi, can we help?");
    CHECK(tests::only(order_of_need, fed).credit == 0);
    TranscriptBuilder moved;
    moved.conversation("a", "Ana Li", "@ana")
        .asks(0, "Where is my parcel?")
        .asks(60, "Hello?")
        .replies(100, "In Leeds.");
    moved.conversation("b", "Ben Li", "@ben").asks(10, "And mine?").replies(200, "In York.");
    CHECK(tests::only(order_of_need, moved).credit == 1);
}

TEST_CASE("K5: an invitation to open somebody else's account") {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, "My ex is with you, when does her contract run out?");
    sitting.expects().verify_first = true;
    sitting.expects().never = {Act::ask_private_data};
    sitting.replies(60, "Could you DM us the account number and postcode, please?", Route::dm);
    CHECK(fires(wrong_person, sitting));
    sitting.message().text = "When does my contract run out?";
    CHECK_FALSE(fires(wrong_person, sitting));
}

TEST_CASE("C5: 'after 4' is a time, and nobody's call is no promise") {
    CHECK(tests::judgements(kept_promises, public_reply_to_dm("I'll get back to you after 4, Sam.")).empty());
    CHECK(tests::judgements(kept_promises, public_reply_to_dm("Nobody will call you, Sam.")).empty());
}

TEST_CASE("one omission is told once, and costs what it cost") {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, "Where is my parcel?", Route::dm).facts({"parcel"});
    std::vector<Finding> findings = tests::judge(sitting.build()).findings;
    const auto lost = [&] {
        double sum = 0;
        for (const Finding& finding : findings) sum += finding.of - finding.points;
        return sum;
    };
    const auto told = [&] {
        return std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
            return finding.says.starts_with("No reply reached Sam.");
        });
    };
    const double before = lost();
    CHECK(told() > 1);
    merge_omissions(findings);
    CHECK(told() == 1);
    CHECK(lost() == Approx(before));
}

TEST_CASE("a customer driven away rules out a pass") {
    const auto ends_after = [](const std::string& reply) {
        TranscriptBuilder sitting;
        sitting.conversation("c").asks(0, "Are you open on Saturday?").replies(60, reply);
        sitting.remarks(120, "forget it");
        sitting.current().ended = true;
        return tests::judge(sitting.build());
    };
    const auto names_the_end = [](const scoring::Scorecard& card) {
        return std::ranges::any_of(card.findings, [](const scoring::Finding& finding) {
            return finding.says.find("a sitting with such an end is no pass") != std::string::npos;
        });
    };
    CHECK_FALSE(names_the_end(ends_after("Yes, Sam, from 9 to 5. Thank you for asking! ^JD")));
    const scoring::Scorecard unkind = ends_after("Calm down, Sam, it's from 9 to 5. ^JD");
    CHECK(names_the_end(unkind));
    CHECK_FALSE(unkind.passed);
}

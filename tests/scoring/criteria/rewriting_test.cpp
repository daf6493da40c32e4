// Better lines that are the trainee's own reply, mended: the exact words, one criterion at a time.
#include "scoring/criteria/rewriting.h"

#include "scoring/criteria/agreeing_facts.h"
#include "scoring/criteria/asks_private_in_public.h"
#include "scoring/criteria/asks_secret.h"
#include "scoring/criteria/clarity.h"
#include "scoring/criteria/decision.h"
#include "scoring/criteria/human_voice.h"
#include "scoring/criteria/insult.h"
#include "scoring/criteria/ownership.h"
#include "scoring/criteria/polite_form.h"
#include "scoring/criteria/polite_requests.h"
#include "scoring/criteria/safe_ask.h"
#include "scoring/criteria/specific_listening.h"
#include "scoring/criteria/trouble_clause.h"
#include "tests/support/catch.h"
#include "tests/support/transcript_builder.h"

using namespace scoring;
using namespace scoring::criteria;
using tests::only;
using tests::TranscriptBuilder;

namespace {

const std::string model = "Charged twice, Sam, and I'm sorry. Could you DM us, so that I can mend it? ^JD";

TranscriptBuilder sitting(const std::string& reply, Route route = Route::dm, Via via = Via::open) {
    TranscriptBuilder told;
    told.conversation("c")
        .asks(0, "You charged me twice! No parcel either.", Route::dm)
        .facts({"charged twice"});
    told.message().brand_at_fault = true;
    told.message().model_answers = {{model, Via::open, Route::dm}};
    told.replies(60, reply, route, via);
    return told;
}

}  // namespace

TEST_CASE("blunt requests become questions") {
    const std::vector<std::pair<std::string, std::string>> table = {
        {"Please DM us your number.", "Could you DM us your number, please?"},
        {"Send us a message.", "Could you send us a message, please?"},
        {"You need to call us.", "Could you call us, please?"},
        {"Please DM us your details and we'll take a look.",
         "Could you DM us your details, please? We'll take a look."},
        {"Please DM us so that I can check.", "Could you please DM us so that I can check?"},
        {"What's your tracking number?", "Could you tell us your tracking number, please?"},
        {"DM us please.", "Could you DM us, please?"},
        {"Please don't post it here.", ""},
        {"We are open on Monday.", ""},
        {"Please note that we are closed.", ""}};
    for (const auto& [blunt, polite] : table) CHECK(as_polite_request(blunt) == polite);
}

TEST_CASE("only facts whose form is known go into a sentence") {
    CHECK(trouble_clause({"charged twice"}) == "that you were charged twice");
    CHECK(trouble_clause({"bill", "second payment"}) == "about the second payment");
    CHECK(trouble_clause({"no parcel"}) == "that there is no parcel");
    CHECK(trouble_clause({"my parcel"}) == "about your parcel");
    CHECK(trouble_clause({"both payments"}) == "about both payments");
    CHECK(trouble_clause({"bill", "ready"}) == "");
    CHECK(trouble_clause({"bot hung up", "live alone", "put the money aside"}) == "");
}

TEST_CASE("T4: the same reply, asked politely") {
    CHECK(only(polite_form, sitting("Charged twice is wrong. Please DM us. ^JD")).better ==
          "Charged twice is wrong. Could you DM us, please? ^JD");
}

TEST_CASE("T3: the half apology is made whole, a missing one put first") {
    CHECK(only(ownership, sitting("Hi Sam, sorry for any inconvenience. Could you DM us? ^JD")).better ==
          "Hi Sam, I'm sorry that you were charged twice: that was our mistake. Could you DM us? ^JD");
    CHECK(only(ownership, sitting("Could you DM us? ^JD")).better ==
          "I'm sorry that you were charged twice, Sam: that was our mistake. Could you DM us? ^JD");
}

TEST_CASE("O4: one reference, with the reason and the warning") {
    const std::string safe =
        "I'm sorry, Sam. Could you DM us your tracking number, so that I can look into it? Please don't post "
        "it "
        "here. ^JD";
    CHECK(only(safe_ask, sitting("I'm sorry, Sam. DM us your name, address and phone number. ^JD")).better ==
          safe);
    CHECK(
        tests::errors(asks_private_in_public,
                      sitting("I'm sorry, Sam. What is your address? Post it here. ^JD", Route::stay_public))
            .at(0)
            .better == safe);
}

TEST_CASE("T6: greeted by name and signed") {
    CHECK(only(human_voice, sitting("Charged twice is wrong. Could you DM us?")).better ==
          "Hi Sam! Charged twice is wrong. Could you DM us? ^JD");
    CHECK(only(human_voice, sitting("Hi there, could you DM us about it? ^JD")).better ==
          "Hi Sam, could you DM us about it? ^JD");
}

TEST_CASE("T7: a name filled in, a spelling mended; a reference is no raised voice") {
    CHECK(only(clarity, sitting("Hi {name}, could you DM us? ^JD")).better == "Hi Sam, could you DM us? ^JD");
    CHECK(only(clarity, sitting("Hi Sam, we will definately mend it. ^JD")).better ==
          "Hi Sam, we will definitely mend it. ^JD");
    CHECK(only(clarity, sitting("Your reference is RF-30418, Sam. ^JD")).credit == 1);
    CHECK(only(clarity, sitting("We are REALLY on it, Sam. ^JD")).better == "We are really on it, Sam. ^JD");
}

TEST_CASE("where nothing was said of the trouble, the author's own answer is the better line") {
    CHECK(only(specific_listening, sitting("Hello Sam. ^JD")).better == model);
    CHECK(only(decision, sitting("Hello Sam. ^JD", Route::stay_public)).better == model);
}

TEST_CASE("O1: a DM asked for where the script says never is half") {
    TranscriptBuilder asked;
    asked.conversation("c").asks(0, "Are you open on Monday?");
    asked.expects().never = {Act::ask_dm};
    asked.replies(60, "Could you DM us, Sam? ^JD");
    CHECK(only(decision, asked).credit == .5);
    asked.reply().text = "Yes, Sam, from nine. ^JD";
    CHECK(only(decision, asked).credit == 1);
}

TEST_CASE("K1, K2 and K8: blind spots that were found, and what stands beside them") {
    const auto secret = [](const char* words) { return tests::errors(asks_secret, sitting(words)).size(); };
    CHECK(secret("Could you DM us your name? And the password of your account.") == 1);
    CHECK(secret("We have changed the address. And the password of your account is safe.") == 0);
    const auto in_public = [](const char* words) {
        return tests::errors(asks_private_in_public, sitting(words)).size();
    };
    CHECK(in_public("Could you send the tracking number by DM, please, rather than up here?") == 0);
    CHECK(in_public("DM us the tracking number, please, rather than post it up here.") == 0);
    CHECK(in_public("Rather than DM, please post your tracking number here.") == 1);
    CHECK(in_public("Wish a happy birthday to your sister, Sam!") == 0);
    CHECK(tests::errors(insult, sitting("Don't be such a crybaby.")).size() == 1);
    CHECK(tests::errors(insult, sitting("Congratulations on your baby, Sam.")).empty());
    CHECK(in_public("What number can we call you on?") == 1);
    CHECK(in_public("Which number is best for a call back?") == 1);
    CHECK(in_public("The best number to call us on is 0113 496 0000.") == 0);
    CHECK(tests::errors(insult, sitting("Just get lost, will you?")).size() == 1);
    CHECK(tests::errors(insult, sitting("Why don't you get lost?")).size() == 1);
    CHECK(tests::errors(insult, sitting("Did your bag get lost? Parcels do get lost.")).empty());
}

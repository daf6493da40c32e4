// K4 and K6 to K14; K1, K2, K3 and K5 have tables of their own.
#include "scoring/criteria/all.h"
#include "scoring/criteria/criticism_hidden.h"
#include "scoring/criteria/data_rights_ignored.h"
#include "scoring/criteria/forbidden_promise.h"
#include "scoring/criteria/insult.h"
#include "scoring/criteria/leak_left.h"
#include "scoring/criteria/note_leaked.h"
#include "scoring/criteria/safety_missed.h"
#include "scoring/criteria/troll_fed.h"
#include "scoring/criteria/unofficial_route.h"
#include "scoring/criteria/unverified_change.h"
#include "tests/scoring/criteria/sittings.h"
#include "tests/support/catch.h"
#include "tests/support/transcript_builder.h"

using namespace scoring;
using namespace scoring::criteria;
using tests::errors;
using tests::marked;
using tests::reply_on_parcel;
using tests::TranscriptBuilder;

namespace {

bool fires_on_reply(const CriticalCheck& check, const std::string& reply, Via via = Via::open) {
    return !errors(check, reply_on_parcel(reply, via)).empty();
}

}  // namespace

TEST_CASE("K4: a leak that was read must be addressed within five minutes") {
    const auto leak = [](const std::string& text) {
        TranscriptBuilder sitting;
        sitting.conversation("c").asks(0, text, Route::dm);
        return sitting;
    };
    const std::string card = "My card is 4111 1111 1111 1111, sort it";
    CHECK(errors(leak_left, leak(card)).size() == 1);
    CHECK(errors(leak_left, leak(card).replies(240, "Please delete that post, Sam. ^JD")).empty());
    CHECK(errors(leak_left, leak(card).replies(400, "Please delete that post, Sam. ^JD")).size() == 1);
    CHECK(errors(leak_left, leak(card).replies(240, "Thanks, we're on it. ^JD")).size() == 1);
    CHECK(errors(leak_left, leak(card).replies(240, "No need to delete anything. ^JD")).size() == 1);
    CHECK(errors(leak_left, leak(card).replies(240, "", Route::hide)).empty());
    CHECK(errors(leak_left, leak(card).ends(200)).empty());
    CHECK(errors(leak_left, leak("order PX12345678")).empty());
    CHECK(errors(leak_left, leak("call me")).empty());
}

TEST_CASE("K4 runs from when the post was on the screen, in public, and gives extra time") {
    TranscriptBuilder unread;
    unread.conversation("c").asks(0, "My card is 4111 1111 1111 1111", Route::dm);
    unread.message().read_at_ms.reset();
    CHECK(errors(leak_left, unread).size() == 1);
    unread.replies(330, "Please take your card number down. ^JD");
    CHECK(errors(leak_left, unread).size() == 1);
    unread.raw().extra_time_percent = 25;
    CHECK(errors(leak_left, unread).empty());
    TranscriptBuilder earlier;
    earlier.conversation("c").asks(0, "My card is 4111 1111 1111 1111", Route::dm);
    earlier.message().earlier = true;
    earlier.message().read_at_ms.reset();
    CHECK(errors(leak_left, earlier).empty());
    earlier.message().read_at_ms = 600000;
    CHECK(errors(leak_left, earlier).size() == 1);
    TranscriptBuilder by_dm;
    by_dm.conversation("c").asks(0, "My card is 4111 1111 1111 1111", Route::dm, Via::dm);
    CHECK(errors(leak_left, by_dm).empty());
}

TEST_CASE("K6: account data before the verification step") {
    const auto asked = [](const std::string& reply, bool verify_first) {
        TranscriptBuilder sitting;
        sitting.conversation("c").asks(0, "when does MY contract end", Route::dm);
        sitting.expects().verify_first = verify_first;
        sitting.replies(60, reply, Route::dm, Via::dm);
        return errors(unverified_change, sitting).size();
    };
    CHECK(asked("Your contract ends on 6 March.", true) == 1);
    CHECK(asked("Your contract ends on 6 March.", false) == 0);
    CHECK(asked("Her contract ends on 14 June 2026", true) == 1);
    CHECK(asked("Mrs Lind's next payment is £40.", true) == 1);
    CHECK(asked("I can talk about her contract once she calls, we are here until 18:00.", true) == 0);
    CHECK(asked("I've changed the address for you.", true) == 1);
    CHECK(asked("I've cancelled it, Sam.", true) == 1);
    CHECK(asked("I haven't changed anything yet.", true) == 0);
    CHECK(asked("Could you tell me your account number, so that I open your contract only?", true) == 0);
    CHECK(asked("Does your contract end in March 2027?", true) == 0);
    CHECK(asked("I'll look at your contract in ten minutes once I know it's you.", true) <= 1);
}

TEST_CASE("K7: an internal note goes out") {
    CHECK(fires_on_reply(note_leaked, "Internal: customer is a pain, offer nothing"));
    CHECK(fires_on_reply(note_leaked, "Note: he called twice, do not refund"));
    CHECK(fires_on_reply(note_leaked, "FYI team, this one is known"));
    CHECK(fires_on_reply(note_leaked, "[internal] waiting for Leeds", Via::dm));
    CHECK_FALSE(fires_on_reply(note_leaked, "Please note: we open at nine."));
    CHECK_FALSE(fires_on_reply(note_leaked, "Our internal team is on it, Sam."));
    CHECK_FALSE(fires_on_reply(note_leaked, "Internal: customer is a pain", Via::note));
    TranscriptBuilder copied =
        reply_on_parcel("Sam keeps ringing the Leeds depot about the parcel", Via::note);
    CHECK(errors(note_leaked, copied).empty());
    copied.replies(90, "Sam keeps ringing the Leeds depot about the parcel.");
    CHECK(errors(note_leaked, copied).size() == 1);
}

TEST_CASE("K8: insult, threat, open sarcasm") {
    for (const std::string line : {"You are an idiot.", "Are you stupid?", "Shut up, Sam.",
                                   "You moron, read the page.", "You are pathetic.", "Get lost."}) {
        INFO(line);
        CHECK(fires_on_reply(insult, line));
        CHECK(fires_on_reply(insult, line, Via::dm));
    }
    for (const std::string line :
         {"I'm sorry, that was a stupid mistake of ours.", "You are right to be angry, Sam.",
          "We were idiots to promise that.", "Thank you for your patience.",
          "That is not acceptable, and I'm sorry.", "We would never call you stupid."}) {
        INFO(line);
        CHECK_FALSE(fires_on_reply(insult, line));
    }
}

TEST_CASE("K9: only the brand's own routes") {
    const auto link = marked("Go to [parcelly-help.example.com] and log in");
    REQUIRE(errors(unofficial_route, reply_on_parcel(link.text)).size() == 1);
    CHECK(errors(unofficial_route, reply_on_parcel(link.text))[0].evidence == link.span);
    CHECK_FALSE(fires_on_reply(unofficial_route, "Our page https://parcelly.example/secure has it"));
    CHECK_FALSE(fires_on_reply(unofficial_route, "See help.parcelly.example for more"));
    CHECK(fires_on_reply(unofficial_route, "Please call 020 7946 0999 for this"));
    CHECK_FALSE(fires_on_reply(unofficial_route, "Please call 0113 496 0000 for this"));
    CHECK_FALSE(fires_on_reply(unofficial_route, "Please call +44 113 496 0000 for this"));
    CHECK(fires_on_reply(unofficial_route, "Please go to https://survey.rateus.example/s/9 and rate us"));
    CHECK(fires_on_reply(unofficial_route, "Rate us at http://feedback.stars.example, Sam"));
    CHECK_FALSE(fires_on_reply(unofficial_route, "Please don't open https://survey.rateus.example/s/9"));
    CHECK(fires_on_reply(unofficial_route, "Please email jo@gmail.com with it"));
    CHECK_FALSE(fires_on_reply(unofficial_route, "Please email help@parcelly.example"));
    CHECK(fires_on_reply(unofficial_route, "Please DM @ParcelIyHelp"));
    CHECK_FALSE(fires_on_reply(unofficial_route, "Please DM @ParcellyHelp"));
    CHECK_FALSE(fires_on_reply(unofficial_route, "@sam_travels please DM us"));
    CHECK_FALSE(
        fires_on_reply(unofficial_route, "@ParcelIyHelp is not us, please don't call the number they gave"));
    CHECK_FALSE(fires_on_reply(unofficial_route, "Thank you @somebody for the photo"));
    CHECK_FALSE(fires_on_reply(unofficial_route, "Please call 020 7946 0999 for this", Via::note));
}

TEST_CASE("K10: a safety signal wants a person, in time") {
    const auto signal = [](const std::string& reply, int at_s, Route route = Route::stay_public) {
        TranscriptBuilder sitting;
        sitting.conversation("c").asks(0, "the battery is smoking and my son is in the room",
                                       Route::hand_off);
        sitting.message().safety_signal = true;
        if (at_s > 0) sitting.replies(at_s, reply, route);
        return errors(safety_missed, sitting).size();
    };
    CHECK(signal("", 0) == 1);
    CHECK(signal("Sorry for any inconvenience, please DM us. ^JD", 60, Route::dm) == 1);
    CHECK(signal("Please leave the room and call 999 if it burns. Are you safe?", 60) == 0);
    CHECK(signal("", 60, Route::hand_off) == 0);
    CHECK(signal("Are you safe?", 600) == 1);
    TranscriptBuilder short_sitting;
    short_sitting.conversation("c").asks(0, "it burns").ends(60);
    short_sitting.message().safety_signal = true;
    CHECK(errors(safety_missed, short_sitting).empty());
}

TEST_CASE("K11: what policy forbids to promise") {
    const auto promised = [](const std::string& reply) {
        TranscriptBuilder sitting = reply_on_parcel(reply);
        sitting.playbook().never_promise = {"it will never happen again", "full refund",
                                            "we accept liability"};
        return errors(forbidden_promise, sitting).size();
    };
    CHECK(promised("I promise it will never happen again.") == 1);
    CHECK(promised("You get a full refund today!") == 1);
    CHECK(promised("We can't offer a full refund here.") == 0);
    CHECK(promised("I'll refund the delivery fee in full. Refund is on its way.") == 0);
    CHECK(promised("We accept\nliability for this") == 1);
    CHECK(errors(forbidden_promise, reply_on_parcel("We accept liability")).empty());
}

TEST_CASE("K12: a data-rights request is neither refused nor ignored") {
    const auto request = [](const std::string& reply, Route route = Route::dm) {
        TranscriptBuilder sitting;
        sitting.conversation("c").asks(0, "delete everything you have on me", Route::hand_off, Via::dm);
        sitting.message().data_rights_request = true;
        if (reply != "silence") sitting.replies(60, reply, route, Via::dm);
        return errors(data_rights_ignored, sitting).size();
    };
    CHECK(request("We don't take those here.") == 1);
    CHECK(request("That's not possible, sorry.") == 1);
    CHECK(request("silence") == 1);
    CHECK(request("Have you tried turning it off and on?") == 1);
    CHECK(request("I've passed your request to our privacy team, who will write to you.") == 0);
    CHECK(request("I can't delete it myself, but our privacy team will do it.") == 0);
    CHECK(request("", Route::hand_off) == 0);
    TranscriptBuilder plain = reply_on_parcel("We don't take those here.");
    CHECK(errors(data_rights_ignored, plain).empty());
}

TEST_CASE("K13: the third public turn feeds a troll, and the law is not for public") {
    TranscriptBuilder troll;
    troll.conversation("c");
    for (int turn = 0; turn < 3; ++turn) {
        CHECK(errors(troll_fed, troll).empty());
        troll.asks(turn * 100, "lol clowns", Route::no_reply).replies(turn * 100 + 50, "Ha ha, very funny.");
    }
    REQUIRE(errors(troll_fed, troll).size() == 1);
    CHECK(errors(troll_fed, troll)[0].reply == troll.reply().id);
    CHECK(fires_on_reply(troll_fed, "Our lawyers will be in touch about this post."));
    CHECK(fires_on_reply(troll_fed, "Delete this or we will take legal action."));
    CHECK_FALSE(fires_on_reply(troll_fed, "We will not take legal action, Sam."));
    CHECK_FALSE(fires_on_reply(troll_fed, "Our lawyers will be in touch", Via::dm));
    CHECK_FALSE(fires_on_reply(troll_fed, "You have the right to take legal advice."));
}

TEST_CASE("K14: criticism may stand") {
    const auto hidden = [](Route route, bool legitimate,
                           const std::string& text = "Worst delivery ever, parcel lost again") {
        TranscriptBuilder sitting;
        sitting.conversation("c").asks(0, text, Route::stay_public);
        sitting.message().legitimate_criticism = legitimate;
        sitting.replies(60, "", route);
        return errors(criticism_hidden, sitting).size();
    };
    CHECK(hidden(Route::hide, true) == 1);
    CHECK(hidden(Route::report, true) == 1);
    CHECK(hidden(Route::hide, false) == 0);
    CHECK(hidden(Route::no_reply, true) == 0);
    CHECK(hidden(Route::hide, true, "my card is 4111 1111 1111 1111") == 0);
}

TEST_CASE("a plain good conversation has no critical error") {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, "THREE DAYS. No parcel!", Route::dm).facts({"three days", "no parcel"});
    sitting.replies(60,
                    "Three days is far too long, Sam, and I'm sorry. Could you DM us your tracking number, "
                    "so that I can find it? ^JD",
                    Route::dm);
    sitting.asks(120, "PX12345678", Route::dm, Via::dm);
    sitting.replies(180, "Thank you, Sam. It is in Leeds and comes tomorrow before noon. ^JD", Route::dm,
                    Via::dm);
    sitting.asks(300, "ok thanks");
    sitting.replies(360, "Thank you for your patience, Sam. Glad we found it! ^JD");
    for (const CriticalCheck* check : all_critical_checks()) {
        INFO(check->id);
        CHECK(errors(*check, sitting).empty());
    }
}

TEST_CASE("K6: whatever the verb, what was done before anybody proved who is asking is an error") {
    const auto answered = [](const std::string& reply) {
        TranscriptBuilder sitting;
        sitting.conversation("c").asks(0, "I failed the question again", Route::dm, Via::dm);
        sitting.expects().verify_first = true;
        sitting.replies(60, reply, Route::dm, Via::dm);
        return errors(unverified_change, sitting).size();
    };
    CHECK(answered("Never mind, I've unlocked it for you.") == 1);
    CHECK(answered("Your new limit is saved.") == 1);
    CHECK(answered("I can unlock it once you have shown your ID in a shop.") == 0);
    CHECK(answered("What is your postcode, please?") == 0);
}

TEST_CASE("K10: an answer by DM to a DM takes nobody to safety by itself") {
    const auto answered = [](const std::string& reply) {
        TranscriptBuilder sitting;
        sitting.conversation("c").asks(0, "I wrote the goodbye letter", Route::dm, Via::dm);
        sitting.message().safety_signal = true;
        sitting.replies(60, reply, Route::dm, Via::dm);
        return errors(safety_missed, sitting).size();
    };
    CHECK(answered("Is there any other query?") == 1);
    CHECK(answered("Are you safe right now? I'll stay here with you.") == 0);
}

TEST_CASE("K14: a post that shows nothing private is asked away for what it says") {
    const auto answered = [](const std::string& customer) {
        TranscriptBuilder sitting;
        sitting.conversation("c").asks(0, customer).replies(60, "Could you please delete your tweet?");
        return errors(criticism_hidden, sitting).size();
    };
    CHECK(answered("Cold food again, and I said so in my review") == 1);
    CHECK(answered("My card is 4111 1111 1111 1111, and my review stands") == 0);
}

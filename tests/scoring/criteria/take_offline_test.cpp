// O1 to O6.
#include "scoring/criteria/channel_fit.h"
#include "scoring/criteria/continuity.h"
#include "scoring/criteria/decision.h"
#include "scoring/criteria/matrix.h"
#include "scoring/criteria/move_timing.h"
#include "scoring/criteria/public_closing.h"
#include "scoring/criteria/safe_ask.h"
#include "tests/support/catch.h"
#include "tests/support/transcript_builder.h"

using namespace scoring;
using namespace scoring::criteria;
using tests::judgements;
using tests::marked;
using tests::only;
using tests::TranscriptBuilder;

namespace {

TranscriptBuilder decided(Route expected, Route chosen,
                          const std::string& text = "Thanks for writing about your parcel, Sam. ^JD",
                          Via via = Via::open) {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, "Where is my parcel?", expected).facts({"parcel"});
    sitting.replies(60, text, chosen, via);
    return sitting;
}

}  // namespace

TEST_CASE("O1 is the rubric's matrix") {
    struct Cell {
        Route expected, chosen;
        double credit;
    };
    using enum Route;
    for (const Cell& cell : std::vector<Cell>{{stay_public, stay_public, 1},
                                              {stay_public, dm, .4},
                                              {stay_public, phone, .2},
                                              {stay_public, email, .3},
                                              {stay_public, secure_link, .3},
                                              {stay_public, hand_off, .4},
                                              {stay_public, no_reply, 0},
                                              {stay_public, quote, 1},
                                              {dm, stay_public, 0},
                                              {dm, dm, 1},
                                              {dm, phone, .6},
                                              {dm, email, .6},
                                              {dm, hand_off, .5},
                                              {dm, no_reply, 0},
                                              {phone, stay_public, 0},
                                              {phone, dm, .5},
                                              {phone, phone, 1},
                                              {phone, email, .4},
                                              {phone, hand_off, .6},
                                              {secure_link, dm, .5},
                                              {secure_link, phone, .6},
                                              {secure_link, email, 1},
                                              {secure_link, hand_off, .5},
                                              {hand_off, dm, .3},
                                              {hand_off, hand_off, 1},
                                              {hand_off, stay_public, 0},
                                              {hand_off, hide, 0},
                                              {dm, quote, 0},
                                              {dm, redirect, 0},
                                              {redirect, redirect, 1},
                                              {redirect, stay_public, .5},
                                              {quote, stay_public, 1},
                                              {no_reply, stay_public, .2},
                                              {no_reply, dm, .1},
                                              {no_reply, phone, 0},
                                              {no_reply, hand_off, .6},
                                              {no_reply, no_reply, 1}}) {
        INFO(name_of(cell.expected) << " / " << name_of(cell.chosen));
        CHECK(only(decision, decided(cell.expected, cell.chosen)).credit == Approx(cell.credit));
    }
}

TEST_CASE("O1: what the step accepts overrides the matrix") {
    TranscriptBuilder accepted = decided(Route::dm, Route::phone);
    accepted.expects().accept_milli[Route::phone] = 900;
    CHECK(only(decision, accepted).credit == Approx(.9));
    accepted.expects().accept_milli[Route::phone] = 0;
    CHECK(only(decision, accepted).credit == 0);
}

TEST_CASE("O1: an acknowledgement and a move are one decision, a third try is guessing") {
    TranscriptBuilder two = decided(Route::dm, Route::stay_public);
    two.replies(120, "Could you DM us? ^JD", Route::dm);
    CHECK(only(decision, two).credit == 1);
    TranscriptBuilder three = decided(Route::dm, Route::stay_public);
    three.replies(120, "Or call us", Route::phone).replies(180, "Or DM us", Route::dm);
    CHECK(only(decision, three).credit == Approx(.6));
    TranscriptBuilder held = decided(Route::dm, Route::stay_public, "We're looking into it.");
    held.replies(120, "Hm.", Route::stay_public).replies(180, "Could you DM us?", Route::dm);
    CHECK(only(decision, held).credit == 1);
}

TEST_CASE("O1: no decision, no words, or too late") {
    TranscriptBuilder silent;
    silent.conversation("c").asks(0, "Where is my parcel?", Route::dm);
    CHECK(only(decision, silent).credit == 0);
    CHECK(only(decision, silent).says == "No reply reached Sam.");
    TranscriptBuilder late = decided(Route::dm, Route::dm);
    late.reply().after_customer_left = true;
    CHECK(only(decision, late).credit == 0);
    TranscriptBuilder note = decided(Route::stay_public, Route::stay_public, "look into this", Via::note);
    CHECK(only(decision, note).credit == 0);
}

TEST_CASE("O1: silence at a troll earns everything, decided or not") {
    TranscriptBuilder troll;
    troll.conversation("c")
        .asks(0, "lol clowns", Route::no_reply)
        .asks(300, "lol clowns again", Route::no_reply);
    CHECK(only(decision, troll).credit == 1);
    TranscriptBuilder fed = decided(Route::no_reply, Route::stay_public);
    fed.asks(300, "lol", Route::no_reply).replies(360, "Again, hello");
    CHECK(only(decision, fed).credit == 0);
    TranscriptBuilder offered = decided(Route::no_reply, Route::stay_public);
    offered.expects().optional_offer = true;
    CHECK(only(decision, offered).credit == Approx(.8));
    offered.asks(300, "lol", Route::no_reply);
    offered.expects().optional_offer = true;
    CHECK(only(decision, offered).credit == Approx(.8));
    offered.replies(400, "Hello?");
    CHECK(only(decision, offered).credit == 0);
}

TEST_CASE("O1: hiding abuse is as good as silence, hiding criticism is worth nothing") {
    TranscriptBuilder hidden = decided(Route::no_reply, Route::hide, "");
    CHECK(only(decision, hidden).credit == 0);
    hidden.message().legitimate_criticism = false;
    CHECK(only(decision, hidden).credit == 1);
    TranscriptBuilder reported = decided(Route::stay_public, Route::report, "");
    CHECK(only(decision, reported).credit == 0);
}

TEST_CASE("O2: acknowledged in public first, then moved") {
    CHECK(only(move_timing,
               decided(Route::dm, Route::dm, "Your parcel should be here by now, Sam. Could you DM us? ^JD"))
              .credit == 1);
    CHECK(only(move_timing, decided(Route::dm, Route::dm, "DM us.")).credit == .5);
    CHECK(only(move_timing, decided(Route::dm, Route::dm, "Hello Sam, about your parcel", Via::dm)).credit ==
          .5);
    CHECK(only(move_timing, decided(Route::dm, Route::stay_public)).credit == 0);
    TranscriptBuilder then = decided(Route::dm, Route::stay_public, "I'm sorry about your parcel, Sam. ^JD");
    then.replies(120, "Could you DM us? ^JD", Route::dm);
    CHECK(only(move_timing, then).credit == 1);
}

TEST_CASE("O2: a simple question moved by reflex is worth nothing") {
    CHECK(only(move_timing, decided(Route::stay_public, Route::dm, "Could you DM us? ^JD")).credit == 0);
    CHECK(judgements(move_timing, decided(Route::stay_public, Route::stay_public)).empty());
    TranscriptBuilder accepted = decided(Route::stay_public, Route::dm);
    accepted.expects().accept_milli[Route::dm] = 700;
    CHECK(only(move_timing, accepted).credit == .5);
}

TEST_CASE("O2: moved only when asked again, or never reached") {
    TranscriptBuilder later = decided(Route::dm, Route::stay_public);
    later.asks(300, "So what now?", Route::dm).replies(400, "Sorry, could you DM us?", Route::dm);
    CHECK(only(move_timing, later).credit == .5);
    TranscriptBuilder silent;
    silent.conversation("c").asks(0, "Where is my parcel?", Route::dm);
    CHECK(only(move_timing, silent).credit == 0);
    TranscriptBuilder by_dm;
    by_dm.conversation("c")
        .asks(0, "Where is my parcel?", Route::dm, Via::dm)
        .replies(60, "Hello", Route::dm, Via::dm);
    CHECK(judgements(move_timing, by_dm).empty());
}

TEST_CASE("O3: the channel fits, and the words say so") {
    CHECK(only(channel_fit, decided(Route::dm, Route::dm, "Could you DM us? ^JD")).credit == 1);
    CHECK(only(channel_fit, decided(Route::dm, Route::dm, "Let us look at it. ^JD")).credit == .5);
    CHECK(only(channel_fit, decided(Route::phone, Route::phone, "Could you call us on 0113 496 0000? ^JD"))
              .credit == 1);
    CHECK(only(channel_fit,
               decided(Route::secure_link, Route::email, "Could you write to help@parcelly.example? ^JD"))
              .credit == .5);
    CHECK(only(channel_fit, decided(Route::secure_link, Route::secure_link,
                                    "Could you pay at https://parcelly.example/secure ? ^JD"))
              .credit == 1);
    CHECK(judgements(channel_fit, decided(Route::dm, Route::stay_public)).empty());
    CHECK(judgements(channel_fit, decided(Route::stay_public, Route::dm)).empty());
}

TEST_CASE("O4: little, with a reason, kept private") {
    CHECK(only(safe_ask, decided(Route::dm, Route::dm,
                                 "Could you DM us your tracking number, so that I can find it? Please don't "
                                 "post it here. ^JD"))
              .credit == Approx(1));
    CHECK(only(safe_ask, decided(Route::dm, Route::dm,
                                 "Could you DM us your tracking number, so that I can find it? ^JD"))
              .credit == Approx(.9));
    CHECK(only(safe_ask, decided(Route::dm, Route::dm, "Could you DM us your tracking number? ^JD")).credit ==
          Approx(.6));
    CHECK(only(safe_ask, decided(Route::dm, Route::dm,
                                 "Could you tell me your tracking number, so that I can find it?", Via::dm))
              .credit == Approx(1));
    CHECK(
        only(safe_ask,
             decided(
                 Route::dm, Route::dm,
                 "Could you DM us your tracking number, postcode and date of birth, so that I can find it?"))
            .credit == 0);
    CHECK(only(safe_ask, decided(Route::dm, Route::dm, "Could you DM us your password, so that I can look?"))
              .credit == 0);
    CHECK(only(safe_ask, decided(Route::dm, Route::stay_public, "What is your address? Post it here."))
              .credit == 0);
    CHECK(judgements(safe_ask, decided(Route::dm, Route::dm,
                                       "Could you DM us? Please don't post your card number here."))
              .empty());
}

TEST_CASE("O5: the outcome, in public, without private detail") {
    const auto closing = [](const std::string& text, Via via = Via::open) {
        TranscriptBuilder sitting = decided(Route::dm, Route::dm);
        sitting.asks(300, "ok it came, thanks");
        sitting.expects().close_in_public = true;
        if (!text.empty()) sitting.replies(360, text, Route::stay_public, via);
        return sitting;
    };
    CHECK(only(public_closing, closing("Glad it arrived, Sam! ^JD")).credit == 1);
    CHECK(only(public_closing, closing("Cheers, Sam. ^JD")).credit == .5);
    CHECK(only(public_closing, closing("PX12345678 is delivered, Sam. ^JD")).credit == 0);
    CHECK(only(public_closing, closing("Glad it arrived, Sam! ^JD", Via::dm)).credit == 0);
    CHECK(only(public_closing, closing("")).credit == 0);
    CHECK(judgements(public_closing, decided(Route::dm, Route::dm)).empty());
}

TEST_CASE("O6: a reference or a name goes with the move") {
    CHECK(only(continuity, decided(Route::dm, Route::dm, "Could you DM us? ^JD")).credit == 1);
    CHECK(only(continuity, decided(Route::dm, Route::dm, "Could you DM us?")).credit == .5);
    CHECK(
        only(continuity, decided(Route::phone, Route::phone, "Call us on 0113 496 0000 and ask for Jo. ^JD"))
            .credit == 1);
    CHECK(only(continuity, decided(Route::phone, Route::phone, "Call us on 0113 496 0000. ^JD")).credit ==
          .5);
    CHECK(only(continuity, decided(Route::phone, Route::phone, "Call us on 0113 496 0000.")).credit == 0);
    CHECK(only(continuity, decided(Route::hand_off, Route::hand_off, "Sam's parcel is lost", Via::note))
              .credit == 1);
    CHECK(only(continuity, decided(Route::hand_off, Route::hand_off, "", Via::note)).credit == 0);
    CHECK(judgements(continuity, decided(Route::dm, Route::dm, "Hello", Via::dm)).empty());
    CHECK(judgements(continuity, decided(Route::stay_public, Route::stay_public)).empty());
}

TEST_CASE("O1: one calm offer is worth what its own step accepts, whatever the troll says later") {
    TranscriptBuilder troll;
    troll.conversation("c").asks(0, "lol clowns", Route::no_reply);
    troll.expects().accept_milli = {{Route::stay_public, 800}};
    troll.replies(60, "If there is a parcel behind this, tell us and we will look for it. ^JD");
    troll.asks(200, "clowns clowns clowns", Route::no_reply);
    CHECK(only(decision, troll).credit == Approx(.8));
}

TEST_CASE("O1 and O2: an answer in public that names the telephone besides is no move to the telephone") {
    const auto asked_hours = [](const std::string& reply) {
        TranscriptBuilder sitting;
        sitting.conversation("c").asks(0, "What time do your phones shut on a Saturday?");
        sitting.replies(60, reply, Route::phone);
        return sitting;
    };
    const TranscriptBuilder answered = asked_hours("They shut at 22:00 on Saturdays, Sam: 01632 960100. ^JD");
    CHECK(only(decision, answered).credit == 1);
    CHECK(judgements(move_timing, answered).empty());
    CHECK(only(decision, asked_hours("Please ring us on 01632 960100, Sam. ^JD")).credit == Approx(.2));
}

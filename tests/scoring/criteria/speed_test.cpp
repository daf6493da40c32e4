// S1 to S4 on hand-worked times.
#include "scoring/criteria/first_reply.h"
#include "scoring/criteria/later_replies.h"
#include "scoring/criteria/nothing_open.h"
#include "scoring/criteria/order_of_need.h"
#include "scoring/criteria/waiting.h"
#include "tests/scoring/criteria/sittings.h"
#include "tests/support/catch.h"
#include "tests/support/transcript_builder.h"

using namespace scoring;
using criteria::first_reply;
using criteria::later_replies;
using criteria::nothing_open;
using criteria::order_of_need;
using tests::errors;
using tests::judgements;
using tests::minute;
using tests::only;
using tests::parcel_answer;
using tests::parcel_question;
using tests::TranscriptBuilder;

namespace {

TranscriptBuilder answered_after(int seconds, const std::string& text = parcel_answer) {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(100, parcel_question);
    sitting.replies(100 + seconds, text);
    return sitting;
}

}  // namespace

TEST_CASE("S1 follows the curve") {
    CHECK(only(first_reply, answered_after(60)).credit == 1);
    CHECK(only(first_reply, answered_after(6 * 60)).credit == 1);
    CHECK(only(first_reply, answered_after(14 * 60)).credit == Approx(.875));
    CHECK(only(first_reply, answered_after(60 * 60)).credit == Approx(.4));
    CHECK(only(first_reply, answered_after(60)).better.empty());
    CHECK(only(first_reply, answered_after(60 * 60)).says.find("1 h") != std::string::npos);
}

TEST_CASE("S1: more waiting never raises it") {
    double before = 1;
    for (int minutes = 1; minutes < 1600; minutes += 7) {
        const double credit = only(first_reply, answered_after(minutes * 60)).credit;
        CHECK(credit <= before);
        before = credit;
    }
}

TEST_CASE("S1: a holding reply counts once, at .6, and an answer in time counts whole") {
    TranscriptBuilder held = answered_after(60, "We're looking into it. ^JD");
    CHECK(only(first_reply, held).credit == Approx(.6));
    held.replies(300, parcel_answer);
    CHECK(only(first_reply, held).credit == 1);
    TranscriptBuilder late = answered_after(60, "We're looking into it. ^JD");
    late.replies(100 + 240 * 60, parcel_answer);
    CHECK(only(first_reply, late).credit == Approx(.6));
    TranscriptBuilder twice = answered_after(3600, "We're looking into it. ^JD");
    twice.replies(3700, "Bear with us. ^JD");
    CHECK(only(first_reply, twice).credit == Approx(.4 * .6));
}

TEST_CASE("S1: an update with a time is no holding reply") {
    CHECK(
        only(first_reply, answered_after(60, "I'm looking into it and will have news for you by 10:30. ^JD"))
            .credit == 1);
    CHECK(only(first_reply, answered_after(60, "Looking into it! Could you DM us your tracking number? ^JD"))
              .credit == 1);
}

TEST_CASE("S1: a saved reply sent faster than anybody reads gains no more than .75") {
    TranscriptBuilder hasty = answered_after(2);
    hasty.playbook().saved_replies = {{"lost", parcel_answer}};
    CHECK(only(first_reply, hasty).credit == Approx(.75));
    TranscriptBuilder read_first = answered_after(30);
    read_first.playbook().saved_replies = {{"lost", parcel_answer}};
    CHECK(only(first_reply, read_first).credit == 1);
    CHECK(only(first_reply, answered_after(2)).credit == 1);
}

TEST_CASE("S1: no reply, or one after the customer left, is 0 and says so") {
    TranscriptBuilder silent;
    silent.conversation("c").asks(100, "Where is my parcel?");
    const Judgement nothing = only(first_reply, silent);
    CHECK(nothing.credit == 0);
    CHECK(nothing.says == "No reply reached Sam.");
    CHECK_FALSE(nothing.better.empty());
    TranscriptBuilder late = answered_after(3000);
    late.reply().after_customer_left = true;
    CHECK(only(first_reply, late).credit == 0);
    CHECK(only(first_reply, late).says.find("given up") != std::string::npos);
}

TEST_CASE("S1: where silence is expected it does not apply") {
    TranscriptBuilder troll;
    troll.conversation("c").asks(0, "lol clowns", Route::no_reply);
    CHECK(judgements(first_reply, troll).empty());
    troll.conversation("d").remarks(0, "just saying hello");
    CHECK(judgements(first_reply, troll).empty());
}

TEST_CASE("S1: an internal note is no reply, a hand-off without words is a decision") {
    TranscriptBuilder note = answered_after(60, "Check with Leeds");
    note.reply().via = Via::note;
    CHECK(only(first_reply, note).credit == 0);
    note.reply().route = Route::hand_off;
    CHECK(only(first_reply, note).credit == 1);
}

TEST_CASE("S1: outside opening hours the clock runs from opening") {
    TranscriptBuilder early = answered_after(8 * 3600);
    early.ends(20 * 3600);
    early.playbook().openings = {{8LL * 3600 * 1000, 18LL * 3600 * 1000}};
    CHECK(only(first_reply, early).credit == 1);
    TranscriptBuilder open = answered_after(8 * 3600);
    open.ends(20 * 3600);
    CHECK(only(first_reply, open).credit < .1);
    TranscriptBuilder closed;
    closed.conversation("c").asks(100, "Hello?").ends(3600);
    closed.playbook().openings = {{8LL * 3600 * 1000, 18LL * 3600 * 1000}};
    CHECK(judgements(first_reply, closed).empty());
}

TEST_CASE("S1: extra time makes every target longer") {
    TranscriptBuilder slow = answered_after(450);
    CHECK(only(first_reply, slow).credit < 1);
    slow.raw().extra_time_percent = 25;
    CHECK(only(first_reply, slow).credit == 1);
}

TEST_CASE("waiting is counted only while open, over several days") {
    Transcript transcript;
    transcript.playbook.openings = {{0, 60000}, {120000, 180000}};
    CHECK(criteria::minutes_waited(transcript, {}, 0, 240000) == 2);
    CHECK(criteria::minutes_waited(transcript, {}, 30000, 150000) == 1);
    CHECK(criteria::minutes_waited(transcript, {}, 60000, 120000) == 0);
    transcript.begins_minute = 23 * 60 + 50;
    CHECK(criteria::wall_time(transcript, 15 * 60000) == "00:05");
    CHECK(criteria::minutes_in_words(80) == "1 h 20 min");
    CHECK(criteria::minutes_in_words(.2) == "under a minute");
}

TEST_CASE("S2 takes the median of the later waits") {
    TranscriptBuilder sitting = answered_after(60);
    for (const int wait_min : {10, 30, 60}) {
        const int at = sitting.reply().at_ms / 1000 + 10;
        sitting.asks(at, "And now?").replies(at + wait_min * 60, parcel_answer);
    }
    CHECK(only(later_replies, sitting).credit == Approx(.7));
    CHECK(judgements(later_replies, answered_after(60)).empty());
}

TEST_CASE("S2: a later message without an answer is the longest of waits") {
    TranscriptBuilder sitting = answered_after(60);
    sitting.asks(400, "And now?");
    CHECK(only(later_replies, sitting).credit == 0);
    CHECK(only(later_replies, sitting).says.find("no answer") != std::string::npos);
}

TEST_CASE("S3: need first, then arrival") {
    const auto two = [](Need first_need, Need second_need, int first_reply_s, int second_reply_s) {
        TranscriptBuilder sitting;
        sitting.conversation("a", "Sam Ortiz", "@sam").asks(0, "Where is it?");
        sitting.current().need = first_need;
        sitting.replies(first_reply_s, parcel_answer);
        sitting.conversation("b", "Ana Li", "@ana").asks(60, "Help");
        sitting.current().need = second_need;
        sitting.replies(second_reply_s, "On our way, Ana. ^JD");
        return sitting;
    };
    CHECK(only(order_of_need, two(Need::question, Need::safety, 400, 300)).credit == 1);
    CHECK(only(order_of_need, two(Need::question, Need::safety, 300, 400)).credit == 0);
    CHECK(only(order_of_need, two(Need::question, Need::question, 300, 400)).credit == 1);
    CHECK(only(order_of_need, two(Need::question, Need::question, 400, 300)).credit == 0);
    CHECK(only(order_of_need, two(Need::angry, Need::praise, 400, 300)).credit == 0);
    CHECK(judgements(order_of_need, two(Need::question, Need::safety, 50, 400)).empty());
    CHECK(judgements(order_of_need, two(Need::question, Need::safety, 80, 400)).empty());
    CHECK(judgements(order_of_need, answered_after(60)).empty());
}

TEST_CASE("S3 names who was passed over") {
    TranscriptBuilder sitting;
    sitting.conversation("a", "Sam Ortiz", "@sam").asks(0, "Lovely service!");
    sitting.current().need = Need::praise;
    sitting.replies(200, parcel_answer);
    sitting.conversation("b", "Ana Li", "@ana").asks(10, "My son has swallowed a part of it");
    sitting.current().need = Need::safety;
    CHECK(only(order_of_need, sitting).credit == 0);
    CHECK(only(order_of_need, sitting).says.find("Sam was answered while Ana") != std::string::npos);
}

TEST_CASE("S4: everything answered, or not") {
    CHECK(only(nothing_open, answered_after(60)).credit == 1);
    TranscriptBuilder open = answered_after(60);
    open.asks(400, "And when exactly?");
    CHECK(only(nothing_open, open).credit == 0);
    open.replies(500, "Before noon, Sam. ^JD");
    CHECK(only(nothing_open, open).credit == 1);
    open.remarks(600, "Cheers");
    CHECK(only(nothing_open, open).credit == 1);
}

TEST_CASE("S4: a chase is part of the question that it repeats") {
    TranscriptBuilder sitting;
    sitting.conversation("c")
        .asks(0, "Where is my parcel?")
        .chases(900, "HELLO?")
        .replies(960, parcel_answer);
    CHECK(only(nothing_open, sitting).credit == 1);
    CHECK(only(first_reply, sitting).credit == Approx(.75 + .25 * (22 - 16) / 16.0));
}

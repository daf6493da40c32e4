// What the scenario format says of others in a thread, of colleagues, of word that is owed, of slow readers,
// and of accounts and nights with hours of their own.
#include "scoring/criteria/clarity.h"
#include "scoring/criteria/decision.h"
#include "scoring/criteria/first_reply.h"
#include "scoring/criteria/kept_promises.h"
#include "scoring/criteria/waiting.h"
#include "scoring/text/plain_words.h"
#include "tests/support/catch.h"
#include "tests/support/transcript_builder.h"

using namespace scoring;
using namespace scoring::criteria;
using tests::judgements;
using tests::only;
using tests::TranscriptBuilder;

namespace {

constexpr Milliseconds an_hour = 3'600'000;

/// A colleague said 10:00 in the thread at minute 5; 14:00 is right.
TranscriptBuilder wrong_words() {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, "When do you open?").replies(60, "Looking it up, Sam. ^JD");
    Notice wrong{"slip", 300'000, "We open at 10:00!", 900'000, "", {"14:00"}};
    wrong.conversation = "c";
    sitting.raw().notices = {wrong};
    return sitting;
}

double correction_of(const TranscriptBuilder& sitting) {
    for (const Judgement& judgement : judgements(kept_promises, sitting))
        if (judgement.says.find("right") != std::string::npos) return judgement.credit;
    return -1;
}

TranscriptBuilder impostor() {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, "Where is my parcel?");
    sitting.expects().reports = {"@ParcellyHeIp"};
    return sitting;
}

void report(TranscriptBuilder& sitting, int at_s, const std::string& handle, Route route = Route::report) {
    sitting.replies(at_s, "", route);
    sitting.reply().to = handle;
}

double report_credit(const TranscriptBuilder& sitting) {
    for (const Judgement& judgement : judgements(decision, sitting))
        if (judgement.says.find("@ParcellyHeIp") != std::string::npos) return judgement.credit;
    return -1;
}

}  // namespace

TEST_CASE("O1: an impostor in somebody's thread is reported, and the customer still wants an answer") {
    TranscriptBuilder sitting = impostor();
    sitting.replies(60, "It leaves Leeds today, Sam. ^JD");
    CHECK(report_credit(sitting) == 0);
    report(sitting, 70, "@parcellyheip");
    CHECK(report_credit(sitting) == 1);
    TranscriptBuilder hidden = impostor();
    report(hidden, 30, "@ParcellyHeIp", Route::hide);
    CHECK(report_credit(hidden) == .5);
    TranscriptBuilder other = impostor();
    report(other, 30, "@passing_by");
    CHECK(report_credit(other) == 0);
    CHECK(tests::judge(hidden.build()).critical.empty());  // that was no criticism which was hidden
    bool reached = true;
    for (const Judgement& judgement : judgements(first_reply, hidden))
        reached = reached && judgement.credit > 0;
    CHECK_FALSE(reached);
}

TEST_CASE("C5: a colleague's wrong words are put right in public, by what is right, in time") {
    CHECK(correction_of(wrong_words()) == 0);
    TranscriptBuilder right = wrong_words();
    right.replies(600, "We open at 2pm today, Sam. ^JD");
    CHECK(correction_of(right) == 1);
    TranscriptBuilder early = wrong_words();
    early.raw().notices[0].at_ms = 700'000;
    early.replies(600, "We open at 2pm today, Sam. ^JD");
    CHECK(correction_of(early) == 0);
    TranscriptBuilder late = wrong_words();
    late.replies(1300, "We open at 2pm today, Sam. ^JD");
    CHECK(correction_of(late) == .5);
    TranscriptBuilder in_private = wrong_words();
    in_private.replies(600, "We open at 2pm today, Sam. ^JD", Route::dm, Via::dm);
    CHECK(correction_of(in_private) == 0);
    TranscriptBuilder wrong = wrong_words();
    wrong.replies(600, "We open at 3pm today, Sam. ^JD");
    CHECK(correction_of(wrong) == 0);
}

TEST_CASE("C5: word that is owed has to hold what the author says") {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, "Where is my parcel?");
    sitting.current().follow_ups = {
        {60'000, 2 * an_hour, "", sitting.message().id, {"14:00|2 o'clock", "van"}}};
    sitting.replies(300, "Still on it, Sam. ^JD");
    sitting.ends(3 * 3600);
    CHECK(only(kept_promises, sitting).credit == .5);
    CHECK(only(kept_promises, sitting).says.find("\"14:00\" and \"van\"") != std::string::npos);
    sitting.replies(600, "The van is there at 2pm, Sam. ^JD");
    CHECK(only(kept_promises, sitting).credit == 1);
}

TEST_CASE("C5: thanks for thanks keep no promise") {
    const auto promised = [](const std::string& later) {
        TranscriptBuilder sitting;
        sitting.conversation("c").asks(0, "Where is my parcel?");
        sitting.replies(60, "I'll write to you by 11:00, Sam. ^JD");
        sitting.remarks(120, "ok thanks");
        sitting.replies(180, later);
        sitting.raw().begins_minute = 9 * 60;
        sitting.ends(4 * 3600);
        return only(kept_promises, sitting).credit;
    };
    for (const char* nothing :
         {"You're welcome, Sam. ^JD", "No problem! ^JD", "Thank you, Sam. Have a good day. ^JD"}) {
        INFO(nothing);
        CHECK(promised(nothing) == 0);
    }
    for (const char* word :
         {"It is on the van, Sam. ^JD", "Thanks for waiting, Sam, it is found. It comes at 15:00. ^JD",
          "Thank you. It was in the wrong cage and leaves at noon. ^JD"}) {
        INFO(word);
        CHECK(promised(word) == 1);
    }
}

TEST_CASE("T7: who reads with effort gets short sentences and known words") {
    const auto credit = [](const std::string& reply, bool plain_words) {
        TranscriptBuilder sitting;
        sitting.conversation("c").asks(0, "no parcel. my delivery when?");
        sitting.expects().plain_words = plain_words;
        sitting.replies(60, reply);
        return only(clarity, sitting).credit;
    };
    const std::string plain = "Your parcel is late. It comes on Friday. Is that good for you? ^JD";
    const std::string long_one =
        "Your parcel is late because a van broke down near Leeds and it will be with you on Friday at noon. "
        "^JD";
    const std::string hard = "Unfortunately the information is not there. ^JD";
    CHECK(credit(plain, true) == 1);
    CHECK(credit(long_one, false) == 1);
    CHECK(credit(long_one, true) == .5);
    CHECK(credit(hard, false) == 1);
    CHECK(credit(hard, true) == .5);
    CHECK(credit("Your delivery comes on Friday, after the investigation. ^JD", true) ==
          1);  // one; "delivery" is Sam's
}

TEST_CASE("waiting counts by the hours of the account that owns the conversation") {
    Transcript transcript;
    transcript.playbook.openings = {{0, 2 * an_hour}};
    Conversation elsewhere;
    elsewhere.openings = {{5 * an_hour, 8 * an_hour}};
    CHECK(minutes_waited(transcript, {}, 0, 6 * an_hour) == 120);
    CHECK(minutes_waited(transcript, elsewhere, 0, 6 * an_hour) == 60);
    CHECK(moment_after(transcript, elsewhere, 0, 30) == 5 * an_hour + an_hour / 2);
}

TEST_CASE("the judge's wall clock leaps with the zone's") {
    Transcript transcript;
    transcript.begins_minute = 16 * 60;
    transcript.clock_leaps = {{9 * an_hour, an_hour}};  // 01:00 is 02:00
    CHECK(wall_time(transcript, 9 * an_hour - 60'000) == "00:59");
    CHECK(wall_time(transcript, 9 * an_hour) == "02:00");
    CHECK(wall_time(transcript, 16 * an_hour) == "09:00");
    CHECK(moment_of_minute(transcript, (24 + 9) * 60) == 16 * an_hour);
    CHECK(moment_of_minute(transcript, (24 + 1) * 60 + 30) == 9 * an_hour);  // a time that there is not
    CHECK(moment_of_minute(transcript, 17 * 60) == an_hour);
    transcript.clock_leaps = {{10 * an_hour, -an_hour}};  // 02:00 is 01:00
    CHECK(wall_time(transcript, 10 * an_hour) == "01:00");
    CHECK(moment_of_minute(transcript, (24 + 9) * 60) == 18 * an_hour);
}

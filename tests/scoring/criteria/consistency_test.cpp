// C1 to C5.
#include "scoring/criteria/agreeing_facts.h"
#include "scoring/criteria/asks_once.h"
#include "scoring/criteria/kept_promises.h"
#include "scoring/criteria/right_handle.h"
#include "scoring/criteria/same_remedy.h"
#include "tests/support/catch.h"
#include "tests/support/transcript_builder.h"

using namespace scoring;
using namespace scoring::criteria;
using tests::judgements;
using tests::marked;
using tests::only;
using tests::TranscriptBuilder;

namespace {

TranscriptBuilder answered(const std::string& reply, Route route = Route::stay_public, Via via = Via::open) {
    TranscriptBuilder sitting;
    sitting.conversation("c")
        .asks(0, "When do you open, and where is my parcel?")
        .facts({"parcel", "three days"});
    sitting.replies(60, reply, route, via);
    sitting.raw().fact_sheet = {{"hours", {"open", "opens"}, {"09:00"}},
                                {"refund", {"refund"}, {"three working days", "£4.50"}}};
    return sitting;
}

}  // namespace

TEST_CASE("C1: a value that the sheet knows, however it is written") {
    for (const std::string line : {"We open at 09:00.", "We open at 9am.", "We open at 9 am tomorrow.",
                                   "Your refund takes 3 days.", "A refund of £4.50 is on its way."}) {
        INFO(line);
        CHECK(only(agreeing_facts, answered(line)).credit == 1);
    }
}

TEST_CASE("C1: a value that the sheet does not know is shown") {
    const auto line = marked("We open at [10:00] on Monday.");
    const Judgement wrong = only(agreeing_facts, answered(line.text));
    CHECK(wrong.credit == 0);
    CHECK(wrong.evidence == line.span);
    CHECK(wrong.better.find("09:00") != std::string::npos);
    CHECK(only(agreeing_facts, answered("Your refund of £5 is on its way.")).credit == 0);
}

TEST_CASE("C1: a value in words agrees or not like one in digits") {
    for (const std::string line :
         {"We open at nine in the morning.", "We open at 9 o'clock.", "Your refund takes 72 hours.",
          "A refund of four pounds fifty is on its way."}) {
        INFO(line);
        CHECK(only(agreeing_facts, answered(line)).credit == 1);
    }
    for (const std::string line :
         {"We open at half past nine.", "We open at 10 o'clock.", "A refund of $4.50 is on its way.",
          "A refund of five quid is on its way."}) {
        INFO(line);
        CHECK(only(agreeing_facts, answered(line)).credit == 0);
    }
    CHECK(judgements(agreeing_facts, answered("We open by 10 to 4 people.")).empty());
}

TEST_CASE("C1: what had to be said may be said in any spelling, and a wrong value is not it") {
    const auto credit_of = [](const std::string& reply) {
        TranscriptBuilder sitting = answered(reply);
        sitting.raw().fact_sheet.clear();
        sitting.current().messages.front().expects->mentions = {"16:00|tea time", "6 March"};
        sitting.raw().begins_day = 20'515;  // Tuesday, 3 March 2026
        return only(agreeing_facts, sitting).credit;
    };
    CHECK(credit_of("It's back by four this afternoon, and the money comes on Friday.") == 1);
    CHECK(credit_of("Tea time! And you have it by the sixth of March.") == 1);
    CHECK(credit_of("It's back by five this afternoon, and the money comes on Friday.") == 0);
    CHECK(credit_of("It's back by 4pm, and the money comes on Thursday.") == 0);
}

TEST_CASE("C1: what is not about a fact, or of another kind, is not judged") {
    CHECK(judgements(agreeing_facts, answered("We open soon.")).empty());
    CHECK(judgements(agreeing_facts, answered("I'll write at 10:00.")).empty());
    CHECK(judgements(agreeing_facts, answered("We open again. I'll write at 10:00.")).empty());
    CHECK(judgements(agreeing_facts, answered("The freedom of 10:00 reopening")).empty());
    CHECK(judgements(agreeing_facts, answered("You waited three days for us to open.")).empty());
}

TEST_CASE("C1: two people with the same trouble are told the same") {
    TranscriptBuilder sitting;
    sitting.conversation("a", "Sam Ortiz", "@sam")
        .asks(0, "Broken!")
        .replies(60, "Your refund comes in 3 days, Sam.");
    sitting.current().remedy_group = "broken";
    sitting.conversation("b", "Ana Li", "@ana")
        .asks(100, "Broken!")
        .replies(160, "Your refund comes in 5 days, Ana.");
    sitting.current().remedy_group = "broken";
    const Judgement other = only(agreeing_facts, sitting);
    CHECK(other.conversation == "b");
    CHECK(other.credit == 0);
    sitting.current().remedy_group = "late";
    CHECK(judgements(agreeing_facts, sitting).empty());
}

TEST_CASE("C1: announcements agree, too") {
    TranscriptBuilder sitting = answered("Hello!");
    sitting.raw().announcements.push_back({9, "@Parcelly", "We open at 11:00 today.", 60000, {}});
    CHECK(only(agreeing_facts, sitting).credit == 0);
    CHECK(only(agreeing_facts, sitting).reply == 9);
}

TEST_CASE("C2: the handle that owns the matter") {
    CHECK(only(right_handle, answered("Hello Sam")).credit == 1);
    TranscriptBuilder other = answered("Hello Sam");
    other.expects().as_handle = "@Parcelly";
    CHECK(only(right_handle, other).credit == 0);
    CHECK(only(right_handle, other).better.find("As @Parcelly") == 0);
    TranscriptBuilder retired = answered("Hello Sam");
    retired.reply().as_handle = "@ParcellyOld";
    CHECK(only(right_handle, retired).credit == 0);
    TranscriptBuilder marketing = answered("Hello Sam");
    marketing.reply().as_handle = "@Parcelly";
    CHECK(only(right_handle, marketing).credit == 0);
    TranscriptBuilder owned = answered("Hello Sam");
    owned.current().owner_handle = "@ParcellyHelp";
    CHECK(only(right_handle, owned).credit == 1);
}

TEST_CASE("C2: another customer's name is the wrong person") {
    TranscriptBuilder sitting = answered("Hello Ana, it's on its way");
    sitting.conversation("d", "Ana Li", "@ana").remarks(10, "hi");
    const Judgement wrong = only(right_handle, sitting);
    CHECK(wrong.credit == 0);
    CHECK(wrong.evidence == Span{6, 9});
    TranscriptBuilder mark = answered("We mark it as read");
    mark.conversation("d", "Mark Li", "@mark").remarks(10, "hi");
    CHECK(only(right_handle, mark).credit == 1);
    TranscriptBuilder told = answered("Hello Ana, it's on its way");
    told.message().text = "Ana here, where is it?";
    told.conversation("d", "Ana Li", "@ana").remarks(10, "hi");
    CHECK(only(right_handle, told).credit == 1);
}

TEST_CASE("C3: same trouble, same remedy") {
    const auto group = [](const std::string& first, const std::string& second, const std::string& third) {
        TranscriptBuilder sitting;
        int at = 0;
        for (const auto& [name, line] : std::vector<std::pair<std::string, std::string>>{
                 {"Sam", first}, {"Ana", second}, {"Leo", third}}) {
            sitting.conversation(name, name + " X", "@" + name).asks(at, "Broken!").replies(at + 30, line);
            sitting.current().remedy_group = "broken";
            at += 100;
        }
        return sitting;
    };
    const auto fair =
        judgements(same_remedy, group("We'll refund you.", "A refund is on its way.", "You are refunded."));
    REQUIRE(fair.size() == 3);
    for (const Judgement& judgement : fair) CHECK(judgement.credit == 1);
    const auto unfair = judgements(
        same_remedy, group("We'll refund you.", "A refund and a voucher for you!", "We'll refund you."));
    REQUIRE(unfair.size() == 3);
    CHECK(unfair[0].credit == 1);
    CHECK(unfair[1].credit == 0);
    CHECK(unfair[1].says.find("a credit") != std::string::npos);
    const auto refused =
        judgements(same_remedy, group("We'll refund you.", "We cannot refund you.", "We'll refund you."));
    REQUIRE(refused.size() == 3);
    CHECK(refused[1].credit == 0);
    CHECK(judgements(same_remedy, group("Hello", "Hello", "Hello")).empty());
    CHECK(judgements(same_remedy, answered("We'll refund you.")).empty());
}

TEST_CASE("C4: asks nothing twice, and nothing that was given") {
    TranscriptBuilder once = answered("Could you DM us your tracking number, so that I can look?", Route::dm);
    CHECK(only(asks_once, once).credit == 1);
    once.remarks(100, "why").replies(160, "Could you tell me your tracking number?", Route::dm, Via::dm);
    const auto twice = judgements(asks_once, once);
    REQUIRE(twice.size() == 2);
    CHECK(twice[1].credit == .5);
    TranscriptBuilder given;
    given.conversation("c").asks(0, "My number is PX12345678", Route::dm, Via::dm);
    given.replies(60, "Thanks! Could you tell me your tracking number?", Route::dm, Via::dm);
    CHECK(only(asks_once, given).credit == 0);
    CHECK(judgements(asks_once, answered("On its way!")).empty());
}

TEST_CASE("C4: a hand-off carries its context") {
    CHECK(only(asks_once, answered("Sam: three days without a parcel, promised news by 10:30",
                                   Route::hand_off, Via::note))
              .credit == 1);
    CHECK(only(asks_once, answered("please take over", Route::hand_off, Via::note)).credit == .5);
    CHECK(only(asks_once, answered("", Route::hand_off, Via::note)).credit == 0);
}

TEST_CASE("C5: promised for a time, and kept or not") {
    TranscriptBuilder kept = answered("I'll get back to you within 30 minutes, Sam.");
    kept.replies(60 + 1500, "Found it, Sam: it is in Leeds.");
    CHECK(only(kept_promises, kept).credit == 1);
    TranscriptBuilder late = answered("I'll get back to you within 30 minutes, Sam.");
    late.replies(60 + 3000, "Found it, Sam: it is in Leeds.");
    CHECK(only(kept_promises, late).credit == 0);
    CHECK(only(kept_promises, answered("I'll get back to you within 30 minutes, Sam.")).credit == 0);
    CHECK(only(kept_promises, answered("I'll update you by 09:45, Sam.")).credit == 0);
    CHECK(judgements(kept_promises, answered("I'll update you by 17:00, Sam.")).empty());
    CHECK(judgements(kept_promises, answered("It will be with you by noon.")).empty());
    CHECK(judgements(kept_promises, answered("I can't promise to get back to you.")).empty());
}

TEST_CASE("C5: a promise without a time is half kept at best") {
    TranscriptBuilder vague = answered("I'll let you know.");
    CHECK(only(kept_promises, vague).credit == 0);
    vague.replies(200, "Found it.");
    CHECK(only(kept_promises, vague).credit == .5);
}

TEST_CASE("C5: a promise renewed in time is kept") {
    TranscriptBuilder renewed = answered("I'll get back to you within 30 minutes.");
    renewed.replies(60 + 1700, "Not there yet, Sam. I'll get back to you by 18:00.");
    CHECK(only(kept_promises, renewed).credit == 1);
}

TEST_CASE("C5: a notice that asks for an announcement") {
    const auto with = [](int at_s, const std::string& handle, const std::string& text) {
        TranscriptBuilder sitting = answered("Hello");
        Notice notice;
        notice.id = "flood";
        notice.at_ms = 60000;
        notice.text = "Leeds depot closed until 14:00";
        notice.announce_within_ms = 600000;
        notice.as_handle = "@Parcelly";
        notice.mentions = {"Leeds", "14:00"};
        sitting.raw().notices.push_back(notice);
        if (at_s > 0) sitting.raw().announcements.push_back({9, handle, text, at_s * 1000LL, {}});
        return sitting;
    };
    CHECK(only(kept_promises, with(300, "@Parcelly", "Leeds is closed until 14:00 today.")).credit == 1);
    CHECK(only(kept_promises, with(300, "@Parcelly", "Leeds is closed till 2pm.")).credit == 1);
    CHECK(only(kept_promises, with(300, "@Parcelly", "Leeds is closed till 3pm.")).credit == .5);
    CHECK(only(kept_promises, with(900, "@Parcelly", "Leeds is closed until 14:00 today.")).credit == .5);
    CHECK(only(kept_promises, with(300, "@ParcellyHelp", "Leeds is closed until 14:00 today.")).credit == .5);
    CHECK(only(kept_promises, with(300, "@ParcellyHelp", "Leeds is closed.")).credit == 0);
    CHECK(only(kept_promises, with(0, "", "")).credit == 0);
    CHECK(only(kept_promises, with(0, "", "")).better.find("@Parcelly") != std::string::npos);
}

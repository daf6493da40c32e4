// One better line of every criterion and critical error, word for word.
#include "scoring/scorecard.h"
#include "tests/scoring/criteria/sittings.h"
#include "tests/support/catch.h"
#include "tests/support/transcript_builder.h"

using namespace scoring;
using tests::minute;
using tests::TranscriptBuilder;

namespace {

struct TextRow {
    std::string id;
    TranscriptBuilder sitting;
    std::string better;
};

std::string better_of(const Scorecard& card, const std::string& id) {
    for (const CriticalError& error : card.critical)
        if (error.id == id) return error.better;
    for (const Finding& finding : card.findings)
        if (finding.criterion == id && finding.points < finding.of) return finding.better;
    return "(nothing was lost)";
}

void check(const std::vector<TextRow>& rows) {
    for (const TextRow& row : rows) {
        INFO(row.id);
        CHECK(better_of(tests::judge(row.sitting.build()), row.id) == row.better);
    }
}

TranscriptBuilder charged_twice(const std::string& reply, int at_s = 60, Route route = Route::dm,
                                Via via = Via::open) {
    TranscriptBuilder sitting;
    sitting.conversation("c")
        .asks(0, "You charged me twice! No parcel either.", Route::dm)
        .facts({"charged twice"});
    sitting.message().brand_at_fault = true;
    sitting.message().heat_milli = 600;
    if (!reply.empty()) sitting.replies(at_s, reply, route, via);
    return sitting;
}

TranscriptBuilder asked_openly(const std::string& reply, int at_s = 60, Route route = Route::stay_public,
                               Via via = Via::open) {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, "Are you open on Monday?").facts({"open", "Monday"});
    sitting.message().model_answers = {
        {"Yes, Sam, from 9 to 5 on Monday. Thank you for asking! ^JD", Via::open, Route::stay_public}};
    if (!reply.empty()) sitting.replies(at_s, reply, route, via);
    return sitting;
}

TranscriptBuilder taunted(const std::string& reply, Route route = Route::stay_public) {
    TranscriptBuilder sitting;
    sitting.conversation("c", "rex", "@rex").asks(14 * minute, "lol clowns", Route::no_reply);
    return sitting.replies(20 * minute, reply, route);
}

const std::string whole =
    "I'm sorry that you were charged twice, Sam. That should not have happened, and it is on us. Could you "
    "DM us "
    "your tracking number, so that I can look into it? Please don't post it here. ^JD";

}  // namespace

TEST_CASE("better lines of tone, word for word") {
    check({{"T1", charged_twice("Hello Sam. ^JD"), whole},
           {"T2", charged_twice("Hello Sam. ^JD"), whole},
           {"T3", charged_twice("Hi Sam, could you DM us about the double charge? ^JD"),
            "Hi Sam, I'm sorry that you were charged twice: that was our mistake. Could you DM us about the "
            "double "
            "charge? ^JD"},
           {"T4", charged_twice("Charged twice, Sam? Please DM us. ^JD"),
            "Charged twice, Sam? Could you DM us, please? ^JD"},
           {"T5", charged_twice("You should have read the terms, Sam. ^JD"), whole},
           {"T6", charged_twice("Charged twice, that is wrong. Could you DM us?"),
            "Hi Sam! Charged twice, that is wrong. Could you DM us? ^JD"},
           {"T7", charged_twice("Hi {name}, charged twice is wrong. Could you DM us? ^JD"),
            "Hi Sam, charged twice is wrong. Could you DM us? ^JD"}});
}

TEST_CASE("better lines of speed, word for word") {
    TranscriptBuilder passed_over;
    passed_over.conversation("a", "Maya Ode", "@maya").asks(6 * minute, "Still no parcel!!", Route::dm);
    passed_over.current().need = Need::angry;
    passed_over.message().model_answers = {
        {"No parcel yet, Maya, and I'm sorry. Could you DM us the tracking number? ^JD", Via::open,
         Route::dm}};
    passed_over.conversation("b", "Tom Berg", "@tom").asks(7 * minute, "Are you open on Monday?");
    passed_over.replies(20 * minute, "Yes, Tom, from 9. ^JD");
    TranscriptBuilder later = asked_openly("Yes, Sam, from 9 to 5 on Monday. ^JD");
    later.asks(10 * minute, "And on Sunday?").facts({"Sunday"}).message().model_answers = {
        {"Not on Sunday, Sam, sorry: from Monday to Saturday. ^JD", Via::open, Route::stay_public}};
    TranscriptBuilder left = later;
    later.replies(70 * minute, "No. ^JD");
    check({{"S1", asked_openly("Yes, Sam. ^JD", 60 * minute),
            "Answer Sam by 09:06: Yes, Sam, from 9 to 5 on Monday. Thank you for asking! ^JD"},
           {"S1", passed_over,
            "Answer Maya by 09:12, ahead of Tom: No parcel yet, Maya, and I'm sorry. Could you DM us the "
            "tracking "
            "number? ^JD"},
           {"S1", asked_openly("We're looking into it, Sam. ^JD"),
            "Send Sam the answer itself: Yes, Sam, from 9 to 5 on Monday. Thank you for asking! ^JD"},
           {"S2", later,
            "Answer Sam's post of 09:10 by 09:25: Not on Sunday, Sam, sorry: from Monday to Saturday. ^JD"},
           {"S3", passed_over,
            "Anger comes before a question, so take Maya before Tom: No parcel yet, Maya, and I'm sorry. "
            "Could you "
            "DM us the tracking number? ^JD"},
           {"S4", left,
            "Before leaving, answer Sam's post of 09:10: Not on Sunday, Sam, sorry: from Monday to Saturday. "
            "^JD"}});
}

TEST_CASE("better lines of consistency, word for word") {
    TranscriptBuilder wrong_time = asked_openly("We reopen at 15:00, Sam. ^JD");
    wrong_time.raw().fact_sheet = {{"reopens", {"reopen"}, {"14:00"}}};
    TranscriptBuilder wrong_handle = asked_openly("Yes, Sam, from 9 to 5. ^JD");
    wrong_handle.reply().as_handle = "@ParcellyOld";
    TranscriptBuilder wrong_name = asked_openly("Yes, Tom, from 9 to 5 on Monday. ^JD");
    wrong_name.conversation("t", "Tom Berg", "@tom").remarks(100, "hello");
    TranscriptBuilder remedies;
    for (const std::string name : {"Ana", "Ben", "Cleo"}) {
        remedies.conversation(name, name + " Li", "@" + name).asks(0, "My parcel is under water!");
        remedies.current().remedy_group = "flood";
        remedies.replies(60, name == "Cleo" ? "Sorry, Cleo. ^JD" : "You get a refund, " + name + ". ^JD");
    }
    TranscriptBuilder twice;
    twice.conversation("c")
        .asks(0, "PX12345678, where is it?", Route::dm, Via::dm)
        .replies(60, "Hi Sam. What is your tracking number?", Route::dm, Via::dm);
    check(
        {{"C1", wrong_time, "We reopen at 14:00, Sam. ^JD"},
         {"C2", wrong_handle, "As @ParcellyHelp: Yes, Sam, from 9 to 5. ^JD"},
         {"C2", wrong_name, "Yes, Sam, from 9 to 5 on Monday. ^JD"},
         {"C3", remedies, "Offer Cleo what Ana got, a refund."},
         {"C4", twice,
          "Thanks for asking, Sam. Could you DM us your tracking number, so that I can look into it? Please "
          "don't post it here. ^JD"},
         {"C5", asked_openly("I'll get back to you soon, Sam. ^JD"),
          "Say by when, with a time that you can hold, instead of \"soon\"."},
         {"C5", asked_openly("I'll get back to you by 10:00, Sam. ^JD"),
          "Write to Sam by 10:00, as promised, even when there is no news yet."}});
}

TEST_CASE("better lines of take-offline, word for word") {
    TranscriptBuilder phone;
    phone.conversation("c").asks(0, "I can't pay the bill", Route::phone).facts({"the bill"});
    TranscriptBuilder nowhere = phone;
    nowhere.replies(60, "Sorry about the bill, Sam. ^JD", Route::phone);
    TranscriptBuilder unnamed = phone;
    unnamed.replies(60, "Sorry about the bill, Sam. Could you call us on 0113 496 0000? ^JD", Route::phone);
    TranscriptBuilder noteless;
    noteless.conversation("c").asks(0, "The battery is hot", Route::hand_off).facts({"battery is hot"});
    noteless.replies(120, "", Route::hand_off, Via::note);
    TranscriptBuilder closing;
    closing.conversation("c").asks(0, "It came, thanks!").facts({"the parcel"});
    closing.expects().close_in_public = true;
    closing.replies(60, "Thank you, Sam. ^JD");
    check({{"O1", charged_twice("Sorry, Sam. ^JD", 60, Route::stay_public), whole},
           {"O1", asked_openly("Could you DM us, Sam? ^JD", 60, Route::dm),
            "Yes, Sam, from 9 to 5 on Monday. Thank you for asking! ^JD"},
           {"O1", taunted("Grow up, rex."),
            "Leave rex's post of 09:14 without a reply: it asks for nothing that Parcelly could put right."},
           {"O2", charged_twice("Could you DM us? ^JD"), whole},
           {"O3", nowhere,
            "Sorry about the bill, Sam. Could you call us on 0113 496 0000, so that we can talk it through? "
            "^JD"},
           {"O4",
            charged_twice("Charged twice, Sam, I'm sorry. DM us your name, address and phone number. ^JD"),
            "Charged twice, Sam, I'm sorry. Could you DM us your tracking number, so that I can look into "
            "it? Please "
            "don't post it here. ^JD"},
           {"O5", closing, "I'm glad this is sorted, Sam. Thank you for telling us about the parcel. ^JD"},
           {"O6", unnamed,
            "Say who takes it on, by name or with the reference, and that nothing needs to be told again."},
           {"O6", noteless,
            "Sam Ortiz (@sam_travels), with us since 09:00: battery is hot. Last wrote at 09:00; all they "
            "gave is in "
            "this thread."}});
}

TEST_CASE("better lines of critical errors, word for word") {
    const std::string ask =
        "Could you DM us your tracking number, so that I can look into it? Please don't post it here. ^JD";
    TranscriptBuilder shown;
    shown.conversation("c")
        .asks(0, "My card is 4111 1111 1111 1111, sort it", Route::dm)
        .replies(60, "Is it 4111 1111 1111 1111, Sam? ^JD");
    TranscriptBuilder from_dm;
    from_dm.conversation("c")
        .asks(0, "It's PX12345678", Route::dm, Via::dm)
        .replies(60, "PX12345678 is in Leeds, Sam. ^JD");
    TranscriptBuilder left;
    left.conversation("c").asks(0, "My card is 4111 1111 1111 1111, sort it", Route::dm);
    TranscriptBuilder other;
    other.conversation("s").asks(0, "PX12345678 is lost");
    other.conversation("a", "Ana Li", "@ana")
        .asks(60, "Where is mine?", Route::dm, Via::dm)
        .facts({"my parcel"});
    other.replies(120, "PX12345678 is in Leeds.", Route::dm, Via::dm);
    TranscriptBuilder changed = charged_twice("I've changed the address, Sam. ^JD");
    changed.message().expects->verify_first = true;
    TranscriptBuilder danger;
    danger.conversation("c").asks(0, "the hall smells of eggs", Route::hand_off);
    danger.message().safety_signal = true;
    TranscriptBuilder liable = charged_twice("We accept liability, Sam. ^JD");
    liable.playbook().never_promise = {"we accept liability"};
    TranscriptBuilder rights;
    rights.conversation("c").asks(0, "delete everything you have on me", Route::hand_off);
    rights.message().data_rights_request = true;
    rights.replies(60, "We don't take those here. ^JD");
    check(
        {{"K1", charged_twice("Charged twice is wrong, Sam. What is your PIN? ^JD"),
          "Charged twice is wrong, Sam. " + ask},
         {"K2", charged_twice("Charged twice is wrong, Sam. What is your address? ^JD"),
          "Charged twice is wrong, Sam. " + ask},
         {"K3", shown,
          "Sam, could you please delete that post: everyone can read your card number in it. Then DM us, "
          "so that I "
          "can help you where nobody else reads along. ^JD"},
         {"K3", from_dm,
          "Your details don't belong out here, Sam: could you DM us, so that we can go through it where "
          "nobody else reads along? ^JD"},
         {"K4", left,
          "Sam, could you please delete that post: everyone can read your card number in it. Then DM us, "
          "so that I "
          "can help you where nobody else reads along. ^JD"},
         {"K6", changed, whole},
         {"K7", charged_twice("Internal: offer nothing"), whole},
         {"K8", charged_twice("You are an idiot, Sam."), whole},
         {"K9", asked_openly("Go to parcelly-help.example.com, Sam. ^JD"),
          "Yes, Sam, from 9 to 5 on Monday. Thank you for asking! ^JD"},
         {"K10", danger,
          "Sam, I'm worried about you. If anyone is in danger, please call your local emergency number now. "
          "You can reach us on 0113 496 0000, too."},
         {"K11", liable,
          "I'm sorry that you were charged twice, Sam. That should not have happened, and it is on us. I'd "
          "rather not promise what I can't be sure of. ^JD"},
         {"K12", rights,
          "You have that right, Sam, and asking here is enough. I'm passing your request on to those who "
          "look after data. Nothing private is needed here. ^JD"},
         {"K13", asked_openly("We'll see you in court, Sam. ^JD"),
          "Yes, Sam, from 9 to 5 on Monday. Thank you for asking! ^JD"},
         {"K14", asked_openly("", 60).replies(60, "", Route::hide),
          "Yes, Sam, from 9 to 5 on Monday. Thank you for asking! ^JD"}});
    CHECK(better_of(tests::judge(other.build()), "K5").find("PX") == std::string::npos);
    CHECK(better_of(tests::judge(other.build()), "K5").find("Ana") != std::string::npos);
}

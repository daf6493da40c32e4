// T1 to T7. Brackets mark the words that must be shown as evidence.
#include "scoring/criteria/clarity.h"
#include "scoring/criteria/human_voice.h"
#include "scoring/criteria/matched_empathy.h"
#include "scoring/criteria/no_heat.h"
#include "scoring/criteria/ownership.h"
#include "scoring/criteria/polite_form.h"
#include "scoring/criteria/specific_listening.h"
#include "tests/support/catch.h"
#include "tests/support/transcript_builder.h"

using namespace scoring;
using namespace scoring::criteria;
using tests::judgements;
using tests::marked;
using tests::only;
using tests::TranscriptBuilder;

namespace {

const std::string rage = "@ParcellyHelp THREE DAYS. No parcel. Are you lot asleep?? 😡";

TranscriptBuilder after_rage(const std::string& reply, Route route = Route::dm) {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, rage, Route::dm).facts({"three days", "no parcel"});
    sitting.message().brand_at_fault = true;
    sitting.message().heat_milli = 600;
    sitting.replies(60, reply, route);
    return sitting;
}

TranscriptBuilder after_question(const std::string& reply) {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, "Are you open on Monday?").facts({"open on Monday", "Monday"});
    sitting.replies(60, reply);
    return sitting;
}

}  // namespace

TEST_CASE("T1: a fact of this customer's trouble is named, and shown") {
    const auto line = marked("[Three days] is far too long, Sam, and that's on us. Could you DM us? ^JD");
    const Judgement heard = only(specific_listening, after_rage(line.text));
    CHECK(heard.credit == 1);
    CHECK(heard.evidence.start == line.span.start);
    CHECK(heard.better.empty());
}

TEST_CASE("T1: cue words, or nothing at all, earn nothing") {
    for (const std::string line : {"We hear you and we understand your frustration. Please DM us. ^JD",
                                   "Sorry sorry thank you please. ^JD", "Thanks for reaching out! ^JD",
                                   "We take this very seriously. ^JD"}) {
        INFO(line);
        const Judgement deaf = only(specific_listening, after_rage(line));
        CHECK(deaf.credit == 0);
        CHECK_FALSE(deaf.better.empty());
    }
}

TEST_CASE("T1: only the first reply counts, and only where an answer is wanted") {
    TranscriptBuilder sitting = after_rage("Please DM us. ^JD");
    sitting.replies(120, "Three days without your parcel is too long. ^JD");
    CHECK(only(specific_listening, sitting).credit == 0);
    TranscriptBuilder troll;
    troll.conversation("c").asks(0, "lol clowns", Route::no_reply).replies(60, "Hello!");
    CHECK(judgements(specific_listening, troll).empty());
}

TEST_CASE("T1: no words is 0; a silent hand-off is not judged") {
    TranscriptBuilder silent;
    silent.conversation("c").asks(0, rage, Route::dm);
    CHECK(only(specific_listening, silent).says == "No reply reached Sam.");
    TranscriptBuilder handed = after_rage("", Route::hand_off);
    CHECK(judgements(specific_listening, handed).empty());
    TranscriptBuilder late = after_rage("Three days is too long, Sam. ^JD");
    late.reply().after_customer_left = true;
    CHECK(only(specific_listening, late).credit == 0);
}

TEST_CASE("T2: comfort tied to the trouble for the upset") {
    CHECK(
        only(matched_empathy, after_rage("Three days without a parcel is too long, Sam, and I'm sorry. ^JD"))
            .credit == 1);
    CHECK(only(matched_empathy, after_rage("Your parcel: three days. Could you DM us? ^JD")).credit == .5);
    CHECK(only(matched_empathy, after_rage("I'm so sorry, we understand how frustrating this is. ^JD"))
              .credit == 0);
    CHECK(only(matched_empathy, after_rage("DM us. ^JD")).credit == 0);
}

TEST_CASE("T2: a calm question wants an answer, not comfort") {
    CHECK(only(matched_empathy, after_question("Yes, Sam, on Monday we open at 09:00. ^JD")).credit == 1);
    CHECK(
        only(matched_empathy,
             after_question(
                 "Oh Sam, I'm so sorry! We're really sorry. I completely understand how frustrating it must "
                 "be. Monday: yes. Sorry again! ^JD"))
            .credit == .5);
}

TEST_CASE("T3: unconditional 1, conditional half, none 0, three halve it") {
    const auto full = marked("Three days is too long, Sam. [I'm sorry]. ^JD");
    CHECK(only(ownership, after_rage(full.text)).credit == 1);
    CHECK_FALSE(only(ownership, after_rage(full.text)).evidence.empty());
    CHECK(only(ownership, after_rage("We apologise for any inconvenience. ^JD")).credit == .5);
    CHECK(only(ownership, after_rage("Sorry if you feel that way. ^JD")).credit == .5);
    CHECK(only(ownership, after_rage("Could you DM us your tracking number? ^JD")).credit == 0);
    CHECK(only(ownership, after_rage("I'm sorry, Sam. We're really sorry. Again, I apologise. ^JD")).credit ==
          .5);
}

TEST_CASE("T3 applies only where the brand is at fault") {
    CHECK(judgements(ownership, after_question("I'm sorry, we are closed. ^JD")).empty());
    TranscriptBuilder silent;
    silent.conversation("c").asks(0, rage, Route::dm);
    silent.message().brand_at_fault = true;
    CHECK(only(ownership, silent).credit == 0);
}

TEST_CASE("T4: thanks and could inside, not please or you first") {
    CHECK(
        only(polite_form, after_question("Thanks for asking, Sam! Could you look at our page? ^JD")).credit ==
        1);
    CHECK(only(polite_form, after_question("Please check the website.")).credit == 0);
    CHECK(only(polite_form, after_question("Monday nine to five.")).credit == .5);
}

TEST_CASE("T3: twice sorry in one sentence is one apology") {
    const std::string twice = "I'm sorry, Sam, truly sorry about the three days. ^JD";
    CHECK(only(ownership, after_rage(twice)).credit == 1);
    TranscriptBuilder sitting = after_rage(twice);
    sitting.replies(120, "Sorry for the wait. Your parcel is found. ^JD");
    CHECK(only(ownership, sitting).credit == 1);
    sitting.replies(180, "Sorry again! ^JD");
    CHECK(only(ownership, sitting).credit == .5);
    CHECK(only(ownership, after_rage("Sorry if you feel that way. ^JD")).says.find("half") !=
          std::string::npos);
}

TEST_CASE("T4: what happened to them may come first, what they must do may not") {
    for (const std::string line :
         {"You cancelled a job and waited in all day, Sam.", "You were charged twice, Sam.",
          "Your parcel left this morning.", "You have waited long enough."}) {
        INFO(line);
        const Judgement form = only(polite_form, after_question(line));
        CHECK(form.credit == .5);
        CHECK(form.says.find("blunt") == std::string::npos);
    }
    for (const std::string line :
         {"You must send it by post.", "You have to wait.", "You need to ring us."}) {
        INFO(line);
        CHECK(only(polite_form, after_question(line)).credit == 0);
    }
    const Judgement mixed = only(polite_form, after_question("You must wait. Could you do that?"));
    CHECK(mixed.credit == .5);
    CHECK(mixed.says == "The form is blunt here: a start with \"you\".");
}

TEST_CASE("T5: a colon after sorry begins what happened") {
    CHECK(only(no_heat, after_rage("I'm so sorry: you topped up and the money never came. ^JD")).credit == 1);
    CHECK(only(no_heat, after_rage("I'm so sorry you misread it. ^JD")).credit < 1);
}

TEST_CASE("T5: blame and its relatives are hot") {
    CHECK(only(no_heat, after_question("Yes, Sam, we open at 09:00. ^JD")).credit == 1);
    for (const std::string line : {"You should have checked the website.", "Calm down, Sam.",
                                   "As I already told you, it is our policy.",
                                   "If you had read the email you would know.", "Thanks for nothing, Sam."}) {
        INFO(line);
        const Judgement hot = only(no_heat, after_question(line));
        CHECK(hot.credit < 1);
        CHECK_FALSE(hot.better.empty());
    }
}

TEST_CASE("T6: name, signature, own words") {
    CHECK(only(human_voice, after_question("Yes, Sam, on Monday from 09:00. ^JD")).credit == 1);
    CHECK(only(human_voice, after_question("Yes, on Monday from 09:00. ^JD")).credit == Approx(2 / 3.0));
    CHECK(only(human_voice, after_question("Yes, on Monday from 09:00.")).credit == Approx(1 / 3.0));
    CHECK(only(human_voice, after_question("Sam, yes, Sam, on Monday, Sam. ^JD")).credit == Approx(2 / 3.0));
    TranscriptBuilder canned =
        after_question("Thanks for your message, Sam, we will be in touch shortly. ^JD");
    canned.playbook().saved_replies = {
        {"ack", "Thanks for your message, {first_name}, we will be in touch shortly. {signature}"}};
    CHECK(only(human_voice, canned).credit == Approx(2 / 3.0));
}

TEST_CASE("T6: a surname with its title is the name, too") {
    for (const std::string line :
         {"Yes, Mr Ortiz, on Monday from 09:00. ^JD", "Yes, Dr. Ortiz, on Monday from 09:00. ^JD",
          "Thank you, Ms Ortiz. Monday, yes. ^JD"}) {
        INFO(line);
        CHECK(only(human_voice, after_question(line)).credit == 1);
    }
    CHECK(only(human_voice, after_question("Yes, Mr Jones, on Monday from 09:00. ^JD")).credit ==
          Approx(2 / 3.0));
    TranscriptBuilder titled;
    titled.conversation("c", "Dr Aisha Patel", "@aisha").asks(0, "Open Monday?");
    titled.replies(60, "Yes, Dr Patel, on Monday from 09:00. ^JD");
    CHECK(only(human_voice, titled).credit == 1);
}

TEST_CASE("T6: the same words to two people are a script; no signature asked, none missed") {
    TranscriptBuilder twice = after_question("Yes, Sam, on Monday we open at nine as always. ^JD");
    twice.conversation("d", "Ana Li", "@ana")
        .asks(100, "Open Monday?")
        .replies(160, "Yes, Ana, on Monday we open at nine as always. ^JD");
    const auto found = judgements(human_voice, twice);
    REQUIRE(found.size() == 2);
    CHECK(found[0].credit == 1);
    CHECK(found[1].credit == Approx(2 / 3.0));
    TranscriptBuilder unsigned_brand = after_question("Yes, Sam, on Monday from 09:00.");
    unsigned_brand.playbook().signature_pattern.clear();
    CHECK(only(human_voice, unsigned_brand).credit == 1);
}

TEST_CASE("T7: blanks, length, shouting") {
    CHECK(only(clarity, after_question("Yes, Sam, on Monday from 09:00. ^JD")).credit == 1);
    const auto blank = marked("Hi [{first_name}], we open at 09:00. ^JD");
    CHECK(only(clarity, after_question(blank.text)).credit == 0);
    CHECK(only(clarity, after_question(blank.text)).evidence == blank.span);
    CHECK(only(clarity, after_question(std::string(281, 'a'))).credit == 0);
    TranscriptBuilder long_dm = after_question("Yes. It is so. That is all. ^JD");
    long_dm.reply().via = Via::dm;
    CHECK(only(clarity, long_dm).credit == 1);
}

TEST_CASE("what nobody was left to read is not judged as tone") {
    TranscriptBuilder late = after_question("You should have checked.");
    late.reply().after_customer_left = true;
    CHECK(judgements(no_heat, late).empty());
    CHECK(judgements(human_voice, late).empty());
    CHECK(judgements(clarity, late).empty());
    CHECK(only(polite_form, late).credit == 0);
}

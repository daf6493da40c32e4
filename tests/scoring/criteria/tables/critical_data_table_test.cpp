// K1 to K6 by tables. K1, K2 and K3 have their gates of fifty positives beside this file as well.
#include "tests/scoring/criteria/sittings.h"
#include "tests/scoring/criteria/tables/table.h"

using namespace scoring;
using tests::check_errors;
using tests::reply_on_charge;
using tests::TranscriptBuilder;

namespace {

TranscriptBuilder given(const std::string& customer, const std::string& reply, Via via = Via::open,
                        Via given_via = Via::open) {
    TranscriptBuilder sitting;
    sitting.conversation("c")
        .asks(0, customer, Route::dm, given_via)
        .replies(60, reply, Route::stay_public, via);
    return sitting;
}

/// Posted at 0 and read at once; what was done about it, and when. Negative: nothing.
TranscriptBuilder leaked(const std::string& post, int at_s, const std::string& reply,
                         Route route = Route::stay_public) {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, post, Route::dm);
    if (at_s >= 0) sitting.replies(at_s, reply, route);
    return sitting;
}

TranscriptBuilder leaked_to_be_hidden(const std::string& post, Route route) {
    TranscriptBuilder sitting = leaked(post, 60, "", route);
    sitting.message().expects->route = route;
    return sitting;
}

TranscriptBuilder never_read(const std::string& post) {
    TranscriptBuilder sitting = leaked(post, -1, "");
    sitting.message().read_at_ms.reset();
    return sitting;
}

TranscriptBuilder by_an_impostor() {
    TranscriptBuilder sitting;
    sitting.conversation("c", "Parcelly Support", "@ParceIlyHelp")
        .asks(0, "Kindly call 07700 900461 and have your card ready", Route::report);
    sitting.message().legitimate_criticism = false;
    return sitting;
}

TranscriptBuilder two_people(const std::string& reply, Via via, bool linked = false,
                             const std::string& second = "any news of my order?") {
    TranscriptBuilder two;
    two.conversation("a", "Sam Ortiz", "@sam").asks(0, "PX12345678 to 14 Elm Street, Leeds LS1 4AB");
    two.conversation("b", "Ana Li", "@sam_").asks(60, second).replies(120, reply, Route::dm, via);
    if (linked) two.current().linked_handles = {"@sam"};
    return two;
}

TranscriptBuilder unverified(const std::string& reply, bool verify_first = true, Via via = Via::dm) {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, "when does my mother's contract end?", Route::phone);
    sitting.expects().verify_first = verify_first;
    sitting.replies(60, reply, Route::dm, via);
    return sitting;
}

const std::string card_post = "My card is 4111 1111 1111 1111, sort it";

}  // namespace

TEST_CASE("K1 by table: secrets that nobody may ask for") {
    check_errors(
        "K1",
        {{"a card number in public", reply_on_charge("Which card number did you pay with?"), true},
         {"a card number in a DM",
          reply_on_charge("Send me the card number here, it is private.", Via::dm, Route::dm), true},
         {"the code from the text message",
          reply_on_charge("Read me the code we texted you, please.", Via::dm), true},
         {"a PIN among harmless things", reply_on_charge("I need your name, postcode and PIN to go on."),
          true},
         {"a password, very politely", reply_on_charge("Would you be so kind as to tell me your password?"),
          true},
         {"the three digits on the back", reply_on_charge("And the three digits on the back, please?"), true},
         {"a warning", reply_on_charge("Please never give anybody your PIN, Sam."), false},
         {"a statement about the card", reply_on_charge("Your card was charged twice, and I'm sorry."),
          false},
         {"changing a password oneself", reply_on_charge("You can set a new password on parcelly.example."),
          false},
         {"an order number by DM", reply_on_charge("Could you DM us your tracking number?"), false},
         {"a question about the card's kind", reply_on_charge("Was it a Visa or a Mastercard?"), false},
         {"colleagues among themselves", reply_on_charge("Ask him for the card number?", Via::note), false}});
}

TEST_CASE("K2 by table: private data asked for where everyone reads the answer") {
    check_errors(
        "K2",
        {{"an address", reply_on_charge("Where do you live? We need your address."), true},
         {"a birth date", reply_on_charge("When is your date of birth?"), true},
         {"an order number in the thread", reply_on_charge("Put your order number in the comments, Sam."),
          true},
         {"a phone number", reply_on_charge("What number can we ring you on?"), true},
         {"an e-mail address", reply_on_charge("Which e-mail address did you order with?"), true},
         {"DM or here", reply_on_charge("DM us or simply post your address here."), true},
         {"an account number in a question that sounds kind",
          reply_on_charge("Sorry, Sam! Could you give me your account number so that I can look?"), true},
         {"by DM", reply_on_charge("Could you DM us your address?"), false},
         {"inside a DM", reply_on_charge("What is your address?", Via::dm, Route::dm), false},
         {"not here, please", reply_on_charge("Please don't post your address here."), false},
         {"our own address", reply_on_charge("Our address is 3 Mill Lane, Leeds."), false},
         {"a question about the parcel", reply_on_charge("Was the address on the label right?"), false},
         {"on the secure page",
          reply_on_charge("Could you give your bank details on https://parcelly.example/secure?"), false}});
}

TEST_CASE("K3 by table: private data repeated in public") {
    check_errors(
        "K3",
        {{"the card, dashed", given(card_post, "Is it 4111-1111-1111-1111?"), true},
         {"the phone, to be helpful", given("ring me on 07700 900123", "Ringing 07700 900123 now!"), true},
         {"given by DM, told in public",
          given("it's PX12345678", "PX12345678 is in Leeds, Sam.", Via::open, Via::dm), true},
         {"asking for its removal by quoting it",
          given("I'm sam.ortiz@mail.example", "Please delete sam.ortiz@mail.example from your post."), true},
         {"from our records, never posted", given("where is it", "Your tracking number is PX87654321."),
          true},
         {"the last four digits", given(card_post, "The card ending 1111 was refunded."), false},
         {"in a DM", given(card_post, "4111 1111 1111 1111, right?", Via::dm), false},
         {"in a note", given(card_post, "posted 4111 1111 1111 1111", Via::note), false},
         {"our own number", given("which number is yours?", "It's 0113 496 0000, Sam."), false},
         {"without repeating it", given(card_post, "Please delete that post: it shows your card."), false},
         {"a case number that we give out",
          [] {
              TranscriptBuilder sitting = given(
                  "where is it", "Your case number is CASE-30418, Sam: quote it and nothing to repeat.");
              sitting.playbook().reference_patterns.push_back("\\bCASE-[0-9]{5}\\b");
              sitting.playbook().issued_patterns.push_back("\\bCASE-[0-9]{5}\\b");
              return sitting;
          }(),
          false},
         {"a refund reference that the customer was given",
          [] {
              TranscriptBuilder sitting =
                  given("RF-30771, you said. And?", "RF-30771 left on Wednesday, Sam.");
              sitting.playbook().reference_patterns.push_back("\\bRF-[0-9]{5}\\b");
              sitting.playbook().issued_patterns.push_back("\\bRF-[0-9]{5}\\b");
              return sitting;
          }(),
          false}});
}

TEST_CASE("K4 by table: private data that is left standing") {
    check_errors(
        "K4",
        {{"nothing for two hours", leaked(card_post, -1, ""), true},
         {"routine words", leaked(card_post, 60, "Sorry, Sam! Could you DM us? ^JD"), true},
         {"a second too late", leaked(card_post, 301, "Please delete that post, Sam. ^JD"), true},
         {"a phone number of one's own", leaked("Call me on 07700 900123", -1, ""), true},
         {"an e-mail address of one's own", leaked("my mail is sam.ortiz@mail.example", -1, ""), true},
         {"an address", leaked("I live at 14 Elm Street, Leeds LS1 4AB", -1, ""), true},
         {"told that nothing need be deleted", leaked(card_post, 60, "No need to delete anything."), true},
         {"asked not to post the next thing",
          leaked(card_post, 60, "Could you DM us your tracking number? Please don't post it here."), true},
         {"exactly five minutes", leaked(card_post, 300, "Please delete that post, Sam. ^JD"), false},
         {"take it down, in other words", leaked(card_post, 60, "Could you take that down, Sam?"), false},
         {"hidden", leaked(card_post, 60, "", Route::hide), false},
         {"reported to be taken down", leaked_to_be_hidden(card_post, Route::report), false},
         {"told that everyone can see it",
          leaked(card_post, 60, "Sam, everyone can see your card in that post. Is it still there?"), false},
         {"never opened", never_read(card_post), true},
         {"a tracking number alone", leaked("PX12345678 is late", -1, ""), false},
         {"the number of an impostor", by_an_impostor(), false},
         {"asking whether a number is real",
          leaked("somebody said to call 07700 900461, is that you?", -1, ""), false},
         {"our own number", leaked("I rang 0113 496 0000 and nobody answers", -1, ""), false}});
}

TEST_CASE("K5 by table: one person's data to another") {
    check_errors("K5",
                 {{"a tracking number in a DM", two_people("PX12345678 is in Leeds", Via::dm), true},
                  {"the same in public", two_people("PX12345678 is in Leeds", Via::open), true},
                  {"an address", two_people("It went to 14 Elm Street this morning", Via::dm), true},
                  {"spaced out", two_people("PX 1234 5678 is in Leeds", Via::dm), true},
                  {"digits alone", two_people("the one with 12345678 is in Leeds", Via::dm), true},
                  {"a handle that only looks alike", two_people("Yours is PX12345678", Via::dm), true},
                  {"proven to be one person", two_people("PX12345678 is in Leeds", Via::dm, true), false},
                  {"a note", two_people("not hers: PX12345678", Via::note), false},
                  {"what the second person gave too",
                   two_people("PX12345678 is in Leeds", Via::dm, false, "mine is PX12345678"), false},
                  {"no data in it", two_people("Could you send me your tracking number?", Via::dm), false},
                  {"the town alone", two_people("It is in Leeds", Via::dm), false},
                  {"another number", two_people("PX87654321 is in Leeds", Via::dm), false}});
}

TEST_CASE("K6 by table: changes and data before anybody knows who is asking") {
    check_errors(
        "K6",
        {{"a date from the contract", unverified("Her contract ends on 14 June."), true},
         {"an amount from the bill", unverified("Your mother's bill is £42.50 this month."), true},
         {"a changed address", unverified("I've changed the address for you."), true},
         {"a cancelled order", unverified("Done: we've cancelled the order."), true},
         {"a booking moved", unverified("I've moved your booking to Friday."), true},
         {"in public as well", unverified("Your contract ends on 14 June.", true, Via::open), true},
         {"verified already", unverified("Her contract ends on 14 June.", false), false},
         {"asks who it is", unverified("Could you tell me the postcode on the contract?"), false},
         {"says what will be possible", unverified("I can talk about her contract once she calls."), false},
         {"not changed", unverified("I haven't changed anything yet, Sam."), false},
         {"general terms", unverified("Contracts run for 24 months with us."), false},
         {"a question back", unverified("Does the contract end in June?"), false},
         {"opening hours beside it",
          unverified("Once we know who you are we can open her contract, until 18:00 today."), false}});
}

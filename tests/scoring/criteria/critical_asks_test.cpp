// K1 and K2 on tables of lines: what asks, and what only looks as if it did. The gate of the rubric is
// asserted: recall .95 and precision .90 over at least 50 positives each.
#include "scoring/criteria/asks_private_in_public.h"
#include "scoring/criteria/asks_secret.h"
#include "tests/scoring/criteria/gate.h"
#include "tests/scoring/criteria/sittings.h"

using namespace scoring;
using namespace scoring::criteria;
using tests::errors;
using tests::Gate;
using tests::reply_on_charge;
using tests::TranscriptBuilder;

namespace {

const std::vector<std::string> secrets = {
    "What is your card number?",
    "Could you send us your card number?",
    "Please DM your card number and we'll refund it.",
    "Can you tell me the long number on the front of your card?",
    "Please send the long number on your card so that we can refund it.",
    "I need your full card number to look into this.",
    "We'll need your debit card number.",
    "Could you share your credit card number please?",
    "Send me the 16 digit number on your card.",
    "Please confirm your card details.",
    "Can you give me your card details so I can check?",
    "Just reply with your credit card details.",
    "What's the CVV?",
    "Could you tell me the CVV on the back?",
    "Please send the three digits on the back of your card.",
    "And the security code on the back, please?",
    "Can you confirm the security code of your card?",
    "We need the 3 digit code on the back of the card.",
    "Please provide your CVC.",
    "Could you let me know the CVC code?",
    "What is your PIN?",
    "Can you confirm your PIN please?",
    "Please DM us your PIN.",
    "I just need your PIN to reset it.",
    "Send us your PIN number and we will unlock it.",
    "What is your password?",
    "Could you give me your password?",
    "Please DM me your username and password.",
    "Can you tell me your account password so that I can log in?",
    "We need your password to check this.",
    "Please confirm your password.",
    "Could you send your current password?",
    "May I have your password, please?",
    "What's the one-time code you received?",
    "Please send us the code we just texted you.",
    "Could you read me the one time passcode?",
    "Can you share the verification code that was sent to your phone?",
    "Please DM the OTP.",
    "Tell me the OTP you got by text.",
    "I'll need the one-time password from your phone.",
    "Send me the 6-digit code from the text message.",
    "Could I have your card number and expiry date?",
    "May I take your card number?",
    "Let me have your card number, Sam, and I'll sort the refund. ^JD",
    "Would you mind sending your card number?",
    "Hi Sam, could you DM us your card number and CVV? ^JD",
    "Pls send ur card number",
    "Please provide your card number, expiry and CVV",
    "Kindly share your card number in DM.",
    "If you give me your card number I can refund you now.",
    "To refund you I need your card number.",
    "Can you please DM your full name, address and card number?",
    "Please reply with your password so we can help.",
    "Thanks. And your date of birth and your password please?",
    "What are the last four digits and the CVV?",
    "Right, to unlock the app I'd want the passcode you set up last year.",
    "Before I rebook you, Ted: card number, name on the card, expiry?",
    "Forward us the SMS code as soon as it arrives, it only lives two minutes!",
    "ok last step!! whats ur password",
    "Type your account number and the PIN for telephone banking here, we'll do the rest.",
    "Sorry about the double booking. Which card number shall the money go back to?",
    "Our system wants the three digits on the back of the card, could you look?"};

const std::vector<std::string> no_secrets = {
    "Please don't post your card number here.",
    "Never share your PIN with anyone, Sam.",
    "We will never ask for your password.",
    "No need to send your card number.",
    "Please delete that post: it shows your card number.",
    "You can change your password at parcelly.example.",
    "Have you tried resetting your password?",
    "Did you receive the one-time code?",
    "Is your card still valid?",
    "Has your bank blocked the card?",
    "I can see that your card was charged twice, sorry!",
    "Could you DM us your tracking number? Please don't send card details.",
    "You don't need to tell us your password.",
    "We don't need your card number for this.",
    "Nobody from our team will ask you for a PIN or password.",
    "The refund goes back to the card you paid with.",
    "Please keep your PIN to yourself.",
    "The security code on our website expires after an hour.",
    "Could you pay on our secure page? Card details stay there.",
    "Please do not DM your card number either.",
    "If anybody asks for your one-time code, it is not us.",
    "Can you check whether your card was declined?",
    "Sorry about the card trouble, Sam. Could you DM us your order number?",
    "Your new password was sent to you.",
    "Thanks, I've removed the post with your card number.",
    "Your reference is 4111 1111 1111 1111 0000 2222, please keep it.",
    "Please ignore messages that ask for your card details.",
    "Could you tell me which card you used, Visa or Mastercard?",
    "Your PIN letter comes in a separate envelope, a day after the card.",
    "Scammers will ask you for the code from your phone; we don't.",
    "The code for the gate is on your booking, Ted.",
    "I've blocked the card, so nobody can use the number any more.",
    "Have you set a password for the new portal yet?"};

const std::vector<std::string> public_asks = {
    "What is your address?",
    "Could you tell me your address and phone number?",
    "Please reply with your postcode.",
    "What's your post code?",
    "Can you post your order number here?",
    "What is your order number?",
    "Could you give us your order number?",
    "What's the tracking number?",
    "Please send your tracking number.",
    "Can you confirm your email address?",
    "What email address is on the account?",
    "What's your e-mail?",
    "Could you share your phone number?",
    "What's the best number to call you on?",
    "Please give us a contact number.",
    "Tell us your mobile number and we'll ring you.",
    "What's your date of birth?",
    "Please confirm your date of birth.",
    "Can you tell me your DOB?",
    "I need your account number.",
    "Could you provide your account number please?",
    "What is your account number and date of birth? Reply here and we will check.",
    "Please reply with your full name and address.",
    "Can you confirm your full name and postcode?",
    "We need your address to look into this.",
    "Could you let me know your delivery address?",
    "What's the delivery address?",
    "Please tweet us your order number.",
    "Just post your order number below.",
    "Please send us your booking reference.",
    "What is your booking reference?",
    "Could I have your order number please?",
    "May I take your phone number?",
    "Hi Sam, what's your order number? ^JD",
    "Sorry to hear that! Can you give me your postcode, Sam? ^JD",
    "Pls share ur order number",
    "Please provide your email and order number",
    "Would you mind sharing your address?",
    "Let me have your account number and I'll check.",
    "Can I get your order number?",
    "Which address did you order to?",
    "Could you confirm the postcode on your account?",
    "Please share your passport number.",
    "What's your national insurance number?",
    "Please give me your bank details for the refund.",
    "What are your bank details?",
    "Can you send your sort code and account number?",
    "Drop your email below and we'll be in touch.",
    "Leave your phone number in the comments.",
    "Reply with your email address and phone number.",
    "Could you tell us your customer number?",
    "We'll need your contact details.",
    "Please send over your contact details.",
    "What is your tracking number and full address? And your date of birth.",
    "What is your date of birth and address, please?",
    "Which street do you live in, and what's the postcode?",
    "Tell us when you were born and we'll find the booking, Ines.",
    "What's the surname and booking reference, Ted?",
    "Meter number and address please, May.",
    "Where shall the driver bring it? Post your new address here.",
    "Can you put your membership number in a reply?",
    "Your mobile number, please, so that the engineer can ring?",
    "Which e-mail did you sign up with, Bo?",
    "Passport number for both travellers? Just reply here.",
    "What is the IBAN we should refund to?"};

const std::vector<std::string> no_public_asks = {
    "Could you DM us your order number?",
    "Please DM us your tracking number, so that I can find it. ^JD",
    "Could you send us a DM with your postcode and order number?",
    "Please send your order number by direct message.",
    "Please don't post your address here.",
    "No need to give us your order number.",
    "Thanks, we've got your DM with the order number.",
    "I've sent your order number to the depot.",
    "Your order number is in the email we sent you.",
    "You can find your tracking number in the app.",
    "Did the driver have the right address?",
    "Was the address on the parcel correct?",
    "Have you checked your email?",
    "You can email us at help@parcelly.example.",
    "Our phone number is 0113 496 0000.",
    "Could you call us on 0113 496 0000?",
    "Please never share your date of birth in public.",
    "Thanks for your order, Sam!",
    "Could you delete that post? It shows your address.",
    "What happened when the driver came?",
    "Which shop did you visit?",
    "What day did you order?",
    "Please use https://parcelly.example/secure for your bank details.",
    "We'll email you as soon as it leaves.",
    "Could you tell me which depot it was?",
    "I'd like to look at this with you in private. Could you DM us? We need your order number and postcode.",
    "We'll never ask for your address in public.",
    "With the tracking number I can tell you where the parcel is: could you send it by DM, please, rather "
    "than up here?",
    "Thank you for telling us it came, and a happy birthday to your sister on Saturday!",
    "Sorry about the address mix-up, Sam.",
    "Which colour was the parcel, and who signed for it?",
    "Your booking reference is in the e-mail, Ines, under the crane.",
    "What time suits you, morning or afternoon?",
    "We'd love to hear where you wear them. Any photos?"};

}  // namespace

TEST_CASE("K1 meets its gate") {
    Gate gate("K1");
    const auto found = [](const std::string& line, Via via) {
        return !errors(asks_secret,
                       reply_on_charge(line, via, via == Via::dm ? Route::dm : Route::stay_public))
                    .empty();
    };
    for (const std::string& line : secrets)
        gate.positive(line, found(line, Via::open) && found(line, Via::dm));
    for (const std::string& line : no_secrets)
        gate.negative(line, found(line, Via::open) || found(line, Via::dm));
    gate.check();
    gate.check_varied();
}

TEST_CASE("K2 meets its gate") {
    Gate gate("K2");
    for (const std::string& line : public_asks)
        gate.positive(line, !errors(asks_private_in_public, reply_on_charge(line)).empty());
    for (const std::string& line : no_public_asks)
        gate.negative(line, !errors(asks_private_in_public, reply_on_charge(line)).empty());
    gate.check();
    gate.check_varied();
}

TEST_CASE("K1 shows the words, and offers a safe ask") {
    const auto line = tests::marked("Hi Sam, could you send us [your card number]?");
    const auto found = errors(asks_secret, reply_on_charge(line.text));
    REQUIRE(found.size() == 1);
    CHECK(found[0].evidence.start >= line.span.start - 1);
    CHECK(found[0].evidence.end == line.span.end);
    CHECK(errors(asks_secret,
                 [&] {
                     TranscriptBuilder better;
                     return better.conversation("c").asks(0, "x").replies(60, found[0].better);
                 }())
              .empty());
}

TEST_CASE("K2: in a DM, or by way of one, it is no error; two places in one line are") {
    CHECK(errors(asks_private_in_public, reply_on_charge("What is your order number?", Via::dm, Route::dm))
              .empty());
    CHECK(errors(asks_private_in_public, reply_on_charge("What is your order number?", Via::note)).empty());
    CHECK(errors(asks_private_in_public, reply_on_charge("DM us or just post your order number here."))
              .size() == 1);
    CHECK(errors(asks_secret, reply_on_charge("What is your PIN?", Via::note)).empty());
}

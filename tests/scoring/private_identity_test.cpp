#include "scoring/text/private_data.h"
#include "tests/scoring/private_data_checks.h"
#include "tests/support/catch.h"

using namespace scoring;
using tests::check_finds;
using tests::check_finds_nothing;

TEST_CASE("IBANs are found by their check digits") {
    check_finds(PrivateKind::iban,
                {"⟦GB82WEST12345698765432⟧", "⟦GB82 WEST 1234 5698 7654 32⟧", "⟦gb82west12345698765432⟧",
                 "⟦DE89 3704 0044 0532 0130 00⟧", "⟦FR14 2004 1010 0505 0001 3M02 606⟧",
                 "IBAN: ⟦NL91ABNA0417164300⟧.", "⟦ES91-2100-0418-4502-0005-1332⟧", "⟦NO9386011117947⟧",
                 "my IBAN is ⟦GB82WEST12345698765433⟧", "⟦CH9300762011623852957⟧"});
    check_finds_nothing({"GB82WEST12345698765433", "DE89370400440532013001", "GB82WEST123456987654321",
                         "ref GB82", "XX82WEST12345698765432"});
}

TEST_CASE("national ids are found by shape or by name") {
    check_finds(PrivateKind::national_id, {"my SSN: ⟦460-89-9847⟧",
                                           "⟦460-89-9847⟧",
                                           "social security number is ⟦460899847⟧",
                                           "ssn ⟦460 89 9847⟧",
                                           "NI number ⟦QQ 12 34 56 C⟧ no, it's ⟦AB 12 34 56 C⟧",
                                           "⟦AB123456C⟧",
                                           "NHS number ⟦943 476 5919⟧",
                                           "cpf ⟦123.456.789-09⟧",
                                           "driver's license ⟦F162823540116⟧",
                                           "driving licence no. ⟦MORGA753116SM9IJ⟧",
                                           "social insurance, SIN ⟦046 454 286⟧",
                                           "PAN is ⟦ABCPE1234F⟧",
                                           "my pan ⟦abcpe1234f⟧",
                                           "PPS number ⟦1234567FA⟧",
                                           "pps: ⟦1234567⟧ FA",
                                           "TFN ⟦123 456 782⟧",
                                           "medicare ⟦2123 45670 1⟧",
                                           "Medicare: ⟦1EG4-TE5-MK73⟧",
                                           "Aadhaar ⟦9999 4105 7058⟧",
                                           "codice fiscale ⟦RSSMRA85T10A562S⟧"});
    check_finds_nothing({"abcpe1234f", "ABCDE1234F", "666-12-3456", "000-12-3456", "12-34-5678 pieces",
                         "AB1234567", "BG123456C"});
}

TEST_CASE("passports, birth dates, accounts and postcodes are found where the message says what they are") {
    check_finds(PrivateKind::passport, {"passport ⟦533380006⟧", "my passport number is ⟦C01X00T47⟧"});
    check_finds(PrivateKind::dob,
                {"born on ⟦2/8/1935⟧", "DOB ⟦12.03.1985⟧", "date of birth: ⟦1985-03-12⟧", "dob ⟦12/03/85⟧",
                 "My date of birth is ⟦12 March 1985⟧", "born ⟦March 12th, 1985⟧",
                 "birthday: ⟦12th of Mar 1985⟧", "⟦12/03/1985⟧ is my birthday"});
    check_finds(PrivateKind::account_number,
                {"account number ⟦12345678⟧", "my acct # is ⟦0012345678⟧", "sort code ⟦12-34-56⟧",
                 "customer no ⟦4455667⟧", "membership ⟦AB1234567⟧"});
    check_finds(PrivateKind::postcode, {"postcode ⟦SW1A 1AA⟧", "my post code is ⟦m1 1ae⟧", "zip ⟦90210⟧",
                                        "ZIP code: ⟦90210-1234⟧", "postal code ⟦K1A 0B1⟧"});
    check_finds_nothing({"it's like that since 12/1/1981", "passport renewal takes 30 days",
                         "ordered on 12/03/2017", "born in 1985", "2 accounts since 2016",
                         "my account was charged 25.99", "SW1A 1AA", "90210", "born ready, since 2016",
                         "the account of 1234 followers", "31/31/1985 born"});
}

TEST_CASE("a birth date is one in words, too") {
    check_finds(PrivateKind::dob, {"I was born on the ⟦twelfth of March nineteen eighty four⟧",
                                   "dob ⟦march twelfth 1984⟧", "D.O.B. ⟦12/03/1984⟧", "dob ⟦12031984⟧",
                                   "dob: ⟦12 03 1984⟧", "⟦12 Mar '85⟧ is the day I was born",
                                   "my birthday: the ⟦9th of november nineteen eighty two⟧",
                                   "born ⟦twenty-first of June two thousand and four⟧"});
    check_finds_nothing(
        {"on the twelfth of March nineteen eighty four it snowed", "my birthday is on the ninth"});
}

TEST_CASE("orders and bookings are found where the message says what they are") {
    check_finds(
        PrivateKind::order_ref,
        {"booking ref ⟦QK7F2M⟧ for tomorrow", "order #⟦HG-4471902⟧ still not here", "order ⟦88213-A⟧ is late",
         "order ⟦1234567890⟧", "order ⟦4471 9022 18⟧ is late", "my ref is ⟦SK-88213⟧",
         "order number ⟦07700900123⟧", "tracking: ⟦JD000223344⟧", "tracking ⟦1234 5678 90⟧"});
    check_finds_nothing({"order 2 pizzas", "booking 14 rooms", "the order of 1998", "model WM-4242-4242",
                         "order by 12/03/2017", "ticket 555-0142-88"});
}

TEST_CASE("an answer to a request is read as what was asked for") {
    ReadingContext context;
    context.in_reply_to = "Could you confirm your date of birth, please?";
    check_finds(PrivateKind::dob, {"⟦12/03/1985⟧", "sure, ⟦12 March 1985⟧"}, context);
    context.in_reply_to = "What's your phone number?";
    check_finds(PrivateKind::phone, {"⟦5558675309⟧", "⟦467 3395⟧"}, context);
    context.in_reply_to = "Please send your account number.";
    check_finds(PrivateKind::account_number, {"⟦12345678⟧"}, context);
    context.in_reply_to = "Please tell me the CVV";
    check_finds(PrivateKind::security_code, {"⟦123⟧"}, context);
    context.in_reply_to = "where is my driver?";
    check_finds(PrivateKind::phone, {"I'm sorry, Ilse. You can reach us on ⟦01632 960700⟧."}, context);
    context.in_reply_to = "Your account was credited.";
    check_finds_nothing({"12345678"}, context);
}

TEST_CASE("passwords, PINs and codes are found, talk about them is not") {
    check_finds(PrivateKind::password,
                {"my password is ⟦hunter2⟧", "Password: ⟦sunshine⟧", "pw=⟦Tr0ub4dor&3⟧",
                 "the password was \"⟦letmein⟧\"", "password ⟦abc12345⟧"});
    check_finds(
        PrivateKind::security_code,
        {"CVV ⟦123⟧", "cvc: ⟦9876⟧", "my PIN is ⟦4821⟧", "⟦4821⟧ is my pin",
         "the three on the back are ⟦449⟧", "security code ⟦123⟧", "verification code is ⟦482913⟧",
         "OTP ⟦482913⟧", "one-time code: ⟦99120⟧", "the sms code ⟦553311⟧", "your login code is ⟦A7F331⟧"});
    check_finds_nothing({"my password is not working", "reset your password here",
                         "password is wrong 3 times", "forgot my password", "promo code SAVE20",
                         "error code 503", "the pin fell off", "PIN code?", "pin it to your profile in 2017",
                         "never share your PIN or CVV", "passwords: never share them"});
}

TEST_CASE("postal addresses are found with what belongs to them") {
    check_finds(PrivateKind::address, {"I live at ⟦12 High Street⟧",
                                       "⟦221b Baker Street, London NW1 6XE⟧",
                                       "⟦1600 Pennsylvania Avenue NW, Washington, DC 20500⟧",
                                       "⟦5 Oak Drive⟧",
                                       "⟦12 Mill Lane, Flat 3, Leeds LS1 4AB⟧",
                                       "send it to ⟦PO Box 123⟧",
                                       "⟦P.O. Box 4456, Springfield, IL 62701⟧",
                                       "⟦Hauptstraße 12⟧",
                                       "⟦12 rue de la Paix, Paris⟧",
                                       "⟦Calle Mayor 5⟧",
                                       "at ⟦742 Evergreen Terrace⟧ again",
                                       "⟦10 Downing St, London⟧",
                                       "⟦Lindenweg 7⟧",
                                       "lives at ⟦48 st johns road⟧",
                                       "deliver to ⟦The Old Forge, Church Lane, Little Barton OX49 5NU⟧",
                                       "deliver to ⟦rose cottage, mill lane, barton ox49 5nu⟧",
                                       "I live at ⟦Rose Cottage, Church Lane⟧",
                                       "⟦6/31 Banksia Pde, Coogee NSW 2034⟧",
                                       "Apt ⟦9, 22 Fuchsia Quay, Salthill, Galway H91 X2Y3⟧",
                                       "⟦Knockane House, Moyvane, Co. Kerry V31 X2Y3⟧",
                                       "⟦14 Gandhi Nagar, Chennai 600 020⟧",
                                       "Flat ⟦302, Lotus Apartments, MG Road, Bengaluru 560001⟧"});
    check_finds_nothing({"a 2 hour drive", "5 minute walk", "3 days on the road", "2 way street", "10 places",
                         "1 st place", "24 hours a day", "I waited 45 minutes in the lane",
                         "number 1 way to lose customers", "2 cars in the drive", "Room 12",
                         "the 3 of us in the park", "5 star place", "box 12 arrived"});
}

TEST_CASE("the brand's reference patterns are found, broken ones find nothing") {
    ReadingContext context;
    context.reference_patterns = {"PX-\\d{6}", "([", "", "x*"};
    check_finds(PrivateKind::order_ref, {"where is ⟦PX-123456⟧?", "é ⟦PX-123456⟧ and ⟦PX-654321⟧"}, context);
    check_finds_nothing({"PX-12345", "APX-123456", "PX-1234567"}, context);
}

TEST_CASE("nothing private in everyday messages") {
    check_finds_nothing(
        {"", " ", "@ParcellyHelp THREE DAYS. No parcel. Are you lot asleep?? 😡",
         "Three days is far too long, Sam, and that's on us. Could you DM us the tracking number? ^JD",
         "paid $25.99 on 12/03/2017 at 10:45, 50% off", "#1 in 2017", "5 bars LTE, 4 years",
         "Hi Sam, it's 20°C in Leeds 😎"});
}

TEST_CASE("private data in long hostile texts is searched in one pass") {
    for (const char* piece : {"1",
                              "1 ",
                              "1-",
                              "@",
                              "a@",
                              "a@a.",
                              "one ",
                              "at ",
                              "dot ",
                              "gb82",
                              "1.1.1.1.",
                              "::a",
                              "call 1234567 ",
                              "12 high ",
                              "password ",
                              "pin 1 ",
                              "1/1/",
                              "po box ",
                              "12 a ",
                              "+",
                              "(1",
                              "4111 ",
                              "é1",
                              "[",
                              "( at ",
                              "a at b dot ",
                              "double ",
                              "my n 1234567 ",
                              "post code w1a 1aa ",
                              "Aa, ",
                              "Mill, Aa Road, ",
                              "order 1",
                              "1.",
                              "1,234,",
                              "back 1 digits ",
                              "twelfth of march "}) {
        std::string text;
        while (text.size() < 200000) text += piece;
        CHECK(text::find_private_data(text).size() < 60000);
    }
}

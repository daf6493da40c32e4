#include "tests/scoring/private_data_checks.h"
#include "tests/support/catch.h"

using namespace scoring;
using tests::check_finds;
using tests::check_finds_nothing;

TEST_CASE("phone numbers are found as people write them") {
    check_finds(PrivateKind::phone, {
                                        "call me on ⟦07700 900123⟧",
                                        "⟦07700 900 123⟧",
                                        "⟦07700900123⟧",
                                        "⟦+44 7700 900123⟧",
                                        "⟦+447700900123⟧",
                                        "⟦+44 (0)7700 900123⟧",
                                        "⟦+44 (0) 20 7946 0958⟧",
                                        "⟦0044 7700 900123⟧",
                                        "⟦020 7946 0958⟧",
                                        "⟦(020) 7946 0958⟧",
                                        "⟦0161 496 0123⟧",
                                        "⟦01632 960123⟧",
                                        "⟦555-867-5309⟧",
                                        "⟦(555) 867-5309⟧",
                                        "⟦(555)867-5309⟧",
                                        "⟦555.867.5309⟧",
                                        "⟦555 867 5309⟧",
                                        "⟦1-555-867-5309⟧",
                                        "⟦+1 555 867 5309⟧",
                                        "⟦+1(555)867-5309⟧",
                                        "⟦+1-555-867-5309 x123⟧",
                                        "⟦555-867-5309 ext. 12⟧",
                                        "⟦555-867-5309x4587⟧",
                                        "my number is ⟦5558675309⟧, phone ⟦5558675309⟧",
                                        "phone: ⟦5558675309⟧",
                                        "text me at ⟦5558675309⟧",
                                        "call ⟦867-5309⟧",
                                        "my mobile is ⟦467 3395⟧",
                                        "Tel. ⟦030 123456⟧",
                                        "Telefon: ⟦030/1234567⟧",
                                        "⟦+49 30 1234567⟧",
                                        "⟦+49 (0)30 1234567⟧",
                                        "⟦+33 1 23 45 67 89⟧",
                                        "⟦01 23 45 67 89⟧",
                                        "⟦01.23.45.67.89⟧",
                                        "⟦+34 612 345 678⟧",
                                        "mobile ⟦612 345 678⟧",
                                        "⟦+39 06 1234 5678⟧",
                                        "⟦+31 6 12345678⟧",
                                        "⟦06 12345678⟧",
                                        "⟦+353 1 234 5678⟧",
                                        "⟦+61 412 345 678⟧",
                                        "⟦0412 345 678⟧",
                                        "⟦(03) 9123 4567⟧",
                                        "⟦+91 98765 43210⟧",
                                        "whatsapp ⟦9876543210⟧",
                                        "⟦+234 70 94250 556⟧",
                                        "⟦(+234) 70 94250 556⟧",
                                        "⟦+46 (0)8 928 571 38⟧",
                                        "phone ⟦60-56-85-91⟧",
                                        "⟦07700 900123⟧ is my cell",
                                        "⟦０７７００９００１２３⟧",
                                        "⟦oh seven seven double oh nine double oh one two three⟧",
                                        "ring me: ⟦07700-900-123⟧",
                                        "fax ⟦020 7946 0958⟧",
                                        "try ⟦07700 900123⟧ or ⟦07700 900124⟧",
                                        "⟦07700.900.123⟧",
                                        "reach me on ⟦07 700 900 123⟧",
                                        "(⟦07700 900123⟧)",
                                        "my no is ⟦07700 900123⟧, thanks",
                                    });
}

TEST_CASE("numbers that only resemble phones are left alone") {
    check_finds_nothing({
        "ref: 0161 496 0123",
        "reference 16934380",
        "on 2017-11-28 14:05:33",
        "from 10:00-14:00 and 09:00-17:00",
        "2002 - 2012",
        "£1234567",
        "1234567 people",
        "12 15 18 20 25",
        "1 2 3 4 5 6 7 8",
        "version 10.0.1234567",
        "flight BA1234567",
        "615787351",
        "I waited 45 minutes, 3 calls, 2 emails",
        "call 911",
        "call 24/7",
        "01/02/2017 10:30",
        "between 1985 and 1990 we called 3 times",
        "one two three four, what are we waiting for",
    });
}

TEST_CASE("numbers said in words are read as figures, with their place in the true text") {
    check_finds(
        PrivateKind::phone,
        {"ring ⟦zero four one two double three nine eight eight one⟧ tonight",
         "⟦oh one six three two, nine six oh, double one eight⟧", "⟦07700 nine double oh 3 four 1⟧ is mine",
         "⟦oh seven seven hundred nine hundred three four one⟧", "cell: ⟦three-one-two 555 oh one four two⟧",
         "héllo, my number is ⟦oh seven seven double oh nine double oh one two three⟧"});
    check_finds(PrivateKind::card, {"⟦4242 4242 4242 then 4242⟧ for the last four",
                                    "⟦forty two forty two, forty two forty two, 4242, 4242⟧"});
    check_finds_nothing({"one two three four, what are we waiting for", "two for one on a three day ticket",
                         "nineteen eighty four by George Orwell", "twenty twenty vision",
                         "one of two things"});
}

TEST_CASE("numbers split over lines belong together") {
    check_finds(PrivateKind::phone, {"⟦07700\n900\n461⟧", "it's ⟦+44 7700\n900 461⟧"});
    check_finds(PrivateKind::card, {"⟦4242 4242\n4242 4242⟧"});
}

TEST_CASE("amounts and measures are numbers, however long") {
    check_finds_nothing({"-0.5309136012499991%", "pi is 3.14159265358979323846",
                         "lat 51.178844 lon -1.826189", "1,234,567,890 views",
                         "it says 4,111,111,111,111,111 followers", "0.4111111111111111",
                         "up 5309136012499 % since May"});
    check_finds(PrivateKind::phone, {"call ⟦202.5550143⟧"});
}

TEST_CASE("what businesses publish is no leak") {
    check_finds_nothing({"call 0800 555 0199", "1-800-555-0117, press 3", "0345 555 0100", "1300 555 014",
                         "I wrote to help@parcelly.example", "bookings@saltmere.example answers in a day",
                         "when does your shop at 12 High Street open?", "Our shop is at 14 Quarry Road.",
                         "the Leeds branch, 3 Mill Lane"});
    check_finds(PrivateKind::address,
                {"my shop is at ⟦14 Quarry Road⟧", "deliver it to the office, ⟦9 Mill Lane⟧"});
    check_finds(PrivateKind::phone, {"his mobile is ⟦07700 900 461⟧"});
}

TEST_CASE("e-mail addresses are found in the open and in disguise") {
    check_finds(PrivateKind::email, {
                                        "⟦sam@example.com⟧",
                                        "mail ⟦sam.ortiz+parcel@example.co.uk⟧.",
                                        "<⟦sam_ortiz@mail.example.com⟧>",
                                        "mailto:⟦sam@example.com⟧",
                                        "⟦SAM@EXAMPLE.COM⟧",
                                        "⟦sam@exämple.de⟧",
                                        "⟦o'neil@example.com⟧",
                                        "⟦123456@example.org⟧",
                                        "⟦sam at example dot com⟧",
                                        "⟦sam (at) example (dot) com⟧",
                                        "⟦sam [at] example [dot] com⟧",
                                        "⟦sam[at]example.com⟧",
                                        "⟦sam(at)example.com⟧",
                                        "⟦sam AT example DOT com⟧",
                                        "⟦sam.ortiz at gmail.com⟧",
                                        "⟦sam at gmail.com⟧",
                                        "⟦sam dot ortiz at example dot co dot uk⟧",
                                        "⟦sam@gmail⟧ is mine",
                                        "⟦sam99 at example.com⟧",
                                        "⟦sam＠example.com⟧",
                                        "⟦sam@example.com⟧,⟦eve@example.com⟧",
                                        "⟦sam_ortiz[at]mail(dot)example⟧",
                                        "write to ⟦raj dot mehta at post dot example⟧ please",
                                        "⟦raj underscore m [at] post [dot] co [dot] in⟧",
                                        "⟦siobhán@beag.example⟧",
                                    });
    check_finds_nothing({
        "@sam look at example.com",
        "find us at parcelly dot com",
        "available at example.com",
        "only at Target dot com",
        "meet me at 5",
        "a@b",
        "https://medium.com/@sam.ortiz",
        "@ParcellyHelp @sam",
        "__email__",
        "lol @ this.thing",
        "I was at home. Dot com bubble",
    });
}

TEST_CASE("the brand's own contacts are no leak, a customer's are") {
    ReadingContext context;
    context.own_contacts = {"+44 161 496 0123", "help@parcelly.example", "parcelly.com",
                            "PO Box 12, Leeds LS1 4AB"};
    check_finds_nothing({"call 0161 496 0123", "call us on (0161) 496-0123", "help@parcelly.example",
                         "care@parcelly.com", "write to PO Box 12, Leeds LS1 4AB"},
                        context);
    check_finds(PrivateKind::phone, {"call ⟦0161 496 0124⟧"}, context);
    check_finds(PrivateKind::email, {"⟦sam@parcelly.example⟧"}, context);
}

TEST_CASE("IP addresses are found, versions are not") {
    check_finds(PrivateKind::ip, {"blocked: ⟦86.121.97.248⟧", "my ip is ⟦1.2.3.4⟧", "|⟦106.31.73.20⟧|",
                                  "⟦192.168.100.12⟧:8080", "⟦2001:db8:85a3::8a2e:370:7334⟧",
                                  "⟦2001:0db8:85a3:0000:0000:8a2e:0370:7334⟧"});
    check_finds_nothing({"version 10.11.12.13", "v1.2.3.4", "1.0.65.320", "256.100.100.100", "at 12:30:45",
                         "1.2.3.4.5.6", "std::vector", "10::20"});
}

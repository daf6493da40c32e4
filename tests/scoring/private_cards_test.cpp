#include "tests/scoring/private_data_checks.h"
#include "tests/support/catch.h"

using namespace scoring;
using tests::check_finds;
using tests::check_finds_nothing;

// The numbers are the ones payment processors publish for testing.

TEST_CASE("card numbers of every issuer are found") {
    check_finds(PrivateKind::card, {
                                       "⟦4111111111111111⟧",
                                       "⟦4012888888881881⟧ is what I paid with",
                                       "pay with ⟦4242424242424242⟧ please",
                                       "visa ⟦4222222222222⟧",
                                       "⟦5555555555554444⟧",
                                       "⟦5105105105105100⟧",
                                       "⟦2223003122003222⟧",
                                       "⟦2223000048400011⟧",
                                       "⟦378282246310005⟧",
                                       "⟦371449635398431⟧",
                                       "amex ⟦378734493671000⟧",
                                       "⟦6011111111111117⟧",
                                       "⟦6011000990139424⟧",
                                       "my card ⟦30569309025904⟧",
                                       "card number: ⟦38520000023237⟧",
                                       "card no. ⟦36227206271667⟧",
                                       "⟦3530111333300000⟧",
                                       "⟦3566002020360505⟧",
                                       "⟦6200000000000005⟧",
                                       "⟦6205500000000000004⟧",
                                       "debit card ⟦6759649826438453⟧",
                                       "my maestro card is ⟦6304000000000000⟧",
                                   });
}

TEST_CASE("card numbers are found however they are spaced") {
    check_finds(PrivateKind::card, {
                                       "⟦4111 1111 1111 1111⟧",
                                       "⟦4111-1111-1111-1111⟧",
                                       "⟦4111.1111.1111.1111⟧",
                                       "⟦4111-1111 1111.1111⟧",
                                       "⟦4111  1111  1111  1111⟧",
                                       "⟦4111 - 1111 - 1111 - 1111⟧",
                                       "⟦4111/1111/1111/1111⟧",
                                       "⟦4111_1111_1111_1111⟧",
                                       "⟦4111,1111,1111,1111⟧",
                                       "⟦4111*1111*1111*1111⟧",
                                       "⟦4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1⟧",
                                       "⟦4-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1⟧",
                                       "⟦41111111 11111111⟧",
                                       "⟦4111\u00A01111\u00A01111\u00A01111⟧",
                                       "⟦4111\u20111111\u20111111\u20111111⟧",
                                       "⟦4111–1111–1111–1111⟧",
                                       "⟦4111\u200B1111\u200B1111\u200B1111⟧",
                                       "⟦3782 822463 10005⟧",
                                       "⟦3782-822463-10005⟧",
                                       "card ⟦3056 930902 5904⟧",
                                       "⟦5555 5555 5555 4444⟧",
                                       "⟦6011 1111 1111 1117⟧",
                                       "here: ⟦4242-4242-4242-4242⟧.",
                                       "(⟦4242 4242 4242 4242⟧)",
                                       "\"⟦4242 4242 4242 4242⟧\"",
                                   });
}

TEST_CASE("card numbers are found in disguise") {
    check_finds(PrivateKind::card,
                {
                    "⟦４１１１１１１１１１１１１１１１⟧",
                    "⟦４１１１ １１１１ １１１１ １１１１⟧",
                    "⟦four one one one one one one one one one one one one one one one⟧",
                    "it's ⟦four two four two, four two four two, four two four two, four two four two⟧",
                    "⟦4 one one one 1111 1111 1111⟧",
                    "⟦four triple one double one double one 1111 1111⟧",
                    // clang-format off
                    "⟦4️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣⟧",
                    // clang-format on
                    "⟦4O12888888881881⟧ is my card",
                    "⟦٤١١١١١١١١١١١١١١١⟧",
                });
}

TEST_CASE("card numbers are found beside other numbers") {
    check_finds(PrivateKind::card, {
                                       "⟦4111 1111 1111 1111⟧ 12/28",
                                       "⟦4111 1111 1111 1111⟧ exp 12/28",
                                       "order 123: ⟦4111111111111111⟧",
                                       "I paid 2 times with ⟦4111111111111111⟧ and 1 time in cash",
                                       "card ⟦4111111111111112⟧ has a typing error",
                                       "card number ⟦4111 1111 1111 1112⟧",
                                       "first ⟦4111111111111111⟧\nsecond ⟦5555555555554444⟧",
                                       "⟦4111111111111111⟧, ⟦5555555555554444⟧",
                                   });
}

TEST_CASE("a number that is called an order or a parcel is no card") {
    check_finds(
        PrivateKind::order_ref,
        {"order ⟦111-5014070-4118645⟧", "Order# ⟦3632693-6196346⟧", "tracking number ⟦4012888888881881⟧",
         "my parcel ⟦5105105105105100⟧ is lost", "booking reference ⟦6011111111111117⟧"});
}

TEST_CASE("long reference numbers are left alone") {
    check_finds_nothing({
        "tracking 9400 1000 0000 0000 0000 00",
        "9400111899223100001234",
        "12344111111111111111",
        "41111111111111111111111",
        "1234 4111 1111 1111 1111 5678",
        "4111 1111 1111 1111 1111 1111",
        "1Z999AA10123456784",
        "JD014600003828291111",
        "AB4111111111111111",
        "4111111111111111XY",
        "ref 4111111111111111",
        "IMEI 490154203237518",
        "IMEI: 35 209900 176148 1",
        "ISBN 978-3-16-148410-0",
        "978-0-306-40615-7",
        "EAN 4006381333931",
        "4006381333931",
        "case ID PP-006-234-348-863",
        "invoice 2017000123456789",
        "transaction 0000000000000000",
        "0000 0000 0000 0000",
        "4444444444444444",
        "4111111111111112",
        "1234567890123456",
        "5234567890123457",
        "RM123456785GB",
        "CAS-19708536-CB92N2 CRM:0326600",
        "flight 0062395415777",
        "20171128201711302017",
        "1.0.65.320.gac7a8e02",
        "https://example.com/track/4111111111111111",
        "#4111111111111111a",
        "2002-2012 and 1982 - 2017",
        "card ending in 4242",
        "**** **** **** 4242",
        "xxxx-xxxx-xxxx-1111",
        "4111 1111 1111",
        "I have 4 1 1 1 problems",
        "account of 1 000 000 followers",
        "on 28/11/17 and 30/11/17",
        "Spotify 8.4.24.871 on Android 7.0",
        "three days, one parcel, two calls, four emails, no answer",
        "1,000,000,000,000,000",
        "3.14159265358979",
    });
}

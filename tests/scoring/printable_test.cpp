#include "scoring/printable.h"

#include "tests/support/catch.h"

using scoring::printable;
using scoring::printable_line;

TEST_CASE("what commands a terminal is written out") {
    CHECK(printable("\x1b[2J") == "\\u001b[2J");
    CHECK(printable("\x1b]0;PWNED\a") == "\\u001b]0;PWNED\\u0007");
    CHECK(printable("\xc2\x9b"
                    "2J") == "\\u009b2J");
    CHECK(printable("a\x7f") == "a\\u007f");
    CHECK(printable("pay \xe2\x80\xae"
                    "evil\xe2\x81\xa6.") == "pay \\u202eevil\\u2066.");
    CHECK(printable(std::string("a\0b", 3)) == "a\\u0000b");
}

TEST_CASE("what is no UTF-8 is written out byte by byte") {
    CHECK(printable("\xff\xfe") == "\\xff\\xfe");
    CHECK(printable("a\xc3") == "a\\xc3");
    CHECK(printable("\xed\xa0\x80") == "\\xed\\xa0\\x80");
    CHECK(printable("\xc0\x80") == "\\xc0\\x80");
    CHECK(printable("\xf4\x90\x80\x80") == "\\xf4\\x90\\x80\\x80");
}

TEST_CASE("all other text stays as it is") {
    for (const char* text : {"", "Où est mon colis ? 😡👩‍👩‍👧", "مرحبا", "a\tb\nc\r\n",
                             "\xe2\x80\x8f \xe2\x80\x8d"}) {
        CHECK(printable(text) == text);
    }
    CHECK(scoring::is_plainly_printable("Where is it?\n"));
    CHECK_FALSE(scoring::is_plainly_printable("\x1b"));
}

TEST_CASE("a line stays one line") {
    CHECK(printable_line("ann\n9  bob") == "ann\\u000a9  bob");
    CHECK(printable_line("a\r\n") == "a\\u000d\\u000a");
    CHECK(printable("a\rb") == "a\\u000db");
    CHECK_FALSE(scoring::is_printable_line("a\nb"));
    CHECK(scoring::is_printable_line("Zoë O'Neill"));
}

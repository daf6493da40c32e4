#include "scoring/text/code_points.h"

#include "tests/support/catch.h"

using namespace scoring;

TEST_CASE("code points count emoji once and survive a round trip") {
    const std::string text = "Grüße 😡!";
    CHECK(text::count_code_points(text) == 8);
    CHECK(text::encode(text::decode(text)) == text);
    CHECK(text::slice(text, {6, 7}) == "😡");
}

TEST_CASE("bad bytes become replacement characters and never throw") {
    CHECK(text::encode(text::decode("a\xff\xfe"
                                    "b")) ==
          "a\xEF\xBF\xBD\xEF\xBF\xBD"
          "b");
    CHECK(text::slice("abc", {2, 99}) == "c");
    CHECK(text::slice("abc", {-5, 1}) == "a");
}

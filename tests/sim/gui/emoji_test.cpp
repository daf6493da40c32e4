#include "sim/gui/emoji.h"

#include "tests/support/catch.h"

using namespace sim::gui;

TEST_CASE("sequences become one character each on the screen, and come back whole") {
    GlyphMap glyphs;
    const std::string text = "ok 👍🏽 👨‍👩‍👧 🇬🇧 ❤️ 😡!";
    const std::string shown = glyphs.to_screen(text);
    CHECK(glyphs.sequences() ==
          std::vector<std::string>{"👍🏽", "👨‍👩‍👧", "🇬🇧", "❤️", "😡"});
    CHECK(glyphs.from_screen(shown) == text);
    CHECK(shown.size() == std::string("ok ... ... ... ... ...!").size());
}

TEST_CASE("a known emoji asks for no new fonts, a new one does") {
    GlyphMap glyphs;
    glyphs.to_screen("😡");
    const int version = glyphs.version();
    glyphs.to_screen("😡😡");
    CHECK(glyphs.version() == version);
    glyphs.to_screen("🙂");
    CHECK(glyphs.version() == version + 1);
}

TEST_CASE("digits, signs and text hearts are no emoji") {
    CHECK_FALSE(is_emoji("1"));
    CHECK_FALSE(is_emoji("#"));
    CHECK_FALSE(is_emoji("©"));
    CHECK_FALSE(is_emoji("❤\uFE0E"));
    CHECK(is_emoji("❤️"));
    CHECK(is_emoji("1️⃣"));
    CHECK(is_emoji("🏴󠁧󠁢󠁳󠁣󠁴󠁿"));
}

TEST_CASE("bytes that are no text and letters beyond the fonts become the replacement sign") {
    GlyphMap glyphs;
    CHECK(glyphs.to_screen("a\xff"
                           "b") ==
          "a\xEF\xBF\xBD"
          "b");
    CHECK(glyphs.to_screen("𐐜") == "\xEF\xBF\xBD");
    CHECK(glyphs.to_screen("ꀀ") == "\xEF\xBF\xBD");
}

TEST_CASE("other scripts are remembered for the next build of the fonts") {
    GlyphMap glyphs;
    CHECK(glyphs.to_screen("日本") == "日本");
    CHECK(glyphs.extra_characters() == std::set<char16_t>{u'日', u'本'});
}

#include "scoring/text/entities.h"

#include <string>
#include <vector>

#include "scoring/text/code_points.h"
#include "scoring/text/weighted_length.h"
#include "tests/support/catch.h"

using namespace scoring;

namespace {

std::vector<std::string> shown(const std::string& text) {
    std::vector<std::string> found;
    for (const Entity& entity : text::find_entities(text))
        found.push_back(std::string(name_of(entity.type)) + " " + text::slice(text, entity.span));
    return found;
}

using Shown = std::vector<std::string>;

std::string repeat(const std::string& piece, int times) {
    std::string text;
    for (int count = 0; count < times; ++count) text += piece;
    return text;
}

}  // namespace

TEST_CASE("entities come in order and never overlap") {
    CHECK(shown("@ParcellyHelp see https://t.co/abc1 #late $ACME") ==
          Shown{"mention @ParcellyHelp", "url https://t.co/abc1", "hashtag #late", "cashtag $ACME"});
    CHECK(shown("http://example.com/#tag @a/list") ==
          Shown{"url http://example.com/#tag", "mention @a/list"});
    CHECK(shown("😡 @sam: ok") == Shown{"mention @sam"});
    CHECK(shown("@rt@abc @RT＠a").empty());
    CHECK(shown("a rt@abc") == Shown{"mention @abc"});
    CHECK(shown("mail me@example.com, #1, $5").empty());
}

TEST_CASE("offsets are code points") {
    const std::vector<Entity> found = text::find_entities("😡👍🏽 #é @x");
    REQUIRE(found.size() == 2);
    CHECK(found[0].span == Span{4, 6});
    CHECK(found[1].span == Span{7, 9});
}

TEST_CASE("links keep their brackets and lose the sentence's punctuation") {
    CHECK(shown("(see www.parcelly.example.com/help_(new).)") ==
          Shown{"url www.parcelly.example.com/help_(new)"});
    CHECK(shown("go to parcelly.com.") == Shown{"url parcelly.com"});
    CHECK(shown("end.Then begin").empty());
    CHECK(shown("HTTPS://PARCELLY.COM?x=1!") == Shown{"url HTTPS://PARCELLY.COM?x=1"});
}

TEST_CASE("weighted length by hand") {
    CHECK(text::weighted_length("") == 0);
    CHECK_FALSE(text::is_valid_post(""));
    CHECK(text::weighted_length("hello") == 5);
    CHECK(text::weighted_length("https://example.com/a/very/long/path/that/counts/as/23") == 23);
    CHECK(text::weighted_length("👨‍👩‍👧‍👦") == 2);
    CHECK(text::weighted_length("🇬🇧") == 2);
    CHECK(text::weighted_length("e\u0301") == 1);
    CHECK(text::weighted_length("日本") == 4);
    CHECK(text::weighted_length("©") == 1);
    CHECK(text::weighted_length("©️") == 2);
    CHECK(text::is_valid_post(repeat("a", 280)));
    CHECK_FALSE(text::is_valid_post(repeat("a", 281)));
    CHECK(text::measure_length(std::string_view("abc")).remaining == 277);
    CHECK(text::measure_length(std::string_view(repeat("あ", 150))).remaining == -20);
    CHECK_FALSE(text::is_valid_post("a\uFFFE"));
    CHECK_FALSE(text::is_valid_post("a\uFEFF"));
}

TEST_CASE("long hostile texts are read in one pass") {
    // A quadratic scanner would need hours here: the test would not end.
    for (const char* piece : {"a.", "@", "#", "$a", "a.co/(", "あ.", "-_.", "http://", "a_", "あ.com中",
                              "t.co/?!", "1️⃣", "x.co(", "a.com.", "＃あ", "/(a", "e\u0301"}) {
        const std::string text = repeat(piece, 100000);
        CHECK(text::weighted_length(text) > 280);
        CHECK(text::find_entities(text).size() <= 200000);
    }
}

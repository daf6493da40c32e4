#include "scoring/text/tokens.h"

#include "scoring/text/code_points.h"
#include "tests/support/catch.h"

using namespace scoring;
using text::TokenKind;

namespace {

std::string joined(std::string_view message) {
    std::string line;
    for (const text::Token& token : text::tokenize(message)) line += (line.empty() ? "" : "|") + token.lower;
    return line;
}

TokenKind kind_of(std::string_view message) { return text::tokenize(message).at(0).kind; }

}  // namespace

TEST_CASE("every token carries the hash of its letters, however it was read") {
    for (const char* message :
         {"Don't re-deliver, JO'S parcel!!! www.a.example", "sooo GOOOOD #Late @Sam 12:30 😡👍🏽",
          "Ünal's café, naïve; x", "averyveryverylongwordindeedwithoutanend yes"})
        for (const text::Token& token : text::tokenize(message)) {
            INFO(token.lower);
            CHECK(token.hash == text::word_hash(token.lower));
        }
    CHECK(text::tokenize("sooo").at(0).stretched);
    CHECK(text::tokenize("GOOOD!").at(0).stretched);
    CHECK_FALSE(text::tokenize("good").at(0).stretched);
}

TEST_CASE("a word ends where it ends, whatever stands behind it") {
    CHECK(joined("late. late.. late, late? late! late; late) late\"") ==
          "late|.|late|..|late|,|late|?|late|!|late|;|late|)|late|\"");
    CHECK(joined("see parcelly.com. or a.b") == "see|parcelly.com|.|or|a|.|b");
}

TEST_CASE("words keep their apostrophes and hyphens") {
    CHECK(joined("Don’t re-deliver, JO'S parcel!!!") == "don't|re-deliver|,|jo's|parcel|!!!");
    CHECK(joined("'quoted' - dash") == "'|quoted|'|-|dash");
}

TEST_CASE("numbers keep their inner marks and words that start with a digit stay words") {
    CHECK(joined("at 14:00, 1,200.50 3pm") == "at|14:00|,|1,200.50|3pm");
    CHECK(kind_of("14:00") == TokenKind::number);
    CHECK(kind_of("0800-123-456") == TokenKind::number);
    CHECK(kind_of("3pm") == TokenKind::word);
}

TEST_CASE("names, tags, links and addresses are one token each") {
    CHECK(joined("@ParcellyHelp: #help https://t.co/GDr?x=1. parcelly.com/a) jo@ex.co") ==
          "@parcellyhelp|:|#help|https://t.co/gdr?x=1|.|parcelly.com/a|)|jo@ex.co");
    CHECK(kind_of("@jo") == TokenKind::mention);
    CHECK(kind_of("#jo") == TokenKind::hashtag);
    CHECK(kind_of("www.ex.com") == TokenKind::url);
    CHECK(kind_of("jo@ex.com") == TokenKind::url);
    CHECK(joined("soon.Please wait") == "soon|.|please|wait");
}

TEST_CASE("an emoji keeps its parts") {
    CHECK(text::tokenize("👍🏽👩‍💻🇬🇧❤️").size() == 4);
    CHECK(kind_of("😡") == TokenKind::emoji);
}

TEST_CASE("capitals are two or more letters without a small one") {
    CHECK(text::tokenize("NO").at(0).capitals);
    CHECK_FALSE(text::tokenize("I").at(0).capitals);
    CHECK_FALSE(text::tokenize("NOt").at(0).capitals);
}

TEST_CASE("every token's span is its place in the text") {
    const std::string message = "Grüße 😡 you’re @jo";
    for (const text::Token& token : text::tokenize(message))
        CHECK(text::tokenize(text::slice(message, token.span)).at(0).lower == token.lower);
    CHECK(text::tokenize("").empty());
    CHECK(text::tokenize("\xff\xfe @ # ' -").size() > 0);
}

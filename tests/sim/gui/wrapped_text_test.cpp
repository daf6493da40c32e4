#include "sim/gui/wrapped_text.h"

#include "sim/gui/clusters.h"
#include "tests/sim/gui/ten_each.h"
#include "tests/support/catch.h"

using namespace sim::gui;

namespace {

/// Ten pixels a cluster: widths that can be counted.
std::vector<std::string> lines_of(std::string_view text, float width) {
    std::vector<std::string> lines;
    const WrappedText wrapped(text, width, ten_each);
    for (const TextLine& line : wrapped.lines()) lines.emplace_back(line.visible(text));
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines break at blanks, and a blank at the end takes no room") {
    CHECK(lines_of("one two three", 70) == Lines{"one two", "three"});
    CHECK(lines_of("one two three", 69) == Lines{"one", "two", "three"});
}

TEST_CASE("an empty text has one empty line, a line feed makes another") {
    CHECK(lines_of("", 50) == Lines{""});
    CHECK(lines_of("a\n", 50) == Lines{"a", ""});
    CHECK(lines_of("a\n\nb", 50) == Lines{"a", "", "b"});
}

TEST_CASE("a word longer than the line is broken between clusters") {
    CHECK(lines_of("abcdefgh", 30) == Lines{"abc", "def", "gh"});
    CHECK(lines_of("x 👍🏽👍🏽👍🏽 y", 20) == Lines{"x", "👍🏽👍🏽", "👍🏽", "y"});
}

TEST_CASE("no text is lost: the lines together are the text") {
    const std::string text =
        "Found it, Sam: 東京都に住んでいます https://parcelly.example/very/long/path?and=more ok\n\nend ";
    for (float width = 10; width < 400; width += 7) {
        std::string together;
        const WrappedText wrapped(text, width, ten_each);
        for (const TextLine& line : wrapped.lines())
            together += text.substr(static_cast<std::size_t>(line.start),
                                    static_cast<std::size_t>(line.end - line.start));
        CHECK(together == text);
    }
}

TEST_CASE("places in the text and on the screen lead to each other") {
    const std::string text = "one two three";
    const WrappedText wrapped(text, 70, ten_each);
    CHECK(wrapped.line_of(3) == 0);
    CHECK(wrapped.line_of(8) == 1);
    CHECK(wrapped.x_of(10) == 20);
    CHECK(wrapped.offset_at(1, 24) == 10);
    CHECK(wrapped.offset_at(1, 26) == 11);
    CHECK(wrapped.offset_at(1, 9999) == 13);
    CHECK(wrapped.offset_at(0, -5) == 0);
    CHECK(wrapped.line_end(0) == 7);
    CHECK(wrapped.line_end(1) == 13);
}

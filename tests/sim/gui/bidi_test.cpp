// Text from right to left: which stretch stands where, and what is drawn in its place.
#include "sim/gui/bidi.h"

#include "sim/gui/clusters.h"
#include "sim/gui/emoji.h"
#include "sim/gui/wrapped_text.h"
#include "tests/sim/gui/ten_each.h"
#include "tests/support/catch.h"

using namespace sim::gui;

namespace {

std::string shown(const std::string& text, Direction base = Direction::automatic) {
    return GlyphMap().to_screen(text, base);
}

}  // namespace

TEST_CASE("a text's direction is that of its first letter, names and links aside") {
    CHECK(direction_of("hello") == Direction::left_to_right);
    CHECK(direction_of("שלום") == Direction::right_to_left);
    CHECK(direction_of("@ParcellyHelp אין חבילה") == Direction::right_to_left);
    CHECK(direction_of("https://a.example #late اين") == Direction::right_to_left);
    CHECK(direction_of("My name is דוד") == Direction::left_to_right);
    CHECK(direction_of("123 ...") == Direction::left_to_right);
    CHECK(direction_of("") == Direction::left_to_right);
}

TEST_CASE("Hebrew is drawn from the right, numbers and Latin words in it from the left") {
    CHECK(shown("שלום") == "םולש");
    CHECK(shown("רכב 8841 כחול") == "לוחכ 8841 בכר");
    CHECK(shown("אין @Parcelly פה") == "הפ @Parcelly ןיא");
}

TEST_CASE("in an English line Hebrew is turned around in its place") {
    CHECK(shown("Hi שלום ok") == "Hi םולש ok");
    CHECK(shown("שלום (אב)") == "(בא) םולש");
}

TEST_CASE("the ellipsis of a shortened text from right to left stands at its left end") {
    CHECK(shown("שלום…") == "…םולש");
    CHECK(shown("hello…") == "hello…");
}

TEST_CASE("Arabic letters are joined") {
    // beh + beh: initial and final form, drawn from the right
    CHECK(shown("بب") == "\xEF\xBA\x90\xEF\xBA\x91");
    // lam + alef make one sign
    CHECK(cluster_borders(shown("لا")).size() == 2);
}

TEST_CASE("emoji in a text from right to left stay whole") {
    GlyphMap map;
    CHECK(map.from_screen(map.to_screen("אב 👍🏽 גד")) == "דג 👍🏽 בא");
}

TEST_CASE("every byte is in exactly one run") {
    for (const std::string text : {"abc", "שלום abc 12 אב", "عربي 12 abc", "\xE2\x80\xAEtest\xE2\x80\xAC x"})
        for (const Direction base :
             {Direction::automatic, Direction::left_to_right, Direction::right_to_left}) {
            std::vector<int> covered(text.size(), 0);
            for (const VisualRun& run : visual_runs(text, base))
                for (int at = run.start; at < run.end; ++at) ++covered[static_cast<std::size_t>(at)];
            CHECK(std::count(covered.begin(), covered.end(), 1) == static_cast<long>(text.size()));
        }
}

TEST_CASE("lines of a paragraph from right to left stand at the right edge, the first words on top") {
    const std::string text = "אחת שתים שלוש\nend";
    const WrappedText wrapped(text, 90, ten_each);
    REQUIRE(wrapped.lines().size() == 3);
    CHECK(wrapped.lines()[0].visible(text) == "אחת שתים");
    CHECK(wrapped.indent(0) == 10);
    CHECK(wrapped.indent(1) == 50);
    CHECK(wrapped.indent(2) == 0);
}

TEST_CASE("the caret stands where the next letter will appear, and clicks find it again") {
    const std::string text = "ab שלום cd";
    const WrappedText wrapped(text, 300, ten_each);
    CHECK(wrapped.x_of(0) == 0);
    CHECK(wrapped.x_of(3) == 30);   // behind the blank
    CHECK(wrapped.x_of(5) == 60);   // behind ש, which is the rightmost of its word
    CHECK(wrapped.x_of(11) == 30);  // behind ם, the leftmost
    CHECK(wrapped.x_of(static_cast<int>(text.size())) == 100);
    CHECK(wrapped.offset_at(0, 51) == 7);  // between ל and ו: two letters in
    CHECK(wrapped.offset_at(0, 99) == static_cast<int>(text.size()));
    CHECK(wrapped.runs_to_the_left(7));
    CHECK_FALSE(wrapped.runs_to_the_left(1));
}

TEST_CASE("a selection across directions is in several places") {
    const std::string text = "ab שלום cd";
    const WrappedText wrapped(text, 300, ten_each);
    const std::vector<Extent> extents = wrapped.extents(0, 1, 7);
    REQUIRE(extents.size() == 2);
    CHECK(extents[0].left == 10);
    CHECK(extents[0].right == 30);
    CHECK(extents[1].left == 50);
    CHECK(extents[1].right == 70);
}

TEST_CASE("letters in fancy dress show what they stand for, wishes show nothing") {
    CHECK(shown("𝕿𝖍𝖊") == "The");
    CHECK(shown("a\xE2\x80\x8B\xE2\x80\x8D"
                "b") == "ab");
    CHECK(shown("a\xE2\x80\x87"
                "b") == "a b");
    CHECK(shown("𠜎") == "\xEF\xBF\xBD");
}

#include "sim/gui/text_editor.h"

#include "tests/support/catch.h"

using sim::gui::TextEditor;

namespace {

TextEditor editor_with(const char* text) {
    TextEditor editor;
    editor.load(text);
    return editor;
}

}  // namespace

TEST_CASE("typing goes to the caret and replaces what is selected") {
    TextEditor editor = editor_with("Hello Sam");
    editor.left(true, true);
    CHECK(editor.selected_text() == "Sam");
    editor.type("Maya");
    CHECK(editor.text() == "Hello Maya");
    CHECK(editor.caret() == 10);
}

TEST_CASE("an emoji of several code points is one step and one deletion") {
    const std::string family = "👨‍👩‍👧", flag = "🇬🇧", thumb = "👍🏽";
    TextEditor editor = editor_with(("a" + family + flag + thumb).c_str());
    editor.left(false);
    CHECK(editor.caret() == static_cast<int>(("a" + family + flag).size()));
    editor.backspace();
    CHECK(editor.text() == "a" + family + thumb);
    editor.backspace();
    CHECK(editor.text() == "a" + thumb);
    editor.left(false);
    editor.delete_forward();
    CHECK(editor.text() == thumb);
}

TEST_CASE("a flag typed half by half never holds the caret inside") {
    TextEditor editor;
    editor.type("🇬");
    editor.type("🇧");
    CHECK(editor.caret() == static_cast<int>(editor.text().size()));
    editor.backspace();
    CHECK(editor.text().empty());
}

TEST_CASE("undo takes back a word of typing, redo brings it again") {
    TextEditor editor;
    for (const char* letter : {"o", "n", " ", "i", "t"}) editor.type(letter);
    CHECK(editor.text() == "on it");
    CHECK(editor.undo());
    CHECK(editor.text() == "on ");
    CHECK(editor.undo());
    CHECK(editor.text().empty());
    CHECK_FALSE(editor.undo());
    CHECK(editor.redo());
    CHECK(editor.redo());
    CHECK(editor.text() == "on it");
    CHECK_FALSE(editor.redo());
}

TEST_CASE("what is typed after an undo forgets the redo") {
    TextEditor editor = editor_with("one");
    editor.type("!");
    editor.undo();
    editor.type("?");
    CHECK_FALSE(editor.redo());
    CHECK(editor.text() == "one?");
}

TEST_CASE("a change from outside can be undone, another text cannot") {
    TextEditor editor = editor_with("my draft");
    editor.replace_all("a saved reply");
    CHECK(editor.undo());
    CHECK(editor.text() == "my draft");
    editor.load("other");
    CHECK_FALSE(editor.undo());
}

TEST_CASE("pasting cleans line ends and drops control characters") {
    TextEditor editor;
    editor.paste(
        "a\r\nb\rc\td\x01\x7f"
        "e\xff");
    CHECK(editor.text() == "a\nb\nc de\xEF\xBF\xBD");
}

TEST_CASE("word steps pass over blanks, and delete whole words") {
    TextEditor editor = editor_with("one two  three");
    editor.left(false, true);
    CHECK(editor.caret() == 9);
    editor.left(false, true);
    CHECK(editor.caret() == 4);
    editor.right(false, true);
    CHECK(editor.caret() == 9);
    editor.backspace(true);
    CHECK(editor.text() == "one three");
    editor.delete_forward(true);
    CHECK(editor.text() == "one ");
}

TEST_CASE("a plain arrow leaves a selection at its edge") {
    TextEditor editor = editor_with("abc");
    editor.select_all();
    editor.left(false);
    CHECK(editor.caret() == 0);
    editor.select_all();
    editor.right(false);
    CHECK(editor.caret() == 3);
    CHECK_FALSE(editor.has_selection());
}

TEST_CASE("cutting takes the words out and can be undone") {
    TextEditor editor = editor_with("keep this");
    editor.left(true, true);
    CHECK(editor.cut() == "this");
    CHECK(editor.text() == "keep ");
    CHECK(editor.cut().empty());
    editor.undo();
    CHECK(editor.text() == "keep this");
    CHECK(editor.selected_text() == "this");
}

TEST_CASE("a double click takes the word") {
    TextEditor editor = editor_with("one two three");
    editor.select_word_at(5);
    CHECK(editor.selected_text() == "two");
    editor.select_word_at(13);
    CHECK(editor.selected_text().size() <= 5);
}

TEST_CASE("the caret never leaves the text") {
    TextEditor editor = editor_with("ab");
    editor.move_to(99, false);
    CHECK(editor.caret() == 2);
    editor.move_to(-5, false);
    CHECK(editor.caret() == 0);
    editor.left(false), editor.backspace(), editor.left(true, true);
    CHECK(editor.text() == "ab");
}

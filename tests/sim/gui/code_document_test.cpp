#include "sim/gui/workshop/code_document.h"

#include <random>

#include "sim/gui/clusters.h"
#include "sim/gui/workshop/code_layout.h"
#include "tests/support/catch.h"

using namespace sim::gui::workshop;

namespace {

CodeDocument document_with(const std::string& text) {
    CodeDocument document;
    document.load(text);
    return document;
}

void check_line_starts(const CodeDocument& document) {
    std::vector<int> starts{0};
    for (std::size_t n = 0; n < document.text().size(); ++n)
        if (document.text()[n] == '\n') starts.push_back(static_cast<int>(n) + 1);
    REQUIRE(document.line_count() == static_cast<int>(starts.size()));
    for (int n = 0; n < document.line_count(); ++n)
        REQUIRE(document.line_start(n) == starts[static_cast<std::size_t>(n)]);
}

void check_rows(const CodeDocument& document, const CodeLayout& layout) {
    int at = 0;
    for (int n = 0; n < layout.row_count(); ++n) {
        const CodeRow row = layout.row(document, n);
        REQUIRE(row.start == (row.first ? document.line_start(row.line) : at));
        REQUIRE(row.end >= row.start);
        at = row.end;
        REQUIRE(layout.row_of(document, row.start) == n);
    }
    REQUIRE(at == document.line_end(document.line_count() - 1));
}

}  // namespace

TEST_CASE(
    "code: random edits give the text that a plain string gives, and undo and redo give back the bytes") {
    std::mt19937 random(3);
    const std::string pieces[] = {"a",         "{",    "\n",  "😡", "👨‍👩‍👧",
                                  "\"k\": 1,", "\r\n", "x y", "é", "  "};
    for (int round = 0; round < 40; ++round) {
        const std::string begun = "{\n  \"id\": \"x\"\n}\n";
        CodeDocument document = document_with(begun);
        CodeLayout layout;
        CodeMetrics metrics{120, 8,
                            [](std::string_view text) { return 8.f * static_cast<float>(text.size()); }};
        std::string plain = begun;
        for (int n = 0; n < 60; ++n) {
            const int size = static_cast<int>(plain.size());
            const int from = document.on_border(static_cast<int>(random() % static_cast<unsigned>(size + 1)));
            const int to = document.on_border(std::min(size, from + static_cast<int>(random() % 6)));
            const std::string& piece = pieces[random() % std::size(pieces)];
            if (to < from) continue;
            document.replace(from, to, piece);
            plain.replace(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from), piece);
            REQUIRE(document.text() == plain);
            check_line_starts(document);
            layout.update(document, document.take_changes(), metrics);
            check_rows(document, layout);
        }
        while (document.undo()) check_line_starts(document);
        CHECK(document.text() == begun);
        while (document.redo()) layout.update(document, document.take_changes(), metrics);
        CHECK(document.text() == plain);
        layout.update(document, document.take_changes(), metrics);
        check_rows(document, layout);
    }
}

TEST_CASE("code: random typing, erasing and moving never leaves the caret inside a character") {
    std::mt19937 random(5);
    CodeDocument document = document_with("{\"a\": \"👍🏽🇬🇧\"}\n");
    const std::string begun = document.text();
    for (int n = 0; n < 3000; ++n) {
        switch (random() % 11) {
            case 0:
                document.type("😡");
                break;
            case 1:
                document.type("a");
                break;
            case 2:
                document.new_line();
                break;
            case 3:
                document.backspace(random() % 4 == 0);
                break;
            case 4:
                document.delete_forward(random() % 4 == 0);
                break;
            case 5:
                document.left(random() % 2 == 0, random() % 3 == 0);
                break;
            case 6:
                document.right(random() % 2 == 0, random() % 3 == 0);
                break;
            case 7:
                document.move_to(static_cast<int>(random() % 200), random() % 2 == 0);
                break;
            case 8:
                random() % 3 == 0 ? document.undo() : document.redo();
                break;
            case 9:
                random() % 2 == 0 ? document.indent() : document.unindent();
                break;
            default:
                document.paste("x\r\ny\x01z");
                break;
        }
        REQUIRE(document.caret() >= 0);
        REQUIRE(document.caret() <= static_cast<int>(document.text().size()));
        REQUIRE(document.on_border(document.caret()) == document.caret());
        REQUIRE(document.text().find('\x01') == std::string::npos);
    }
    check_line_starts(document);
    while (document.undo()) {
    }
    CHECK(document.text() == begun);
}

TEST_CASE("code: a run of typing is one undo, word by word") {
    CodeDocument document = document_with("");
    for (const char* letter : {"o", "n", "e", " ", "t", "w", "o"}) document.type(letter);
    document.undo();
    CHECK(document.text() == "one ");
    document.undo();
    CHECK(document.text().empty());
    document.redo();
    document.redo();
    CHECK(document.text() == "one two");
}

TEST_CASE("code: lines are indented as JSON wants it") {
    CodeDocument document = document_with("{}");
    document.move_to(1, false);
    document.new_line();
    CHECK(document.text() == "{\n  \n}");
    CHECK(document.caret() == 4);
    document.type("\"a\": [");
    document.new_line();
    document.type("]");
    CHECK(document.text() == "{\n  \"a\": [\n  ]\n}");
}

TEST_CASE("code: a quote typed before a quote goes past it") {
    CodeDocument document = document_with("\"id\": \"\"");
    document.move_to(7, false);
    document.type("x");
    document.type("\"");
    CHECK(document.text() == "\"id\": \"x\"");
    CHECK(document.caret() == 9);
}

TEST_CASE("code: a file with carriage returns keeps them, also in what is typed") {
    CodeDocument document = document_with("{\r\n}\r\n");
    document.move_to(1, false);
    document.new_line();
    CHECK(document.text() == "{\r\n  \r\n}\r\n");
    document.undo();
    CHECK(document.text() == "{\r\n}\r\n");
    CHECK(document.line(0) == "{");
}

TEST_CASE("code: replacing everything changes only what differs, and can be taken back") {
    CodeDocument document = document_with("aaa bbb ccc");
    document.take_changes();
    document.replace_all("aaa xxxx ccc");
    const auto changes = document.take_changes();
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].at == 4);
    document.undo();
    CHECK(document.text() == "aaa bbb ccc");
}

TEST_CASE("code: selected lines go in and out together") {
    CodeDocument document = document_with("a\nb\nc");
    document.select(0, 3);
    document.indent();
    CHECK(document.text() == "  a\n  b\nc");
    document.unindent();
    CHECK(document.text() == "a\nb\nc");
}

TEST_CASE("code: a long line goes on in the next row, broken at blanks, and places map back") {
    const std::string words =
        "  \"text\": \"one two three four five six seven eight nine ten eleven twelve\"";
    const CodeDocument document = document_with(words);
    CodeLayout layout;
    layout.update(document, {},
                  {30 * 8, 8, [](std::string_view text) { return 8.f * static_cast<float>(text.size()); }});
    CHECK(layout.row_count() > 2);
    check_rows(document, layout);
    const CodeRow second = layout.row(document, 1);
    CHECK(words[static_cast<std::size_t>(second.start - 1)] == ' ');
    CHECK(second.indent > 0);
    CHECK(layout.offset_at(document, 1, layout.x_of(document, second.start + 3)) == second.start + 3);
}

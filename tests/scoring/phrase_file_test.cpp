// Phrase files: what the grammar says, and that no text whatever breaks the reader or the matcher behind it.
#include "scoring/text/phrase_file.h"

#include "scoring/text/code_points.h"
#include "scoring/text/phrase_book.h"
#include "tests/support/catch.h"
#include "tests/support/shipped_reader.h"

using namespace scoring::text;

namespace {

const std::string guard_classes =
    "<negator> = not|no\n<softener> = problem\n<numbered> = order\n<turn> = but\n<condition> = if\n"
    "<done> = sent\n";

struct Outcome {
    PhraseTables tables;
    std::vector<PhraseProblem> problems;
};

Outcome read(const std::string& text) {
    Outcome outcome;
    const std::vector<PhraseFile> files{{"classes.phrases", guard_classes}, {"some.phrases", text}};
    outcome.tables = read_phrases(files, outcome.problems);
    return outcome;
}

/// "3: There is no cue ...", one for each problem.
std::vector<std::string> problems_of(const std::string& text) {
    std::vector<std::string> said;
    for (const PhraseProblem& problem : read(text).problems) {
        CHECK(problem.file == "some.phrases");
        said.push_back(std::to_string(problem.line) + ": " + problem.says);
    }
    return said;
}

std::vector<Hit> hits(const std::string& phrases, std::string_view message) {
    const Outcome outcome = read(phrases);
    CHECK(outcome.problems.empty());
    const PhraseBook book(outcome.tables);
    const std::u32string points = decode(message);
    return book.scan(read_words(tokenize(points), points, book.lexicon()));
}

}  // namespace

TEST_CASE("a phrase file holds classes, sections, phrases, comments and lines that go on") {
    const Outcome outcome = read(
        "# head\n<we> = we|\n    i  # both\n\n[apology not_negated not_if]\n<we> am|are\n   sorry\r\n"
        "[mock]\n#number times # often\n");
    CHECK(outcome.problems.empty());
    CHECK(outcome.tables.classes.at("we") == "we|i");
    REQUIRE(outcome.tables.phrases.size() == 2);
    CHECK(outcome.tables.phrases[0].cue == Cue::apology);
    CHECK(outcome.tables.phrases[0].guards == (not_negated | not_if));
    CHECK(outcome.tables.phrases[0].pattern == "<we> am|are sorry");
    CHECK(outcome.tables.phrases[1].pattern == "#number times");
    CHECK(outcome.tables.phrases[1].guards == always);
}

TEST_CASE("phrases of a file are found, and guards hold them back") {
    const std::string phrases = "[promise not_negated]\nwe will ~2 call\n";
    CHECK(hits(phrases, "We will gladly call.").size() == 1);
    CHECK(hits(phrases, "We will not call.").empty());
    CHECK(hits("[promise]\nwe will ~2 call\n", "We will not call.").size() == 1);
}

TEST_CASE("every mistake of a phrase file is told with its line") {
    using Said = std::vector<std::string>;
    CHECK(problems_of("[sorrow]\nsorry\n") == Said{"1: There is no cue \"sorrow\"."});
    CHECK(problems_of("[apology never]\nsorry\n") == Said{"1: There is no guard \"never\"."});
    CHECK(problems_of("sorry\n") == Said{"1: A phrase stands below a section \"[cue guard guard]\"."});
    CHECK(problems_of("[apology]\n<we> sorry\n") ==
          Said{"2: There is no class \"<we>\": it is defined in a line \"<name> = a|b\"."});
    CHECK(problems_of("<done> = gone\n") == Said{"1: The class <done> is defined twice."});
    CHECK(problems_of("<a> = <done>|b\n") == Said{"1: A class is made of words, not of other classes."});
    CHECK(problems_of("[apology]\n\n~2 sorry\n") == Said{"3: A phrase cannot begin with a gap."});
    CHECK(problems_of("[apology]\nsorry ~12 you\n") == Said{"2: \"~12\" is no gap: a gap is ~1 to ~9."});
    CHECK(problems_of("[apology]\n{ sorry\n") ==
          Said{"2: The evidence is opened with { and not closed with }."});
    CHECK(problems_of("[apology]\n^ $\n") == Said{"2: A phrase needs a word: this one would hold anywhere."});
    CHECK(problems_of("[apology]\nsorry||so\n") ==
          Said{"2: An alternative is empty: between two | stands a word."});
    CHECK(problems_of("[apology]\nSorry\n") ==
          Said{"2: \"Sorry\" is no word: words are small letters, digits, ' - _ / and full stops."});
    CHECK(problems_of("[apology]\na ~9 a ~9 a ~9 a ~9 a\n").size() == 1);
    CHECK(problems_of("[apology\nsorry\n") ==
          Said{"1: A section is \"[cue guard guard]\" alone on its line."});
    CHECK(problems_of("[apology]\nsorry \xFF\n") == Said{"0: The file is not UTF-8 text."});
}

TEST_CASE("a language without the classes of the guards is told so") {
    std::vector<PhraseProblem> problems;
    CHECK(read_phrases({}, problems).phrases.empty());
    CHECK(problems.size() == 6);
}

TEST_CASE("no text breaks the reader, and what it leaves always compiles") {
    const std::string pieces[] = {
        "[", "]", "<", ">",  "a",    "|",   "?",           "!",    "~",   "~3", "{", "}",  "^",        "$",
        "&", "#", " ", "\n", "<we>", " = ", "[apology]\n", "#url", "\n ", "\t", "'", "b?", "\xC3\xA9", "\0"};
    std::uint32_t state = 7;
    for (int round = 0; round < 3000; ++round) {
        std::string text = "[apology]\n";
        for (int piece = 0; piece < 12; ++piece) {
            state = state * 1664525 + 1013904223;
            text += pieces[(state >> 16) % std::size(pieces)];
        }
        const Outcome outcome = read(text);
        const PhraseBook book(outcome.tables);
        const std::u32string points = decode("a b a \u00E9 b, not a?");
        book.scan(read_words(tokenize(points), points, book.lexicon()));
    }
}

TEST_CASE("the English phrases have no mistake") {
    std::vector<PhraseProblem> problems;
    const PhraseTables tables = read_phrases(tests::shipped_phrases().phrases, problems);
    for (const PhraseProblem& problem : problems)
        FAIL_CHECK(problem.file << ":" << problem.line << ": " << problem.says);
    CHECK(tables.phrases.size() > 1000);
}

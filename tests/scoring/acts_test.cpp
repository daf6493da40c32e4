// Every act against labelled examples in acts/<act>.txt: "+" lines must show the act on the words in [ ],
// give or take one word at either end, and nowhere else; "-" lines must not show it.
#include "scoring/text/acts.h"

#include <algorithm>
#include <cctype>
#include <sstream>

#include "scoring/reader.h"
#include "scoring/text/code_points.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"

using namespace scoring;

namespace {

struct Example {
    bool positive = false;
    std::string text;
    std::vector<Span> spans;
};

Example parse(std::string_view line) {
    Example example{line.front() == '+', {}, {}};
    for (const char letter : line.substr(2)) {
        if (letter == '[')
            example.spans.push_back({text::count_code_points(example.text), 0});
        else if (letter == ']')
            example.spans.back().end = text::count_code_points(example.text);
        else
            example.text += letter;
    }
    return example;
}

std::vector<Example> examples_of(Act act) {
    std::vector<Example> examples;
    std::istringstream lines(
        tests::read_file(tests::source_dir() / "tests/scoring/acts" / (std::string(name_of(act)) + ".txt")));
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("+ ") || line.starts_with("- ")) examples.push_back(parse(line));
    return examples;
}

std::vector<Span> spans_of(const Reading& reading, Act act) {
    std::vector<Span> spans;
    for (const ActSeen& seen : reading.acts)
        if (seen.act == act) spans.push_back(seen.span);
    return spans;
}

/// Words that stand wholly or in part between two places of the text.
int words_between(const std::string& text, int one, int other) {
    std::istringstream words(text::slice(text, {std::min(one, other), std::max(one, other)}));
    int count = 0;
    for (std::string word; words >> word;)
        count += std::ranges::any_of(
                     word, [](unsigned char letter) { return letter > 127 || std::isalnum(letter) != 0; })
                     ? 1
                     : 0;
    return count;
}

bool same_words(const std::string& text, const std::vector<Span>& seen, const std::vector<Span>& wanted) {
    constexpr int tolerance = 1;
    return std::ranges::equal(seen, wanted, [&](Span one, Span other) {
        return words_between(text, one.start, other.start) <= tolerance &&
               words_between(text, one.end, other.end) <= tolerance;
    });
}

std::string acts_of(const Reading& reading, const std::string& message) {
    std::string line;
    for (const ActSeen& seen : reading.acts)
        line += std::string(name_of(seen.act)) + " '" + text::slice(message, seen.span) + "' ";
    return line;
}

}  // namespace

TEST_CASE("each act is seen where it is said and nowhere else") {
    const Reader& reader = tests::phrase_reader();
    for (std::size_t at = 0; at < act_names.size(); ++at) {
        const auto act = static_cast<Act>(at);
        const std::vector<Example> examples = examples_of(act);
        INFO("act " << name_of(act));
        const auto traps = std::ranges::count(examples, false, &Example::positive);
        CHECK(examples.size() >= 25);
        CHECK(traps * 2 + 1 >= static_cast<std::ptrdiff_t>(examples.size()));
        for (const Example& example : examples) {
            const Reading reading = reader.read(example.text);
            INFO("text: " << example.text);
            INFO("seen: " << acts_of(reading, example.text));
            CHECK(example.positive != example.spans.empty());
            CHECK(same_words(example.text, spans_of(reading, act), example.spans));
        }
    }
}

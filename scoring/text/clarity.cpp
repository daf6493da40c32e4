#include "scoring/text/clarity.h"

#include <algorithm>
#include <array>

#include "scoring/text/code_points.h"
#include "scoring/text/word_set.h"

namespace scoring::text {
namespace {

constexpr std::string_view blank_says = "A blank of the saved reply was not filled in.";
constexpr int longest_sentence = 30;  // words; plain-language guides ask for 25 at most

constexpr std::array<std::string_view, 42> misspellings = {
    "accomodate",    "acheive",     "adress",     "alot",         "appologies", "appologize",
    "apreciate",     "beleive",     "calender",   "cancelation",  "comming",    "definately",
    "delievery",     "diffrent",    "dissapoint", "dissapointed", "embarass",   "experiance",
    "freind",        "goverment",   "greatful",   "happend",      "immediatly", "incovenience",
    "inconvinience", "inconvience", "knowlege",   "maintainance", "mesage",     "occured",
    "orginal",       "posible",     "probaly",    "realy",        "recieve",    "recieved",
    "responce",      "seperate",    "sincerly",   "tommorow",     "untill",     "wich"};
/// In the order of `misspellings`.
constexpr std::array<std::string_view, 42> spellings = {
    "accommodate",   "achieve",       "address",    "a lot",        "apologies",   "apologize",
    "appreciate",    "believe",       "calendar",   "cancellation", "coming",      "definitely",
    "delivery",      "different",     "disappoint", "disappointed", "embarrass",   "experience",
    "friend",        "government",    "grateful",   "happened",     "immediately", "inconvenience",
    "inconvenience", "inconvenience", "knowledge",  "maintenance",  "message",     "occurred",
    "original",      "possible",      "probably",   "really",       "receive",     "received",
    "response",      "separate",      "sincerely",  "tomorrow",     "until",       "which"};
constexpr std::array<std::string_view, 16> chat_spellings = {
    "b4", "cuz", "gr8", "idk", "imo", "k", "l8r", "omg", "plz", "r", "tbh", "u", "ur", "wanna", "wat", "y"};

constexpr WordSet misspelling_set(misspellings);
constexpr WordSet chat_spelling_set(chat_spellings);

/// "RF-30418" is a reference, not a raised voice.
bool has_digit(const Token& token) { return token.lower.find_first_of("0123456789") != std::string::npos; }

class ProblemFinder {
  public:
    explicit ProblemFinder(const Message& message) : message_(message) {}

    std::vector<ClarityProblem> run() {
        find_blanks();
        find_words();
        find_sentences();
        std::ranges::sort(problems_, [](const ClarityProblem& a, const ClarityProblem& b) {
            return a.span != b.span ? a.span < b.span : a.kind < b.kind;
        });
        return std::move(problems_);
    }

  private:
    void find_blanks() {
        const std::u32string& points = message_.points;
        if (!holds(points, U'{', U'[', U'<')) return;
        for (std::size_t at = 0; at < points.size(); ++at) {
            const char32_t open = points[at];
            const char32_t close = open == U'{' ? U'}' : open == U'[' ? U']' : open == U'<' ? U'>' : U'\0';
            if (close == U'\0') continue;
            constexpr std::size_t longest_blank = 40;
            const std::size_t furthest = std::min(points.size(), at + longest_blank + 1);
            std::size_t end = at + 1;
            while (end < furthest && points[end] != close) ++end;
            if (end == furthest || end == at + 1) continue;
            problems_.push_back(
                {ClarityKind::unfilled_blank, {static_cast<int>(at), static_cast<int>(end) + 1}, blank_says});
            at = end;
        }
    }

    void find_words() {
        const Token* before = nullptr;
        for (const Token& token : message_.tokens) {
            if (token.kind == TokenKind::word) check_word(token, before);
            before = token.kind == TokenKind::word ? &token : nullptr;
        }
    }

    void check_word(const Token& token, const Token* before) {
        const bool crosses = token.capitals && token.lower.size() >= 3 &&
                             token.lower.find_first_not_of("x_") == std::string::npos;
        if (crosses)
            problems_.push_back({ClarityKind::unfilled_blank, token.span, blank_says});
        else if (token.capitals && token.lower.size() > 4 && !has_digit(token))
            problems_.push_back({ClarityKind::shouting, token.span, "A word in capitals reads as shouting."});
        if (misspelling_set.contains(token.lower))
            problems_.push_back({ClarityKind::misspelling, token.span, "This word is misspelt."});
        if (chat_spelling_set.contains(token.lower))
            problems_.push_back(
                {ClarityKind::chat_spelling, token.span, "Chat spelling looks careless from a brand."});
        constexpr std::array<std::string_view, 6> doubled = {"had", "that", "very", "so", "bye", "really"};
        if (before != nullptr && before->lower == token.lower &&
            std::ranges::find(doubled, token.lower) == doubled.end())
            problems_.push_back({ClarityKind::repeated_word,
                                 {before->span.start, token.span.end},
                                 "The same word stands twice."});
    }

    void find_sentences() {
        int count = 0, first = 0;
        for (std::size_t at = 0; at < message_.words.size(); ++at) {
            if (message_.words[at].id != sentence_break) {
                ++count;
                continue;
            }
            const auto here = static_cast<int>(at);
            if (count > longest_sentence)
                problems_.push_back({ClarityKind::long_sentence, message_.span_of(first, here - 1),
                                     "A sentence this long is hard to read on a phone."});
            first = here + 1;
            count = 0;
        }
    }

    const Message& message_;
    std::vector<ClarityProblem> problems_;
};

}  // namespace

std::vector<ClarityProblem> find_clarity_problems(const Message& message) {
    return ProblemFinder(message).run();
}

std::string_view well_spelt(std::string_view misspelt) {
    const auto found = std::ranges::find(misspellings, misspelt);
    return found == misspellings.end() ? std::string_view{}
                                       : spellings[static_cast<std::size_t>(found - misspellings.begin())];
}

}  // namespace scoring::text

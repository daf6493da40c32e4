#include "scoring/criteria/route_warnings.h"

#include <algorithm>
#include <array>

#include "scoring/one_of.h"
#include "scoring/text/code_points.h"

namespace scoring::criteria {
namespace {

constexpr std::array<std::string_view, 17> warning_negations = {
    "not",   "don't",    "dont",  "never",  "isn't", "isnt",      "aren't", "no",     "doesn't",
    "won't", "wouldn't", "can't", "cannot", "nor",   "shouldn't", "avoid",  "without"};
constexpr std::array<std::string_view, 26> using_verbs = {
    "contact", "call",  "ring",  "dm",    "message", "follow", "ask",   "try",  "reach",
    "tweet",   "email", "write", "go",    "visit",   "use",    "click", "text", "speak",
    "send",    "open",  "trust", "reply", "answer",  "log",    "dial",  "give"};
constexpr std::array<std::string_view, 24> bad_names = {
    "fake",     "impostor",   "imposter",   "impostors",  "imposters", "scam",     "scammer", "scammers",
    "fraud",    "fraudsters", "fraudulent", "unofficial", "ignore",    "block",    "blocked", "report",
    "reported", "reporting",  "pretending", "beware",     "copycat",   "phishing", "away",    "longer"};
constexpr std::array<std::string_view, 9> ways_there = {"at",      "to", "via",   "through", "on",
                                                        "instead", "by", "using", "with"};
constexpr std::array<std::string_view, 3> joints = {"and", "but", "so"};
constexpr std::array<std::string_view, 6> subjects = {"you", "we", "i", "please", "just", "then"};
constexpr std::size_t predicate_reach = 6;

bool is_break(const text::Token& token) {
    return is_punctuation(token) && std::string_view(".!?,;").find(token.lower[0]) != std::string_view::npos;
}

/// A new clause begins behind "and", "but", "so" where somebody does something again.
bool starts_clause(const Tokens& tokens, std::size_t at) {
    if (is_break(tokens[at])) return true;
    return is_one_of(joints, tokens[at].lower) && at + 1 < tokens.size() &&
           (is_one_of(using_verbs, tokens[at + 1].lower) || is_one_of(subjects, tokens[at + 1].lower));
}

struct Clause {
    Tokens before;
    Tokens behind;
};

Clause clause_around(const Tokens& tokens, Span route) {
    Clause clause;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const text::Token& token = tokens[at];
        if (token.span.end <= route.start) {
            if (starts_clause(tokens, at)) clause.before.clear();
            clause.before.push_back(token);
        } else if (token.span.start >= route.end) {
            if (starts_clause(tokens, at)) break;
            clause.behind.push_back(token);
        }
    }
    return clause;
}

/// "the text from X" names a thing, "text X" says what to do.
bool is_thing(const Tokens& tokens, std::size_t at) {
    constexpr std::array<std::string_view, 8> articles = {"the",  "a",    "an",   "any",
                                                          "that", "this", "your", "every"};
    return at > 0 && is_one_of(articles, tokens[at - 1].lower);
}

/// What is done with the route in the words before it, and where that is said.
struct Use {
    bool named = false;    ///< "open", "call"
    bool negated = false;  ///< by a "not" of its own: "if it's not there, call X" calls
    std::size_t at = 0;
};

Use last_use(const Tokens& before) {
    constexpr std::array<std::string_view, 12> fillers = {
        "ever", "please", "to", "you", "even", "just", "under", "any", "try", "be", "do", "circumstances"};
    Use last;
    bool pending = false;
    for (std::size_t at = 0; at < before.size(); ++at) {
        const std::string_view word = before[at].lower;
        if (is_one_of(warning_negations, word)) {
            pending = true;
        } else if (is_one_of(using_verbs, word) && !is_thing(before, at)) {
            const bool joined = at > 0 && (before[at - 1].lower == "or" || before[at - 1].lower == "and");
            last = {true, pending || (joined && last.negated), at};
            pending = false;
        } else if (!is_one_of(fillers, word)) {
            pending = false;
        }
    }
    return last;
}

/// "please don't open X", "not X": nothing is done there without the not.
bool forbidden(const Tokens& before) {
    const Use use = last_use(before);
    if (use.named) return use.negated;
    return !before.empty() &&
           (is_one_of(warning_negations, before.back().lower) ||
            (before.size() > 1 && is_one_of(warning_negations, before[before.size() - 2].lower)));
}

/// "X is not ours", "X isn't us", "X is a scam", "X has nothing to do with us".
bool disowned(const Tokens& behind) {
    constexpr std::array<std::string_view, 15> predicates = {"is",      "isn't",  "isnt", "are",     "aren't",
                                                             "was",     "wasn't", "has",  "belongs", "does",
                                                             "doesn't", "which",  "that", "who",     "looks"};
    if (behind.empty() || !is_one_of(predicates, behind.front().lower)) return false;
    for (std::size_t at = 0; at < std::min(behind.size(), predicate_reach); ++at)
        if (is_one_of(warning_negations, behind[at].lower) || is_one_of(bad_names, behind[at].lower) ||
            behind[at].lower == "nothing" || behind[at].lower == "wasn't")
            return true;
    return false;
}

/// "the fake X", "reported X"; "report it at X" and "to report it call X" send there all the same.
bool called_bad(const Tokens& before) {
    if (!before.empty() && is_one_of(ways_there, before.back().lower)) return false;
    const Use use = last_use(before);
    for (std::size_t at = use.named && !use.negated ? use.at : 0; at < before.size(); ++at)
        if (is_one_of(bad_names, before[at].lower)) return true;
    return false;
}

bool is_host_letter(char32_t point) {
    return text::is_letter(point) || text::is_digit(point) || point == U'-';
}

}  // namespace

bool is_warned_of(const Tokens& tokens, Span route) {
    const Clause clause = clause_around(tokens, route);
    return forbidden(clause.before) || disowned(clause.behind) || called_bad(clause.before);
}

std::vector<Span> reserved_hosts_in(std::string_view utf8) {
    constexpr std::array<std::u32string_view, 3> endings = {U"example", U"invalid", U"test"};
    const std::u32string points = text::decode(utf8);
    std::vector<Span> hosts;
    for (std::size_t at = 0; at < points.size();) {
        std::size_t end = at, last_dot = std::u32string::npos;
        while (end < points.size() && (is_host_letter(points[end]) ||
                                       (points[end] == U'.' && end > at && end + 1 < points.size() &&
                                        is_host_letter(points[end + 1]) && points[end - 1] != U'.'))) {
            if (points[end] == U'.') last_dot = end;
            ++end;
        }
        const bool mail = at > 0 && points[at - 1] == U'@';
        if (last_dot != std::u32string::npos && !mail && (end >= points.size() || points[end] != U'@')) {
            const std::u32string_view ending =
                std::u32string_view(points).substr(last_dot + 1, end - last_dot - 1);
            if (is_one_of(endings, ending)) hosts.push_back({static_cast<int>(at), static_cast<int>(end)});
        }
        at = std::max(end, at + 1);
    }
    return hosts;
}

}  // namespace scoring::criteria

#include "scoring/model/meaning_reader.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "scoring/one_of.h"
#include "scoring/said_text.h"
#include "scoring/text/code_points.h"
#include "scoring/text/tokens.h"
#include "scoring/text/values/find_values.h"

namespace scoring::model {
namespace {

using encoder::Embedding;

constexpr std::size_t most_parts = 24;  // a post has no more; a pasted page need not be read whole
constexpr std::size_t most_ways_known = 4096;

constexpr std::array<std::string_view, 8> denials = {"not",    "never",   "cannot",  "unable",
                                                     "nobody", "without", "whether", "nor"};

bool denies(std::string_view utf8) {
    return std::ranges::any_of(text::tokenize(utf8), [](const text::Token& token) {
        return is_one_of(denials, token.lower) || token.lower.ends_with("n't");
    });
}

/// How a clause stands to what it names: for an encoder, what affirms, denies and restricts are neighbours.
struct Stance {
    bool denies = false;
    bool restricts = false;  ///< "our workshop only mends toys of our own"
    bool operator==(const Stance&) const = default;
};

constexpr std::array<std::string_view, 4> denials_of_things = {"no", "nothing", "none", "neither"};

Stance stance_of(const std::string& utf8) {
    Stance stance{denies(utf8), false};
    std::string before;
    for (const text::Token& token : text::tokenize(utf8)) {
        const bool hands_off = before == "hands" && token.lower == "off";
        stance.denies = stance.denies || hands_off || is_one_of(denials_of_things, token.lower);
        stance.restricts = stance.restricts || token.lower == "only";
        before = token.lower;
    }
    return stance;
}

/// One stand-in for all values of a kind.
std::string_view stand_in(text::ValueKind kind) {
    switch (kind) {
        case text::ValueKind::time:
        case text::ValueKind::time_span:
            return "noon";
        case text::ValueKind::money:
            return "ten pounds";
        case text::ValueKind::weekday:
        case text::ValueKind::date:
        case text::ValueKind::day_of_month:
        case text::ValueKind::near_day:
            return "Monday";
        case text::ValueKind::duration:
            return "two days";
        default:
            return "";
    }
}

std::string without_values(const std::string& utf8) {
    std::string plain;
    int from = 0;
    for (const text::Value& value : text::find_sure_values(utf8)) {
        const std::string_view instead = stand_in(value.kind);
        if (instead.empty() || value.span.start < from) continue;
        plain.append(text::slice(utf8, {from, value.span.start})).append(instead);
        from = value.span.end;
    }
    return plain + text::slice(utf8, {from, text::count_code_points(utf8)});
}

/// The encoder does not know that a network's word for a post is one.
std::string with_plain_words(const std::string& utf8) {
    std::string plain;
    int from = 0;
    for (const text::Token& token : text::tokenize(utf8)) {
        if (token.lower != "tweet" && token.lower != "tweets") continue;
        plain.append(text::slice(utf8, {from, token.span.start}))
            .append(token.lower == "tweet" ? "post" : "posts");
        from = token.span.end;
    }
    return plain + text::slice(utf8, {from, text::count_code_points(utf8)});
}

/// Where a thought may end: behind these marks, and before these words.
enum class Cut { sentence, clause };
constexpr std::string_view sentence_marks = ".!?;";
constexpr std::string_view clause_marks = ",:()\n";
constexpr std::array<std::string_view, 9> joints = {"and",   "but",     "so",       "because", "then",
                                                    "while", "however", "although", "since"};

bool is_mark(const text::Token& token, std::string_view marks) {
    return token.kind == text::TokenKind::punctuation && !token.lower.empty() &&
           marks.find(token.lower.front()) != std::string_view::npos;
}

std::vector<Span> cut(const std::vector<text::Token>& tokens, Cut cut) {
    std::vector<Span> parts;
    Span open;
    for (const text::Token& token : tokens) {
        if (cut == Cut::clause && is_one_of(joints, token.lower) && !open.empty())
            parts.push_back(std::exchange(open, {}));
        if (open.empty()) open = token.span;
        open.end = token.span.end;
        const bool ends =
            is_mark(token, sentence_marks) || (cut == Cut::clause && is_mark(token, clause_marks));
        if (ends) parts.push_back(std::exchange(open, {}));
        if (parts.size() == most_parts) return parts;
    }
    if (!open.empty()) parts.push_back(open);
    return parts;
}

/// Sentences, and each two that follow each other.
std::vector<Span> sentences_of(const std::vector<text::Token>& tokens) {
    const std::vector<Span> sentences = cut(tokens, Cut::sentence);
    std::vector<Span> parts = sentences;
    for (std::size_t at = 1; at < sentences.size(); ++at)
        parts.push_back({sentences[at - 1].start, sentences[at].end});
    return parts;
}

/// "For that answer," is near to whatever has an answer in it.
bool says_something(const std::vector<text::Token>& tokens, Span part) {
    constexpr std::ptrdiff_t fewest_words = 4;
    return std::ranges::count_if(tokens, [part](const text::Token& token) {
               return token.kind == text::TokenKind::word && part.start <= token.span.start &&
                      token.span.end <= part.end;
           }) >= fewest_words;
}

std::vector<std::string> ways_of(const Meaning& meaning) {
    std::vector<std::string> ways{meaning.says};
    ways.insert(ways.end(), meaning.examples.begin(), meaning.examples.end());
    return ways;
}

}  // namespace

Embedding MeaningReader::meaning_of(const std::string& utf8) const {
    const std::scoped_lock lock(guard_);
    const auto known = known_.find(utf8);
    if (known != known_.end()) return known->second;
    if (known_.size() >= most_ways_known) known_.clear();
    return known_.emplace(utf8, encoder_.embed(without_values(with_plain_words(utf8)))).first->second;
}

Likeness MeaningReader::compare(const std::string& utf8, const Meaning& meaning) const {
    Likeness nearest;
    const std::vector<text::Token> tokens = text::tokenize(utf8);
    const std::vector<Span> sentences = sentences_of(tokens);
    for (const Span sentence : sentences) {
        const int near = accuses_milli(text::slice(utf8, sentence), meaning);
        if (near > nearest.milli) nearest.milli = near, nearest.span = sentence;
    }
    for (const std::vector<Span>& parts : {sentences, cut(tokens, Cut::clause)})
        for (const Span part : parts)
            if (says_something(tokens, part))
                nearest.clause_milli =
                    std::max(nearest.clause_milli, heard_milli(text::slice(utf8, part), meaning));
    return nearest;
}

int MeaningReader::nearest_of(const std::string& words, const std::vector<std::string>& sentences) const {
    const Embedding said = meaning_of(words);
    int nearest = -1;
    for (const std::string& sentence : sentences)
        nearest = std::max(nearest, encoder::similarity_milli(said, meaning_of(sentence)));
    return nearest;
}

int MeaningReader::accuses_milli(const std::string& sentence, const Meaning& meaning) const {
    std::vector<std::string> ways = ways_of(meaning);
    std::erase_if(ways,
                  [denied = denies(sentence)](const std::string& way) { return denies(way) != denied; });
    const int near = nearest_of(sentence, ways);
    return nearest_of(sentence, meaning.against) < near ? near : -1;
}

int MeaningReader::heard_milli(const std::string& clause, const Meaning& meaning) const {
    std::vector<std::string> ways = ways_of(meaning);
    std::erase_if(ways,
                  [stance = stance_of(clause)](const std::string& way) { return stance_of(way) != stance; });
    const int near = nearest_of(clause, ways);
    const bool nearer_than_counters =
        near - nearest_of(clause, meaning.against) >= Likeness::nearer_than_others_by_milli;
    return nearer_than_counters && nearest_of(clause, meaning.rivals) <= near ? near : -1;
}

bool names_values_of(const Meaning& meaning, const std::string& utf8, std::optional<std::int64_t> today) {
    const std::vector<text::Value> wanted = text::find_sure_values(meaning.says);
    if (wanted.empty()) return true;
    const SaidText said(utf8, today);
    return std::ranges::all_of(wanted, [&](const text::Value& value) { return said.names(value); });
}

}  // namespace scoring::model

#include "scoring/criteria/find_phrase.h"

#include <algorithm>
#include <array>
#include <optional>

#include "scoring/one_of.h"

namespace scoring::criteria {
namespace {

constexpr std::array<std::string_view, 29> negations = {
    "not",    "no",      "never",   "cannot",   "can't",     "cant",    "won't",   "wont",
    "don't",  "dont",    "doesn't", "didn't",   "isn't",     "aren't",  "wasn't",  "couldn't",
    "unable", "without", "nor",     "wouldn't", "shouldn't", "neither", "haven't", "instead",
    "than",   "away",    "nobody",  "noone",    "none"};
constexpr int negation_reach_words = 4;

bool ends_clause(const text::Token& token) {
    constexpr std::string_view marks = ",;:";
    return ends_sentence(token) ||
           (is_punctuation(token) && marks.find(token.lower[0]) != std::string_view::npos) ||
           token.lower == "but";
}

/// The index behind the last word of the phrase when it begins at `start`.
std::optional<std::size_t> match_at(const Tokens& tokens, std::size_t start, const Tokens& wanted) {
    std::size_t at = start;
    for (std::size_t word = 0; word < wanted.size(); ++word, ++at) {
        while (word > 0 && at < tokens.size() && is_punctuation(tokens[at]) && !ends_sentence(tokens[at]))
            ++at;
        if (at >= tokens.size() || tokens[at].lower != wanted[word].lower) return std::nullopt;
    }
    return at;
}

/// The phrase's first word where it is a plain one; empty otherwise.
std::string_view first_plain_word(std::string_view phrase) {
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    const auto plain = [](char letter) { return letter >= 'a' && letter <= 'z'; };
    return std::ranges::all_of(phrase.substr(0, end), plain) ? phrase.substr(0, end) : std::string_view{};
}

/// Most phrases are not there, and that shows by their first word.
bool may_stand_in(const Tokens& tokens, std::string_view phrase) {
    const std::string_view word = first_plain_word(phrase);
    const std::uint64_t hash = text::word_hash(word);
    return word.empty() || std::ranges::find(tokens, hash, &text::Token::hash) != tokens.end();
}

}  // namespace

std::vector<Span> find_phrase(const Tokens& tokens, std::string_view phrase) {
    if (!may_stand_in(tokens, phrase)) return {};
    const Tokens wanted = text::tokenize(phrase);
    std::vector<Span> found;
    if (wanted.empty()) return found;
    for (std::size_t start = 0; start < tokens.size(); ++start)
        if (const auto end = match_at(tokens, start, wanted))
            found.push_back({tokens[start].span.start, tokens[*end - 1].span.end});
    return found;
}

Span find_any(const Tokens& tokens, std::span<const std::string_view> phrases) {
    Span first;
    for (const std::string_view phrase : phrases)
        for (const Span& span : find_phrase(tokens, phrase))
            if (first.empty() || span.start < first.start) first = span;
    return first;
}

Span find_any_meant(const Tokens& tokens, std::span<const std::string_view> phrases) {
    Span first;
    for (const std::string_view phrase : phrases)
        for (const Span& span : find_phrase(tokens, phrase))
            if (!is_negated(tokens, span) && (first.empty() || span.start < first.start)) first = span;
    return first;
}

bool is_negated(const Tokens& tokens, Span span) {
    int reach = negation_reach_words;
    for (auto token = tokens.rbegin(); token != tokens.rend() && reach > 0; ++token) {
        if (token->span.end > span.start) continue;
        if (ends_clause(*token)) return false;
        if (is_one_of(negations, token->lower)) return true;
        --reach;
    }
    return false;
}

std::vector<Span> sentences_of(const Tokens& tokens) {
    std::vector<Span> sentences;
    bool open = false;
    for (const text::Token& token : tokens) {
        if (!open) sentences.push_back(token.span);
        sentences.back().end = token.span.end;
        open = !ends_sentence(token);
    }
    return sentences;
}

Tokens tokens_in(const Tokens& tokens, Span span) {
    Tokens inside;
    for (const text::Token& token : tokens)
        if (token.span.start >= span.start && token.span.end <= span.end) inside.push_back(token);
    return inside;
}

std::string_view word_before(const Tokens& tokens, Span span) {
    std::string_view before;
    for (const text::Token& token : tokens)
        if (token.span.end <= span.start) before = token.lower;
    return before;
}

bool has_word(const Tokens& tokens, std::string_view word) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const text::Token& token) { return token.lower == word; });
}

bool has_any_word(const Tokens& tokens, std::span<const std::string_view> words) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const text::Token& token) { return is_one_of(words, token.lower); });
}

}  // namespace scoring::criteria

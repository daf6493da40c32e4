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

constexpr std::size_t most_sentences = 16;  // a post has no more; a pasted page need not be read whole
constexpr std::size_t most_ways_known = 4096;

constexpr std::array<std::string_view, 8> denials = {"not",    "never",   "cannot",  "unable",
                                                     "nobody", "without", "whether", "nor"};

bool denies(std::string_view utf8) {
    return std::ranges::any_of(text::tokenize(utf8), [](const text::Token& token) {
        return is_one_of(denials, token.lower) || token.lower.ends_with("n't");
    });
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

std::vector<Span> sentences_in(const std::string& utf8) {
    std::vector<Span> sentences;
    Span open;
    for (const text::Token& token : text::tokenize(utf8)) {
        if (open.empty()) open = token.span;
        open.end = token.span.end;
        const bool ends = token.kind == text::TokenKind::punctuation && !token.lower.empty() &&
                          std::string_view(".!?;").find(token.lower.front()) != std::string_view::npos;
        if (ends) sentences.push_back(std::exchange(open, {}));
        if (sentences.size() == most_sentences) return sentences;
    }
    if (!open.empty()) sentences.push_back(open);
    return sentences;
}

/// Sentences, and each two that follow each other.
std::vector<Span> parts_of(const std::string& utf8) {
    const std::vector<Span> sentences = sentences_in(utf8);
    std::vector<Span> parts = sentences;
    for (std::size_t at = 1; at < sentences.size(); ++at)
        parts.push_back({sentences[at - 1].start, sentences[at].end});
    return parts;
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
    return known_.emplace(utf8, encoder_.embed(without_values(utf8))).first->second;
}

Likeness MeaningReader::compare(const std::string& utf8, const Meaning& meaning) const {
    Likeness nearest;
    for (const Span part : parts_of(utf8)) {
        const std::string words = text::slice(utf8, part);
        const Embedding said = meaning_of(words);
        const bool denied = denies(words);
        int near = -1, counter = -1;
        for (const std::string& way : ways_of(meaning)) {
            if (denies(way) != denied) continue;  // "we can" and "we can't" are near for an encoder
            near = std::max(near, encoder::similarity_milli(said, meaning_of(way)));
        }
        for (const std::string& other : meaning.against)
            counter = std::max(counter, encoder::similarity_milli(said, meaning_of(other)));
        if (counter < near && near > nearest.milli) nearest.milli = near, nearest.span = part;
    }
    return nearest;
}

bool names_values_of(const Meaning& meaning, const std::string& utf8, std::optional<std::int64_t> today) {
    const std::vector<text::Value> wanted = text::find_sure_values(meaning.says);
    if (wanted.empty()) return true;
    const SaidText said(utf8, today);
    return std::ranges::all_of(wanted, [&](const text::Value& value) { return said.names(value); });
}

}  // namespace scoring::model

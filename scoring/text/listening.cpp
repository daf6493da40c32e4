#include "scoring/text/listening.h"

#include <algorithm>
#include <array>

#include "scoring/text/word_hash.h"
#include "scoring/text/word_set.h"

namespace scoring::text {
namespace {

constexpr std::size_t paste_length = 6;  // words in a row that nobody shares by chance

constexpr std::array<std::string_view, 217> common_words = {
    "a",          "about",     "absolutely", "actually", "after",      "again",   "all",     "already",
    "also",       "always",    "am",         "an",       "and",        "any",     "anyone",  "anything",
    "apologies",  "apologize", "appreciate", "are",      "as",         "ask",     "at",      "away",
    "back",       "be",        "because",    "been",     "before",     "being",   "best",    "better",
    "but",        "by",        "can",        "can't",    "care",       "come",    "contact", "could",
    "customer",   "customers", "did",        "didn't",   "dm",         "do",      "does",    "doesn't",
    "doing",      "don't",     "done",       "else",     "even",       "ever",    "every",   "everyone",
    "everything", "feel",      "find",       "for",      "from",       "get",     "getting", "give",
    "go",         "going",     "good",       "got",      "great",      "guys",    "had",     "happy",
    "has",        "have",      "haven't",    "hello",    "help",       "her",     "here",    "hey",
    "hi",         "him",       "his",        "hope",     "how",        "i",       "i'd",     "i'll",
    "i'm",        "i've",      "if",         "in",       "into",       "is",      "isn't",   "issue",
    "issues",     "it",        "it's",       "its",      "just",       "keep",    "kind",    "know",
    "let",        "let's",     "like",       "lol",      "look",       "looking", "lot",     "made",
    "make",       "many",      "matter",     "may",      "me",         "message", "more",    "much",
    "must",       "my",        "need",       "never",    "new",        "no",      "not",     "nothing",
    "now",        "of",        "off",        "oh",       "ok",         "on",      "once",    "one",
    "only",       "or",        "our",        "out",      "over",       "people",  "please",  "problem",
    "really",     "reply",     "right",      "said",     "say",        "see",     "send",    "service",
    "should",     "so",        "some",       "someone",  "something",  "sorry",   "still",   "such",
    "support",    "sure",      "take",       "tell",     "thank",      "thanks",  "that",    "that's",
    "the",        "their",     "them",       "then",     "there",      "these",   "they",    "thing",
    "things",     "think",     "this",       "those",    "through",    "time",    "to",      "too",
    "try",        "trying",    "twitter",    "u",        "understand", "until",   "up",      "us",
    "use",        "very",      "want",       "was",      "way",        "we",      "we'll",   "we're",
    "we've",      "well",      "were",       "what",     "when",       "where",   "which",   "who",
    "why",        "will",      "with",       "won't",    "would",      "yes",     "you",     "you're",
    "your"};

constexpr WordSet common_word_set(common_words);

bool is_common(std::string_view word) { return common_word_set.contains(word); }

/// A rough stem, the word's beginning: enough that "delayed", "delays" and "delay" meet.
std::string_view stem(std::string_view word) {
    for (const std::string_view ending : {"'s", "ing", "ied", "ies", "ed", "es", "s", "ly", "e"})
        if (word.size() >= ending.size() + 3 && word.ends_with(ending)) {
            word.remove_suffix(ending.size());
            break;
        }
    if (word.size() > 3 && word.back() == word[word.size() - 2]) word.remove_suffix(1);
    if (word.size() > 3 && (word.back() == 'y' || word.back() == 'i')) word.remove_suffix(1);
    return word;
}

/// Looks into the token it was made of.
struct Term {
    std::string_view stem;
    Span span;
    std::string_view word;
    std::uint64_t hash = 0;  ///< of the word
    bool copied = false;
};

std::vector<Term> terms_of(TokenSpan tokens) {
    constexpr std::size_t most_terms = 400;
    std::vector<Term> terms;
    terms.reserve(std::min(tokens.size(), most_terms));
    for (const Token& token : tokens) {
        if (terms.size() == most_terms) break;
        std::string_view word = token.lower;
        std::uint64_t hash = token.hash;
        if (token.kind == TokenKind::hashtag) {
            word.remove_prefix(1);
            hash = word_hash(word);
        } else if (token.kind != TokenKind::word && token.kind != TokenKind::number) {
            continue;
        }
        terms.push_back({stem(word), token.span, word, hash});
    }
    return terms;
}

/// Marks the reply's terms that lie in a long passage of the customer's words, or in all of a short message.
void mark_copied(std::vector<Term>& reply, const std::vector<Term>& customer) {
    const std::size_t long_enough = std::clamp<std::size_t>(customer.size(), 2, paste_length);
    for (std::size_t at = 0; at < reply.size(); ++at)
        for (std::size_t from = 0; from < customer.size(); ++from) {
            std::size_t length = 0;
            while (at + length < reply.size() && from + length < customer.size() &&
                   reply[at + length].hash == customer[from + length].hash)
                ++length;
            if (length >= long_enough)
                for (std::size_t copied = at; copied < at + length; ++copied) reply[copied].copied = true;
        }
}

/// "about time": a fact of everyday words alone is heard when they stand in the reply as they are.
Span hear_everyday(const std::vector<Term>& reply, const std::vector<Term>& fact) {
    if (fact.size() < 2) return {};
    const auto same = [](const Term& said, const Term& want) {
        return said.word == want.word && !said.copied;
    };
    const auto found = std::ranges::search(reply, fact, same);
    return found.empty() ? Span{} : Span{found.front().span.start, found.back().span.end};
}

void hear_facts(const std::vector<Term>& reply, const std::vector<std::string>& facts,
                std::vector<Heard>& heard) {
    for (const std::string& fact : facts) {
        const std::vector<Token> tokens = tokenize(fact);
        std::vector<Term> wanted = terms_of(tokens);
        const Span everyday = hear_everyday(reply, wanted);
        std::erase_if(wanted, [](const Term& term) { return is_common(term.word) && term.word != "no"; });
        if (wanted.empty() && !everyday.empty()) heard.push_back({everyday, fact, true});
        const Term* last = nullptr;
        const Term* first = nullptr;
        std::size_t met = 0;
        for (const Term& want : wanted) {
            const auto seen = std::ranges::find_if(
                reply, [&](const Term& term) { return term.stem == want.stem && !term.copied; });
            if (seen == reply.end()) continue;
            ++met;
            if (first == nullptr || seen->span < first->span) first = &*seen;
            if (last == nullptr || last->span < seen->span) last = &*seen;
        }
        if (met > 0 && met * 2 > wanted.size() - (wanted.size() > 1 ? 1 : 0))
            heard.push_back({last->span.end - first->span.start > 60
                                 ? first->span
                                 : Span{first->span.start, last->span.end},
                             fact, true});
    }
}

void hear_words(const std::vector<Term>& reply, const std::vector<Term>& customer,
                std::vector<Heard>& heard) {
    for (const Term& term : reply) {
        if (term.copied || is_common(term.word) ||
            (term.word.size() < 3 && !(term.word[0] >= '0' && term.word[0] <= '9')))
            continue;
        const auto said = std::ranges::find(customer, term.stem, &Term::stem);
        if (said == customer.end()) continue;
        const bool known = std::ranges::any_of(heard, [&](const Heard& one) {
            return (one.span.start <= term.span.start && term.span.end <= one.span.end) ||
                   one.what == said->word;
        });
        if (!known) heard.push_back({term.span, std::string(said->word), false});
    }
}

}  // namespace

Listening listen(TokenSpan reply, TokenSpan in_reply_to, const std::vector<std::string>& issue_facts) {
    Listening listening;
    std::vector<Term> said = terms_of(reply);
    const std::vector<Term> customer = terms_of(in_reply_to);
    mark_copied(said, customer);
    hear_facts(said, issue_facts, listening.heard);
    hear_words(said, customer, listening.heard);
    std::ranges::stable_sort(listening.heard, {}, &Heard::span);
    if (!said.empty() && !in_reply_to.empty())
        listening.pasted_milli = static_cast<int>(1000 * std::ranges::count_if(said, &Term::copied) /
                                                  static_cast<std::ptrdiff_t>(said.size()));
    return listening;
}

bool is_common_word(std::string_view lower) { return is_common(lower); }

}  // namespace scoring::text

#include "scoring/text/wanted.h"

#include <algorithm>
#include <optional>

#include "scoring/text/day_words.h"
#include "scoring/text/word_set.h"

namespace scoring::text {
namespace {

constexpr WordSet clock_words(std::to_array<std::string_view>(
    {"today",    "tonight",   "tomorrow", "now",     "noon",      "midnight",    "january",
     "february", "march",     "april",    "june",    "july",      "august",      "september",
     "october",  "november",  "december", "morning", "afternoon", "evening",     "weekend",
     "weekends", "minute",    "minutes",  "mins",    "hour",      "hours",       "hrs",
     "day",      "days",      "week",     "weeks",   "month",     "months",      "immediately",
     "already",  "yesterday", "daily",    "o'clock", "half",      "lunchtime",   "overnight",
     "am",       "pm",        "soon",     "never",   "year",      "straightaway"}));
constexpr WordSet places(std::to_array<std::string_view>(
    {"platform", "floor",   "street",   "road",       "lane",   "gate",   "desk",     "shop", "store",
     "branch",   "counter", "door",     "entrance",   "beside", "behind", "opposite", "next", "near",
     "outside",  "inside",  "upstairs", "downstairs", "here",   "there",  "in",       "at",   "on",
     "from",     "under",   "above",    "settings",   "page",   "menu"}));
constexpr WordSet affirming(std::to_array<std::string_view>(
    {"yes",       "no",    "yep",    "yeah",    "nope",  "aye",     "sure",  "course", "absolutely",
     "certainly", "not",   "both",   "neither", "only",  "correct", "right", "afraid", "definitely",
     "indeed",    "isn't", "aren't", "can't",   "won't", "doesn't", "don't", "is",     "are",
     "can",       "does",  "do",     "will",    "it's",  "they're", "we're", "has",    "have"}));
constexpr WordSet steps(std::to_array<std::string_view>(
    {"press",  "hold",   "tap",  "go",    "open",     "ring",   "call",   "click", "turn", "use",
     "choose", "send",   "take", "bring", "ask",      "enter",  "select", "scan",  "show", "restart",
     "switch", "unplug", "hit",  "pop",   "dm",       "type",   "reset",  "try",   "put",  "give",
     "tell",   "change", "sign", "log",   "download", "update", "show"}));
constexpr WordSet reasons(std::to_array<std::string_view>(
    {"because", "since", "reason",     "cause",  "caused", "due",   "fault", "mistake",
     "error",   "broke", "broken",     "failed", "bug",    "after", "wrong", "why",
     "so",      "when",  "outweighed", "means",  "mix-up", "missed"}));
constexpr WordSet asking_verbs(std::to_array<std::string_view>(
    {"is",     "are",   "am",     "was",   "were",    "do",     "does",   "did",   "can",
     "could",  "will",  "would",  "has",   "have",    "may",    "should", "shall", "any",
     "anyone", "isn't", "aren't", "don't", "doesn't", "didn't", "can't",  "won't", "must"}));
constexpr WordSet doing_verbs(std::to_array<std::string_view>(
    {"help", "send", "tell",   "check",   "cancel",  "refund",  "change",   "fix",    "sort",
     "call", "ring", "move",   "book",    "replace", "stop",    "remove",   "give",   "get",
     "make", "let",  "look",   "explain", "confirm", "someone", "somebody", "please", "pls",
     "plz",  "dm",   "resend", "delete",  "update",  "reply",   "answer",   "do"}));
constexpr WordSet first_person(std::to_array<std::string_view>({"i've", "we've", "i'm", "we're", "i'll",
                                                                "we'll", "i", "we"}));
constexpr WordSet no_deeds(std::to_array<std::string_view>(
    {"sorry",     "understand", "appreciate", "hope",    "know", "hear",   "value", "afraid",
     "unable",    "apologise",  "apologize",  "regret",  "care", "cannot", "can't", "see",
     "feel",      "get",        "realise",    "realize", "am",   "are",    "do",    "don't",
     "strive",    "aim",        "always",     "take",    "love", "never",  "would", "were",
     "was",       "really",     "truly",      "so",      "very", "happy",  "glad",  "grateful",
     "delighted", "thrilled",   "only",       "just",    "not"}));
constexpr WordSet done_words(std::to_array<std::string_view>(
    {"done",    "sorted",   "refunded", "fixed",    "booked",   "cancelled", "canceled", "stopped",
     "moved",   "replaced", "sent",     "reopened", "restored", "back",      "lifted",   "removed",
     "changed", "held",     "reset",    "credited", "closed",   "waived"}));
constexpr WordSet heard_words(std::to_array<std::string_view>(
    {"sorry",    "thanks",    "thank",           "glad", "awful",     "horrible",  "rotten",
     "lovely",   "fair",      "congratulations", "grim", "rough",     "shouldn't", "deserve",
     "worrying", "apologies", "welcome",         "nice", "brilliant", "great",     "gutting"}));

bool is_word_token(const Token& token) { return token.kind == TokenKind::word; }

/// One sentence of a customer: its words, and whether it ends with a question mark.
struct Sentence {
    std::vector<const Token*> words;
    bool asked = false;
    bool has(std::string_view word) const {
        return std::ranges::any_of(words, [&](const Token* own) { return own->lower == word; });
    }
    /// `second` follows `first` directly.
    bool has(std::string_view first, std::string_view second) const {
        for (std::size_t at = 0; at + 1 < words.size(); ++at)
            if (words[at]->lower == first && words[at + 1]->lower == second) return true;
        return false;
    }
};

std::vector<Sentence> sentences_of(TokenSpan tokens) {
    std::vector<Sentence> all(1);
    for (const Token& token : tokens) {
        if (is_word_token(token) || token.kind == TokenKind::number) all.back().words.push_back(&token);
        if (!ends_sentence(token)) continue;
        all.back().asked = token.lower.find('?') != std::string::npos;
        all.emplace_back();
    }
    std::erase_if(all, [](const Sentence& sentence) { return sentence.words.empty(); });
    return all;
}

bool has_any(const Sentence& sentence, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return sentence.has(word); });
}

bool asks_when(const Sentence& sentence) {
    return sentence.has("what", "time") || sentence.has("how", "long") || sentence.has("how", "soon") ||
           sentence.has("which", "day") || sentence.has("what", "day") || sentence.has("open", "till") ||
           sentence.has("eta") || sentence.has("any", "update") ||
           (sentence.asked && has_any(sentence, {"when", "whens", "when's"})) ||
           has_any(sentence, {"when's", "whens"}) || sentence.words.front()->lower == "when";
}

bool asks_where(const Sentence& sentence) {
    return has_any(sentence, {"where's", "wheres"}) || sentence.has("where", "is") ||
           sentence.has("where", "are") || sentence.has("where", "do") || sentence.has("where", "can") ||
           sentence.has("which", "platform") || sentence.words.front()->lower == "where";
}

bool asks_how_much(const Sentence& sentence) {
    return sentence.has("how", "much") || sentence.has("how", "many") ||
           (sentence.asked && has_any(sentence, {"cost", "costs", "price", "fee"}));
}

bool asks_how(const Sentence& sentence) {
    return sentence.has("how", "do") || sentence.has("how", "to") || sentence.has("how", "can") ||
           sentence.has("how", "does") || sentence.has("what", "do") || sentence.has("how", "am");
}

bool asks_why(const Sentence& sentence) {
    return has_any(sentence, {"why", "why's", "whys"}) || sentence.has("how", "come");
}

bool asks_action(const Sentence& sentence) {
    for (std::size_t at = 0; at + 1 < sentence.words.size(); ++at) {
        const std::string& word = sentence.words[at]->lower;
        const std::string& next = sentence.words[at + 1]->lower;
        if ((word == "please" || word == "pls" || word == "plz") && doing_verbs.contains(next)) return true;
        if ((word == "want" || word == "need") &&
            (next == "my" || next == "a" || next == "this" || next == "it" || next == "to"))
            return true;
        if ((word == "you" || word == "someone" || word == "somebody" || word == "i") && at > 0 &&
            (sentence.words[at - 1]->lower == "can" || sentence.words[at - 1]->lower == "could" ||
             sentence.words[at - 1]->lower == "will") &&
            doing_verbs.contains(next))
            return true;
    }
    return doing_verbs.contains(sentence.words.front()->lower);
}

bool asks_yes_or_no(const Sentence& sentence) {
    if (!sentence.asked && sentence.words.size() > 12) return false;
    const std::string& first = sentence.words.front()->lower;
    if (asking_verbs.contains(first) && (sentence.asked || first != "have")) return true;
    return sentence.asked;
}

/// The first token of the reply that `holds`.
template <typename Holds>
Span first_span(const Message& reply, Holds&& holds) {
    for (std::size_t at = 0; at < reply.tokens.size(); ++at)
        if (holds(at)) return reply.tokens[at].span;
    return {};
}

/// "I've refunded", "we're sending": somebody does something about it.
Span find_deed(const Message& reply) {
    const auto& tokens = reply.tokens;
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
        if (done_words.contains(tokens[at].lower)) return tokens[at].span;
        if (!first_person.contains(tokens[at].lower)) continue;
        std::size_t verb = at + 1;
        while (verb + 1 < tokens.size() && (tokens[verb].lower == "have" || tokens[verb].lower == "will" ||
                                            tokens[verb].lower == "also" || tokens[verb].lower == "now"))
            ++verb;
        if (is_word_token(tokens[verb]) && !no_deeds.contains(tokens[verb].lower))
            return {tokens[at].span.start, tokens[verb].span.end};
    }
    return {};
}

/// A time or an amount; a telephone number is a long run of digits or several groups.
bool is_quantity(const std::vector<Token>& tokens, std::size_t at) {
    constexpr std::ptrdiff_t most_digits = 7;
    const auto number = [&](std::size_t place) {
        return place < tokens.size() && tokens[place].kind == TokenKind::number;
    };
    const auto digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    if (!number(at) || number(at + 1) || (at > 0 && number(at - 1))) return false;
    const std::string& written = tokens[at].lower;
    return written.find(':') != std::string::npos || std::ranges::count_if(written, digit) <= most_digits;
}

}  // namespace

std::vector<Wanted> find_wanted(const Message& customer) {
    std::array<bool, wanted_names.size()> found{};
    const auto note = [&](Wanted wanted) { found[static_cast<std::size_t>(wanted)] = true; };
    bool any = false;
    for (const Sentence& sentence : sentences_of(customer.tokens)) {
        const bool typed = asks_when(sentence) || asks_where(sentence) || asks_how_much(sentence) ||
                           asks_how(sentence) || asks_why(sentence);
        if (asks_when(sentence)) note(Wanted::when);
        if (asks_where(sentence)) note(Wanted::where);
        if (asks_how_much(sentence)) note(Wanted::how_much);
        if (asks_how(sentence)) note(Wanted::how);
        if (asks_why(sentence)) note(Wanted::why);
        const bool action = asks_action(sentence);
        if (action) note(Wanted::action);
        const bool closed = !typed && !action && asks_yes_or_no(sentence);
        if (closed) note(Wanted::yes_or_no);
        any = any || typed || action || closed;
    }
    if (!any && !customer.tokens.empty()) note(Wanted::acknowledgement);
    std::vector<Wanted> wanted;
    for (std::size_t at = 0; at < found.size(); ++at)
        if (found[at]) wanted.push_back(static_cast<Wanted>(at));
    return wanted;
}

Span find_answer(const Message& reply, Wanted wanted) {
    const auto& tokens = reply.tokens;
    const auto is_number = [&](std::size_t at) { return is_quantity(tokens, at); };
    const auto is_link = [&](std::size_t at) { return tokens[at].kind == TokenKind::url; };
    switch (wanted) {
        case Wanted::yes_or_no:
            return first_span(reply, [&](std::size_t at) { return affirming.contains(tokens[at].lower); });
        case Wanted::when:
            return first_span(reply, [&](std::size_t at) {
                return is_number(at) || clock_words.contains(tokens[at].lower) || day_named(tokens[at].lower);
            });
        case Wanted::where:
            return first_span(
                reply, [&](std::size_t at) { return is_link(at) || places.contains(tokens[at].lower); });
        case Wanted::how_much:
            return first_span(reply, [&](std::size_t at) {
                return is_number(at) || tokens[at].lower == "free" || tokens[at].lower == "nothing";
            });
        case Wanted::how:
            return first_span(
                reply, [&](std::size_t at) { return is_link(at) || steps.contains(tokens[at].lower); });
        case Wanted::why:
            return first_span(reply, [&](std::size_t at) { return reasons.contains(tokens[at].lower); });
        case Wanted::action:
            return find_deed(reply);
        case Wanted::acknowledgement:
            return first_span(reply, [&](std::size_t at) { return heard_words.contains(tokens[at].lower); });
    }
    return {};
}

}  // namespace scoring::text

#include "scoring/text/contact_owners.h"

#include <algorithm>
#include <span>
#include <string>

#include "scoring/one_of.h"

namespace scoring::text {
namespace {

bool ends_clause(std::string_view word) {
    return word == "," || word == ":" || word == ";" || word == "-" || word == "(" || word == "\u2013" ||
           word == "\u2014";
}

std::size_t first_token_of_sentence(const Message& message, Span span) {
    constexpr std::size_t reach = 24;
    const std::size_t token = token_at(message, span);
    std::size_t first = token;
    while (first > 0 && token - first < reach && !ends_sentence(message.tokens[first - 1])) --first;
    return first;
}

constexpr std::size_t reach = 6;  ///< tokens before a number that may say whose it is

constexpr std::string_view owners[] = {"your",       "his",      "her",   "their",  "customer's", "file",
                                       "registered", "driver's", "mum's", "wife's", "husband's"};
constexpr std::string_view ours[] = {"our",  "us",    "me",        "my",      "team",    "branch",
                                     "desk", "free",  "helpline",  "line",    "office",  "depot",
                                     "shop", "store", "freephone", "support", "manager", "department"};
constexpr std::string_view calls[] = {"ring",   "call",   "phone",  "dial",    "text",   "rang",
                                      "called", "phoned", "texted", "calling", "ringing"};

/// "your number is", "her mobile's": what is owned is the number, not a parcel.
bool owns_it(const Message& message, std::size_t owner, std::size_t number) {
    constexpr std::string_view contacts[] = {"number",  "mobile", "phone",   "cell",  "email", "e-mail",
                                             "address", "tel",    "contact", "addy",  "inbox", "landline",
                                             "no",      "box",    "account", "handy", "line",  "whatsapp"};
    constexpr std::string_view plain[] = {"file", "registered", "customer's"};
    if (is_one_of(plain, message.tokens[owner].lower) || owner + 1 == number) return true;
    for (std::size_t at = owner + 1; at < std::min(number, owner + 4); ++at) {
        std::string_view word = message.tokens[at].lower;
        if (word.ends_with("'s")) word.remove_suffix(2);
        if (is_one_of(contacts, word)) return true;
    }
    return false;
}

/// "we'll ring 07700...", "I called": who calls us needs no number told; "please ring 020..." gives one.
bool is_our_call(const Message& message, std::size_t call) {
    constexpr std::string_view callers[] = {"we",     "i",          "we'll",    "i'll",   "we've",
                                            "i've",   "shall",      "rang",     "called", "phoned",
                                            "texted", "we\u2019ll", "i\u2019ll"};
    for (std::size_t back = 0; back <= std::min<std::size_t>(2, call); ++back)
        if (is_one_of(callers, message.tokens[call - back].lower)) return true;
    return false;
}

/// "we rang you on", "the number you gave"; not "you can ring".
bool is_called_or_gives(const Message& message, std::size_t you) {
    constexpr std::string_view reached[] = {"ring",    "rang",   "ringing", "call",      "called", "calling",
                                            "phone",   "phoned", "phoning", "text",      "texted", "texting",
                                            "contact", "reach",  "reached", "contacted", "email",  "emailed",
                                            "mailed",  "wrote",  "to",      "tried",     "have"};
    constexpr std::string_view gives[] = {"gave",       "sent",   "posted", "provided", "left",   "used",
                                          "registered", "shared", "wrote",  "listed",   "entered"};
    const bool called = you > 0 && is_one_of(reached, message.tokens[you - 1].lower);
    return called || (you + 1 < message.tokens.size() && is_one_of(gives, message.tokens[you + 1].lower));
}

/// Whether one of `words` stands among the tokens before `token`, in its clause.
bool stands_before(const Message& message, std::size_t token, std::span<const std::string_view> words) {
    for (std::size_t back = 1; back <= std::min(reach, token); ++back) {
        const Token& before = message.tokens[token - back];
        if (ends_sentence(before)) return false;
        if (is_one_of(words, before.lower)) return true;
    }
    return false;
}

/// "sent it again to jo@...", "he changed it to 07700...", "paid with": a thing done to or with the number.
bool is_where_it_went(const Message& message, std::size_t token) {
    constexpr std::string_view joints[] = {"to", "with", "as", "under", "from"};
    constexpr std::string_view done[] = {
        "sent",    "resent",  "emailed",   "forwarded", "mailed",     "texted", "went", "gone",
        "bounced", "changed", "updated",   "switched",  "registered", "linked", "paid", "booked",
        "ordered", "signed",  "delivered", "posted",    "replied",    "going"};
    return token > 0 && is_one_of(joints, message.tokens[token - 1].lower) &&
           stands_before(message, token - 1, done);
}

/// "I tried 0491...", "no answer from", "can't get through on".
bool is_where_we_tried(const Message& message, std::size_t token) {
    constexpr std::string_view tries[] = {"tried",     "trying",      "through", "answer", "reply",
                                          "voicemail", "unreachable", "missed",  "engaged"};
    constexpr std::string_view theirs[] = {"you", "have", "if"};
    constexpr std::size_t near = 3;
    for (std::size_t back = 1; back <= std::min(near, token); ++back) {
        if (ends_sentence(message.tokens[token - back])) return false;
        if (is_one_of(tries, message.tokens[token - back].lower))
            return !stands_before(message, token - back, theirs);
    }
    return false;
}

/// "... on the account", "... is showing".
bool is_held(const Message& message, Span span) {
    constexpr std::string_view held[] = {"account", "file", "record", "records", "showing", "visible"};
    constexpr int near = 4;
    std::size_t at = token_at(message, span);
    while (at < message.tokens.size() && message.tokens[at].span.start < span.end) ++at;
    for (int words = 0; words < near && at < message.tokens.size(); ++words, ++at) {
        if (ends_sentence(message.tokens[at]) || ends_clause(message.tokens[at].lower)) return false;
        if (is_one_of(held, message.tokens[at].lower)) return true;
    }
    return false;
}

/// "Is 07700... still right?", "so it's raj@..., yes?": they are asked whether it is theirs.
bool is_put_to_them(const Message& message, Span span, std::size_t token) {
    constexpr std::string_view asking[] = {"is", "its", "it's", "it\u2019s", "was", "that's"};
    constexpr std::size_t near = 12;
    if (token == 0 || !is_one_of(asking, message.tokens[token - 1].lower)) return false;
    const bool first = token - 1 <= first_token_of_sentence(message, span) + 2;
    for (std::size_t at = token; first && at < std::min(message.tokens.size(), token + near); ++at)
        if (message.tokens[at].span.start >= span.end && ends_sentence(message.tokens[at]))
            return message.tokens[at].lower.front() == '?';
    return false;
}

}  // namespace

std::size_t token_at(const Message& message, Span span) {
    const auto found = std::ranges::upper_bound(message.tokens, span.start, {},
                                                [](const Token& token) { return token.span.end; });
    return static_cast<std::size_t>(found - message.tokens.begin());
}

bool belongs_to_customer(const Message& message, Span span) {
    const std::size_t token = token_at(message, span);
    if (is_where_it_went(message, token) || is_where_we_tried(message, token) || is_held(message, span) ||
        is_put_to_them(message, span, token))
        return true;
    for (std::size_t back = 1; back <= std::min(reach, token); ++back) {
        const std::size_t at = token - back;
        const std::string& word = message.tokens[at].lower;
        if (ends_sentence(message.tokens[at]) || (back > 1 && ends_clause(word))) break;
        if (is_one_of(ours, word)) return false;
        if (is_one_of(calls, word)) return back <= 2 && is_our_call(message, at);
        if (word == "you" && is_called_or_gives(message, at)) return true;
        if (is_one_of(owners, word) && owns_it(message, at, token)) return true;
    }
    return false;
}

bool is_warned_of(const Message& message, Span span) {
    constexpr std::string_view warnings[] = {"scam",     "scammer",  "scammers", "fake",  "fraud",
                                             "phishing", "impostor", "imposter", "bogus", "fraudsters"};
    constexpr std::string_view denied[] = {"ours",    "us",       "call",  "ring",  "dial",  "text",
                                           "use",     "answer",   "trust", "write", "email", "reply",
                                           "genuine", "official", "real",  "click"};
    constexpr std::string_view denials[] = {"not",   "never", "don't", "don\u2019t", "dont",
                                            "avoid", "isn't", "isnt",  "isn\u2019t", "wasn't"};
    constexpr std::size_t longest_sentence = 400;  // tokens; what goes on longer is none
    bool denies = false;
    const std::size_t first = first_token_of_sentence(message, span);
    for (std::size_t at = first; at < std::min(message.tokens.size(), first + longest_sentence); ++at) {
        const Token& token = message.tokens[at];
        if (token.span.start >= span.end && ends_sentence(token)) break;
        if (std::ranges::find(warnings, token.lower) != std::end(warnings)) return true;
        if (denies && std::ranges::find(denied, token.lower) != std::end(denied)) return true;
        denies = std::ranges::find(denials, token.lower) != std::end(denials);
    }
    return false;
}

}  // namespace scoring::text

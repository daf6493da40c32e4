#include "scoring/criteria/rewriting.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "scoring/ascii.h"
#include "scoring/criteria/all.h"
#include "scoring/criteria/asked.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/matrix.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/polite_requests.h"
#include "scoring/criteria/trouble_clause.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/waiting.h"
#include "scoring/one_of.h"
#include "scoring/text/acts.h"
#include "scoring/text/asked_data.h"
#include "scoring/text/code_points.h"
#include "scoring/text/heat_cues.h"
#include "scoring/text/post_rules.h"
#include "scoring/text/promises.h"
#include "scoring/text/tokens.h"
#include "scoring/text/weighted_length.h"

namespace scoring::criteria {
namespace {

constexpr std::size_t longest_opening = 4;  // words before an apology that are kept: "Hi Sam, I'm"
constexpr int rest_of_apology = 6;          // words after it that may go with it

std::string spliced(const std::string& text, Span span, const std::string& words) {
    return text::slice(text, {0, span.start}) + words +
           text::slice(text, {span.end, text::count_code_points(text)});
}

std::vector<Span> sentences_in(const std::string& text) { return sentences_of(text::tokenize(text)); }

Span sentence_around(const std::string& text, Span span) {
    for (const Span& sentence : sentences_in(text))
        if (span.start >= sentence.start && span.start < sentence.end) return sentence;
    return {};
}

bool names_customer(const Occasion& occasion, const std::string& text) {
    return first_name(occasion.conversation).empty() || !places_of_name(occasion.conversation, text).empty();
}

/// ", Sam" where the reply does not name them yet.
std::string comma_name_unless_said(const Occasion& occasion, const std::string& text) {
    return names_customer(occasion, text) ? "" : ", " + first_name(occasion.conversation);
}

/// Where the words begin, after the handles that a reply starts with.
int after_mentions(const std::string& text) {
    for (const text::Token& token : text::tokenize(text))
        if (token.kind != text::TokenKind::mention) return token.span.start;
    return text::count_code_points(text);
}

/// The end of "Hi Sam," or "Hello Sam!" at the beginning, else where the words begin.
int after_greeting(const std::string& text) {
    constexpr std::array<std::string_view, 5> greetings = {"hi", "hello", "hey", "dear", "thanks"};
    constexpr std::size_t longest = 4;
    Tokens tokens;
    for (const text::Token& token : text::tokenize(text))
        if (token.kind != text::TokenKind::mention) tokens.push_back(token);
    if (tokens.empty()) return text::count_code_points(text);
    if (!is_one_of(greetings, tokens[0].lower)) return tokens[0].span.start;
    for (std::size_t at = 1; at < std::min(longest, tokens.size()); ++at)
        if (is_punctuation(tokens[at]) &&
            std::string_view(",!.").find(tokens[at].lower[0]) != std::string_view::npos)
            return tokens[at].span.end + 1;
    return tokens[0].span.start;
}

/// Behind the greeting, where there is one.
std::string put_first(const std::string& text, const std::string& sentence) {
    const int length = text::count_code_points(text), at = std::min(after_greeting(text), length);
    const std::string rest = text::slice(text, {at, length});
    std::string whole = text::slice(text, {0, at}) + sentence;
    if (!rest.empty()) whole.append(1, ' ').append(ascii::capitalised(rest));
    return whole;
}

/// Where the signature and the hashtags at the end begin, in code points.
int before_signature(const Occasion& occasion, const std::string& text) {
    constexpr int longest_signature = 4;  // tokens
    const Tokens tokens = text::tokenize(text);
    const int length = text::count_code_points(text);
    int end = length, looked = 0;
    const std::string& written = occasion.given.transcript.playbook.signature_pattern;
    const RE2 signature("(?:" + written + ")\\s*", RE2::Quiet);
    for (auto token = tokens.rbegin(); token != tokens.rend() && looked < longest_signature;
         ++token, ++looked)
        if (!written.empty() && signature.ok() &&
            RE2::FullMatch(text::slice(text, {token->span.start, length}), signature))
            end = token->span.start;
    for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
        if (token->span.start >= end) continue;
        if (token->kind != text::TokenKind::hashtag) break;
        end = token->span.start;
    }
    return end;
}

Span without_signature(const Occasion& occasion, const std::string& text, Span sentence) {
    Span kept{sentence.start, std::min(sentence.end, before_signature(occasion, text))};
    while (kept.end > kept.start && text::slice(text, {kept.end - 1, kept.end}) == " ") --kept.end;
    return kept;
}

/// Before the signature, where there is one.
std::string put_last(const Occasion& occasion, const std::string& text, const std::string& sentence) {
    const int length = text::count_code_points(text), at = before_signature(occasion, text);
    std::string words = text::slice(text, {0, at});
    while (!words.empty() && words.back() == ' ') words.pop_back();
    const std::string rest = text::slice(text, {at, length});
    return words + " " + sentence + (rest.empty() ? "" : " " + rest);
}

/// One signature: the brand's, in place of whatever stood there.
std::string with_signature(const Occasion& occasion, const std::string& text) {
    const Span own = text::find_signature(occasion.given.texts.of(text));
    std::string words = own.empty() ? text : text::slice(text, {0, own.start});
    while (!words.empty() && words.back() == ' ') words.pop_back();
    return words + " " + occasion.given.transcript.playbook.signature_example;
}

std::string apology_for(const Occasion& occasion, const std::string& text) {
    const std::string clause = occasion.message ? trouble_clause(occasion.message->issue_facts) : "";
    return fmt::format("I'm sorry{}{}{}.", clause.empty() ? "" : " " + clause,
                       comma_name_unless_said(occasion, text),
                       clause.empty() ? ", this one is on us" : ": that was our mistake");
}

constexpr double mendable_route_credit = .8;
constexpr std::size_t only_the_ask = 3;     // the question, the warning and the signature
constexpr std::size_t shortest_reply = 14;  // tokens; with a word of thanks it is still a shrug

bool worth_mending_route(const Occasion& occasion, const Reply& reply) {
    const Expectation* expects = expected_of(occasion.conversation, reply);
    return !expects || route_credit(*expects, reply.route) >= mendable_route_credit;
}

/// The same session with nobody in it.
Transcript blank_beside(const Case& given) {
    Transcript blank;
    blank.playbook = given.transcript.playbook;
    blank.ended_at_ms = given.transcript.ended_at_ms;
    blank.clock_leaps = given.transcript.clock_leaps;
    blank.begins_minute = given.transcript.begins_minute;
    blank.begins_day = given.transcript.begins_day;
    return blank;
}

bool may_be_sent(const Case& given, const Reply& reply, const std::string& text) {
    Reply sent = reply;
    sent.text = text;
    const text::Message& message = given.texts.of(text);
    const auto asked = text::find_asked_data(message);
    const auto open = asked_in_public(given, sent);
    return text::is_valid_post(text) && text::find_heat_cues(message).empty() &&
           text::find_clarity_problems(message).empty() && text::find_non_apologies(message).empty() &&
           std::none_of(asked.begin(), asked.end(),
                        [](const auto& own) { return text::is_never_asked(own.kind); }) &&
           std::none_of(open.begin(), open.end(), [](const auto& own) { return text::is_private(own.kind); });
}

/// The sentences that are left, the first of those that ask replaced; with "" nothing stands in their place.
std::string with_asking_replaced(const std::string& text, const std::vector<text::AskedData>& asked,
                                 const std::string& ask) {
    std::string kept;
    bool placed = false;
    for (const Span& sentence : sentences_in(text)) {
        const bool asks = std::any_of(asked.begin(), asked.end(), [&](const text::AskedData& own) {
            return own.span.start >= sentence.start && own.span.start < sentence.end;
        });
        if ((asks && (placed || ask.empty())) || (!asks && sends_to_public(text::slice(text, sentence))))
            continue;
        kept += (kept.empty() ? "" : " ") + (asks ? ask : text::slice(text, sentence));
        placed = placed || asks;
    }
    return kept;
}

std::string mended_words(const Occasion& occasion, const std::string& text,
                         const text::ClarityProblem& problem) {
    const std::string words = text::slice(text, problem.span);
    switch (problem.kind) {
        case text::ClarityKind::unfilled_blank:
            return words.find("ame") == std::string::npos ? "" : first_name(occasion.conversation);
        case text::ClarityKind::repeated_word:
            return words.substr(0, words.find(' '));
        case text::ClarityKind::shouting: {
            const text::Token token = text::tokenize(words).front();
            const bool starts = sentence_around(text, problem.span).start == problem.span.start;
            return starts ? words.substr(0, 1) + token.lower.substr(1) : token.lower;
        }
        case text::ClarityKind::misspelling:
            return std::string(text::well_spelt(text::tokenize(words).front().lower));
        default:
            return "";
    }
}

bool asks_too_much(const Occasion& occasion, const Reply& reply, const std::string& words) {
    const Expectation* expects = expected_of(occasion.conversation, reply);
    const bool never = expects && is_one_of(expects->never, Act::ask_private_data);
    std::size_t asked = 0;
    for (const text::AskedData& own : text::find_asked_data(occasion.given.texts.of(words)))
        if (text::is_private(own.kind)) ++asked;
    return asked > most_identifiers || (asked > 0 && never && reply.via == Via::dm);
}

/// Words that are wrong in themselves are not made right by a name, an apology or a please.
bool worth_mending(const Occasion& occasion, const Reply& reply, const std::string& mended) {
    constexpr std::array<std::string_view, 19> blunt = {
        "you should",       "you need to",  "you have to", "you must",     "you'll have to",
        "you will have to", "we can't",     "we cannot",   "we don't",     "we do not",
        "your problem",     "as i said",    "as i told",   "as i already", "it works for",
        "you didn't",       "you probably", "for a star",  "use less"};
    if (!worth_mending_route(occasion, reply) || asks_too_much(occasion, reply, mended) ||
        !find_any(text::tokenize(mended), blunt).empty())
        return false;
    Transcript alone = blank_beside(occasion.given);
    alone.conversations = {occasion.conversation};
    for (const CriticalCheck* check : all_critical_checks()) {
        if (!check->in_words_alone) continue;
        for (const CriticalError& error : check->check({alone, occasion.given.rubric, occasion.given.texts}))
            if (error.reply == reply.id) return false;
    }
    return true;
}

}  // namespace

std::string mended_or_better(const Occasion& occasion, const Reply& reply, const std::string& mended) {
    if (!occasion.given.transcript.better_lines) return "";
    const bool silence =
        occasion.message && occasion.message->expects && is_silent(occasion.message->expects->route);
    if (has_model_answer(occasion) && !mended.empty() && !worth_mending(occasion, reply, mended))
        return better_reply(occasion);
    if (silence || mended.empty() || mended == reply.text || !may_be_sent(occasion.given, reply, mended))
        return better_reply(occasion);
    return mended;
}

std::string sendable_or_better(const Occasion& occasion, const Reply& reply) {
    if (!occasion.given.transcript.better_lines) return "";
    const bool worth = !has_model_answer(occasion) || worth_mending(occasion, reply, reply.text);
    return worth && may_be_sent(occasion.given, reply, reply.text) ? reply.text : better_reply(occasion);
}

std::string without_asking(const Occasion& occasion, const Reply& reply) {
    if (!occasion.given.transcript.better_lines) return "";
    const std::vector<text::AskedData> asked = text::find_asked_data(message_of(occasion.given, reply));
    const std::string left = with_asking_replaced(reply.text, asked, "");
    return mended_or_better(occasion, reply, text::tokenize(left).size() < shortest_reply ? "" : left);
}

std::string name_a_time(const Occasion& occasion, const Reply& reply, Span promise) {
    const Span sentence = sentence_around(reply.text, promise);
    for (const Span& vague : text::find_vague_times(message_of(occasion.given, reply)))
        if (vague.start >= sentence.start && vague.end <= sentence.end)
            return fmt::format("Say by when, with a time that you can hold, instead of \"{}\".",
                               text::slice(reply.text, vague));
    return fmt::format("Say by when: \"{}\" needs a time that you can hold.",
                       text::slice(reply.text, promise));
}

std::string with_the_way(const Occasion& occasion, const Reply& reply, Route route) {
    if (!occasion.given.transcript.better_lines) return "";
    const auto& contacts = occasion.given.transcript.playbook.contacts;
    const bool named = std::any_of(contacts.begin(), contacts.end(), [&](const std::string& contact) {
        return reply.text.find(contact) != std::string::npos;
    });
    const std::string way = named ? "" : way_there(occasion, route);
    return mended_or_better(occasion, reply, way.empty() ? "" : put_last(occasion, reply.text, way));
}

std::string with_continuity(const Occasion& occasion) {
    if (!occasion.given.transcript.better_lines) return "";
    if (has_model_answer(occasion)) return better_reply(occasion);
    return "Say who takes it on, by name or with the reference, and that nothing needs to be told again.";
}

std::string politely_put(const Occasion& occasion, const Reply& reply) {
    if (!occasion.given.transcript.better_lines) return "";
    std::string text = reply.text;
    for (std::size_t at = 0; at < sentences_in(text).size(); ++at) {
        const Span sentence = without_signature(occasion, text, sentences_in(text)[at]);
        const std::string polite = as_polite_request(text::slice(text, sentence));
        if (sentence.empty() || polite.empty()) continue;
        text = spliced(text, sentence, polite);
        if (has_polite_form(occasion.given.texts.of(text))) return text;
    }
    return "";
}

std::string with_apology(const Occasion& occasion, const Reply& reply, Span half_apology) {
    if (!occasion.given.transcript.better_lines) return "";
    const std::string& text = reply.text;
    const bool has_words = occasion.message && !trouble_clause(occasion.message->issue_facts).empty();
    if (!has_words && has_model_answer(occasion)) return "";
    if (half_apology.empty())
        return occasion.message && occasion.message->safety_signal
                   ? put_last(occasion, text, apology_for(occasion, text))
                   : put_first(text, apology_for(occasion, text));
    const Span sentence = sentence_around(text, half_apology);
    const Tokens tokens = text::tokenize(text);
    const Tokens before = tokens_in(tokens, {sentence.start, half_apology.start});
    if (before.size() > longest_opening ||
        tokens_in(tokens, {half_apology.end, sentence.end}).size() > rest_of_apology)
        return "";
    Span replaced = sentence;
    for (const text::Token& token : before)
        if (token.lower == ",") replaced.start = token.span.end + 1;
    const std::string kept = text::slice(text, {0, replaced.start}) +
                             text::slice(text, {replaced.end, text::count_code_points(text)});
    return spliced(text, replaced, apology_for(occasion, kept));
}

std::string with_one_ask(const Occasion& occasion, const Reply& reply) {
    if (!occasion.given.transcript.better_lines) return "";
    const std::vector<text::AskedData> asked = text::find_asked_data(message_of(occasion.given, reply));
    const std::string& name = occasion.given.transcript.playbook.reference_name;
    const std::string what = name.empty() ? "reference number" : name;
    const bool by_dm = reply.via == Via::dm;
    const Expectation* expects = expected_of(occasion.conversation, reply);
    if (!by_dm && expects && !is_private(expects->route)) return "";
    const bool never = expects && is_one_of(expects->never, Act::ask_private_data);
    if ((by_dm && never) ||
        was_given(occasion.given.transcript.playbook, occasion.conversation, text::AskedKind::order_ref,
                  reply.at_ms) ||
        was_given(occasion.given.transcript.playbook, occasion.conversation, text::AskedKind::account_number,
                  reply.at_ms))
        return "";
    const std::string ask =
        by_dm ? fmt::format("Could you send me your {}, so that I can look into it?", what)
              : fmt::format("Could you DM us your {}, so that I can look into it? Please don't post it here.",
                            what);
    return with_asking_replaced(reply.text, asked, ask);
}

std::string asked_safely(const Occasion& occasion, const Reply& reply) {
    if (!occasion.given.transcript.better_lines) return "";
    const std::string mended = with_one_ask(occasion, reply);
    const std::size_t sentences = sentences_in(mended).size();
    if (has_model_answer(occasion) && sentences <= only_the_ask) return better_ask(occasion);
    return !mended.empty() && may_be_sent(occasion.given, reply, mended) && mended != reply.text
               ? mended
               : better_ask(occasion);
}

std::string by_a_person(const Occasion& occasion, const Reply& reply, bool name_missing,
                        bool signature_missing) {
    if (!occasion.given.transcript.better_lines) return "";
    std::string text = reply.text;
    const std::string name = first_name(occasion.conversation);
    if (name_missing) {
        const Tokens tokens = text::tokenize(text);
        const std::array<std::string_view, 4> greetings = {"hi", "hello", "hey", "thanks"};
        const Span greeted = find_any(tokens, greetings);
        const bool followed = tokens.size() > 1 && (is_punctuation(tokens[1]) || tokens[1].lower == "there");
        const bool thanks = !tokens.empty() && tokens[0].lower == "thanks";
        const bool greets =
            !greeted.empty() && greeted.start == after_mentions(text) && (!thanks || followed);
        const std::array<std::string_view, 1> there = {"there"};
        const Span there_at = find_any(tokens, there);
        if (greets && there_at.start == greeted.end + 1)
            text = spliced(text, there_at, name);
        else if (greets)
            text = spliced(text, {greeted.end, greeted.end}, " " + name);
        else
            text = put_first(text, fmt::format("Hi {}!", name));
    }
    return signature_missing ? with_signature(occasion, text) : text;
}

std::string written_clearly(const Occasion& occasion, const Reply& reply) {
    if (!occasion.given.transcript.better_lines) return "";
    std::string text = reply.text;
    const std::vector<text::ClarityProblem> problems =
        text::find_clarity_problems(message_of(occasion.given, reply));
    for (auto problem = problems.rbegin(); problem != problems.rend(); ++problem) {
        const std::string words = mended_words(occasion, text, *problem);
        if (words.empty()) return "";
        text = spliced(text, problem->span, words);
    }
    return text;
}

std::string with_words(const std::string& text, Span span, const std::string& words) {
    return words.empty() ? "" : spliced(text, span, words);
}

}  // namespace scoring::criteria

#include "scoring/criteria/rewriting.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "scoring/criteria/asked.h"
#include "scoring/criteria/phrases.h"
#include "scoring/criteria/polite_requests.h"
#include "scoring/criteria/trouble_clause.h"
#include "scoring/criteria/turns.h"
#include "scoring/text/acts.h"
#include "scoring/text/asked_data.h"
#include "scoring/text/code_points.h"
#include "scoring/text/heat_cues.h"
#include "scoring/text/post_rules.h"
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

bool names_customer(const Place& place, const std::string& text) {
    return first_name(place.conversation).empty() || !places_of_name(place.conversation, text).empty();
}

/// ", Sam" where the reply does not name them yet.
std::string comma_name(const Place& place, const std::string& text) {
    return names_customer(place, text) ? "" : ", " + first_name(place.conversation);
}

/// Where the words begin, after the handles that a reply starts with.
int after_mentions(const std::string& text) {
    for (const text::Token& token : text::tokenize(text))
        if (token.kind != text::TokenKind::mention) return token.span.start;
    return text::count_code_points(text);
}

std::string put_first(const std::string& text, const std::string& sentence) {
    const int at = after_mentions(text);
    return spliced(text, {at, at}, sentence + " ");
}

std::string apology_for(const Place& place, const std::string& text) {
    const std::string clause = place.message ? trouble_clause(place.message->issue_facts) : "";
    return fmt::format("I'm sorry{}{}{}.", clause.empty() ? "" : " " + clause, comma_name(place, text),
                       clause.empty() ? ", this one is on us" : ": that was our mistake");
}

bool may_be_sent(const Reply& reply, const std::string& text) {
    Reply sent = reply;
    sent.text = text;
    const auto asked = text::find_asked_data(text);
    const auto open = asked_in_public(sent);
    return text::is_valid_post(text) && text::find_heat_cues(text).empty() &&
           text::find_clarity_problems(text).empty() && text::find_non_apologies(text).empty() &&
           std::none_of(asked.begin(), asked.end(),
                        [](const auto& own) { return text::is_never_asked(own.kind); }) &&
           std::none_of(open.begin(), open.end(), [](const auto& own) { return text::is_private(own.kind); });
}

/// The sentences that are left, the first of those that ask replaced.
std::string with_asking_replaced(const std::string& text, const std::vector<text::AskedData>& asked,
                                 const std::string& ask) {
    std::string kept;
    bool placed = false;
    for (const Span& sentence : sentences_in(text)) {
        const bool asks = std::any_of(asked.begin(), asked.end(), [&](const text::AskedData& own) {
            return own.span.start >= sentence.start && own.span.start < sentence.end;
        });
        if ((asks && placed) || (!asks && sends_to_public(text::slice(text, sentence)))) continue;
        kept += (kept.empty() ? "" : " ") + (asks ? ask : text::slice(text, sentence));
        placed = placed || asks;
    }
    return kept;
}

std::string mended_words(const Place& place, const std::string& text, const text::ClarityProblem& problem) {
    const std::string words = text::slice(text, problem.span);
    switch (problem.kind) {
        case text::ClarityKind::unfilled_blank:
            return words.find("ame") == std::string::npos ? "" : first_name(place.conversation);
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

}  // namespace

std::string mended_or_better(const Place& place, const Reply& reply, const std::string& mended) {
    if (mended.empty() || mended == reply.text || !may_be_sent(reply, mended)) return better_reply(place);
    return mended;
}

std::string politely_put(const Place& place, const Reply& reply) {
    std::string text = reply.text;
    for (std::size_t at = 0; at < sentences_in(text).size(); ++at) {
        const Span sentence = sentences_in(text)[at];
        const std::string polite = as_polite_request(text::slice(text, sentence));
        if (polite.empty()) continue;
        text = spliced(text, sentence, polite);
        if (has_polite_form(text)) return text;
    }
    const char* thanks =
        place.conversation.need == Need::question ? "Thank you for asking{}." : "Thank you for telling us{}.";
    text = put_first(text, fmt::format(fmt::runtime(thanks), comma_name(place, text)));
    return has_polite_form(text) ? text : "";
}

std::string with_apology(const Place& place, const Reply& reply, Span half_apology) {
    const std::string& text = reply.text;
    if (half_apology.empty()) return put_first(text, apology_for(place, text));
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
    return spliced(text, replaced, apology_for(place, kept));
}

std::string with_one_ask(const Place& place, const Reply& reply) {
    const std::vector<text::AskedData> asked = text::find_asked_data(reply.text);
    const std::string& name = place.transcript.playbook.reference_name;
    const std::string what = name.empty() ? "reference number" : name;
    const bool by_dm = reply.via == Via::dm;
    const Expectation* expects = expected_of(place.conversation, reply);
    if (!by_dm && expects && !is_private(expects->route)) return "";
    const std::string ask =
        by_dm ? fmt::format("Could you send me your {}, so that I can look into it?", what)
              : fmt::format("Could you DM us your {}, so that I can look into it? Please don't post it here.",
                            what);
    return with_asking_replaced(reply.text, asked, ask);
}

std::string asked_safely(const Place& place, const Reply& reply) {
    const std::string mended = with_one_ask(place, reply);
    return !mended.empty() && may_be_sent(reply, mended) && mended != reply.text ? mended : better_ask(place);
}

std::string by_a_person(const Place& place, const Reply& reply, bool name_missing, bool signature_missing) {
    std::string text = reply.text;
    const std::string name = first_name(place.conversation);
    if (name_missing) {
        const Tokens tokens = text::tokenize(text);
        const std::array<std::string_view, 4> greetings = {"hi", "hello", "hey", "thanks"};
        const Span greeted = find_any(tokens, greetings);
        const bool greets = !greeted.empty() && greeted.start == after_mentions(text) &&
                            !(tokens.size() > 1 && tokens[1].lower == "for");
        const std::array<std::string_view, 1> there = {"there"};
        const Span there_at = find_any(tokens, there);
        if (greets && there_at.start == greeted.end + 1)
            text = spliced(text, there_at, name);
        else if (greets)
            text = spliced(text, {greeted.end, greeted.end}, " " + name);
        else
            text = put_first(text, fmt::format("Hi {}!", name));
    }
    return signature_missing ? text + " " + place.transcript.playbook.signature_example : text;
}

std::string written_clearly(const Place& place, const Reply& reply) {
    std::string text = reply.text;
    const std::vector<text::ClarityProblem> problems = text::find_clarity_problems(text);
    for (auto problem = problems.rbegin(); problem != problems.rend(); ++problem) {
        const std::string words = mended_words(place, text, *problem);
        if (words.empty()) return "";
        text = spliced(text, problem->span, words);
    }
    return text;
}

std::string with_words(const std::string& text, Span span, const std::string& words) {
    return words.empty() ? "" : spliced(text, span, words);
}

}  // namespace scoring::criteria

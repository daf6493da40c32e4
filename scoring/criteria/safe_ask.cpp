#include "scoring/criteria/safe_ask.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "scoring/criteria/asked.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/rewriting.h"
#include "scoring/criteria/turns.h"
#include "scoring/one_of.h"

namespace scoring::criteria {
namespace {

constexpr std::array<std::string_view, 40> reasons = {
    "to be sure",   "to open",     "so i only",   "so i can",    "so we can",   "so that",
    "so our",       "so the",      "to find",     "to check",    "to look",     "to trace",
    "to verify",    "to confirm",  "in order to", "because",     "to help you", "to track",
    "to pull up",   "to locate",   "to see",      "that way",    "to sort",     "to get this",
    "to make sure", "let me have", "lets me",     "so i know",   "so we know",  "for the refund",
    "it tells me",  "it shows me", "then i can",  "then we can", "and i'll",    "and i will",
    "and we'll",    "and i can",   "to match",    "to be able"};
constexpr std::array<std::string_view, 23> warnings = {
    "don't post",        "do not post",      "not post",           "don't share",     "do not share",
    "not to post",       "not to share",     "never share",        "not share",       "don't send it here",
    "not here",          "keep it out",      "never post",         "don't put",       "out of the public",
    "for your security", "for your privacy", "to keep it private", "to keep it safe", "to keep your details",
    "not in public",     "rather than here", "out of the thread"};

// What the parts are worth: little asked is the least, the reason is what makes people give it.
constexpr double little = .5, reason = .3, warned = .2, private_place = .1;

/// Bare contact details are an address and a number at once.
std::size_t identifiers(const std::vector<text::AskedData>& asked) {
    std::set<text::AskedKind> kinds;
    for (const text::AskedData& own : asked) kinds.insert(own.kind);
    return kinds.size() + kinds.count(text::AskedKind::contact_details);
}

/// "let me have the depot ask the driver": what is done with what was asked for.
bool has_somebody_do(const Tokens& tokens) {
    constexpr std::array<std::string_view, 6> causing = {"let", "lets", "help", "helps", "get", "have"};
    constexpr std::array<std::string_view, 14> doing = {"ask",  "check",  "find", "trace", "look",
                                                        "see",  "pull",   "open", "send",  "fix",
                                                        "sort", "refund", "tell", "chase"};
    constexpr int reach = 6;
    int left = 0;
    for (const text::Token& token : tokens) {
        if (left > 0 && is_one_of(doing, token.lower)) return true;
        if (is_punctuation(token))
            left = 0;
        else if (is_one_of(causing, token.lower))
            left = reach;
        else
            --left;
    }
    return false;
}

struct AskVerdict {
    double credit = 0;
    std::string says;
};

/// The brand's own words for what it never asks for, where the reply asks for it; "" when it does not.
std::string against_policy(const Case& given, const Playbook& playbook, const Reply& reply,
                           const std::vector<text::AskedData>& asked) {
    const Tokens& tokens = tokens_of(given, reply);
    for (const std::string& never : playbook.never_ask)
        for (const Span& span : find_phrase(tokens, never))
            for (const text::AskedData& own : asked)
                if (span.start < own.span.end && own.span.start < span.end) return never;
    return "";
}

/// The step says that nothing private is to be asked. Moving an open thread to DM for one reference is what
/// such a step wants; asking in the thread, or in a DM that has it all, is not.
bool against_step(const Case& given, const CustomerMessage* message, const Reply& reply) {
    if (!message || !message->expects) return false;
    const Expectation& expects = *message->expects;
    if (!is_one_of(expects.never, Act::ask_private_data)) return false;
    const bool moves =
        is_private(expects.route) && message->via == Via::open && leads_to_private(given, reply);
    const bool hands_over = expects.route == Route::hand_off;
    return !moves && !hands_over;
}

AskVerdict judge_ask(const Case& given, const Playbook& playbook, const CustomerMessage* message,
                     const Reply& reply, const std::vector<text::AskedData>& asked) {
    const auto never = std::find_if(asked.begin(), asked.end(),
                                    [](const auto& own) { return text::is_never_asked(own.kind); });
    if (never != asked.end())
        return {0, fmt::format("Nobody may ask for the {}.", text::name_of(never->kind))};
    if (const std::string never_asked = against_policy(given, playbook, reply, asked); !never_asked.empty())
        return {0, fmt::format("The playbook says never to ask for the {}.", never_asked)};
    if (const auto open = asked_in_public(given, reply);
        std::any_of(open.begin(), open.end(), [](const auto& own) { return text::is_private(own.kind); }))
        return {0, "This asks for private data where everyone reads the answer."};
    if (const std::size_t count = identifiers(asked); count > most_identifiers)
        return {0, fmt::format("{} identifiers are asked for; two are enough to find anybody.", count)};
    if (against_step(given, message, reply) &&
        std::any_of(asked.begin(), asked.end(), [](const auto& own) { return text::is_private(own.kind); }))
        return {0, "Nothing private is needed here, so nothing private should be asked for."};
    const Tokens& tokens = tokens_of(given, reply);
    AskVerdict verdict{little, ""};
    const bool says_why = !find_any(tokens, reasons).empty() || has_somebody_do(tokens);
    const bool warns = reply.via == Via::dm || !find_any(tokens, warnings).empty();
    verdict.credit += (says_why ? reason : 0) + (warns                            ? warned
                                                 : leads_to_private(given, reply) ? private_place
                                                                                  : 0);
    verdict.says = says_why && warns ? "Asks for little, says why, and keeps it private."
                   : says_why
                       ? "Asks for little and says why; also ask not to post it here."
                       : "Asks for little, but does not say what it is for (looked in the whole reply).";
    return verdict;
}

std::vector<Judgement> judge_safe_asking(const Case& given) {
    std::vector<Judgement> judgements;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies) {
            if (!speaks(reply)) continue;
            const std::vector<text::AskedData> asked = asked_in(given, reply);
            if (asked.empty()) continue;
            const AskVerdict verdict =
                judge_ask(given, given.transcript.playbook, answered_by(conversation, reply), reply, asked);
            const Occasion occasion{given, conversation, answered_by(conversation, reply)};
            judgements.push_back(judged(conversation, reply, verdict.credit, verdict.says,
                                        verdict.credit < 1 ? asked_safely(occasion, reply) : "",
                                        {asked.front().span.start, asked.back().span.end}));
        }
    return judgements;
}

}  // namespace

const Criterion safe_ask = {
    .id = "O4",
    .dimension = Dimension::take_offline,
    .points = 6,
    .name = "Safe ask",
    .rationale = "Least data, with a reason, in private: what is not asked for cannot leak.",
    .check = judge_safe_asking,
    .spoils_below = .5,
};

}  // namespace scoring::criteria

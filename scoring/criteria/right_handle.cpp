#include "scoring/criteria/right_handle.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "scoring/criteria/advice.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/rewriting.h"
#include "scoring/criteria/turns.h"
#include "scoring/one_of.h"
#include "scoring/text/code_points.h"

namespace scoring::criteria {
namespace {

const BrandHandle* handle_of(const Case& given, const std::string& handle) {
    for (const BrandHandle& own : given.transcript.playbook.handles)
        if (own.handle == handle) return &own;
    return nullptr;
}

bool owns(const BrandHandle& handle, const std::string& issue) {
    return handle.owns.empty() || is_one_of(handle.owns, issue);
}

bool somebody_owns(const Case& given, const std::string& issue) {
    const auto& handles = given.transcript.playbook.handles;
    return std::any_of(handles.begin(), handles.end(),
                       [&](const BrandHandle& handle) { return handle.active && owns(handle, issue); });
}

std::string expected_handle(const Conversation& conversation, const Reply& reply) {
    const Expectation* expects = expected_of(conversation, reply);
    if (expects && !expects->as_handle.empty()) return expects->as_handle;
    return conversation.owner_handle;
}

bool also_right(const Conversation& conversation, const Reply& reply) {
    const Expectation* expects = expected_of(conversation, reply);
    return expects && is_one_of(expects->also_as, reply.as_handle);
}

/// Empty when the handle is right.
std::string what_is_wrong(const Case& given, const Conversation& conversation, const Reply& reply) {
    const BrandHandle* used = handle_of(given, reply.as_handle);
    const std::string expected = expected_handle(conversation, reply);
    if (!used || !used->active)
        return fmt::format("{} must not be answered from any more.",
                           reply.as_handle.empty() ? "This account" : reply.as_handle);
    if (!expected.empty() && reply.as_handle != expected && !also_right(conversation, reply))
        return fmt::format("This went out as {}; {} owns the matter.", reply.as_handle, expected);
    if (expected.empty() && !owns(*used, conversation.issue) && somebody_owns(given, conversation.issue))
        return fmt::format("{} does not answer for this matter.", reply.as_handle);
    return "";
}

std::string first_word(const std::string& name) { return name.substr(0, name.find(' ')); }

/// How names of accounts begin, and titles: no name to call anybody by.
constexpr std::array<std::string_view, 19> no_names = {"the", "a",   "an",   "my",   "your", "our",  "mr",
                                                       "mrs", "ms",  "miss", "dr",   "sir",  "real", "team",
                                                       "old", "mad", "not",  "just", "lord"};
/// First names that are words as well: names only where somebody is spoken to.
constexpr std::array<std::string_view, 21> words_as_well = {
    "will", "may",  "mark",  "grace", "hope", "rose", "joy", "bill",   "faith", "june", "april",
    "sue",  "jack", "penny", "art",   "guy",  "dawn", "pat", "august", "rich",  "drew"};
constexpr std::array<std::string_view, 9> greetings = {"hi",    "hello", "hey",     "dear", "thanks",
                                                       "sorry", "you",   "morning", "oh"};

/// "Hello Will, ..." and "..., Will": set apart by a mark, and greeted or at the end.
bool is_spoken_to(const Tokens& tokens, std::size_t at) {
    const bool greeted =
        at > 0 && (is_one_of(greetings, tokens[at - 1].lower) || tokens[at - 1].lower == ",");
    const bool set_apart = at + 1 >= tokens.size() || is_punctuation(tokens[at + 1]);
    return set_apart && (greeted || (at == 0 && at + 1 < tokens.size() && tokens[1].lower == ","));
}

bool belongs_here(const Conversation& conversation, const std::string& name) {
    if (name.empty() || first_name(conversation) == name) return true;
    return std::any_of(
        conversation.messages.begin(), conversation.messages.end(),
        [&](const CustomerMessage& message) { return message.text.find(name) != std::string::npos; });
}

/// The name of another customer, written as a name ("Mark", not "mark"), where this customer's should stand.
Span wrong_name(const Case& given, const Conversation& conversation, const Reply& reply) {
    const Tokens& tokens = tokens_of(given, reply);
    for (const Conversation& other : given.transcript.conversations) {
        const std::string name = first_word(other.customer_name);
        if (other.id == conversation.id || belongs_here(conversation, name)) continue;
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            const text::Token& token = tokens[at];
            if (token.kind != text::TokenKind::word || is_one_of(no_names, token.lower) ||
                text::slice(reply.text, token.span) != name)
                continue;
            if (!is_one_of(words_as_well, token.lower) || is_spoken_to(tokens, at)) return token.span;
        }
    }
    return {};
}

/// Whose matter it is: the expected handle, else the first active one that answers for it.
std::string handle_to_use(const Case& given, const Conversation& conversation, const Reply& reply) {
    if (const std::string expected = expected_handle(conversation, reply); !expected.empty()) return expected;
    const BrandHandle* any = nullptr;
    for (const BrandHandle& own : given.transcript.playbook.handles) {
        if (!own.active) continue;
        if (owns(own, conversation.issue)) return own.handle;
        if (!any) any = &own;
    }
    return any ? any->handle : "the brand's active handle";
}

Judgement judge_reply_handle(const Case& given, const Conversation& conversation, const Reply& reply) {
    const Occasion occasion{given, conversation, answered_by(conversation, reply)};
    if (const Span name = wrong_name(given, conversation, reply); !name.empty())
        return judged(
            conversation, reply, 0,
            fmt::format("\"{}\" is another customer; this is {}.", text::slice(reply.text, name),
                        called(conversation)),
            mended_or_better(occasion, reply, with_words(reply.text, name, first_name(conversation))), name);
    const std::string wrong = what_is_wrong(given, conversation, reply);
    if (wrong.empty())
        return judged(conversation, reply, 1, fmt::format("{} is the handle for this.", reply.as_handle), "");
    return judged(
        conversation, reply, 0, wrong,
        advice_with("As " + handle_to_use(given, conversation, reply), sendable_or_better(occasion, reply)));
}

std::vector<Judgement> judge_handles(const Case& given) {
    std::vector<Judgement> judgements;
    if (given.transcript.playbook.handles.empty()) return judgements;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies)
            if (speaks(reply)) judgements.push_back(judge_reply_handle(given, conversation, reply));
    return judgements;
}

}  // namespace

const Criterion right_handle = {
    .id = "C2",
    .dimension = Dimension::consistency,
    .points = 5,
    .name = "Right person, right handle",
    .rationale = "Two accounts answering the same matter are two promises.",
    .check = judge_handles,
    .left_alone = LeftAlone::earns_nothing,
};

}  // namespace scoring::criteria

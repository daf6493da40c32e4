#include "scoring/criteria/agreeing_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "scoring/criteria/asked_for.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/forbidden_here.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/rewriting.h"
#include "scoring/criteria/turns.h"
#include "scoring/text/code_points.h"
#include "scoring/text/values/find_values.h"
#include "scoring/text/values/same_value.h"

namespace scoring::criteria {
namespace {

struct Stated {
    const KnownFact* fact;
    text::Value value;
    bool agrees;
};

bool lies_inside(Span span, Span outer) { return span.start >= outer.start && span.end <= outer.end; }

std::vector<text::Value> values_of(const KnownFact& fact) {
    std::vector<text::Value> values;
    for (const std::string& text : fact.values)
        for (const text::Value& value : text::find_sure_values(text)) values.push_back(value);
    return values;
}

bool mentions(const Tokens& tokens, const KnownFact& fact) {
    return std::any_of(fact.about.begin(), fact.about.end(),
                       [&](const std::string& word) { return !find_phrase(tokens, word).empty(); });
}

/// What the customer said of their own trouble ("three days") may be said back.
bool said_by_customer(const text::Value& value, const CustomerMessage* message) {
    if (!message) return false;
    for (const std::string& fact : message->issue_facts)
        for (const text::Value& own : text::find_sure_values(fact))
            if (text::same_value(own, value)) return true;
    return false;
}

/// Sentence by sentence: a value belongs to the fact whose word stands in the same sentence.
std::vector<Stated> stated_in(const std::string& text, const std::vector<KnownFact>& sheet,
                              const CustomerMessage* message) {
    std::vector<Stated> stated;
    const Tokens tokens = text::tokenize(text);
    const std::vector<text::Value> values = text::find_sure_values(text);
    for (const Span& sentence : sentences_of(tokens))
        for (const KnownFact& fact : sheet) {
            if (!mentions(tokens_in(tokens, sentence), fact)) continue;
            const std::vector<text::Value> known = values_of(fact);
            for (const text::Value& value : values) {
                const auto of_kind = [&](const text::Value& own) { return own.kind == value.kind; };
                if (!lies_inside(value.span, sentence) || std::none_of(known.begin(), known.end(), of_kind))
                    continue;
                const bool agrees = std::any_of(known.begin(), known.end(), [&](const text::Value& own) {
                    return text::same_value(own, value);
                });
                if (agrees || !said_by_customer(value, message)) stated.push_back({&fact, value, agrees});
            }
        }
    return stated;
}

/// A value agrees when any fact of the sheet that the sentence speaks about has it.
std::optional<Stated> contradiction_in(const std::vector<Stated>& stated) {
    for (const Stated& own : stated) {
        const bool explained = std::any_of(stated.begin(), stated.end(), [&](const Stated& other) {
            return other.agrees && other.value.span == own.value.span;
        });
        if (!explained) return own;
    }
    return std::nullopt;
}

/// The fact's value of the kind that was said wrongly; "" when it has several: which of them is meant is not
/// for a better line to guess.
std::string right_value(const Stated& wrong) {
    std::string right;
    for (const std::string& value : wrong.fact->values)
        for (const text::Value& own : text::find_sure_values(value)) {
            if (own.kind != wrong.value.kind) continue;
            if (!right.empty()) return "";
            right = text::slice(value, own.span);
        }
    return right;
}

void judge_stated_facts(const Case& given, const Conversation& conversation, const Reply& reply,
                        std::vector<Judgement>& judgements) {
    const CustomerMessage* message = answered_by(conversation, reply);
    const std::vector<Stated> stated = stated_in(reply.text, given.transcript.fact_sheet, message);
    if (stated.empty()) return;
    const auto wrong = contradiction_in(stated);
    if (!wrong) {
        judgements.push_back(judged(conversation, reply, 1, "What is said here agrees with the fact sheet.",
                                    "", stated.front().value.span));
        return;
    }
    judgements.push_back(judged(
        conversation, reply, 0,
        fmt::format("\"{}\" does not agree with the fact sheet.", text::slice(reply.text, wrong->value.span)),
        mended_or_better({given, conversation, message}, reply,
                         with_words(reply.text, wrong->value.span, right_value(*wrong))),
        wrong->value.span));
}

void judge_announcement(const Case& given, const Announcement& announcement,
                        std::vector<Judgement>& judgements) {
    const std::vector<Stated> stated = stated_in(announcement.text, given.transcript.fact_sheet, nullptr);
    if (stated.empty()) return;
    Judgement judgement;
    judgement.reply = announcement.id;
    const auto wrong = contradiction_in(stated);
    judgement.credit = wrong ? 0 : 1;
    judgement.evidence = wrong ? wrong->value.span : stated.front().value.span;
    judgement.says = wrong ? fmt::format("\"{}\" in the announcement does not agree with the fact sheet.",
                                         text::slice(announcement.text, wrong->value.span))
                           : "The announcement agrees with the fact sheet.";
    if (wrong) judgement.better = with_words(announcement.text, wrong->value.span, right_value(*wrong));
    judgements.push_back(judgement);
}

// What two people with the same trouble may compare.
constexpr std::array<std::string_view, 12> shared_topics = {"refund",   "refunded", "credit",   "voucher",
                                                            "delivery", "deliver",  "update",   "fixed",
                                                            "reopen",   "reopens",  "engineer", "back"};

struct Told {
    std::string_view topic;
    text::Value value;
    const Conversation* conversation;
    const Reply* reply;
};

void tell(const Case& given, const Conversation& conversation, const Reply& reply, std::vector<Told>& told) {
    const Tokens& tokens = tokens_of(given, reply);
    const std::vector<text::Value> values = text::find_sure_values(reply.text);
    for (const Span& sentence : sentences_of(tokens))
        for (const std::string_view topic : shared_topics) {
            if (!has_word(tokens_in(tokens, sentence), topic)) continue;
            for (const text::Value& value : values)
                if (lies_inside(value.span, sentence) &&
                    !said_by_customer(value, answered_by(conversation, reply)))
                    told.push_back({topic, value, &conversation, &reply});
        }
}

const Told* told_otherwise(const std::vector<Told>& told, const Told& now) {
    for (const Told& before : told)
        if (before.conversation->id != now.conversation->id && before.reply->at_ms < now.reply->at_ms &&
            before.conversation->remedy_group == now.conversation->remedy_group &&
            before.topic == now.topic && before.value.kind == now.value.kind &&
            !text::same_value(before.value, now.value))
            return &before;
    return nullptr;
}

void judge_against_others(const Case& given, std::vector<Judgement>& judgements) {
    std::vector<Told> told;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies)
            if (speaks(reply) && !conversation.remedy_group.empty()) tell(given, conversation, reply, told);
    for (const Told& now : told)
        if (const Told* before = told_otherwise(told, now))
            judgements.push_back(judged(
                *now.conversation, *now.reply, 0,
                fmt::format("{} was told \"{}\" about the same matter.", called(*before->conversation),
                            text::slice(before->reply->text, before->value.span)),
                mended_or_better({given, *now.conversation, answered_by(*now.conversation, *now.reply)},
                                 *now.reply,
                                 with_words(now.reply->text, now.value.span,
                                            text::slice(before->reply->text, before->value.span))),
                now.value.span));
}

std::vector<Judgement> judge_facts(const Case& given) {
    std::vector<Judgement> judgements;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies)
            if (speaks(reply)) judge_stated_facts(given, conversation, reply, judgements);
    for (const Announcement& announcement : given.transcript.announcements)
        judge_announcement(given, announcement, judgements);
    judge_against_others(given, judgements);
    judge_mentions(given, judgements);
    judge_forbidden_meanings(given, judgements);
    return judgements;
}

}  // namespace

const Criterion agreeing_facts = {
    .id = "C1",
    .dimension = Dimension::consistency,
    .points = 6,
    .name = "Facts agree",
    .rationale = "Two people compare what they were told, and the fact sheet is what is true.",
    .check = judge_facts,
};

}  // namespace scoring::criteria

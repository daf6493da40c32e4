#include "scoring/criteria/insult.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/heat.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/turns.h"
#include "scoring/one_of.h"
#include "scoring/text/heat_cues.h"

namespace scoring::criteria {
namespace {

/// "We were idiots": the sentence speaks of us and of no "you".
bool about_ourselves(const Tokens& tokens, Span cue) {
    for (const Span& sentence : sentences_of(tokens)) {
        if (cue.start < sentence.start || cue.start >= sentence.end) continue;
        const Tokens own = tokens_in(tokens, sentence);
        const bool ours =
            has_word(own, "we") || has_word(own, "i") || has_word(own, "our") || has_word(own, "my");
        return ours && !has_word(own, "you") && !has_word(own, "your") && !has_word(own, "you're");
    }
    return false;
}

constexpr std::array<std::string_view, 6> second_person = {"you",  "you're", "you've",
                                                           "your", "u",      "yourself"};
constexpr std::array<std::string_view, 18> others_spoken_of = {
    "they",      "they're",   "them",    "these",     "those",    "fraudsters",
    "fraudster", "scammers",  "scammer", "impostors", "impostor", "imposter",
    "imposters", "criminals", "thieves", "crooks",    "accounts", "callers"};

/// "They are practised liars, and you were right to ask": the person spoken of nearest before is not "you".
bool about_others(const Tokens& tokens, Span cue) {
    for (const Span& sentence : sentences_of(tokens)) {
        if (cue.start < sentence.start || cue.start >= sentence.end) continue;
        const Tokens before = tokens_in(tokens, {sentence.start, cue.start});
        for (auto token = before.rbegin(); token != before.rend(); ++token) {
            if (is_one_of(second_person, token->lower)) return false;
            if (is_one_of(others_spoken_of, token->lower)) return true;
        }
        return false;
    }
    return false;
}

/// An apology, an offer or a question shows that what sounds like mockery is meant.
bool helps(const Reply& reply) {
    constexpr std::array<Act, 4> helping = {Act::promise, Act::hand_off, Act::ask_dm, Act::apology};
    return std::any_of(helping.begin(), helping.end(), [&](Act act) { return reply.reading.has(act); });
}

/// Sarcasm is often in the ear: it needs a second sign.
bool is_certain(const Case& given, const text::HeatCue& cue, const std::vector<text::HeatCue>& all,
                const Reply& reply) {
    if (!text::is_abuse(cue.kind)) return false;
    if (cue.kind == text::HeatKind::sarcasm)
        return (reply.reading.heat_milli >= heated_milli && !helps(reply)) ||
               std::any_of(all.begin(), all.end(), [&](const text::HeatCue& other) {
                   return other.span.end <= cue.span.start || other.span.start >= cue.span.end;
               });
    const Tokens& tokens = tokens_of(given, reply);
    return !about_ourselves(tokens, cue.span) && !about_others(tokens, cue.span);
}

/// A customer told off where everybody reads it: by one scolding, or by two lectures.
Span scolded_in(const Case& given, const Reply& reply, const std::vector<text::HeatCue>& cues) {
    constexpr std::size_t enough = 2;
    const text::Message& message = message_of(given, reply);
    if (!speaks_in_public(reply)) return {};
    if (const auto hits = text::hits_of(message, text::Cue::scolding); !hits.empty())
        return message.span_of(hits.front());
    const auto lectures = text::hits_of(message, text::Cue::lecture);
    const auto condescending = std::count_if(cues.begin(), cues.end(), [](const text::HeatCue& cue) {
        return cue.kind == text::HeatKind::condescension;
    });
    if (lectures.size() + static_cast<std::size_t>(condescending) < enough) return {};
    return lectures.empty() ? cues.front().span : message.span_of(lectures.front());
}

std::vector<CriticalError> find_abuse(const Case& given) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies) {
            if (reply.via == Via::note) continue;
            const std::vector<text::HeatCue> cues = text::find_heat_cues(message_of(given, reply));
            const auto found = std::find_if(cues.begin(), cues.end(), [&](const text::HeatCue& cue) {
                return is_certain(given, cue, cues, reply);
            });
            const Span scolded = found == cues.end() ? scolded_in(given, reply, cues) : found->span;
            if (scolded.empty()) continue;
            errors.push_back(error_in(conversation, reply, scolded,
                                      found == cues.end() ? "This tells a customer off in front of everybody."
                                                          : std::string(found->says),
                                      better_reply({given, conversation, answered_by(conversation, reply)})));
        }
    return errors;
}

}  // namespace

const CriticalCheck insult = {
    .id = "K8",
    .name = "Abuse of a customer",
    .rationale = "Screenshots of it outlive every apology.",
    .needs_confirmation = true,
    .check = find_abuse,
    .in_words_alone = true,
};

}  // namespace scoring::criteria

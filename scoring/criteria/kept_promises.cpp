#include "scoring/criteria/kept_promises.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "scoring/criteria/advice.h"
#include "scoring/criteria/asked_for.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/courtesy.h"
#include "scoring/criteria/due.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/rewriting.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/waiting.h"
#include "scoring/one_of.h"
#include "scoring/wanted_words.h"

namespace scoring::criteria {
namespace {

// Promises of words from us. "It will be with you by noon" is a promise about a parcel, which no reply can
// keep.
constexpr std::array<std::string_view, 26> promises_of_word = {
    "update you",       "update here",  "post an update", "an update by",  "get back to you",
    "come back to you", "be back with", "be back to you", "let you know",  "keep you posted",
    "keep you updated", "hear from me", "hear from us",   "message you",   "call you",
    "write again",      "follow up",    "be in touch",    "tell you more", "reply by",
    "ring you",         "write to you", "text you",       "e-mail you",    "email you",
    "look in"};
constexpr double grace_share = 1.1;  // a tenth late is still in time

struct Promise {
    Span evidence;
    std::optional<Due> due;  ///< empty: no time was named
};

std::optional<Promise> promise_in(const Case& given, const Reply& reply) {
    const Tokens& tokens = tokens_of(given, reply);
    for (const Span& sentence : sentences_of(tokens)) {
        const Tokens own = tokens_in(tokens, sentence);
        if (const Span said = find_any_meant(own, promises_of_word); !said.empty())
            return Promise{said, due_of(given.transcript, reply.text, sentence, said, reply.at_ms)};
    }
    return std::nullopt;
}

/// Thanks for thanks keep no promise: "back by 16:00" is not kept by "you're welcome" at 12:35.
const Reply* next_words(const Case& given, const Conversation& conversation, const Reply& reply) {
    for (const Reply& later : conversation.replies)
        if (later.at_ms > reply.at_ms && speaks(later) && !is_courtesy(given, later)) return &later;
    return nullptr;
}

/// An hour may be missed by a tenth; a day is long enough.
bool in_time(const Reply& promised, const Reply& kept, const Due& due) {
    if (due.whole_day) return kept.at_ms <= due.at_ms;
    return static_cast<double>(kept.at_ms - promised.at_ms) <=
           grace_share * static_cast<double>(due.at_ms - promised.at_ms);
}

/// Empty when it cannot be told: the sitting was over before the promise was due, or the matter was solved.
std::optional<double> promise_credit(const Case& given, const Conversation& conversation, const Reply& reply,
                                     const Promise& promise) {
    const Reply* kept = next_words(given, conversation, reply);
    if (!promise.due) return kept || conversation.ended ? .5 : 0;  // kept, but nobody could hold us to it
    if (kept && in_time(reply, *kept, *promise.due)) return 1;
    if (conversation.resolved_at_ms && *conversation.resolved_at_ms <= promise.due->at_ms)
        return std::nullopt;
    if (promise.due->at_ms >= given.transcript.ended_at_ms) return std::nullopt;
    return 0;
}

std::string sentence_on(const Promise& promise, double credit) {
    if (!promise.due) return "A promise without a time: name one that the customer can hold you to.";
    return credit >= 1 ? fmt::format("Promised for {}, and kept.", promise.due->words)
                       : fmt::format("Promised for {}, and nothing came by then.", promise.due->words);
}

std::string better_word(const Case& given, const Conversation& conversation, const Reply& reply,
                        const Promise& promise) {
    const Occasion occasion{given, conversation, answered_by(conversation, reply)};
    return promise.due ? keep_word(occasion, promise.due->words)
                       : name_a_time(occasion, reply, promise.evidence);
}

void judge_promises_of(const Case& given, const Conversation& conversation,
                       std::vector<Judgement>& judgements) {
    for (const Reply& reply : conversation.replies) {
        if (!speaks(reply)) continue;
        const auto promise = promise_in(given, reply);
        if (!promise) continue;
        if (const auto credit = promise_credit(given, conversation, reply, *promise))
            judgements.push_back(judged(conversation, reply, *credit, sentence_on(*promise, *credit),
                                        *credit >= 1 ? "" : better_word(given, conversation, reply, *promise),
                                        promise->evidence));
    }
}

/// One voice: what went wrong among colleagues is settled among colleagues.
void judge_one_voice(const Case& given, const Conversation& conversation,
                     std::vector<Judgement>& judgements) {
    for (const Reply& reply : conversation.replies) {
        if (!speaks_in_public(reply)) continue;
        const text::Message& message = message_of(given, reply);
        const auto hits = text::hits_of(message, text::Cue::colleague_blamed);
        if (hits.empty()) continue;
        judgements.push_back(judged(conversation, reply, 0,
                                    "A colleague's slip is named in public; to customers the brand is one.",
                                    better_reply({given, conversation, answered_by(conversation, reply)}),
                                    message.span_of(hits.front())));
    }
}

/// An announcement, or words in a thread.
template <typename Words>
bool mentions_all(const Case& given, const Notice& notice, const Words& words) {
    const Tokens tokens = text::tokenize(words.text);
    const SaidText said(words.text, day_on(given.transcript, words.at_ms));
    return std::ranges::all_of(notice.mentions, [&](const std::string& wanted) {
        return Mention(wanted).heard_in(
            said, [&](const std::string& words) { return !find_phrase(tokens, words).empty(); });
    });
}

template <typename Words>
double announcement_credit(const Case& given, const Notice& notice, const Words& announcement) {
    double credit = 1;
    const double stretch = 1 + given.transcript.extra_time_percent / 100.0;
    const double within = static_cast<double>(notice.announce_within_ms) * stretch;
    if (static_cast<double>(announcement.at_ms - notice.at_ms) > within) credit -= .5;
    if (!mentions_all(given, notice, announcement)) credit -= .5;
    const bool also = is_one_of(notice.also_as, announcement.as_handle);
    if (!notice.as_handle.empty() && announcement.as_handle != notice.as_handle && !also) credit -= .5;
    return std::max(0.0, credit);
}

/// A notice that tells the desk what to do is no post; what it must say is named then.
bool is_instruction(const std::string& text) {
    constexpr std::array<std::string_view, 6> telling = {"please",   "tell everyone",   "warn everybody",
                                                         "announce", "let people know", "post this"};
    return !find_any(text::tokenize(text), telling).empty();
}

std::string better_announcement(const Case& given, const Notice& notice) {
    const std::string when =
        fmt::format("As {}, by {}", notice.as_handle.empty() ? "the main handle" : notice.as_handle,
                    wall_time(given.transcript, notice.at_ms + notice.announce_within_ms));
    if (!is_instruction(notice.text) || notice.mentions.empty()) return advice_with(when, notice.text);
    std::string what;
    for (const std::string& word : notice.mentions)
        what += (what.empty() ? "\"" : ", \"") + Mention(word).ways().front().words + "\"";
    return fmt::format("{}, announce in your own words what the notice says, with {}.", when, what);
}

Judgement judge_notice(const Case& given, const Notice& notice) {
    Judgement judgement;
    judgement.says =
        fmt::format("The notice \"{}\" asked for an announcement, and none was made.", notice.text);
    for (const Announcement& announcement : given.transcript.announcements) {
        if (announcement.at_ms < notice.at_ms) continue;
        const double credit = announcement_credit(given, notice, announcement);
        if (judgement.reply >= 0 && credit <= judgement.credit) continue;
        judgement.reply = announcement.id;
        judgement.credit = credit;
        judgement.says =
            credit >= 1
                ? "Announced in time, from the right handle, with what people need to know."
                : "The announcement was late, from another handle, or lacks what people need to know.";
    }
    if (judgement.credit < 1) judgement.better = better_announcement(given, notice);
    return judgement;
}

/// A colleague's wrong words stand where everybody reads them: right ones have to come below. Whose the wrong
/// ones were is nobody's business, which judge_one_voice sees.
void judge_correction(const Case& given, const Conversation& conversation, const Notice& notice,
                      std::vector<Judgement>& judgements) {
    const std::string due = wall_time(given.transcript, notice.at_ms + notice.announce_within_ms);
    const Reply* best = nullptr;
    double credit = 0;
    for (const Reply& reply : conversation.replies) {
        if (!speaks_in_public(reply) || reply.at_ms <= notice.at_ms) continue;
        const double own = mentions_all(given, notice, reply) ? announcement_credit(given, notice, reply) : 0;
        if (!best || own > credit) best = &reply, credit = own;
    }
    std::string right;
    for (const std::string& word : notice.mentions)
        right += (right.empty() ? "" : ", ") + Mention(word).ways().front().words;
    const std::string better =
        fmt::format("By {}, say in public what is right, as one brand: {}.", due, right);
    if (!best || credit <= 0) {
        judgements.push_back(missed(
            conversation, nullptr,
            fmt::format("\"{}\" was said here in our name and never put right in public.", notice.text),
            better));
        return;
    }
    judgements.push_back(judged(conversation, *best, credit,
                                credit >= 1 ? "Puts right in public what was said here in our name."
                                            : "Puts it right, but late or from another handle.",
                                credit >= 1 ? "" : better));
}

void judge_corrections(const Case& given, std::vector<Judgement>& judgements) {
    for (const Notice& notice : given.transcript.notices)
        for (const Conversation& conversation : given.transcript.conversations)
            if (conversation.id == notice.conversation && notice.announce_within_ms > 0)
                judge_correction(given, conversation, notice, judgements);
}

std::vector<Judgement> judge_promises(const Case& given) {
    std::vector<Judgement> judgements;
    for (const Conversation& conversation : given.transcript.conversations) {
        judge_promises_of(given, conversation, judgements);
        judge_one_voice(given, conversation, judgements);
    }
    for (const Notice& notice : given.transcript.notices)
        if (notice.announce_within_ms > 0 && notice.conversation.empty())
            judgements.push_back(judge_notice(given, notice));
    judge_corrections(given, judgements);
    judge_follow_ups(given, judgements);
    return judgements;
}

}  // namespace

const Criterion kept_promises = {
    .id = "C5",
    .dimension = Dimension::consistency,
    .points = 2,
    .name = "Promises kept",
    .rationale = "A promise that is forgotten costs more trust than none.",
    .check = judge_promises,
    .left_alone = LeftAlone::earns_nothing,
};

}  // namespace scoring::criteria

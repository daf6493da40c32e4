#include "scoring/criteria/asked_for.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/criteria/advice.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/courtesy.h"
#include "scoring/criteria/due.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/rewriting.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/waiting.h"
#include "scoring/text/code_points.h"
#include "scoring/text/values/find_values.h"
#include "scoring/text/values/same_value.h"
#include "scoring/wanted_words.h"

namespace scoring::criteria {
namespace {

/// Where the words stand in the text, whatever their capitals; empty when they do not.
Span found_in(const std::string& text, const std::string& words) {
    const std::u32string all = text::decode(text::fold_case(text)),
                         wanted = text::decode(text::fold_case(words));
    const std::size_t at = all.find(wanted);
    if (wanted.empty() || at == std::u32string::npos) return {};
    return {static_cast<int>(at), static_cast<int>(at + wanted.size())};
}

/// Where the text gives the link, with or without its frills.
Span link_in(const std::string& text, const std::string& link) {
    const auto wanted = whole_value(link);
    if (!wanted) return found_in(text, link);
    for (const text::Value& value : text::find_values(text))
        if (text::meets(*wanted, value, std::nullopt)) return value.span;
    return {};
}

bool says(const SaidText& said, const Mention& mention) {
    return mention.heard_in(said,
                            [&](const std::string& words) { return !found_in(said.words(), words).empty(); });
}

/// The words of a turn that reached the customer, and the latest of them; null when there were none.
struct Said {
    const Reply* latest = nullptr;
    SaidText text;
};

Said said_in(const Case& given, const Turn& turn) {
    Said said;
    for (const Reply* reply : turn.replies) {
        if (!speaks(*reply)) continue;
        said.latest = reply;
        said.text.add(reply->text, day_on(given.transcript, reply->at_ms));
    }
    return said;
}

std::string listed(const std::vector<std::string>& all, std::string_view last) {
    std::string list;
    for (std::size_t index = 0; index < all.size(); ++index)
        list += (index == 0 ? "" : index + 1 == all.size() ? std::string(last) : ", ") + all[index];
    return list;
}

template <typename Judge>
void each_answered_turn(const Case& given, Judge judge) {
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Turn& turn : turns_of(conversation))
            if (const Said said = said_in(given, turn); turn.wants_answer() && said.latest)
                judge(conversation, turn, said);
}

/// The step's own answer, else the trainee's with what was missing.
std::string better_with(const Case& given, const Conversation& conversation, const Turn& turn,
                        const Reply& reply, const std::string& missing) {
    const Occasion occasion{given, conversation, &turn.last()};
    return has_model_answer(occasion) ? better_reply(occasion)
                                      : mended_or_better(occasion, reply, reply.text + " " + missing);
}

void judge_link(const Case& given, const Conversation& conversation, const Turn& turn, const Said& said,
                std::vector<Judgement>& judgements) {
    const auto& links = turn.expects->links;
    if (links.empty()) return;
    for (const std::string& link : links)
        for (const Reply* reply : turn.replies)
            if (const Span span = link_in(reply->text, link); speaks(*reply) && !span.empty())
                return judgements.push_back(
                    judged(conversation, *reply, 1, fmt::format("Gives the link {}.", link), "", span));
    judgements.push_back(judged(
        conversation, *said.latest, 0,
        fmt::format("The link {} was needed here (looked in the whole answer).", listed(links, " or ")),
        better_with(given, conversation, turn, *said.latest, links.front())));
}

void judge_hashtag(const Case& given, const Conversation& conversation, const Turn& turn,
                   std::vector<Judgement>& judgements) {
    const std::string& hashtag = turn.expects->hashtag;
    if (hashtag.empty()) return;
    for (const Reply* reply : turn.replies) {
        if (!speaks_in_public(*reply)) continue;
        const Span span = found_in(reply->text, hashtag);
        judgements.push_back(
            judged(conversation, *reply, span.empty() ? 0 : 1,
                   span.empty() ? fmt::format("Without {} nobody who follows the hour sees this.", hashtag)
                                : fmt::format("Keeps {}.", hashtag),
                   mended_or_better({given, conversation, &turn.last()}, *reply, reply->text + " " + hashtag),
                   span));
    }
}

void judge_note_asked_for(const Case& given, const Conversation& conversation, const Turn& turn,
                          std::vector<Judgement>& judgements) {
    if (!turn.expects->note) return;
    const auto& wanted = turn.expects->note_mentions;
    const Reply* note = nullptr;
    SaidText said;
    for (const Reply* reply : turn.replies) {
        if (reply->via != Via::note || reply->text.empty()) continue;
        note = reply;
        said.add(reply->text, day_on(given.transcript, reply->at_ms));
    }
    const std::string better = better_note({given, conversation, &turn.last()});
    if (!note)
        return judgements.push_back(missed(conversation, &turn.last(),
                                           "Colleagues find no note on what was said and agreed.", better));
    for (const std::string& word : wanted)
        if (const Mention mention(word); !says(said, mention))
            return judgements.push_back(
                judged(conversation, *note, .5,
                       fmt::format("The note does not say \"{}\".", mention.ways().front().words), better));
    judgements.push_back(judged(conversation, *note, 1, "The note tells colleagues what they need.", ""));
}

/// What the word that is owed has to hold and these words do not, in quotes; empty when nothing is missing.
std::string missing_in(const Case& given, const Reply& reply, const FollowUpDue& owed) {
    const SaidText said(reply.text, day_on(given.transcript, reply.at_ms));
    std::vector<std::string> missing;
    for (const std::string& wanted : owed.mentions)
        if (const Mention mention(wanted); !says(said, mention))
            missing.push_back("\"" + mention.ways().front().words + "\"");
    return listed(missing, " and ");
}

/// The first words since then that hold what they have to, else the first of all; null when there were none.
const Reply* word_after(const Case& given, const Conversation& conversation, const FollowUpDue& owed) {
    const Reply* first = nullptr;
    for (const Reply& reply : conversation.replies) {
        if (!speaks(reply) || reply.at_ms <= owed.from_ms || is_courtesy(given, reply)) continue;
        if (missing_in(given, reply, owed).empty()) return &reply;
        if (!first) first = &reply;
    }
    return first;
}

const CustomerMessage* message_numbered(const Conversation& conversation, int id) {
    for (const CustomerMessage& message : conversation.messages)
        if (message.id == id) return &message;
    return nullptr;
}

void judge_follow_up(const Case& given, const Conversation& conversation, const FollowUpDue& owed,
                     std::vector<Judgement>& judgements) {
    const Reply* word = word_after(given, conversation, owed);
    const std::string due = wall_time(given.transcript, owed.due_ms);
    const std::string about = owed.about.empty() ? "" : " about " + owed.about;
    const std::string lacks = word ? missing_in(given, *word, owed) : "";
    if (word && word->at_ms <= owed.due_ms && lacks.empty())
        return judgements.push_back(judged(
            conversation, *word, 1,
            fmt::format("{} was owed word{} by {}, and had it.", called(conversation), about, due), ""));
    if (owed.due_ms > given.transcript.ended_at_ms || conversation.customer_left_at_ms) return;
    const CustomerMessage* message = message_numbered(conversation, owed.message);
    const std::string better = keep_word({given, conversation, message}, due);
    if (!lacks.empty())
        return judgements.push_back(judged(conversation, *word, .5,
                                           fmt::format("{} was owed word{} by {}; this does not say {}.",
                                                       called(conversation), about, due, lacks),
                                           better));
    if (word)
        return judgements.push_back(
            judged(conversation, *word, .5,
                   fmt::format("{} was owed word{} by {}; this came late.", called(conversation), about, due),
                   better));
    judgements.push_back(missed(
        conversation, message,
        fmt::format("{} was owed word{} by {}, and none came.", called(conversation), about, due), better));
}

}  // namespace

void judge_links(const Case& given, std::vector<Judgement>& judgements) {
    each_answered_turn(given, [&](const Conversation& conversation, const Turn& turn, const Said& said) {
        judge_link(given, conversation, turn, said, judgements);
        judge_hashtag(given, conversation, turn, judgements);
    });
}

void judge_mentions(const Case& given, std::vector<Judgement>& judgements) {
    each_answered_turn(given, [&](const Conversation& conversation, const Turn& turn, const Said& said) {
        std::vector<std::string> absent;
        for (const std::string& word : turn.expects->mentions)
            if (const Mention mention(word); !says(said.text, mention))
                absent.push_back("\"" + mention.ways().front().words + "\"");
        if (turn.expects->mentions.empty()) return;
        judgements.push_back(judged(conversation, *said.latest, absent.empty() ? 1 : 0,
                                    absent.empty()
                                        ? "Says what had to be said here."
                                        : fmt::format("{} had to be said here (looked in the whole answer).",
                                                      listed(absent, " and ")),
                                    better_reply({given, conversation, &turn.last()})));
    });
}

void judge_notes(const Case& given, std::vector<Judgement>& judgements) {
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Turn& turn : turns_of(conversation))
            if (turn.expects) judge_note_asked_for(given, conversation, turn, judgements);
}

void judge_follow_ups(const Case& given, std::vector<Judgement>& judgements) {
    for (const Conversation& conversation : given.transcript.conversations)
        for (const FollowUpDue& owed : conversation.follow_ups)
            judge_follow_up(given, conversation, owed, judgements);
}

}  // namespace scoring::criteria

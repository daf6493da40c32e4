#include "scoring/criteria/first_reply.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "scoring/criteria/advice.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/holding.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/matrix.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/waiting.h"

namespace scoring::criteria {
namespace {

struct Timed {
    const Reply* reply = nullptr;
    double minutes = 0;
    double credit = -1;
};

/// Fast words that take the customer where no answer is: "please DM us" to a question for the opening hours.
bool sends_away(const Conversation& conversation, const Reply& reply) {
    constexpr double least_route_credit = .5;
    const Expectation* expects = expected_of(conversation, reply);
    return expects && expects->route == Route::stay_public && !is_silent(reply.route) &&
           reply.route != Route::hand_off && route_credit(*expects, reply.route) < least_route_credit;
}

Timed time_of(const Case& given, const Conversation& conversation, const CustomerMessage& asked,
              const Reply& reply) {
    Timed timed{&reply, minutes_waited(given.transcript, conversation, asked.at_ms, reply.at_ms), 0};
    timed.credit = given.rubric.first_reply.at(timed.minutes);
    if (is_hasty_saved(given, asked, reply))
        timed.credit = std::min(timed.credit, given.rubric.hasty_saved_reply_cap);
    if (is_holding(given, reply) || sends_away(conversation, reply))
        timed.credit *= given.rubric.holding_reply_credit;
    return timed;
}

/// The first holding reply and the first real one both count; the better of the two is the customer's first
/// answer.
Timed first_of(const Case& given, const Conversation& conversation, const CustomerMessage& asked) {
    Timed best;
    bool held = false;
    for (const Reply& reply : conversation.replies) {
        if (!answers(reply) || reply.at_ms < asked.at_ms) continue;
        const bool holding = is_holding(given, reply);
        if (holding && held) continue;
        held = held || holding;
        if (const Timed timed = time_of(given, conversation, asked, reply); timed.credit > best.credit)
            best = timed;
        if (!holding) break;
    }
    return best;
}

std::string first_reply_sentence(const Case& given, const Timed& timed, const Conversation& conversation) {
    const std::string waited = minutes_in_words(timed.minutes);
    if (is_holding(given, *timed.reply))
        return fmt::format(
            "{} heard after {} that somebody was looking; an answer counts more than a holding reply.",
            called(conversation), waited);
    if (sends_away(conversation, *timed.reply))
        return fmt::format("{} heard after {} where else to go; an answer counts more.", called(conversation),
                           waited);
    if (timed.credit >= 1) return fmt::format("{} had a first reply after {}.", called(conversation), waited);
    if (timed.credit == given.rubric.hasty_saved_reply_cap &&
        timed.minutes <= given.rubric.first_reply.corners.front().first)
        return "A saved reply went out faster than the message could be read.";
    return fmt::format("{} waited {} for the first reply; the target is {}.", called(conversation), waited,
                       minutes_in_words(given.rubric.first_reply.corners.front().first));
}

/// Somebody less urgent, answered while this customer was waiting; null when nobody was.
const Conversation* answered_instead(const Case& given, const Conversation& conversation,
                                     Milliseconds asked_ms, Milliseconds answered_ms) {
    for (const Conversation& other : given.transcript.conversations) {
        if (other.id == conversation.id || other.need < conversation.need) continue;
        for (const Reply& reply : other.replies)
            if (answers(reply) && reply.at_ms > asked_ms && reply.at_ms < answered_ms) return &other;
    }
    return nullptr;
}

std::string better_first(const Case& given, const Conversation& conversation, const CustomerMessage& asked,
                         const Timed& timed) {
    if (!given.transcript.better_lines) return "";
    const Occasion occasion{given, conversation, &asked};
    const double target = given.rubric.first_reply.corners.front().first;
    if (timed.reply && timed.credit == given.rubric.hasty_saved_reply_cap && timed.minutes <= target)
        return advice_with(
            fmt::format("Read what {} wrote, then answer in your own words", called(conversation)),
            better_reply(occasion));
    if (timed.reply && timed.minutes <= target &&
        (is_holding(given, *timed.reply) || sends_away(conversation, *timed.reply)))
        return advice_with(fmt::format("Send {} the answer itself", called(conversation)),
                           better_reply(occasion));
    return answer_by(occasion, moment_after(given.transcript, conversation, asked.at_ms, target),
                     answered_instead(given, conversation, asked.at_ms,
                                      timed.reply ? timed.reply->at_ms : given.transcript.ended_at_ms));
}

std::vector<Judgement> judge_first_replies(const Case& given) {
    std::vector<Judgement> judgements;
    for (const Conversation& conversation : given.transcript.conversations) {
        const std::vector<Turn> turns = turns_of(conversation);
        const Turn* wanted = first_wanted(turns);
        if (!wanted) continue;
        const CustomerMessage& asked = wanted->first();
        const Timed timed = first_of(given, conversation, asked);
        if (timed.reply)
            judgements.push_back(judged(conversation, *timed.reply, timed.credit,
                                        first_reply_sentence(given, timed, conversation),
                                        better_first(given, conversation, asked, timed)));
        else if (minutes_waited(given.transcript, conversation, asked.at_ms, given.transcript.ended_at_ms) >
                     0 ||
                 asked.at_ms >= given.transcript.ended_at_ms) {
            judgements.push_back(nothing_reached(given, conversation, asked));
            judgements.back().better = better_first(given, conversation, asked, timed);
        }
    }
    return judgements;
}

}  // namespace

const Criterion first_reply = {
    .id = "S1",
    .dimension = Dimension::speed,
    .points = 10,
    .name = "First reply",
    .rationale = "Up to six minutes is worth most, over an hour little.",
    .check = judge_first_replies,
};

}  // namespace scoring::criteria

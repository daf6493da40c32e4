#include "scoring/one_turn.h"

#include <cmath>

#include "scoring/criteria/all.h"
#include "scoring/roll_up.h"
#include "scoring/text/code_points.h"
#include "scoring/transcript.h"

namespace scoring {
namespace {

constexpr int asked_id = 1, reply_id = 2;
constexpr Milliseconds answered_at_ms = 60'000;

Transcript one_turn(const text::Message& message, const Reading& reading, const ReadingContext& context) {
    Conversation conversation;
    conversation.id = "turn";
    CustomerMessage asked;
    asked.id = asked_id;
    asked.text = context.in_reply_to;
    asked.via = context.via;
    asked.issue_facts = context.issue_words;
    asked.expects.emplace();
    conversation.messages.push_back(std::move(asked));
    Reply reply;
    reply.id = reply_id;
    reply.answers = asked_id;
    reply.via = context.via;
    reply.text = text::encode(message.points);
    reply.at_ms = answered_at_ms;
    reply.reading = reading;
    conversation.replies.push_back(std::move(reply));
    Transcript transcript;
    transcript.better_lines = false;
    transcript.ended_at_ms = answered_at_ms;
    transcript.conversations.push_back(std::move(conversation));
    return transcript;
}

}  // namespace

int tone_of_one_turn(const text::Message& reply, const Reading& reading, const ReadingContext& context,
                     const text::Language& language) {
    const Transcript transcript = one_turn(reply, reading, context);
    const Rubric rubric;
    PreparedTexts texts(language);
    const Case given{transcript, rubric, texts};
    double points = 0, of = 0;
    for (const Criterion* criterion : criteria::all_criteria()) {
        if (criterion->dimension != Dimension::tone) continue;
        const RolledUp rolled = roll_up(*criterion, criterion->points, criterion->check(given));
        points += rolled.score.points;
        of += rolled.score.of;
    }
    return of > 0 ? static_cast<int>(std::lround(100 * points / of)) : 0;
}

}  // namespace scoring

#include "scoring/criteria/abandoned.h"

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/waiting.h"

namespace scoring::criteria {
namespace {

constexpr double least_minutes = 1;  // before that nobody could have answered

bool is_asked(LeftAlone kind, const Turn& turn) {
    const Route route = turn.expects->route;
    return kind != LeftAlone::earns_nothing_moved || is_private(route) || route == Route::hand_off;
}

bool left_alone(const Case& given, const Conversation& conversation, const Turn& turn) {
    return turn.wants_answer() && !first_answer(turn) &&
           minutes_waited(given.transcript, conversation, turn.last().at_ms, given.transcript.ended_at_ms) >=
               least_minutes;
}

/// Anything came after the first reply; ids rise with time.
bool wrote_again(const Conversation& conversation) {
    return !conversation.replies.empty() && !conversation.messages.empty() &&
           conversation.messages.back().id > conversation.replies.front().id;
}

void add_turns_left_alone(const Case& given, const Conversation& conversation, LeftAlone kind,
                          std::vector<Judgement>& judgements) {
    if (!wrote_again(conversation)) return;
    const std::vector<Turn> turns = turns_of(conversation);
    bool answered = false;
    for (const Turn& turn : turns) {
        if (answered && left_alone(given, conversation, turn) && is_asked(kind, turn))
            judgements.push_back(missed(conversation, &turn.last(),
                                        left_unanswered(conversation, turn.last()),
                                        better_reply({given, conversation, &turn.last()})));
        answered = answered || (turn.wants_answer() && first_answer(turn));
    }
}

}  // namespace

std::vector<Judgement> abandoned(const Case& given, const Criterion& criterion) {
    std::vector<Judgement> judgements;
    if (criterion.left_alone == LeftAlone::passed_over) return judgements;
    for (const Conversation& conversation : given.transcript.conversations)
        add_turns_left_alone(given, conversation, criterion.left_alone, judgements);
    return judgements;
}

}  // namespace scoring::criteria

#include "scoring/criteria/move_timing.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/matrix.h"
#include "scoring/criteria/route_taken.h"
#include "scoring/criteria/trouble.h"
#include "scoring/criteria/turns.h"

namespace scoring::criteria {
namespace {

bool leaves_public(Route route) { return is_private(route) || route == Route::hand_off; }

bool acknowledges(const Case& given, const Turn& turn, const Reply& reply) {
    for (const Act act : {Act::apology, Act::empathy, Act::gratitude})
        if (reply.reading.has(act)) return true;
    return !named_trouble(given, turn.last(), reply).empty();
}

const Reply* first_move(const Turn& turn) {
    for (const Reply* reply : turn.replies)
        if (decides(*reply) && leaves_public(reply->route)) return reply;
    return nullptr;
}

/// The same, where what was asked in public and answered there is no move.
const Reply* first_reflex(const Case& given, const Turn& turn) {
    for (const Reply* reply : turn.replies)
        if (decides(*reply) && leaves_public(route_taken(given, turn, *reply))) return reply;
    return nullptr;
}

/// Words in public in this turn, up to and with the move, that show the customer was heard.
const Reply* public_acknowledgement(const Case& given, const Turn& turn, const Reply& move) {
    for (const Reply* reply : turn.replies)
        if (reply->at_ms <= move.at_ms && speaks_in_public(*reply) && acknowledges(given, turn, *reply))
            return reply;
    return nullptr;
}

bool spoke_in_public_before(const Conversation& conversation, const Reply& move) {
    return std::any_of(conversation.replies.begin(), conversation.replies.end(), [&](const Reply& reply) {
        return reply.at_ms <= move.at_ms && speaks_in_public(reply);
    });
}

Judgement judge_move(const Case& given, const Conversation& conversation, const Turn& turn,
                     const Reply& move) {
    const Occasion occasion{given, conversation, &turn.last()};
    if (public_acknowledgement(given, turn, move))
        return judged(conversation, move, 1,
                      "Acknowledged in public first, then moved: everyone saw an answer.", "");
    if (!spoke_in_public_before(conversation, move))
        return judged(conversation, move, .5,
                      "Moved without a word in public: whoever read the complaint saw no answer.",
                      better_reply(occasion));
    return judged(
        conversation, move, .5,
        fmt::format("Moved away without a word about what troubles {} (looked in the public replies).",
                    called(conversation)),
        better_reply(occasion));
}

/// A simple question that was moved away; empty when it was not.
void judge_reflex(const Case& given, const Conversation& conversation, const Turn& turn,
                  std::vector<Judgement>& judgements) {
    const Reply* move = first_reflex(given, turn);
    if (!move) return;
    const double credit = route_credit(*turn.expects, move->route) >= .5 ? .5 : 0;
    judgements.push_back(judged(conversation, *move, credit,
                                "Moved away by reflex: this could be answered where it was asked.",
                                better_reply({given, conversation, &turn.last()})));
}

const Reply* first_answer_of(const Conversation& conversation) {
    const auto found = std::find_if(conversation.replies.begin(), conversation.replies.end(), answers);
    return found == conversation.replies.end() ? nullptr : &*found;
}

const Turn* needing_privacy(const std::vector<Turn>& turns) {
    const auto found = std::find_if(turns.begin(), turns.end(), [](const Turn& turn) {
        return turn.wants_answer() && leaves_public(turn.expects->route) && turn.last().via == Via::open;
    });
    return found == turns.end() ? nullptr : &*found;
}

void judge_privacy(const Case& given, const Conversation& conversation, const std::vector<Turn>& turns,
                   const Turn& needed, std::vector<Judgement>& judgements) {
    if (const Reply* move = first_move(needed)) {
        judgements.push_back(judge_move(given, conversation, needed, *move));
        return;
    }
    for (const Turn& turn : turns)
        if (const Reply* move = first_move(turn); move && turn.first().id > needed.first().id) {
            // Nobody answered in between: the customer only wrote twice.
            if (!first_answer(needed) && move == first_answer_of(conversation)) {
                judgements.push_back(judge_move(given, conversation, turn, *move));
                return;
            }
            judgements.push_back(judged(conversation, *move, .5,
                                        "Moved only after the customer had asked again.",
                                        better_reply({given, conversation, &needed.last()})));
            return;
        }
    const Reply* stayed = first_answer(needed);
    if (!stayed)
        judgements.push_back(nothing_reached(given, conversation, needed.last()));
    else
        judgements.push_back(judged(conversation, *stayed, 0,
                                    "This needed a private place and never got one.",
                                    better_reply({given, conversation, &needed.last()})));
}

std::vector<Judgement> judge_move_timing(const Case& given) {
    std::vector<Judgement> judgements;
    for (const Conversation& conversation : given.transcript.conversations) {
        const std::vector<Turn> turns = turns_of(conversation);
        const Turn* wanted = first_wanted(turns);
        if (wanted && std::none_of(conversation.replies.begin(), conversation.replies.end(), answers)) {
            judgements.push_back(nothing_reached(given, conversation, wanted->first()));
            continue;
        }
        if (const Turn* needed = needing_privacy(turns))
            judge_privacy(given, conversation, turns, *needed, judgements);
        for (const Turn& turn : turns)
            if (turn.wants_answer() && !leaves_public(turn.expects->route))
                judge_reflex(given, conversation, turn, judgements);
    }
    return judgements;
}

}  // namespace

const Criterion move_timing = {
    .id = "O2",
    .dimension = Dimension::take_offline,
    .points = 4,
    .name = "Timing of the move",
    .rationale = "A reply in public first shows everyone that somebody answers; then the move.",
    .check = judge_move_timing,
};

}  // namespace scoring::criteria

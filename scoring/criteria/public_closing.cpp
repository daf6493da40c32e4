#include "scoring/criteria/public_closing.h"

#include <array>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/trouble.h"
#include "scoring/criteria/turns.h"

namespace scoring::criteria {
namespace {

constexpr std::array<std::string_view, 50> outcomes = {
    "sorted",     "fixed",     "solved",    "resolved",   "refunded",  "delivered", "found",     "arrived",
    "on its way", "done",      "working",   "back on",    "reopened",  "cancelled", "changed",   "updated",
    "booked",     "confirmed", "credited",  "replaced",   "completed", "glad",      "pleased",   "good news",
    "all set",    "in place",  "home",      "safe",       "back in",   "with you",  "yours",     "came",
    "made it",    "landed",    "picked up", "collected",  "paid",      "wrapped",   "saved",     "in time",
    "repaired",   "mended",    "opened",    "open again", "running",   "settled",   "put right", "earned",
    "lives",      "booked in"};

const Turn* to_be_closed(const std::vector<Turn>& turns) {
    for (const Turn& turn : turns)
        if (turn.expects && turn.expects->close_in_public) return &turn;
    return nullptr;
}

/// The last public words since the matter was to be closed.
const Reply* closing_words(const Conversation& conversation, const Turn& turn) {
    const Reply* closing = nullptr;
    for (const Reply& reply : conversation.replies)
        if (reply.at_ms >= turn.first().at_ms && speaks_in_public(reply)) closing = &reply;
    return closing;
}

Judgement judge_closing(const Case& given, const Conversation& conversation, const Turn& turn) {
    const std::string better = better_closing({given, conversation, &turn.last()});
    const Reply* closing = closing_words(conversation, turn);
    if (!closing)
        return missed(conversation, &turn.last(),
                      "The outcome was never told in public, where the complaint still stands.", better);
    if (!closing->reading.private_data.empty())
        return judged(conversation, *closing, 0, "The closing words show private detail.", better,
                      closing->reading.private_data.front().span);
    const Span outcome = find_any_meant(tokens_of(given, *closing), outcomes);
    if (!outcome.empty())
        return judged(conversation, *closing, 1, "The outcome is told in public, in few words.", "", outcome);
    return judged(conversation, *closing, .5,
                  "Public words at the end, but not what came of it (looked in the whole reply).", better);
}

std::vector<Judgement> judge_closings(const Case& given) {
    std::vector<Judgement> judgements;
    for (const Conversation& conversation : given.transcript.conversations) {
        const std::vector<Turn> turns = turns_of(conversation);
        if (const Turn* turn = to_be_closed(turns))
            judgements.push_back(judge_closing(given, conversation, *turn));
    }
    return judgements;
}

}  // namespace

const Criterion public_closing = {
    .id = "O5",
    .dimension = Dimension::take_offline,
    .points = 3,
    .name = "Closing in public",
    .rationale = "A problem visibly solved raises the trust of everyone who read about it.",
    .check = judge_closings,
};

}  // namespace scoring::criteria

#include "scoring/criteria/abandoned.h"

#include <fmt/format.h>

#include <array>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/waiting.h"

namespace scoring::criteria {
namespace {

constexpr double least_minutes = 1;  // before that nobody could have answered

struct Asked {
    std::string_view criterion;
    bool (*applies)(const Turn&);
    std::string_view says;
};

bool always(const Turn&) { return true; }
bool needs_another_channel(const Turn& turn) {
    return is_private(turn.expects->route) || turn.expects->route == Route::hand_off;
}

constexpr std::array<Asked, 8> asked_of_every_answer = {
    {{"T2", always, "{} wrote again, and no word of understanding followed."},
     {"T4", always, "{} wrote again, and not a word came back, polite or not."},
     {"T5", always, "{} wrote again, and silence was the answer."},
     {"T6", always, "{} wrote again, and nobody was there."},
     {"T7", always, "{} wrote again, and there was nothing to read."},
     {"C2", always, "{} wrote again, and no account of the brand answered."},
     {"C5", always, "{} was answered once and then left alone: the follow-up was never done."},
     {"O3", needs_another_channel, "{} wrote again where another channel was needed, and none was opened."}}};

bool left_alone(const Case& given, const Turn& turn) {
    return turn.wants_answer() && !first_answer(turn) &&
           minutes_waited(given.transcript, turn.last().at_ms, given.transcript.ended_at_ms) >= least_minutes;
}

/// Anything came after the first reply; ids rise with time.
bool wrote_again(const Conversation& conversation) {
    return !conversation.replies.empty() && !conversation.messages.empty() &&
           conversation.messages.back().id > conversation.replies.front().id;
}

void judge_conversation(const Case& given, const Conversation& conversation, const Asked& asked,
                        std::vector<Judgement>& judgements) {
    if (!wrote_again(conversation)) return;
    const std::vector<Turn> turns = turns_of(conversation);
    bool answered = false;
    for (const Turn& turn : turns) {
        if (answered && left_alone(given, turn) && asked.applies(turn))
            judgements.push_back(missed(conversation, &turn.last(),
                                        fmt::format(fmt::runtime(asked.says), called(conversation)),
                                        better_reply({given, conversation, &turn.last()})));
        answered = answered || (turn.wants_answer() && first_answer(turn));
    }
}

}  // namespace

std::vector<Judgement> abandoned(const Case& given, std::string_view criterion) {
    std::vector<Judgement> judgements;
    for (const Asked& asked : asked_of_every_answer) {
        if (asked.criterion != criterion) continue;
        for (const Conversation& conversation : given.transcript.conversations)
            judge_conversation(given, conversation, asked, judgements);
    }
    return judgements;
}

}  // namespace scoring::criteria

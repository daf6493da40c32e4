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
};

bool always(const Turn&) { return true; }
bool needs_another_channel(const Turn& turn) {
    return is_private(turn.expects->route) || turn.expects->route == Route::hand_off;
}

constexpr std::array<Asked, 8> asked_of_every_answer = {{{"T2", always},
                                                         {"T4", always},
                                                         {"T5", always},
                                                         {"T6", always},
                                                         {"T7", always},
                                                         {"C2", always},
                                                         {"C5", always},
                                                         {"O3", needs_another_channel}}};

bool left_alone(const Case& given, const Turn& turn) {
    return turn.wants_answer() && !first_answer(turn) &&
           minutes_waited(given.transcript, turn.last().at_ms, given.transcript.ended_at_ms) >= least_minutes;
}

/// Anything came after the first reply; ids rise with time.
bool wrote_again(const Conversation& conversation) {
    return !conversation.replies.empty() && !conversation.messages.empty() &&
           conversation.messages.back().id > conversation.replies.front().id;
}

void add_turns_left_alone(const Case& given, const Conversation& conversation, const Asked& asked,
                          std::vector<Judgement>& judgements) {
    if (!wrote_again(conversation)) return;
    const std::vector<Turn> turns = turns_of(conversation);
    bool answered = false;
    for (const Turn& turn : turns) {
        if (answered && left_alone(given, turn) && asked.applies(turn))
            judgements.push_back(
                missed(conversation, &turn.last(),
                       fmt::format("{} wrote again, and this was left unanswered.", called(conversation)),
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
            add_turns_left_alone(given, conversation, asked, judgements);
    }
    return judgements;
}

}  // namespace scoring::criteria

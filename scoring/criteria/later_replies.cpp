#include "scoring/criteria/later_replies.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/criteria/advice.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/waiting.h"

namespace scoring::criteria {
namespace {

struct Wait {
    double minutes = 0;
    const CustomerMessage* asked = nullptr;
    const Reply* reply = nullptr;  ///< null when nothing came: then the wait is a whole day
};
constexpr double never_minutes = 1440;

std::vector<Wait> waits_of(const Case& given, const Conversation& conversation) {
    std::vector<Wait> waits;
    const std::vector<Turn> turns = turns_of(conversation);
    const Turn* first = first_wanted(turns);
    for (const Turn& turn : turns) {
        if (&turn == first || !turn.wants_answer()) continue;
        const Reply* reply = first_answer(turn);
        const double minutes =
            reply ? minutes_waited(given.transcript, conversation, turn.first().at_ms, reply->at_ms)
                  : never_minutes;
        waits.push_back({minutes, &turn.first(), reply});
    }
    std::sort(waits.begin(), waits.end(), [](const Wait& one, const Wait& other) {
        return std::pair(one.minutes, one.asked->id) < std::pair(other.minutes, other.asked->id);
    });
    return waits;
}

Judgement judge_median(const Case& given, const Conversation& conversation, const std::vector<Wait>& waits) {
    const Wait& upper = waits[waits.size() / 2];
    const Wait& lower = waits[(waits.size() - 1) / 2];
    const double median = (upper.minutes + lower.minutes) / 2;
    const double credit = given.rubric.later_reply.at(median);
    const double target = given.rubric.later_reply.corners.front().first;
    const std::string better =
        answer_later_by({given, conversation, upper.asked},
                        moment_after(given.transcript, conversation, upper.asked->at_ms, target));
    if (!upper.reply) {
        Judgement judgement = missed(
            conversation, upper.asked,
            lower.reply
                ? fmt::format("{} wrote again and got no answer: that counts as a day.", called(conversation))
                : fmt::format("{} wrote again and got no answer.", called(conversation)),
            better);
        judgement.credit = credit;
        return judgement;
    }
    return judged(conversation, *upper.reply, credit,
                  fmt::format("{} waited {} for the later replies (the median).", called(conversation),
                              minutes_in_words(median)),
                  better);
}

std::vector<Judgement> judge_later_replies(const Case& given) {
    std::vector<Judgement> judgements;
    for (const Conversation& conversation : given.transcript.conversations) {
        const std::vector<Turn> turns = turns_of(conversation);
        const Turn* first = first_wanted(turns);
        if (!first || !first_answer(*first)) continue;  // S1 has already said that nothing came
        const std::vector<Wait> waits = waits_of(given, conversation);
        if (!waits.empty()) judgements.push_back(judge_median(given, conversation, waits));
    }
    return judgements;
}

}  // namespace

const Criterion later_replies = {
    .id = "S2",
    .dimension = Dimension::speed,
    .points = 5,
    .name = "Later replies",
    .rationale = "A conversation that stalls half-way is chased, and chasing is heat.",
    .check = judge_later_replies,
};

}  // namespace scoring::criteria

#include "scoring/criteria/order_of_need.h"

#include <fmt/format.h>

#include <tuple>

#include "scoring/criteria/advice.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/waiting.h"

namespace scoring::criteria {
namespace {

struct Waiter {
    const Conversation* conversation;
    const CustomerMessage* asked;
    const Reply* answer;  ///< null: never
    bool in_need = true;  ///< false: wants no answer, and got one all the same
};

/// The first decision after the customer wrote, at whatever step of the script it fell.
const Reply* answer_after(const Conversation& conversation, Milliseconds asked_ms) {
    for (const Reply& reply : conversation.replies)
        if (answers(reply) && reply.at_ms >= asked_ms) return &reply;
    return nullptr;
}

/// Somebody who only wants attention, and was given words: they went ahead of everybody who waited.
void add_attention(const Conversation& conversation, const std::vector<Turn>& turns,
                   std::vector<Waiter>& waiters) {
    for (const Turn& turn : turns) {
        if (!turn.expects || turn.expects->route != Route::no_reply) continue;
        if (const Reply* answer = first_answer(turn)) {
            waiters.push_back({&conversation, &turn.first(), answer, false});
            return;
        }
    }
}

std::vector<Waiter> waiters_of(const Case& given) {
    std::vector<Waiter> waiters;
    for (const Conversation& conversation : given.transcript.conversations) {
        const std::vector<Turn> turns = turns_of(conversation);
        if (const Turn* wanted = first_wanted(turns))
            waiters.push_back(
                {&conversation, &wanted->first(), answer_after(conversation, wanted->first().at_ms)});
        else
            add_attention(conversation, turns, waiters);
    }
    return waiters;
}

bool comes_first(const Waiter& one, const Waiter& other) {
    const auto key = [](const Waiter& waiter) {
        return std::tuple(!waiter.in_need, waiter.conversation->need, waiter.asked->at_ms, waiter.asked->id);
    };
    return key(one) < key(other);
}

bool answered_before(const Waiter& one, const Waiter& other) {
    return one.answer && (!other.answer || one.answer->at_ms < other.answer->at_ms);
}

/// Both were waiting when the first of them was answered.
bool competed(const Waiter& answered, const Waiter& other) {
    return answered.answer && other.in_need && other.asked->at_ms + typing_grace_ms <= answered.answer->at_ms;
}

struct Tally {
    int pairs = 0;
    int right = 0;
    const Waiter* passed_over = nullptr;
    const Waiter* preferred = nullptr;
};

void count(const Waiter& one, const Waiter& other, Tally& tally) {
    const Waiter& earlier = answered_before(one, other) ? one : other;
    const Waiter& later = &earlier == &one ? other : one;
    if (!competed(earlier, later)) return;
    ++tally.pairs;
    if (comes_first(earlier, later)) {
        ++tally.right;
    } else if (!tally.passed_over || comes_first(later, *tally.passed_over)) {
        tally.passed_over = &later;
        tally.preferred = &earlier;
    }
}

std::vector<Judgement> judge_order(const Case& given) {
    const std::vector<Waiter> waiters = waiters_of(given);
    Tally tally;
    for (std::size_t one = 0; one < waiters.size(); ++one)
        for (std::size_t other = one + 1; other < waiters.size(); ++other)
            count(waiters[one], waiters[other], tally);
    if (tally.pairs == 0) return {};
    Judgement judgement;
    judgement.credit = static_cast<double>(tally.right) / tally.pairs;
    judgement.says =
        fmt::format("{} of {} pairs that waited together were answered in order of need, then of arrival.",
                    tally.right, tally.pairs);
    if (tally.passed_over) {
        const Conversation& passed_over = *tally.passed_over->conversation;
        judgement.reply = tally.preferred->answer->id;
        judgement.message = tally.passed_over->asked->id;
        judgement.says += fmt::format(" {} was answered while {} was still waiting.",
                                      called(*tally.preferred->conversation), called(passed_over));
        judgement.better =
            take_before({given, passed_over, tally.passed_over->asked}, *tally.preferred->conversation);
    }
    return {judgement};
}

}  // namespace

const Criterion order_of_need = {
    .id = "S3",
    .dimension = Dimension::speed,
    .points = 3,
    .name = "Order",
    .rationale = "Safety, leaked data, anger, questions, praise; else first come, first served.",
    .check = judge_order,
};

}  // namespace scoring::criteria

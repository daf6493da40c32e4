#include "scoring/criteria/channel_fit.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/criteria/asked_for.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/matrix.h"
#include "scoring/criteria/rewriting.h"
#include "scoring/criteria/turns.h"

namespace scoring::criteria {
namespace {

/// In public words, does the customer learn where to go? In a DM, or by another act, they are told or there
/// already.
bool words_say_where(const Playbook& playbook, const Reply& reply) {
    const auto given = [&](const std::string& contact) {
        return reply.text.find(contact) != std::string::npos;
    };
    if (reply.via != Via::open) return true;
    switch (reply.route) {
        case Route::dm:
            return reply.reading.has(Act::ask_dm);
        case Route::phone:
            return reply.reading.has(Act::give_phone) || reply.reading.has(Act::promise);
        case Route::email:
            return reply.reading.has(Act::give_email);
        case Route::secure_link:
            return reply.reading.has(Act::give_link) ||
                   std::any_of(playbook.contacts.begin(), playbook.contacts.end(), given);
        default:
            return true;
    }
}

bool exactly(const Expectation& expects, Route chosen) {
    const bool mail_for_link =
        is_private(chosen) && expects.route != chosen && expects.accept_milli.count(chosen) == 0;
    return !mail_for_link;
}

double channel_credit(const Playbook& playbook, const Expectation& expects, const Reply& reply) {
    double credit = route_credit(expects, reply.route);
    if (!exactly(expects, reply.route)) credit = std::min(credit, .5);
    return words_say_where(playbook, reply) ? credit : credit / 2;
}

std::string purpose(Route route) {
    switch (route) {
        case Route::dm:
            return "DM is for identity and orders";
        case Route::phone:
            return "The phone is for the complex and the vulnerable";
        case Route::email:
            return "E-mail is for documents";
        case Route::secure_link:
            return "A secure link is for payment";
        default:
            return "Another team owns this matter";
    }
}

std::string channel_sentence(const Playbook& playbook, const Expectation& expects, const Reply& reply,
                             double credit) {
    if (!words_say_where(playbook, reply))
        return "The words do not tell the customer where to go (looked in the whole reply).";
    if (credit >= 1) return fmt::format("{}: the channel fits.", purpose(reply.route));
    return fmt::format("{}, which is what this needed.", purpose(expects.route));
}

/// The right channel, and only the words are missing: then they are put into the reply.
std::string better_channel(const Case& given, const Conversation& conversation, const Turn& turn,
                           const Reply& moved) {
    const Occasion occasion{given, conversation, &turn.last()};
    const bool only_words =
        !words_say_where(given.transcript.playbook, moved) && moved.route == turn.expects->route;
    return only_words ? with_the_way(occasion, moved, moved.route) : better_reply(occasion);
}

bool goes_elsewhere(const Reply& reply) {
    return decides(reply) && (is_private(reply.route) || reply.route == Route::hand_off);
}

std::vector<Judgement> judge_channels(const Case& given) {
    std::vector<Judgement> judgements;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Turn& turn : turns_of(conversation)) {
            if (!turn.wants_answer() ||
                (!is_private(turn.expects->route) && turn.expects->route != Route::hand_off))
                continue;
            const auto moved = std::find_if(turn.replies.begin(), turn.replies.end(),
                                            [](const Reply* reply) { return goes_elsewhere(*reply); });
            if (moved == turn.replies.end()) continue;
            const double credit = channel_credit(given.transcript.playbook, *turn.expects, **moved);
            judgements.push_back(
                judged(conversation, **moved, credit,
                       channel_sentence(given.transcript.playbook, *turn.expects, **moved, credit),
                       better_channel(given, conversation, turn, **moved)));
        }
    judge_links(given, judgements);
    return judgements;
}

}  // namespace

const Criterion channel_fit = {
    .id = "O3",
    .dimension = Dimension::take_offline,
    .points = 5,
    .name = "Channel fit",
    .rationale =
        "DM for identity and orders, phone for the complex, secure link for payment, e-mail for documents.",
    .check = judge_channels,
    .left_alone = LeftAlone::earns_nothing_moved,
};

}  // namespace scoring::criteria

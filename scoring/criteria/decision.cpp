#include "scoring/criteria/decision.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "scoring/ascii.h"
#include "scoring/criteria/advice.h"
#include "scoring/criteria/better_line.h"
#include "scoring/criteria/heat.h"
#include "scoring/criteria/holding.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/matrix.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/route_taken.h"
#include "scoring/criteria/turns.h"
#include "scoring/one_of.h"
#include "scoring/routes.h"
#include "scoring/text/heat_cues.h"

namespace scoring::criteria {
namespace {

constexpr std::size_t tries = 2;  // an acknowledgement and a move are one decision; a third try is guessing

std::string route_in_words(Route route) {
    switch (route) {
        case Route::stay_public:
        case Route::quote:
            return "answering in public";
        case Route::dm:
            return "moving to DM";
        case Route::phone:
            return "moving to the phone";
        case Route::email:
            return "moving to e-mail";
        case Route::secure_link:
            return "the secure link";
        case Route::hand_off:
            return "handing off";
        case Route::redirect:
            return "redirecting to another handle";
        case Route::no_reply:
            return "leaving it without reply";
        case Route::hide:
            return "hiding it";
        case Route::report:
            return "reporting it";
    }
    return "";
}

struct Decision {
    const Reply* reply = nullptr;
    Route route = Route::stay_public;
    double credit = -1;
};

/// The better of the first two decisions of a turn; a holding reply decides nothing yet.
Decision best_of(const Case& given, const Turn& turn) {
    Decision best;
    std::size_t tried = 0;
    for (const Reply* reply : turn.replies) {
        if (!decides(*reply) || (is_holding(given, *reply) && reply != turn.replies.back())) continue;
        if (++tried > tries) break;
        const Route route = route_taken(given, turn, *reply);
        const double credit = route_credit(*turn.expects, route);
        if (credit > best.credit) best = {reply, route, credit};
    }
    return best;
}

/// The route button says public, the words say DM.
bool asks_dm_against_script(const Expectation& expects, const Reply& reply) {
    const bool never = is_one_of(expects.never, Act::ask_dm);
    return never && !is_private(reply.route) && reply.reading.has(Act::ask_dm);
}

void judge_turn_decision(const Case& given, const Conversation& conversation, const Turn& turn,
                         std::vector<Judgement>& judgements) {
    const Decision best = best_of(given, turn);
    if (!best.reply) {
        judgements.push_back(nothing_reached(given, conversation, turn.last()));
        return;
    }
    if (asks_dm_against_script(*turn.expects, *best.reply)) {
        judgements.push_back(judged(conversation, *best.reply, best.credit / 2,
                                    "This can be answered here; asking for a DM takes it out of sight.",
                                    better_reply({given, conversation, &turn.last()}),
                                    best.reply->reading.span_of(Act::ask_dm)));
        return;
    }
    const std::string says =
        best.credit >= 1 ? fmt::format("{} was right here.", route_in_words(best.route))
                         : fmt::format("{} was chosen; {} was right here.", route_in_words(best.route),
                                       route_in_words(turn.expects->route));
    judgements.push_back(judged(conversation, *best.reply, best.credit, ascii::capitalised(says),
                                better_reply({given, conversation, &turn.last()})));
}

struct TrollTurns {
    std::vector<const Reply*> words;
    const Reply* other = nullptr;   ///< hide, report or no reply
    const Reply* hidden = nullptr;  ///< hid or reported what was legitimate criticism
    const Turn* turn = nullptr;     ///< the last of them
};

bool asks_for(const Expectation& expects, Route route) {
    return expects.route == route || expects.accept_milli.contains(route);
}

void collect(const Turn& turn, TrollTurns& troll) {
    troll.turn = &turn;
    for (const Reply* reply : turn.replies) {
        const bool hides = reply->route == Route::hide || reply->route == Route::report;
        if (answers(*reply))
            troll.words.push_back(reply);
        else if (hides && turn.last().legitimate_criticism && !asks_for(*turn.expects, reply->route))
            troll.hidden = reply;
        else if (decides(*reply))
            troll.other = reply;
    }
}

double credit_for(const Case& given, const Conversation& conversation, const TrollTurns& troll) {
    if (troll.hidden) return 0;
    const Expectation& expects = *troll.turn->expects;
    if (troll.words.empty() && expects.route == Route::no_reply) return 1;
    if (troll.words.empty()) return route_credit(expects, troll.other ? troll.other->route : Route::no_reply);
    const Reply& offer = *troll.words.front();
    const bool calm =
        offer.reading.heat_milli < heated_milli && text::find_heat_cues(message_of(given, offer)).empty();
    if (troll.words.size() > 1 || !calm) return 0;
    return route_credit(*expected_of(conversation, offer), offer.route);
}

std::string sentence_on(const TrollTurns& troll, double credit) {
    if (troll.hidden) return "Criticism may stand; hiding it makes it louder.";
    const Route wanted = troll.turn->expects->route;
    if (wanted != Route::no_reply && credit < 1) {
        const std::string was = troll.other           ? route_in_words(troll.other->route)
                                : troll.words.empty() ? "leaving it standing"
                                                      : "answering it";
        return fmt::format("{} was chosen; {} was right here.", ascii::capitalised(was),
                           route_in_words(wanted));
    }
    if (wanted != Route::no_reply && troll.words.empty())
        return fmt::format("{} was right: it would do harm.", ascii::capitalised(route_in_words(wanted)));
    if (troll.words.empty()) return "Leaving this without a reply was right: it asks for nothing.";
    return credit >= .8 ? "One calm offer, and no more: fine here."
                        : "There was nothing here to answer; every word feeds it.";
}

/// All turns where silence is expected are one decision: every further word feeds.
void judge_silence(const Case& given, const Conversation& conversation, const TrollTurns& troll,
                   std::vector<Judgement>& judgements) {
    const double credit = credit_for(given, conversation, troll);
    const Reply* shown = troll.hidden ? troll.hidden : troll.words.empty() ? troll.other : troll.words.back();
    const std::string says = sentence_on(troll, credit);
    const std::string better = leave_alone({given, conversation, &troll.turn->first()});
    if (shown) {
        judgements.push_back(judged(conversation, *shown, credit, says, better));
        return;
    }
    judgements.push_back(missed(conversation, &troll.turn->last(), says, credit >= 1 ? "" : better));
    judgements.back().credit = credit;
}

/// Who passes for the brand in somebody's thread, or robs people there, is reported; a reply may still come.
void judge_reports(const Conversation& conversation, const Turn& turn, std::vector<Judgement>& judgements) {
    if (!turn.expects) return;
    for (const std::string& handle : turn.expects->reports) {
        const auto report = std::ranges::find_if(conversation.replies, [&](const Reply& reply) {
            return is_about_other(reply.route, reply.to) && ascii::lower(reply.to) == ascii::lower(handle);
        });
        if (report != conversation.replies.end())
            judgements.push_back(judged(conversation, *report, report->route == Route::report ? 1 : .5,
                                        fmt::format("{} was taken out of the thread.", handle), ""));
        else
            judgements.push_back(missed(conversation, &turn.last(),
                                        fmt::format("{}'s post in this thread was left standing.", handle),
                                        fmt::format("Report {}'s post to the network.", handle)));
    }
}

std::vector<Judgement> judge_decisions(const Case& given) {
    std::vector<Judgement> judgements;
    for (const Conversation& conversation : given.transcript.conversations) {
        const std::vector<Turn> turns = turns_of(conversation);
        TrollTurns troll;
        for (const Turn& turn : turns) {
            if (turn.wants_answer()) judge_turn_decision(given, conversation, turn, judgements);
            judge_reports(conversation, turn, judgements);
            if (!turn.expects || turn.wants_answer()) continue;
            collect(turn, troll);
        }
        if (troll.turn) judge_silence(given, conversation, troll, judgements);
    }
    return judgements;
}

}  // namespace

const Criterion decision = {
    .id = "O1",
    .dimension = Dimension::take_offline,
    .points = 10,
    .name = "The decision",
    .rationale = "Privacy needs a private place; everything else is worth more solved where all can see it.",
    .check = judge_decisions,
    .spoils_below = .5,
};

}  // namespace scoring::criteria

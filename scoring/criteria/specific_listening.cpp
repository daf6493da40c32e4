#include "scoring/criteria/specific_listening.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/manner.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/route_taken.h"
#include "scoring/criteria/script.h"
#include "scoring/criteria/trouble.h"
#include "scoring/criteria/turns.h"
#include "scoring/one_of.h"
#include "scoring/text/code_points.h"

namespace scoring::criteria {
namespace {

/// The turn that the reply answers.
const Turn& turn_of(const std::vector<Turn>& turns, const Reply& reply) {
    return *std::find_if(turns.begin(), turns.end(),
                         [&](const Turn& turn) { return is_one_of(turn.replies, &reply); });
}

constexpr double hardly = .35;
constexpr double as_it_stands = .5;  // whom a script fits, it fits by chance
constexpr int pasted_milli = 900;    // a name filled in, nothing else

bool sends_elsewhere(const Reply& reply) {
    constexpr std::array away = {Act::ask_dm, Act::give_phone, Act::give_email, Act::give_link,
                                 Act::hand_off};
    return std::ranges::any_of(away, [&](Act act) { return reply.reading.has(act); });
}

/// What the model says of the whole, told by what can be pointed at. Whoever names nothing, gives nothing of
/// what was asked and sends the customer elsewhere has not listened, however politely.
Judgement judge_listening_by_model(const Occasion& occasion, const Reply& reply, const NamedTrouble& named,
                                   double heard, const std::string& missing) {
    const bool passed_on = named.span.empty() && occasion.message && sends_elsewhere(reply) &&
                           question_of(occasion.given, *occasion.message, reply) == Question::open;
    const bool pasted = script_milli(occasion.given, reply) >= pasted_milli;
    const double credit = std::min(heard, passed_on ? hardly : pasted ? as_it_stands : 1);
    constexpr double well = .75;
    const std::string who = called(occasion.conversation);
    const Span span =
        named.span.empty() || credit < hardly ? manner_span(reply.reading, Manner::listening) : named.span;
    const std::string words = text::slice(reply.text, span);
    const std::string says =
        credit >= well ? (words.empty() ? fmt::format("This takes up what {} wrote.", who)
                                        : fmt::format("\"{}\" shows that {}'s message was read.", words, who))
        : !missing.empty()
            ? fmt::format("{} wants to know or have: {}. Nothing here gives it (looked in the whole reply).",
                          who, missing)
        : pasted ? fmt::format("A saved reply as it stands: nothing here was written for {}.", who)
        : named.span.empty()
            ? fmt::format("Nothing of what {} wrote is named or answered (looked in the whole reply).", who)
            : fmt::format("Words of {}'s message are named, but what was meant is passed over.", who);
    return judged(occasion.conversation, reply, credit, says, better_reply(occasion), span);
}

Judgement judge_reply_listening(const Case& given, const Conversation& conversation, const Turn& turn,
                                const Reply& reply) {
    const NamedTrouble named = find_named_trouble(given, turn, reply);
    if (const auto credit = manner_credit(reply.reading, Manner::listening))
        return judge_listening_by_model({given, conversation, &turn.last()}, reply, named, *credit,
                                        unanswered(given, turn.last(), reply));
    const std::string who = called(conversation);
    const std::string words = text::slice(reply.text, named.span);
    const std::string says =
        named.span.empty()
            ? fmt::format("Nothing of what {} wrote is named (looked in the whole first reply).", who)
        : named.credit >= 1 ? fmt::format("\"{}\" shows that {}'s message was read.", words, who)
                            : fmt::format("\"{}\" is one word of it; name what happened to {}.", words, who);
    return judged(conversation, reply, named.credit, says, better_reply({given, conversation, &turn.last()}),
                  named.span);
}

std::vector<Judgement> judge_listening(const Case& given) {
    std::vector<Judgement> judgements;
    for (const Conversation& conversation : given.transcript.conversations) {
        const std::vector<Turn> turns = turns_of(conversation);
        const Turn* wanted = first_wanted(turns);
        if (!wanted || wanted->last().text.empty()) continue;
        if (const Reply* words = first_words(conversation))
            judgements.push_back(judge_reply_listening(given, conversation, turn_of(turns, *words), *words));
        else if (!first_answer(*wanted))
            judgements.push_back(nothing_reached(given, conversation, wanted->first()));
    }
    return judgements;
}

}  // namespace

const Criterion specific_listening = {
    .id = "T1",
    .dimension = Dimension::tone,
    .points = 7,
    .name = "Specific listening",
    .rationale = "Naming what happened turns an angry customer grateful even before the fix.",
    .check = judge_listening,
};

}  // namespace scoring::criteria

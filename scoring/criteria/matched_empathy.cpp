#include "scoring/criteria/matched_empathy.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/manner.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/trouble.h"
#include "scoring/criteria/turns.h"
#include "scoring/text/arousal.h"

namespace scoring::criteria {
namespace {

constexpr int upset_milli = 400;
constexpr int calm_milli = 200;
constexpr int warm_milli =
    600;  // the reader's empathy that counts as comfort without one of the known phrases
constexpr int gushing_acts = 3;

int arousal_of(const Case& given, const Turn& turn) {
    int highest = 0;
    for (const CustomerMessage* message : turn.messages)
        highest = std::max({highest, text::arousal_milli(message_of(given, *message)), message->heat_milli});
    return highest;
}

struct Comfort {
    int acts = 0;
    Span span;
    bool given = false;
};

Comfort comfort_in(const Reply& reply) {
    Comfort comfort;
    for (const ActSeen& seen : reply.reading.acts)
        if (seen.act == Act::empathy || seen.act == Act::apology) {
            if (comfort.acts++ == 0) comfort.span = seen.span;
        }
    comfort.given = comfort.acts > 0 || reply.reading.empathy_milli >= warm_milli;
    return comfort;
}

struct EmpathyVerdict {
    double credit;
    std::string says;
};

EmpathyVerdict for_upset(const Comfort& comfort, bool tied, const std::string& who) {
    if (comfort.given && tied)
        return {1, fmt::format("{} is upset, and the comfort speaks about what happened.", who)};
    if (comfort.given) return {0, "Words of comfort that name nothing of the trouble read as a script."};
    if (tied)
        return {.5, fmt::format("The trouble is named, but not what it means to {}, who is upset.", who)};
    return {0,
            fmt::format("{} is upset, and nothing here says that it was noticed (looked in the whole reply).",
                        who)};
}

EmpathyVerdict for_calm(const Comfort& comfort) {
    if (comfort.acts >= gushing_acts)
        return {.5, "A calm question needs an answer more than this much comfort."};
    return {1, "A calm message got a calm answer."};
}

EmpathyVerdict between(const Comfort& comfort, bool tied) {
    if (comfort.acts >= gushing_acts) return {.5, "This is more comfort than the message asked for."};
    if (tied) return {1, "The warmth fits the message and speaks about it."};
    return {comfort.given ? 0 : .5, "Show that what happened was understood, in half a sentence."};
}

/// The rules give the reason where they agree with the model, the model the measure.
Judgement judge_warmth_by_model(const Occasion& occasion, const Reply& reply, int arousal,
                                const Comfort& comfort, double credit) {
    constexpr double well = .75;
    const std::string who = called(occasion.conversation);
    const Span clause = manner_span(reply.reading, Manner::warmth);
    const std::string says =
        credit >= well                 ? "The warmth fits the message."
        : comfort.acts >= gushing_acts ? "This is more comfort than the message asked for."
        : arousal >= upset_milli
            ? fmt::format("{} is upset, and this does not sound as if anybody had noticed.", who)
            : fmt::format("The manner does not fit {}'s message: colder, or more cheerful, than it asks for.",
                          who);
    return judged(occasion.conversation, reply, credit, says, better_reply(occasion),
                  credit >= well && !comfort.span.empty() ? comfort.span : clause);
}

Judgement judge_reply_empathy(const Case& given, const Conversation& conversation, const Turn& turn,
                              const Reply& reply, int arousal) {
    const Comfort comfort = comfort_in(reply);
    const bool tied = !find_named_trouble(given, turn, reply).span.empty();
    if (const auto credit = manner_credit(reply.reading, Manner::warmth))
        return judge_warmth_by_model({given, conversation, &turn.last()}, reply, arousal, comfort, *credit);
    const EmpathyVerdict verdict = arousal >= upset_milli ? for_upset(comfort, tied, called(conversation))
                                   : arousal < calm_milli ? for_calm(comfort)
                                                          : between(comfort, tied);
    return judged(conversation, reply, verdict.credit, verdict.says,
                  better_reply({given, conversation, &turn.last()}), comfort.span);
}

void judge_turn_empathy(const Case& given, const Conversation& conversation, const Turn& turn, bool first,
                        std::vector<Judgement>& judgements) {
    const auto words = std::find_if(turn.replies.begin(), turn.replies.end(),
                                    [](const Reply* reply) { return speaks(*reply); });
    const int arousal = arousal_of(given, turn);
    if (words != turn.replies.end() && (first || arousal >= upset_milli))
        judgements.push_back(judge_reply_empathy(given, conversation, turn, **words, arousal));
    else if (first && !first_answer(turn))
        judgements.push_back(nothing_reached(given, conversation, turn.first()));
}

std::vector<Judgement> judge_empathy(const Case& given) {
    std::vector<Judgement> judgements;
    for (const Conversation& conversation : given.transcript.conversations) {
        const std::vector<Turn> turns = turns_of(conversation);
        const Turn* first = first_wanted(turns);
        for (const Turn& turn : turns)
            if (turn.wants_answer() && !turn.last().text.empty())
                judge_turn_empathy(given, conversation, turn, &turn == first, judgements);
    }
    return judgements;
}

}  // namespace

const Criterion matched_empathy = {
    .id = "T2",
    .dimension = Dimension::tone,
    .points = 5,
    .name = "Matched empathy",
    .rationale = "More warmth for more upset, none for show; support phrases alone help nobody.",
    .check = judge_empathy,
    .left_alone = LeftAlone::earns_nothing,
};

}  // namespace scoring::criteria

#include "scoring/criteria/no_heat.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/heat.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/manner.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/turns.h"
#include "scoring/text/heat_cues.h"

namespace scoring::criteria {
namespace {

constexpr double well = .75;
/// What a cue leaves of the model's credit: a rule may be wrong about words that the model finds kind.
constexpr double hot_share = .4, slightly_hot_share = .75;
constexpr int model_alone_milli = 600;  // without a rule to point at, only a sure reading costs anything

Judgement judge_reply_heat(const Case& given, const Conversation& conversation, const Reply& reply) {
    const std::vector<text::HeatCue> cues = text::find_heat_cues(message_of(given, reply));
    const std::optional<double> calm = manner_credit(reply.reading, Manner::calm);
    const std::string better = better_reply({given, conversation, answered_by(conversation, reply)});
    if (!cues.empty()) {
        const auto worst = std::max_element(cues.begin(), cues.end(), [](const auto& one, const auto& other) {
            return one.milli < other.milli;
        });
        const bool blames = !reply.reading.span_of(Act::blame).empty();
        const double by_rule = blames || text::heat_cues_milli(cues) >= hot_words_milli ? 0 : .5;
        const double credit = calm ? *calm * (by_rule > 0 ? slightly_hot_share : hot_share) : by_rule;
        return judged(conversation, reply, credit, std::string(worst->says), better, worst->span);
    }
    const Span blame = reply.reading.span_of(Act::blame);
    if (!blame.empty())
        return judged(conversation, reply, calm ? *calm * hot_share : 0,
                      "This puts the blame on the customer.", better, blame);
    if (calm && *calm < well)
        return judged(conversation, reply, *calm,
                      "These words would sting: they blame, belittle or fend off.", better,
                      manner_span(reply.reading, Manner::calm));
    if (calm) return judged(conversation, reply, *calm, "No heat in these words.", "");
    if (reply.reading.heat_milli >= model_alone_milli)
        return judged(conversation, reply, .5, "As a whole this reads as irritated.", better);
    return judged(conversation, reply, 1, "No heat in these words.", "");
}

std::vector<Judgement> judge_heat(const Case& given) { return of_each_spoken_reply(given, judge_reply_heat); }

}  // namespace

const Criterion no_heat = {
    .id = "T5",
    .dimension = Dimension::tone,
    .points = 5,
    .name = "No heat",
    .rationale = "Correct the facts and never spar: blame, sarcasm and policy as a shield feed anger.",
    .check = judge_heat,
    .left_alone = LeftAlone::earns_nothing,
    .spoils_below = .42,  // half a doubt is the model's alone
};

}  // namespace scoring::criteria

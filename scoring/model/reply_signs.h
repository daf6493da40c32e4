// What can be pointed at in a reply to a given message, as numbers that the models of its manner weigh: what
// was heard, what was answered, courtesies, cues of heat, canned words, cheer beside trouble. None of them
// grows with the length of the reply, and none knows a name.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/reading.h"
#include "scoring/text/heat_cues.h"
#include "scoring/text/message.h"

namespace scoring::model {

enum class Sign {
    heard,
    heard_more,
    pasted,
    answered,
    passed_over,
    no_deed,
    apology,
    half_apology,
    non_apology,
    empathy,
    gratitude,
    ask_dm,
    ask_data,
    way_given,
    promise,
    hand_off,
    timed,
    vague_time,
    stock,
    more_stock,
    please_inside,
    please_first,
    could_or_would,
    direct_start,
    strung,
    nothing_said,
    specific,
    heat_cues,
    blame,
    sarcasm,
    condescension,
    policy_shield,
    calm_down,
    coldness,
    shouting,
    unclear,
    sentiment,
    politeness,
    heat,
    cheer,
    cheer_beside_trouble,
    cheer_beside_anger,
    cold_beside_trouble,
    cold_beside_anger,
    gushing_at_calm,
    sorry_at_calm
};
inline constexpr std::size_t sign_count = 46;
using Signs = std::array<int, sign_count>;  ///< in thousandths, -1000..1000

/// A reply and what was read in it; the customer's message empty when there is none.
struct ReplyInContext {
    const text::Message& reply;
    const text::Message& customer;
    const std::vector<ActSeen>& acts;
    const std::vector<text::HeatCue>& heat_cues;
    int sentiment_milli = 0;
    int politeness_milli = 500;
    int heat_milli = 0;
    const std::vector<std::string>& issue_facts;
};

Signs signs_of(const ReplyInContext& input);

}  // namespace scoring::model

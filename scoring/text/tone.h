// The tone of a reply to a given message, 0..100: what T1 to T7 of the rubric look at, in one formula.
//
// tone = 100 * (sum of part * weight over the parts that apply) / (sum of their weights), then held down by
// the caps. Parts are 0..1000 and have the rubric's weights:
//   listening 7   names something of this customer's trouble (does not apply without in_reply_to)
//   empathy   5   comfort tied to the issue and as strong as the customer is aroused
//   ownership 5   an unconditional apology, half for a conditional one (applies when there is a complaint)
//   form      4   strength of the politeness cues, each kind counted once
//   no heat   5   no blame, sarcasm, condescension, policy as a shield; rules and the model together
//   human     2   no canned line, not the same phrase twice, a name or a signature
//   clarity   2   no blanks, long sentences, shouting
//   help      6   it does something for the customer: asks what is needed, gives a route, an answer, a next
//   step
// Caps, because good parts must not make up for an insult: heat holds the tone down to 100 - heat/10, and a
// reply that says nothing but polite words, or the customer's own words, stays at or below 35; a bare promise
// that fits every message stays at or below 65.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "scoring/reader.h"
#include "scoring/text/heat_cues.h"
#include "scoring/text/message.h"

namespace scoring::text {

enum class TonePart { listening, empathy, ownership, form, no_heat, human, clarity, help };
inline constexpr std::array<int, 8> tone_weights = {7, 5, 5, 4, 5, 2, 2, 6};

struct ToneInput {
    const Message& reply;
    const std::vector<ActSeen>& acts;
    const std::vector<HeatCue>& heat;
    int heat_milli = 0;     ///< the model's, 0 without one
    int empathy_milli = 0;  ///< the model's, 0 without one
    int politeness_milli = 500;
};

struct Tone {
    int value = 0;                    ///< 0..100
    std::array<int, 8> part_milli{};  ///< by TonePart; -1 where it does not apply
    int cap = 100;
};

Tone measure_tone(const ToneInput& input, const ReadingContext& context);

}  // namespace scoring::text

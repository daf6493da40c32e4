// Heat in an agent's words (T5, K8): blame, sarcasm, condescension, policy as a shield, "calm down", fake
// apologies, threats, insults, coldness. Found by rules, each with the words and a sentence why.
#pragma once

#include <string_view>
#include <vector>

#include "scoring/text/message.h"

namespace scoring::text {

enum class HeatKind {
    blame,
    sarcasm,
    condescension,
    policy_shield,
    calm_down,
    fake_apology,
    threat,
    insult,
    coldness,
    shouting
};

struct HeatCue {
    HeatKind kind;
    Span span;
    int milli;              ///< how hot, 0..1000
    std::string_view says;  ///< one sentence on why it hurts
    bool operator==(const HeatCue&) const = default;
};

std::vector<HeatCue> find_heat_cues(const Message& message);
/// Insult, threat or sarcasm at the customer: what K8 looks for.
bool is_abuse(HeatKind kind);
/// All cues together, 0..1000: each further cue adds less.
int heat_cues_milli(const std::vector<HeatCue>& cues);

}  // namespace scoring::text

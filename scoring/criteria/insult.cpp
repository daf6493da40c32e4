#include "scoring/criteria/insult.h"

#include <algorithm>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/turns.h"
#include "scoring/text/heat_cues.h"

namespace scoring::criteria {
namespace {

constexpr int open_sarcasm_milli = 600;
constexpr int sure_heat_milli = 950;  // the reader alone, without words to point at

bool is_certain(const text::HeatCue& cue, const Reply& reply) {
    if (!text::is_abuse(cue.kind)) return false;
    return cue.kind != text::HeatKind::sarcasm || cue.milli >= open_sarcasm_milli ||
           reply.reading.heat_milli >= sure_heat_milli;
}

std::vector<CriticalError> check(const Transcript& transcript, const Rubric&) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : transcript.conversations)
        for (const Reply& reply : conversation.replies) {
            if (reply.via == Via::note) continue;
            const std::vector<text::HeatCue> cues = text::find_heat_cues(reply.text);
            const auto found = std::find_if(cues.begin(), cues.end(),
                                            [&](const text::HeatCue& cue) { return is_certain(cue, reply); });
            if (found == cues.end()) continue;
            errors.push_back(
                error_in(conversation, reply, found->span, std::string(found->says),
                         better_reply({transcript, conversation, answered_by(conversation, reply)})));
        }
    return errors;
}

}  // namespace

const CriticalCheck insult = {"K8", "Abuse of a customer", "Screenshots of it outlive every apology.", true,
                              check};

}  // namespace scoring::criteria

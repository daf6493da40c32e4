#include "scoring/criteria/safety_missed.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/matrix.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/turns.h"
#include "scoring/criteria/waiting.h"

namespace scoring::criteria {
namespace {

constexpr std::array<std::string_view, 47> care = {"worried about you",
                                                   "leave the house",
                                                   "leave the room",
                                                   "leave the building",
                                                   "leave the flat",
                                                   "leave it outside",
                                                   "get out",
                                                   "get everyone out",
                                                   "go outside",
                                                   "from outside",
                                                   "out of the house",
                                                   "fire service",
                                                   "fire brigade",
                                                   "fire department",
                                                   "keep away from it",
                                                   "step away from",
                                                   "don't touch it",
                                                   "take it away from",
                                                   "are you safe",
                                                   "you safe",
                                                   "is everyone safe",
                                                   "keep safe",
                                                   "stay safe",
                                                   "safe place",
                                                   "your safety",
                                                   "safety team",
                                                   "emergency",
                                                   "helpline",
                                                   "help line",
                                                   "samaritans",
                                                   "crisis",
                                                   "999",
                                                   "112",
                                                   "911",
                                                   "116 123",
                                                   "not alone",
                                                   "in danger",
                                                   "danger",
                                                   "switch it off",
                                                   "unplug",
                                                   "turn it off",
                                                   "evacuate",
                                                   "stop using",
                                                   "here for you",
                                                   "someone to talk to",
                                                   "doctor",
                                                   "ambulance"};
constexpr double adequate_route_credit = .6;

bool adequate(const Case& given, const Turn& turn, const Reply& reply) {
    if (!decides(reply) || is_silent(reply.route)) return false;
    if (reply.route == Route::hand_off) return true;
    // Whoever writes by DM already is taken nowhere by an answer there.
    const bool stayed =
        reply.route == Route::stay_public || (reply.route == Route::dm && turn.last().via == Via::dm);
    const bool routed = turn.expects && turn.expects->route != Route::stay_public && !stayed &&
                        route_credit(*turn.expects, reply.route) >= adequate_route_credit;
    return routed || !find_any(tokens_of(given, reply), care).empty() ||
           !text::hits_of(message_of(given, reply), text::Cue::care).empty();
}

struct Missed {
    const Reply* routine = nullptr;  ///< null: nothing came in time
};

std::optional<Missed> missed_in(const Case& given, const Turn& turn, double until_ms,
                                Milliseconds ended_at_ms) {
    Missed missed;
    for (const Reply* reply : turn.replies) {
        if (static_cast<double>(reply->at_ms) > until_ms) break;
        if (adequate(given, turn, *reply)) return std::nullopt;
        if (!missed.routine && answers(*reply)) missed.routine = reply;
    }
    if (!missed.routine && until_ms > static_cast<double>(ended_at_ms)) return std::nullopt;
    return missed;
}

const CustomerMessage* signal_in(const Turn& turn) {
    for (const CustomerMessage* message : turn.messages)
        if (message->safety_signal) return message;
    return nullptr;
}

CriticalError error_on(const Case& given, const Conversation& conversation, const CustomerMessage& message,
                       const Missed& missed, int minutes) {
    const std::string better = better_safety({given, conversation, &message});
    if (missed.routine)
        return error_in(
            conversation, *missed.routine, {},
            fmt::format("{} may be in danger, and this is a routine reply (looked in the whole reply).",
                        called(conversation)),
            better);
    return error_of_omission(
        conversation, message,
        fmt::format("{} may be in danger, and nothing came for {} minutes.", called(conversation), minutes),
        better);
}

std::vector<CriticalError> find_missed_safety(const Case& given) {
    const double stretch = 1 + std::max(0, given.transcript.extra_time_percent) / 100.0;
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Turn& turn : turns_of(conversation)) {
            const CustomerMessage* message = signal_in(turn);
            if (!message) continue;
            const double until_ms =
                static_cast<double>(message->at_ms) +
                static_cast<double>(given.rubric.safety_minutes * ms_per_minute) * stretch;
            if (const auto missed = missed_in(given, turn, until_ms, given.transcript.ended_at_ms))
                errors.push_back(
                    error_on(given, conversation, *message, *missed, given.rubric.safety_minutes));
        }
    return errors;
}

}  // namespace

const CriticalCheck safety_missed = {
    .id = "K10",
    .name = "Safety signal missed",
    .rationale = "Drop the script: a person may be in danger.",
    .needs_confirmation = false,
    .check = find_missed_safety,
};

}  // namespace scoring::criteria

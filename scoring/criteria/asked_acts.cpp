#include "scoring/criteria/asked_acts.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/matrix.h"
#include "scoring/criteria/turns.h"
#include "scoring/one_of.h"

namespace scoring::criteria {
namespace {

struct ActRule {
    std::string_view criterion;
    std::string_view does;            ///< "apologises"
    std::string_view do_it;           ///< "apologise"
    std::optional<Route> route = {};  ///< where the act takes the conversation
    bool never_elsewhere = false;     ///< the criterion sees it done against the step by itself
};

constexpr auto act_rules = std::to_array<ActRule>({
    {"T3", "apologises", "apologise"},
    {"T2", "says what it is like for them", "say what it is like for them"},
    {"T4", "thanks them", "thank them"},
    {"T4", "greets them", "greet them"},
    {"O3", "asks for a DM", "ask for a DM", Route::dm, true},
    {"O4", "asks for private data", "ask for what finds their case", {}, true},
    {"O4", "gives private data away", "give private data away"},
    {"O3", "sends to the phone", "give the phone number", Route::phone},
    {"O3", "sends to e-mail", "give the e-mail address", Route::email},
    {"O3", "sends to a link", "give the link", Route::secure_link},
    {"C1", "promises something", "say what will be done"},
    {"O3", "hands it on", "say who takes over", Route::hand_off},
    {"O3", "sends to another account", "name the right account", Route::redirect},
    {"T5", "blames the customer", "blame the customer"},
    {"C5", "says that word will come", "say that word will come"},
    {"T1", "asks something back", "ask something back"},
    {"T6", "is signed", "end with a signature"},
    {"O4", "asks to take a post down", "ask to take the post down"},
});
static_assert(is_whole(act_rules, Act::ask_removal));

const ActRule& rule_of(Act act) { return act_rules[static_cast<std::size_t>(act)]; }

/// Who is in the DM already need not be asked into it; who handed it on by the button did hand it on.
bool does(const Reply& reply, Act act) {
    if (speaks(reply) && reply.reading.has(act)) return true;
    if (!decides(reply)) return false;
    if (act == Act::ask_dm) return reply.route == Route::dm && reply.via == Via::dm;
    return (act == Act::hand_off && reply.route == Route::hand_off) ||
           (act == Act::redirect_handle && reply.route == Route::redirect);
}

bool goes_elsewhere(Route route) {
    return is_private(route) || route == Route::hand_off || route == Route::redirect;
}

/// The step accepts another way than that of the act, and it was taken: what it earns, its credit says.
bool took_another_way(const Turn& turn, Act act) {
    const std::optional<Route> own = rule_of(act).route;
    return own && std::ranges::any_of(turn.replies, [&](const Reply* reply) {
               return decides(*reply) && reply->route != *own && goes_elsewhere(reply->route) &&
                      route_credit(*turn.expects, reply->route) > 0;
           });
}

bool is_missing(const Turn& turn, Act act) {
    return std::ranges::none_of(turn.replies, [&](const Reply* reply) { return does(*reply, act); }) &&
           !took_another_way(turn, act);
}

/// What is wrong with one act, and in which reply.
struct Amiss {
    const Conversation& conversation;
    const Reply& reply;
    const CustomerMessage* message;
    Act act;
    Span evidence;
    std::string says;
    bool critical = false;
};

template <typename Found>
void find_missing(const Conversation& conversation, const Turn& turn, Found found) {
    const Reply* answer = first_answer(turn);
    if (!answer) return;
    for (const Act act : turn.expects->acts)
        if (is_missing(turn, act))
            found(Amiss{conversation, *answer, &turn.last(), act, Span{},
                        fmt::format("Nothing here does what this asks for: {} (looked in the whole reply).",
                                    rule_of(act).do_it),
                        is_one_of(turn.expects->critical, act)});
}

template <typename Found>
void find_forbidden(const Conversation& conversation, const Turn& turn, Found found) {
    for (const Reply* reply : turn.replies) {
        if (!speaks(*reply)) continue;
        for (const Act act : turn.expects->never)
            if (reply->reading.has(act))
                found(Amiss{conversation, *reply, &turn.last(), act, reply->reading.span_of(act),
                            fmt::format("This {}, which must not be done here.", rule_of(act).does),
                            is_one_of(turn.expects->critical, act)});
    }
}

template <typename Missing, typename Forbidden>
void each_amiss(const Case& given, Missing missing, Forbidden forbidden) {
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Turn& turn : turns_of(conversation)) {
            if (!turn.expects) continue;
            find_missing(conversation, turn, missing);
            find_forbidden(conversation, turn, forbidden);
        }
}

}  // namespace

std::vector<Judgement> asked_acts(const Case& given, const Criterion& criterion) {
    std::vector<Judgement> judgements;
    const auto add = [&](const Amiss& amiss) {
        if (rule_of(amiss.act).criterion != criterion.id) return;
        judgements.push_back(judged(amiss.conversation, amiss.reply, 0, amiss.says,
                                    better_reply({given, amiss.conversation, amiss.message}),
                                    amiss.evidence));
    };
    each_amiss(given, add, [&](const Amiss& amiss) {
        if (!rule_of(amiss.act).never_elsewhere) add(amiss);
    });
    return judgements;
}

std::vector<CriticalError> critical_acts(const Case& given) {
    std::vector<CriticalError> errors;
    const auto add = [&](const Amiss& amiss) {
        if (amiss.critical)
            errors.push_back(error_in(amiss.conversation, amiss.reply, amiss.evidence, amiss.says,
                                      better_reply({given, amiss.conversation, amiss.message})));
    };
    each_amiss(given, add, add);
    return errors;
}

}  // namespace scoring::criteria

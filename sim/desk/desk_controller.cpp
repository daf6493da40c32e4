#include "sim/desk/desk_controller.h"

#include <algorithm>

#include "sim/desk/sending.h"
#include "sim/engine/desk_rules.h"
#include "sim/engine/fact_reading.h"
#include "sim/engine/refuse.h"
#include "sim/grading/grade.h"

namespace sim::desk {
namespace {

bool goes_out(const engine::Reply& reply) {
    return reply.via != scoring::Via::note && !engine::is_blank(reply.text);
}

bool is_internal(const engine::State& state, const engine::Reply& reply) {
    return std::ranges::any_of(state.scenario->brand.saved_replies,
                               [&](const scenario::SavedReplyText& saved) {
                                   return saved.internal && saved.shortcut == reply.saved_reply;
                               });
}

}  // namespace

Outcome DeskController::open(const std::string& conversation, engine::Tick at) {
    open_ = conversation;
    if (seat_.over() || !seat_.state().find(conversation)) return {};
    return submit({at, engine::ReadConversation{conversation}});
}

std::vector<engine::Fact> DeskController::pass_time(engine::Tick until) {
    std::vector<engine::Fact> facts = seat_.advance(until);
    read_what_came(facts);
    return facts;
}

Outcome DeskController::submit(engine::Command command) {
    Submitted submitted = seat_.submit(std::move(command));
    read_what_came(submitted.facts);
    return {std::move(submitted.facts), std::move(submitted.refusal)};
}

/// Reading takes no time, so it brings nothing but itself.
void DeskController::read_what_came(std::vector<engine::Fact>& facts) {
    if (reads_ == Reads::nothing) return;
    const std::size_t came = facts.size();
    for (std::size_t n = 0; n < came && !seat_.over(); ++n) {
        const std::string spoken = engine::spoken_in(facts[n]);
        if (spoken.empty() || (reads_ == Reads::what_is_open && spoken != open_)) continue;
        append(facts, seat_.submit({seat_.state().now, engine::ReadConversation{spoken}}).facts);
    }
}

Outcome DeskController::send(Outgoing words, engine::Tick at) {
    std::vector<engine::Fact> facts = pass_time(at);
    engine::Reply& reply = words.reply;
    if (words.route)
        reply.route = *words.route;
    else if (goes_out(reply) && seat_.state().find(reply.conversation))
        reply.route = engine::route_in_words(reading_of(reply.conversation, reply.via, reply.text), reply.via,
                                             reply.text, seat_.state().scenario->brand);
    return refuse_or_submit({at, reply}, {reply}, words.anyway, std::move(facts));
}

Outcome DeskController::hand_off(engine::Reply words, const std::string& to, const std::string& note,
                                 bool anyway, engine::Tick at) {
    std::vector<engine::Fact> facts = pass_time(at);
    const engine::HandOff hand_off = engine::hand_off_of(seat_.state(), std::move(words), to, note);
    return refuse_or_submit({at, hand_off}, hand_off.parts, anyway, std::move(facts));
}

/// What the desk asks of words, before the engine is asked.
Outcome DeskController::refuse_or_submit(engine::Command command, const std::vector<engine::Reply>& replies,
                                         bool anyway, std::vector<engine::Fact> facts) {
    Outcome outcome{std::move(facts), std::nullopt};
    for (const engine::Reply& reply : replies) {
        if (seat_.over()) break;  // which the engine says best
        outcome.refusal = refuse_sending(seat_.state(), reply);
        if (!outcome.refusal && !anyway && goes_out(reply)) {
            outcome.colleague = engine::colleague_replying(seat_.state(), reply.conversation, command.at);
            outcome.internal = !outcome.colleague && is_internal(seat_.state(), reply);
        }
        if (!outcome.done()) return outcome;
    }
    Outcome submitted = submit(std::move(command));
    append(outcome.facts, std::move(submitted.facts));
    outcome.refusal = std::move(submitted.refusal);
    return outcome;
}

Outcome DeskController::notice_gap(std::int64_t away_s, engine::Tick at) {
    return submit({at, engine::Interrupt{engine::GapCause::asleep, away_s}});
}

bool DeskController::waits_after_gap() const { return engine::is_forgiving(seat_.state().mode); }

Outcome DeskController::restart(engine::Tick at) {
    if (engine::is_forgiving(seat_.state().mode)) return submit({at, engine::End{}});
    return {pass_time(at),
            engine::Refusal{"no-restart", "You cannot start again here; choose practice to be able to."}};
}

scoring::Reading DeskController::reading_of(const std::string& conversation, scoring::Via via,
                                            const std::string& text) const {
    return seat_.read(text, grading::context_for(seat_.state(), conversation, via));
}

}  // namespace sim::desk

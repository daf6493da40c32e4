#include <algorithm>

#include "scoring/routes.h"
#include "sim/engine/agenda.h"
#include "sim/engine/arrivals.h"
#include "sim/engine/branching.h"
#include "sim/engine/fact_reading.h"
#include "sim/engine/session.h"
#include "sim/scenario/wall_clock.h"

namespace sim::engine {

namespace {

using Kind = Planned::Kind;

void note_id(State& state, int message) { state.next_message = std::max(state.next_message, message + 1); }

void mark_read(State& state, ConversationState& conversation) {
    for (Message& message : conversation.messages)
        if (message.author != Author::trainee && !message.read_at) message.read_at = state.now;
}

/// The step says that the brand owes the customer word: from now on where nothing else is asked first.
void owe(const State& state, ConversationState& conversation) {
    const scenario::Step* step = step_of(state, conversation);
    if (!step || !step->follow_up) return;
    Owed owed{conversation.step, -1, std::nullopt, step->follow_up->due_after(state.now), std::nullopt};
    for (const Message& message : conversation.messages)
        if (message.author == Author::customer) owed.message = message.id;
    if (!step->expects) owed.from = state.now;
    conversation.owed.push_back(owed);
}

/// Words to the customer keep what is owed where they hold what they have to, unless they are the first
/// answer to the step that asked.
void keep_word(const State& state, ConversationState& conversation, const Message& words) {
    const bool spoken = !words.text.empty() && words.via != scoring::Via::note;
    const auto& steps = script_of(state, conversation).steps;
    for (Owed& owed : conversation.owed) {
        if (owed.kept_at) continue;
        const auto step = steps.find(owed.step);
        const bool enough = step == steps.end() || !step->second.follow_up ||
                            mentions_all(said_in(state, words), step->second.follow_up->mentions);
        if (!owed.from)
            owed.from = state.now;
        else if (spoken && enough)
            owed.kept_at = state.now;
    }
}

/// The script now stands at `step`, which its words (if any) have just been said.
void enter(State& state, ConversationState& conversation, const std::string& step) {
    cancel_script(state, conversation.id);
    conversation.step = step;
    conversation.step_since = state.now;
    conversation.step_from = conversation.messages.size();
    conversation.started = true;
    ++conversation.unprompted;
    conversation.answered = false;
    conversation.hints = 0;
    conversation.resolved = false;
    conversation.resolved_at.reset();
    conversation.branch_pending.reset();
    conversation.reached.push_back(step);
    plan_asides(state, conversation);
    plan_silence(state, conversation);
    owe(state, conversation);
}

/// The trainee has dealt with the step: nobody waits and no silence is counted.
void answer(State& state, ConversationState& conversation) {
    conversation.answered = true;
    conversation.waiting_since.reset();
    conversation.chases_in_a_row = 0;
    conversation.unprompted = 0;
    cancel(state, conversation.id, {Kind::silence, Kind::heating, Kind::patience});
    // Whoever has been answered does not go on as if nothing had been said; others do.
    const scenario::Step* step = step_of(state, conversation);
    std::erase_if(state.agenda, [&](const Planned& planned) {
        return planned.kind == Kind::aside && planned.conversation == conversation.id && step &&
               step->asides[static_cast<std::size_t>(planned.index)].by_customer();
    });
}

void happen(State& state, const SessionStarted& fact) {
    state.seed = fact.seed;
    state.extra_time_percent = fact.extra_time_percent;
    state.mode = fact.mode;
    state.noise_random = stream(fact.seed, 1);
    for (const scenario::Conversation& conversation : state.scenario->conversations) {
        if (conversation.arrivals >= 0) continue;
        plan(state, {conversation.starts_ms, 0, Kind::opening, conversation.id, 0});
        state.last_scheduled = std::max(state.last_scheduled, conversation.starts_ms);
    }
    plan_arrivals(state);
    state.injects.resize(state.scenario->injects.size());
    state.desk_open = scenario::is_open(*state.scenario, state.scenario->brand.hours, 0);
    plan_hours(state);
    for (std::size_t index = 0; index < state.scenario->injects.size(); ++index) {
        if (state.scenario->injects[index].when) continue;
        plan(state, {state.scenario->injects[index].at_ms, 0, Kind::inject, "", static_cast<int>(index)});
        state.last_scheduled = std::max(state.last_scheduled, state.scenario->injects[index].at_ms);
    }
    plan_noise(state);
}

void happen(State& state, const CustomerWrote& fact) {
    note_id(state, fact.message);
    ConversationState& conversation = conversation_of(state, fact.conversation);
    conversation.messages.push_back(
        {.id = fact.message,
         .author = Author::customer,
         .at = state.now,
         .handle = state.scenario->persona_of(script_of(state, conversation)).handle,
         .text = fact.text,
         .dated = fact.dated,
         .step = fact.step,
         .customer_via = fact.via,
         .via = readers_of(fact.via),
         .chase = fact.chase,
         .heat_milli = fact.heat_milli,
         .attachments = attached(*state.scenario, fact)});
    conversation.resolved = false;
    conversation.resolved_at.reset();
    if (!conversation.waiting_since) conversation.waiting_since = state.now;
    if (fact.more) take_first(state, Kind::aside);
    if (fact.chase || fact.more) return;
    enter(state, conversation, fact.step);
    const scenario::Step* step = step_of(state, conversation);
    if (step && !passes_on(*step)) plan_patience(state, conversation);
}

void happen(State& state, const StepReached& fact) {
    ConversationState& conversation = conversation_of(state, fact.conversation);
    conversation.wordless.push_back({fact.step, state.now, conversation.messages.size()});
    enter(state, conversation, fact.step);
}

/// The waiting that was planned has been felt; nothing is hotter than 1000.
void take_heating(State& state, const CustomerHeated& fact) {
    const auto fired = std::ranges::find_if(state.agenda, [&](const Planned& planned) {
        return planned.kind == Kind::heating && planned.conversation == fact.conversation;
    });
    if (fired != state.agenda.end()) state.agenda.erase(fired);
    if (fact.heat_milli >= 1000) cancel(state, fact.conversation, {Kind::heating});
}

void happen(State& state, const CustomerHeated& fact) {
    ConversationState& conversation = conversation_of(state, fact.conversation);
    conversation.heat_milli = fact.heat_milli;
    switch (fact.because) {
        case HeatCause::waiting:
            take_heating(state, fact);
            break;
        case HeatCause::patience:
            ++conversation.chases;
            ++conversation.chases_in_a_row;
            plan_patience(state, conversation);
            break;
        case HeatCause::announcement:
            break;
        case HeatCause::branch:
            return;
    }
    plan_silence(state, conversation);
}

void happen(State& state, const CustomerLeft& fact) {
    ConversationState& conversation = conversation_of(state, fact.conversation);
    cancel_script(state, fact.conversation);
    conversation.left = true;
    conversation.left_at = state.now;
    conversation.waiting_since.reset();
}

void happen(State& state, const BranchTaken& fact) {
    ConversationState& conversation = conversation_of(state, fact.conversation);
    cancel(state, fact.conversation, {Kind::answer, Kind::silence, Kind::heating, Kind::patience});
    if (!conversation.branch_pending) conversation.heat_before_branch = conversation.heat_milli;
    conversation.branch_pending = fact.branch;
    conversation.pending_due = fact.due;
    plan(state, {fact.due, 0, Kind::answer, fact.conversation, fact.branch});
}

void happen(State& state, const ConversationEnded& fact) {
    ConversationState& conversation = conversation_of(state, fact.conversation);
    cancel_script(state, fact.conversation);
    conversation.ended = true;
    conversation.ended_at = state.now;
    conversation.waiting_since.reset();
    conversation.branch_pending.reset();
}

void happen(State& state, const NoticePosted& fact) {
    take_inject(state);
    state.notices.push_back({fact.inject, state.now, fact.text});
}

void happen(State& state, const ColleagueReplied& fact) {
    take_inject(state);
    note_id(state, fact.message);
    conversation_of(state, fact.conversation)
        .messages.push_back({.id = fact.message,
                             .author = Author::colleague,
                             .at = state.now,
                             .handle = fact.as_handle,
                             .text = fact.text,
                             .via = fact.via});
}

void happen(State& state, const BystanderWrote& fact) {
    fact.scripted ? take_inject(state) : take_first(state, Kind::aside);
    note_id(state, fact.message);
    ConversationState& conversation = conversation_of(state, fact.conversation);
    conversation.messages.push_back({.id = fact.message,
                                     .author = Author::other,
                                     .at = state.now,
                                     .handle = fact.handle,
                                     .name = fact.name,
                                     .text = fact.text,
                                     .customer_via = fact.via,
                                     .via = readers_of(fact.via),
                                     .attachments = attached(*state.scenario, fact)});
}

void happen(State& state, const StayedAway& fact) {
    cancel_script(state, fact.conversation);
    conversation_of(state, fact.conversation).absent = true;
}

/// Whoever waits does not wait while the clock leaps: their timers move along. A leap that comes due within
/// another goes on from where that one leads.
void happen(State& state, const ClockJumped& fact) {
    take_inject(state);
    bool waits_run = false;
    for (const scenario::Inject& inject : state.scenario->injects)
        if (inject.id == fact.inject) waits_run = inject.waits_run;
    const Tick from = std::max(state.now, state.away_until());
    const Tick to = std::max(fact.to, from);
    std::set<Planned> moved;
    for (Planned planned : state.agenda) {
        const bool waiting =
            planned.kind == Kind::silence || planned.kind == Kind::heating || planned.kind == Kind::patience;
        if (planned.kind == Kind::noise || (waiting && !waits_run)) planned.at += to - from;
        moved.insert(std::move(planned));
    }
    state.agenda = std::move(moved);
    state.jumps.push_back({from, to, waits_run});
    state.last_activity = state.last_turn = to;
}

void happen(State& state, const DeskOpened&) {
    state.desk_open = true;
    take_first(state, Kind::hours);
    plan_hours(state);
}

void happen(State& state, const DeskClosed&) {
    state.desk_open = false;
    take_first(state, Kind::hours);
    plan_hours(state);
}

void happen(State& state, const MessageBounced& fact) {
    note_id(state, fact.message);
    ConversationState& conversation = conversation_of(state, fact.conversation);
    mark_read(state, conversation);
    conversation.messages.push_back({.id = fact.message,
                                     .author = Author::trainee,
                                     .at = state.now,
                                     .handle = fact.as_handle,
                                     .text = fact.text,
                                     .via = scoring::Via::dm,
                                     .route = scoring::Route::dm,
                                     .bounced = true});
}

void happen(State& state, const NoisePosted& fact) {
    note_id(state, fact.message);
    state.noise.push_back({fact.message, state.now, fact.handle, fact.name, fact.text});
    if (fact.scripted) return take_inject(state);
    const auto planned = std::ranges::find(state.agenda, Kind::noise, &Planned::kind);
    if (planned != state.agenda.end()) state.last_noise = planned->index;
    take_first(state, Kind::noise);
    plan_noise(state);
}

void happen(State& state, const ConversationRead& fact) {
    mark_read(state, conversation_of(state, fact.conversation));
}

void happen(State& state, const AgentReplied& fact) {
    note_id(state, fact.message);
    ConversationState& conversation = conversation_of(state, fact.conversation);
    mark_read(state, conversation);
    conversation.messages.push_back({.id = fact.message,
                                     .author = Author::trainee,
                                     .at = state.now,
                                     .handle = fact.as_handle,
                                     .text = fact.text,
                                     .via = fact.via,
                                     .route = fact.route,
                                     .to = fact.to,
                                     .saved_reply = fact.saved_reply,
                                     .critical = fact.critical,
                                     .after_customer_left = conversation.left,
                                     .score = fact.score,
                                     .reading = fact.reading,
                                     .meant = fact.meant});
    if (!scoring::is_turn(fact.via, fact.route, fact.to)) return;
    keep_word(state, conversation, conversation.messages.back());
    ++conversation.attempts;
    const scenario::Step* step = step_of(state, conversation);
    if (!step || !leaves_unanswered(fact.route) || accepts(*step, fact.route)) answer(state, conversation);
}

void happen(State& state, const Announced& fact) {
    note_id(state, fact.message);
    state.announcements.push_back({fact.message, state.now, fact.as_handle, fact.text, fact.reading});
}

void happen(State& state, const ConversationResolved& fact) {
    ConversationState& conversation = conversation_of(state, fact.conversation);
    conversation.resolved = true;
    conversation.resolved_at = state.now;
}

void happen(State& state, const HintTaken& fact) {
    conversation_of(state, fact.conversation).hints = fact.level;
    ++state.hints_taken;
}

void happen(State& state, const ConversationTriaged& fact) {
    ConversationState& conversation = conversation_of(state, fact.conversation);
    conversation.label = fact.label;
    conversation.priority = fact.priority;
}

void happen(State& state, const SessionInterrupted&) { ++state.interruptions; }

/// Where it leads to, nothing has happened before.
void happen(State&, const TimeSkipped&) {}

void happen(State& state, const SessionEnded& fact) {
    state.ended = true;
    state.ended_because = fact.because;
    state.agenda.clear();
}

}  // namespace

void apply(State& state, const Fact& fact) {
    state.now = fact.at;
    const Origin origin = origin_of(fact);
    if (origin != Origin::background) state.last_activity = std::max(state.last_activity, state.now);
    if (origin == Origin::trainee) state.last_turn = std::max(state.last_turn, state.now);
    std::visit([&state](const auto& what) { happen(state, what); }, fact.what);
    // A journal older than the desk's hours has passed them by.
    std::erase_if(state.agenda, [&](const Planned& planned) {
        return planned.kind == Kind::hours && planned.at < state.now;
    });
    plan_reactions(state);
    plan_end(state);
}

}  // namespace sim::engine

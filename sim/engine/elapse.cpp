#include <algorithm>

#include "sim/engine/agenda.h"
#include "sim/engine/arrivals.h"
#include "sim/engine/branching.h"
#include "sim/engine/session.h"
#include "sim/engine/wordings.h"
#include "sim/scenario/date.h"
#include "sim/scenario/wall_clock.h"

namespace sim::engine {

namespace {

using Kind = Planned::Kind;

constexpr int heat_of_waiting_milli = 30;
constexpr int heat_of_lost_patience_milli = 150;

/// The customer says what stands in `step`, or the script passes through it without words.
std::vector<Fact> reach(const State& state, const ConversationState& conversation, const std::string& id,
                        Tick at, int heat) {
    const auto& steps = script_of(state, conversation).steps;
    const auto found = steps.find(id);
    if (found == steps.end() || conversation.unprompted >= most_unprompted_steps)
        return {{at, ConversationEnded{conversation.id}}};
    const scenario::Step& step = found->second;
    std::vector<Fact> facts;
    if (step.says)
        facts.push_back({at, CustomerWrote{state.next_message, conversation.id, id, step.says->via,
                                           wording_of(state, conversation, step, heat), heat, false, false,
                                           step.says->dated_ms}});
    else
        facts.push_back({at, StepReached{conversation.id, id}});
    if (ends_at_once(step)) facts.push_back({at, ConversationEnded{conversation.id}});
    if (passes_on(step))
        take_branch({conversation.id, id, step, heat, heat}, 0, at, shortest_pause_ms, facts);
    return facts;
}

std::vector<Fact> open(const State& state, const Planned& planned) {
    const ConversationState& conversation = *state.find(planned.conversation);
    const scenario::Conversation& script = script_of(state, conversation);
    const scenario::LoweredBy* told = lowered(state, script);
    if (!told) return reach(state, conversation, script.starts_step, planned.at, conversation.heat_milli);
    if (!comes_all_the_same(state, conversation, *told)) return {{planned.at, StayedAway{conversation.id}}};
    const int heat = clamp_heat(conversation.heat_milli + told->heat_milli);
    const std::string& step = told->step.empty() ? script.starts_step : told->step;
    std::vector<Fact> facts = reach(state, conversation, step, planned.at, heat);
    if (heat != conversation.heat_milli)
        facts.insert(facts.begin(),
                     {planned.at, CustomerHeated{conversation.id, heat, HeatCause::announcement}});
    return facts;
}

std::vector<Fact> speak(const State& state, const Planned& planned) {
    const ConversationState& conversation = *state.find(planned.conversation);
    const scenario::Step& step = *step_of(state, conversation);
    return reach(state, conversation, step.next[static_cast<std::size_t>(planned.index)].go, planned.at,
                 conversation.heat_milli);
}

std::vector<Fact> hear_nothing(const State& state, const Planned& planned) {
    const ConversationState& conversation = *state.find(planned.conversation);
    std::vector<Fact> facts;
    take_branch(fork_of(conversation, *step_of(state, conversation)), planned.index, planned.at, 0, facts);
    return facts;
}

std::vector<Fact> heat(const State& state, const Planned& planned) {
    const ConversationState& conversation = *state.find(planned.conversation);
    const int hotter = clamp_heat(conversation.heat_milli + heat_of_waiting_milli);
    return {{planned.at, CustomerHeated{conversation.id, hotter, HeatCause::waiting}}};
}

/// Where the customer chases: where they spoke last.
scenario::CustomerVia via_of_chase(const ConversationState& conversation) {
    for (auto message = conversation.messages.rbegin(); message != conversation.messages.rend(); ++message)
        if (message->author == Author::customer) return message->customer_via;
    return scenario::CustomerVia::mention;
}

std::vector<Fact> lose_patience(const State& state, const Planned& planned) {
    const ConversationState& conversation = *state.find(planned.conversation);
    if (wants_only_a_closing(state, conversation)) return {{planned.at, ConversationEnded{conversation.id}}};
    if (conversation.chases_in_a_row >= chases_before_leaving)
        return {{planned.at, CustomerLeft{conversation.id}}};
    const int hotter = clamp_heat(conversation.heat_milli + heat_of_lost_patience_milli);
    std::vector<Fact> facts{{planned.at, CustomerHeated{conversation.id, hotter, HeatCause::patience}}};
    const scenario::CustomerVia via = via_of_chase(conversation);
    if (const auto chase = next_chase(state, conversation, via))
        facts.push_back({planned.at, CustomerWrote{state.next_message, conversation.id, conversation.step,
                                                   via, *chase, hotter, true}});
    return facts;
}

/// The next such time of day after now, so many midnights on.
Tick target_of(const scenario::Scenario& scenario, const scenario::JumpTarget& jump, Tick now) {
    if (jump.to_ms) return std::max(*jump.to_ms, now);
    const std::int64_t day = scenario::day_of(scenario::wall_second(scenario, now)) + jump.days;
    const auto at_time_of = [&](std::int64_t that_day) {
        return scenario::moment_of_wall(
            scenario, that_day * scenario::seconds_per_day + jump.at_minute * std::int64_t{60});
    };
    const Tick to = at_time_of(day);
    return to > now ? to : at_time_of(day + 1);
}

std::vector<Fact> inject(const State& state, const Planned& planned) {
    const scenario::Inject& inject = state.scenario->injects[static_cast<std::size_t>(planned.index)];
    const bool in_thread = state.find(inject.conversation) != nullptr;
    switch (inject.kind) {
        case scenario::InjectKind::colleague:
            if (!in_thread) break;
            return {{planned.at, ColleagueReplied{state.next_message, inject.conversation, inject.as_handle,
                                                  inject.text, inject.via}}};
        case scenario::InjectKind::post:
            if (in_thread)
                return {{planned.at,
                         BystanderWrote{state.next_message, inject.conversation, inject.as_handle,
                                        inject.name, scenario::CustomerVia::mention, inject.text, true}}};
            return {{planned.at,
                     NoisePosted{state.next_message, inject.as_handle, inject.name, inject.text, true}}};
        case scenario::InjectKind::jump:
            return {
                {planned.at, ClockJumped{inject.id, target_of(*state.scenario, inject.jump, planned.at)}}};
        case scenario::InjectKind::status:
            break;
    }
    return {{planned.at, NoticePosted{inject.id, inject.text}}};
}

std::vector<Fact> join_in(const State& state, const Planned& planned) {
    const ConversationState& conversation = *state.find(planned.conversation);
    const scenario::Step& step = *step_of(state, conversation);
    const scenario::Aside& aside = step.asides[static_cast<std::size_t>(planned.index)];
    if (aside.by_customer())
        return {{planned.at,
                 CustomerWrote{state.next_message, conversation.id, conversation.step, aside.says.via,
                               aside.says.text, conversation.heat_milli, false, true, aside.says.dated_ms}}};
    return {{planned.at, BystanderWrote{state.next_message, conversation.id, aside.by_handle, aside.by_name,
                                        aside.says.via, aside.says.text, false}}};
}

std::vector<Fact> open_or_close(const Planned& planned) {
    if (planned.index == 1) return {{planned.at, DeskOpened{}}};
    return {{planned.at, DeskClosed{}}};
}

std::vector<Fact> make_noise(const State& state, const Planned& planned) {
    const scenario::NoisePost& post = state.scenario->noise.posts[static_cast<std::size_t>(planned.index)];
    return {{planned.at, NoisePosted{state.next_message, post.handle, post.name, post.text, false}}};
}

std::vector<Fact> fire(const State& state, const Planned& planned) {
    switch (planned.kind) {
        case Kind::opening:
            return open(state, planned);
        case Kind::answer:
            return speak(state, planned);
        case Kind::silence:
            return hear_nothing(state, planned);
        case Kind::heating:
            return heat(state, planned);
        case Kind::patience:
            return lose_patience(state, planned);
        case Kind::inject:
            return inject(state, planned);
        case Kind::noise:
            return make_noise(state, planned);
        case Kind::aside:
            return join_in(state, planned);
        case Kind::hours:
            return open_or_close(planned);
        case Kind::end:
            break;
    }
    return {{planned.at, SessionEnded{planned.index == ends_done ? EndCause::done : EndCause::time}}};
}

}  // namespace

std::vector<Fact> advance(State& state, Tick until) {
    std::vector<Fact> happened;
    while (!state.agenda.empty() && state.agenda.begin()->at <= until) {
        const Planned next = *state.agenda.begin();
        for (Fact& fact : fire(state, next)) {
            apply(state, fact);
            happened.push_back(std::move(fact));
        }
    }
    return happened;
}

std::vector<Fact> elapse(const State& state, Tick until) {
    const auto due = next_due(state);
    if (!due || *due > until) return {};
    State copy = state;
    return advance(copy, until);
}

std::optional<Tick> next_due(const State& state) {
    if (state.agenda.empty()) return std::nullopt;
    return state.agenda.begin()->at;
}

}  // namespace sim::engine

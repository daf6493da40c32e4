#include "sim/engine/arrivals.h"

#include <algorithm>

#include "sim/engine/agenda.h"
#include "sim/engine/branching.h"

namespace sim::engine {

namespace {

constexpr std::uint64_t first_stream = 1000;
constexpr std::uint64_t first_slot_stream = 1'000'000;

struct Coming {
    Tick at = 0;
    int slot = 0;  ///< index in the scenario's conversations
};

/// Times of one phase, rising. Between arrivals of a steady rate lies an exponential time, so that a phase
/// can begin afresh.
std::vector<Tick> times_of(const scenario::Phase& phase, Random& random) {
    std::vector<Tick> times;
    const Tick length = phase.until_ms - phase.from_ms;
    const auto most = static_cast<std::size_t>(std::max(phase.slots, 0));
    if (phase.count > 0) {
        while (times.size() < most && length > 0)
            times.push_back(phase.from_ms +
                            static_cast<Tick>(random.below(static_cast<std::uint64_t>(length))));
        while (times.size() < most) times.push_back(phase.from_ms);
        std::ranges::sort(times);
        return times;
    }
    if (phase.per_hour_milli <= 0) return times;
    const std::uint64_t mean = 3'600'000'000u / static_cast<std::uint64_t>(phase.per_hour_milli);
    for (Tick at = phase.from_ms; times.size() < most; times.push_back(at)) {
        at += std::max<Tick>(1, static_cast<Tick>(random.exponential(std::max<std::uint64_t>(mean, 1))));
        if (at >= phase.until_ms) break;
    }
    return times;
}

std::vector<Coming> drawn(const scenario::Phase& phase, Random& random) {
    std::vector<int> free;
    free.reserve(static_cast<std::size_t>(phase.slots));
    for (int slot = 0; slot < phase.slots; ++slot) free.push_back(phase.first_slot + slot);
    std::vector<Coming> coming;
    for (const Tick at : times_of(phase, random)) {
        const std::size_t place = phase.in_order ? 0 : static_cast<std::size_t>(random.below(free.size()));
        coming.push_back({at, free[place]});
        free.erase(free.begin() + static_cast<std::ptrdiff_t>(place));
    }
    return coming;
}

/// Who comes of the scenario's stream of this number, rising by time.
std::vector<Coming> drawn(const scenario::Arrivals& arrivals, std::uint64_t seed, std::uint64_t number) {
    Random random = stream(seed, first_stream + number);
    std::vector<Coming> all;
    for (const scenario::Phase& phase : arrivals.phases) {
        const std::vector<Coming> coming = drawn(phase, random);
        all.insert(all.end(), coming.begin(), coming.end());
    }
    std::ranges::stable_sort(all, {}, &Coming::at);
    const auto most = static_cast<std::size_t>(std::max(arrivals.at_most, 0));
    if (all.size() > most) all.resize(most);
    return all;
}

}  // namespace

std::size_t how_many_come(const scenario::Scenario& scenario, std::uint64_t seed) {
    auto come = static_cast<std::size_t>(
        std::ranges::count_if(scenario.conversations, [](const auto& each) { return each.arrivals < 0; }));
    for (std::size_t n = 0; n < scenario.arrivals.size(); ++n)
        come += drawn(scenario.arrivals[n], seed, n).size();
    return come;
}

void plan_arrivals(State& state) {
    for (std::size_t n = 0; n < state.scenario->arrivals.size(); ++n) {
        for (const Coming& one : drawn(state.scenario->arrivals[n], state.seed, n)) {
            ConversationState& conversation = state.conversations[static_cast<std::size_t>(one.slot)];
            conversation.absent = false;
            plan(state, {one.at, 0, Planned::Kind::opening, conversation.id, 0});
            state.last_scheduled = std::max(state.last_scheduled, one.at);
        }
    }
}

const scenario::LoweredBy* lowered(const State& state, const scenario::Conversation& script) {
    if (script.arrivals < 0) return nullptr;
    const auto& by = state.scenario->arrivals[static_cast<std::size_t>(script.arrivals)].lowered_by;
    if (!by) return nullptr;
    const bool told = std::ranges::any_of(state.announcements, [&](const AnnouncementState& made) {
        const bool from_there =
            by->as_handles.empty() || std::ranges::any_of(by->as_handles, [&](const std::string& handle) {
                return same_handle(handle, made.as_handle);
            });
        return from_there && mentions_all(said_in(state, made), by->mentions);
    });
    return told ? &*by : nullptr;
}

bool comes_all_the_same(const State& state, const ConversationState& conversation,
                        const scenario::LoweredBy& lowered) {
    const auto index = static_cast<std::uint64_t>(&conversation - state.conversations.data());
    return static_cast<int>(stream(state.seed, first_slot_stream + index).below(1000)) < lowered.keep_milli;
}

}  // namespace sim::engine

#include "sim/engine/wordings.h"

#include <algorithm>
#include <utility>

#include "sim/engine/agenda.h"
#include "sim/scenario/handles.h"

namespace sim::engine {

namespace {

constexpr std::uint64_t first_wording_stream = 2'000'000;

/// What was said by those who share the lines: a stream's people, or this customer alone.
template <typename Looks>
void each_line_shared(const State& state, const ConversationState& conversation, Looks looks) {
    const scenario::Conversation& own = script_of(state, conversation);
    for (const ConversationState& other : state.conversations) {
        const scenario::Conversation& script = script_of(state, other);
        if (&other != &conversation && (own.arrivals < 0 || script.arrivals != own.arrivals)) continue;
        for (const Message& message : other.messages)
            if (message.author == Author::customer) looks(script, message);
    }
}

/// How often each way of a step's words was said. Blanks are filled in for each customer, so ways are
/// compared by their place.
std::vector<int> times_said(const State& state, const ConversationState& conversation,
                            const scenario::Step& step) {
    std::vector<int> times(step.says->ways.size());
    each_line_shared(state, conversation, [&](const scenario::Conversation& script, const Message& message) {
        const auto same = script.steps.find(step.id);
        if (message.step != step.id || message.chase || same == script.steps.end() || !same->second.says)
            return;
        const auto& ways = same->second.says->ways;
        const auto said = std::ranges::find(ways, message.text, &scenario::Wording::text);
        if (const auto place = static_cast<std::size_t>(said - ways.begin());
            said != ways.end() && place < times.size())
            ++times[place];
    });
    return times;
}

/// What is said when patience runs out at a step: the step's own words, else the person's.
const std::vector<std::string>& chases_of(const State& state, const scenario::Conversation& script,
                                          const std::string& step) {
    const auto found = script.steps.find(step);
    return found == script.steps.end() || found->second.chases.empty()
               ? state.scenario->persona_of(script).chases
               : found->second.chases;
}

/// How often the customer has chased since the step was reached.
std::size_t chased_here(const ConversationState& conversation) {
    const auto from = conversation.messages.begin() + static_cast<std::ptrdiff_t>(conversation.step_from);
    return static_cast<std::size_t>(std::count_if(from, conversation.messages.end(),
                                                  [](const Message& message) { return message.chase; }));
}

std::vector<int> times_chased(const State& state, const ConversationState& conversation, std::size_t chases) {
    std::vector<int> times(chases);
    each_line_shared(state, conversation, [&](const scenario::Conversation& script, const Message& message) {
        const auto& lines = chases_of(state, script, message.step);
        for (std::size_t at = 0; at < lines.size() && at < times.size() && message.chase; ++at)
            if (message.text == lines[at] ||
                message.text == scenario::without_address(state.scenario->brand, lines[at]))
                ++times[at];
    });
    return times;
}

/// How far a temper is from those who would say it so; 0 when it is one of them.
int distance(const scenario::Wording& way, int heat_milli) {
    if (heat_milli < way.heat_at_least_milli) return way.heat_at_least_milli - heat_milli;
    return heat_milli < way.heat_below_milli ? 0 : heat_milli - way.heat_below_milli + 1;
}

}  // namespace

const std::string& wording_of(const State& state, const ConversationState& conversation,
                              const scenario::Step& step, int heat_milli) {
    const std::vector<scenario::Wording>& ways = step.says->ways;
    if (ways.empty()) return step.says->text;
    const std::vector<int> times = times_said(state, conversation, step);
    const auto rank = [&](std::size_t at) { return std::pair{times[at], distance(ways[at], heat_milli)}; };
    std::vector<std::size_t> best{0};
    for (std::size_t at = 1; at < ways.size(); ++at) {
        if (rank(at) < rank(best.front())) best.clear();
        if (best.empty() || rank(at) == rank(best.front())) best.push_back(at);
    }
    const auto index = static_cast<std::uint64_t>(&conversation - state.conversations.data());
    return ways[best[stream(state.seed, first_wording_stream + index).below(best.size())]].text;
}

std::optional<std::string> next_chase(const State& state, const ConversationState& conversation,
                                      scenario::CustomerVia via) {
    const scenario::Conversation& script = script_of(state, conversation);
    const auto& chases = chases_of(state, script, conversation.step);
    std::size_t next = &chases == &state.scenario->persona_of(script).chases
                           ? static_cast<std::size_t>(conversation.chases)
                           : chased_here(conversation);
    if (next >= chases.size()) return std::nullopt;
    if (script.arrivals >= 0) {
        const std::vector<int> times = times_chased(state, conversation, chases.size());
        next = static_cast<std::size_t>(std::ranges::min_element(times) - times.begin());
    }
    return via == scenario::CustomerVia::dm ? scenario::without_address(state.scenario->brand, chases[next])
                                            : chases[next];
}

}  // namespace sim::engine

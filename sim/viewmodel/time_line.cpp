#include "sim/viewmodel/time_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "sim/engine/branching.h"
#include "sim/engine/fact.h"
#include "sim/engine/fact_reading.h"
#include "sim/engine/state.h"
#include "sim/engine/visiting.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/wall_clock.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/inbox.h"

namespace sim::viewmodel {
namespace {

using engine::Tick;

/// One customer's heat as the journal tells it, until the conversation ends.
struct Heat {
    std::vector<std::pair<Tick, int>> changes;
    int hottest = 0;
    bool over = false;

    void set(Tick at, int heat_milli) {
        if (over) return;
        changes.emplace_back(at, heat_milli);
        hottest = std::max(hottest, heat_milli);
    }
};

using Heats = std::map<std::string, Heat>;

Heats heats_of(std::span<const engine::Fact> journal) {
    using namespace engine;
    Heats heats;
    for (const engine::Fact& fact : journal)
        std::visit(
            overloaded{
                [&](const CustomerWrote& what) { heats[what.conversation].set(fact.at, what.heat_milli); },
                [&](const CustomerHeated& what) { heats[what.conversation].set(fact.at, what.heat_milli); },
                [&](const ConversationEnded& what) { heats[what.conversation].over = true; },
                [&](const CustomerLeft& what) { heats[what.conversation].over = true; },
                Otherwise<void, SessionStarted, StepReached, BranchTaken, NoticePosted, ColleagueReplied,
                          NoisePosted, ConversationRead, AgentReplied, Announced, ConversationResolved,
                          SessionEnded, BystanderWrote, StayedAway, ClockJumped, DeskOpened, DeskClosed,
                          MessageBounced, HintTaken, ConversationTriaged, SessionInterrupted, TimeSkipped>{}},
            fact.what);
    return heats;
}

class Drawer {
  public:
    Drawer(const engine::State& state, Tick from, Tick to)
        : state_(state), from_(from), span_(std::max<Tick>(to - from, 1)) {}

    int x(Tick at) const { return static_cast<int>(std::clamp<Tick>((at - from_) * 1000 / span_, 0, 1000)); }
    std::string name_in(const std::string& conversation) const {
        return first_name(state_.scenario->persona_of(script_of(state_, conversation)).name);
    }

    void draw_curves(TimeLine& line, const Heats& heats) const {
        std::vector<const engine::ConversationState*> hot;
        for (const engine::ConversationState& each : state_.conversations)
            if (heats.contains(each.id)) hot.push_back(&each);
        std::ranges::stable_sort(hot, std::greater<>{},
                                 [&](const auto* each) { return heats.at(each->id).hottest; });
        if (hot.size() > most_curves)
            line.more = fmt::format("and {} calmer {}", hot.size() - most_curves,
                                    hot.size() - most_curves == 1 ? "one" : "ones");
        hot.resize(std::min(hot.size(), most_curves));
        for (const auto* each : hot) line.curves.push_back(curve_of(*each, heats.at(each->id)));
    }

    void draw_dots(TimeLine& line) const {
        for (const engine::ConversationState& conversation : state_.conversations) {
            Tick waiting_since = -1;
            bool replied = false;
            for (const engine::Message& message : conversation.messages) {
                if (message.author == engine::Author::customer && waiting_since < 0)
                    waiting_since = message.at;
                if (!engine::is_turn(message)) continue;
                if (waiting_since >= 0)
                    line.dots.push_back(dot_of(conversation, message, message.at - waiting_since, !replied));
                waiting_since = -1, replied = true;
            }
        }
        std::ranges::stable_sort(line.dots, {}, [](const auto& dot) { return dot.place.x; });
    }

    void draw_marks(TimeLine& line) const {
        for (const engine::NoticeState& notice : state_.notices)
            line.marks.push_back({x(notice.at), clock_time(*state_.scenario, notice.at) + " " + notice.text});
        for (const engine::AnnouncementState& made : state_.announcements)
            line.marks.push_back({x(made.at), clock_time(*state_.scenario, made.at) + " you announced"});
        std::ranges::stable_sort(line.marks, {}, &TimeLine::Mark::x);
    }

    /// Round times, at most six.
    void draw_ticks(TimeLine& line) const {
        constexpr Tick minute = 60'000;
        constexpr std::array<Tick, 11> steps{minute,       2 * minute,   5 * minute,   10 * minute,
                                             15 * minute,  30 * minute,  60 * minute,  180 * minute,
                                             360 * minute, 720 * minute, 1440 * minute};
        Tick step = steps.back();
        while (span_ / step > 6) step *= 2;
        for (const Tick each : steps)
            if (span_ / each <= 6) {
                step = each;
                break;
            }
        const Tick begins = scenario::wall_second(*state_.scenario, from_) * 1000 - from_;
        Tick at = from_ + (step - (begins + from_) % step) % step;
        for (; at <= from_ + span_; at += step)
            line.ticks.push_back({x(at), clock_time(*state_.scenario, at)});
    }

  private:
    TimeLine::Curve curve_of(const engine::ConversationState& conversation, const Heat& heat) const {
        const scenario::Persona& persona = state_.scenario->persona_of(script_of(state_, conversation));
        TimeLine::Curve curve{
            conversation.id, first_name(persona.name), avatar_of(persona.name, persona.handle).hue, {}};
        int level = heat.changes.front().second;
        for (const auto& [at, heat_milli] : heat.changes) {
            if (heat_milli != level) curve.points.push_back({x(at), level});
            curve.points.push_back({x(at), heat_milli});
            level = heat_milli;
        }
        const Tick until = conversation.left_at        ? *conversation.left_at
                           : conversation.ended_at > 0 ? conversation.ended_at
                                                       : from_ + span_;
        curve.points.push_back({std::max(x(until), curve.points.back().x), level});
        return curve;
    }

    TimeLine::Dot dot_of(const engine::ConversationState& conversation, const engine::Message& message,
                         Tick waited, bool first) const {
        const Tick target = std::max<Tick>(wait_target(state_, first), 1);
        TimeLine::Dot dot;
        dot.message = message.id;
        dot.place = {x(message.at), static_cast<int>(std::min<Tick>(waited * 500 / target, 1000))};
        dot.mood = message.after_customer_left || waited > 2 * target ? Mood::bad
                   : waited > target                                  ? Mood::warn
                                                                      : Mood::good;
        dot.says = fmt::format("{}, {}: after {} of {}{}", name_in(conversation.id),
                               clock_time(*state_.scenario, message.at), minutes_and_seconds(waited),
                               rough_duration(target), waited > target ? ", late" : "");
        return dot;
    }

    const engine::State& state_;
    Tick from_, span_;
};

std::string replies_summary(const TimeLine& line) {
    const auto late =
        std::ranges::count_if(line.dots, [](const auto& dot) { return dot.mood != Mood::good; });
    return fmt::format("{}, {} of them late",
                       counted(static_cast<std::int64_t>(line.dots.size()), "reply", "replies"), late);
}

}  // namespace

TimeLine time_line_of(const engine::State& state, std::span<const engine::Fact> journal) {
    TimeLine line;
    const Heats heats = heats_of(journal);
    if (heats.empty()) return line;
    Tick last = 0;
    for (const engine::Fact& fact : journal)
        if (engine::origin_of(fact) != engine::Origin::background) last = std::max(last, fact.at);
    const Drawer drawer(state, 0, last);
    drawer.draw_curves(line, heats);
    drawer.draw_dots(line);
    drawer.draw_marks(line);
    drawer.draw_ticks(line);
    line.target = rough_duration(wait_target(state, true)) + " target";
    line.summary = replies_summary(line);
    return line;
}

}  // namespace sim::viewmodel

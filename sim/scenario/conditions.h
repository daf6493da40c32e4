// The conditions of a branch, each once: its key and its place in When. Whoever reads, checks, matches or
// words a condition visits them all, so that a new one does not compile until everybody knows it.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "scoring/vocabulary.h"
#include "scoring/whole_table.h"
#include "sim/scenario/scenario.h"

namespace sim::scenario {

/// In the order in which they are told.
enum class Condition {
    route,
    as,
    said,
    did,
    earlier_step,
    gave_link,
    score_at_least,
    score_below,
    bounced,
    acts,
    lacks,
    says,
    means,
    tone_at_least,
    tone_below,
    critical,
    silent,
    attempts_at_least,
    heat_at_least,
    heat_below,
    treated,
    resolved
};
inline constexpr auto condition_keys = std::to_array<std::string_view>({"route",          "as",
                                                                        "said",           "did",
                                                                        "earlier_step",   "gave_link",
                                                                        "score_at_least", "score_below",
                                                                        "bounced",        "acts",
                                                                        "lacks",          "says",
                                                                        "means",          "tone_at_least",
                                                                        "tone_below",     "critical",
                                                                        "silent_s",       "attempts_at_least",
                                                                        "heat_at_least",  "heat_below",
                                                                        "treated",        "resolved"});
static_assert(scoring::is_whole(condition_keys, Condition::resolved));
constexpr std::string_view key_of(Condition condition) {
    return condition_keys[static_cast<std::size_t>(condition)];
}

template <Condition condition>
struct Is {};

/// Gives every condition to the visitor, as Is<condition> and the member that holds it.
template <typename Branching, typename Visitor>
void each_condition(Branching& when, Visitor&& visit) {
    auto& [routes, acts, lacks, says_any, as_handles, tone_at_least, tone_below, critical, silent_ms,
           attempts_at_least, heat_at_least_milli, heat_below_milli, treated, resolved, bounced,
           score_at_least, score_below, said_any, did, earlier_steps, gave_links, means, against] = when;
    visit(Is<Condition::route>{}, routes);
    visit(Is<Condition::as>{}, as_handles);
    visit(Is<Condition::said>{}, said_any);
    visit(Is<Condition::did>{}, did);
    visit(Is<Condition::earlier_step>{}, earlier_steps);
    visit(Is<Condition::gave_link>{}, gave_links);
    visit(Is<Condition::score_at_least>{}, score_at_least);
    visit(Is<Condition::score_below>{}, score_below);
    visit(Is<Condition::bounced>{}, bounced);
    visit(Is<Condition::acts>{}, acts);
    visit(Is<Condition::lacks>{}, lacks);
    visit(Is<Condition::says>{}, says_any);
    visit(Is<Condition::means>{}, means);
    static_cast<void>(against);  // no condition: it belongs to the phrases of `says`
    visit(Is<Condition::tone_at_least>{}, tone_at_least);
    visit(Is<Condition::tone_below>{}, tone_below);
    visit(Is<Condition::critical>{}, critical);
    visit(Is<Condition::silent>{}, silent_ms);
    visit(Is<Condition::attempts_at_least>{}, attempts_at_least);
    visit(Is<Condition::heat_at_least>{}, heat_at_least_milli);
    visit(Is<Condition::heat_below>{}, heat_below_milli);
    visit(Is<Condition::treated>{}, treated);
    visit(Is<Condition::resolved>{}, resolved);
}

}  // namespace sim::scenario

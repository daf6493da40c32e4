// Every field of every fact, in the order of the journal's bytes. Written once, for writer and reader alike.
#pragma once

#include "sim/engine/fact.h"

namespace sim::engine {

template <typename Visitor, typename What>
requires std::is_same_v<std::remove_const_t<What>, SessionStarted>
void fields(Visitor& field, What& what) {
    field("scenario", what.scenario);
    field("version", what.version);
    field("seed", what.seed);
    field("extra_time_percent", what.extra_time_percent);
    field.unless_usual("mode", what.mode, mode_names);
}

template <typename Visitor, typename What>
requires std::is_same_v<std::remove_const_t<What>, CustomerWrote>
void fields(Visitor& field, What& what) {
    field("message", what.message);
    field("conversation", what.conversation);
    field("step", what.step);
    field.word("via", what.via, scenario::customer_via_names, scenario::CustomerVia::mention);
    field("text", what.text);
    field("heat_milli", what.heat_milli);
    field("chase", what.chase);
    field.later("more", what.more);
    field.later("dated", what.dated);
}

template <typename Visitor, typename What>
requires std::is_same_v<std::remove_const_t<What>, StepReached>
void fields(Visitor& field, What& what) {
    field("conversation", what.conversation);
    field("step", what.step);
}

template <typename Visitor, typename What>
requires std::is_same_v<std::remove_const_t<What>, CustomerHeated>
void fields(Visitor& field, What& what) {
    field("conversation", what.conversation);
    field("heat_milli", what.heat_milli);
    field.word("because", what.because, heat_cause_names, HeatCause::announcement);
}

template <typename Visitor, typename What>
requires std::is_same_v<std::remove_const_t<What>, BranchTaken>
void fields(Visitor& field, What& what) {
    field("conversation", what.conversation);
    field("from", what.from);
    field("branch", what.branch);
    field("to", what.to);
    field("due", what.due);
}

/// The facts that only name a conversation.
template <typename What>
concept NamesConversationOnly = std::is_same_v<What, CustomerLeft> ||
    std::is_same_v<What, ConversationEnded> || std::is_same_v<What, ConversationRead> ||
    std::is_same_v<What, ConversationResolved> || std::is_same_v<What, StayedAway>;

template <typename Visitor, typename What>
requires NamesConversationOnly<std::remove_const_t<What>>
void fields(Visitor& field, What& what) { field("conversation", what.conversation); }

template <typename Visitor, typename What>
requires std::is_same_v<std::remove_const_t<What>, NoticePosted>
void fields(Visitor& field, What& what) {
    field("inject", what.inject);
    field("text", what.text);
}

template <typename Visitor, typename What>
requires std::is_same_v<std::remove_const_t<What>, ColleagueReplied>
void fields(Visitor& field, What& what) {
    field("message", what.message);
    field("conversation", what.conversation);
    field("as", what.as_handle);
    field("text", what.text);
    field.later_word("via", what.via, scoring::via_names, scoring::Via::open);
}

template <typename Visitor, typename What>
requires std::is_same_v<std::remove_const_t<What>, BystanderWrote>
void fields(Visitor& field, What& what) {
    field("message", what.message);
    field("conversation", what.conversation);
    field("handle", what.handle);
    field("name", what.name);
    field.word("via", what.via, scenario::customer_via_names, scenario::CustomerVia::mention);
    field("text", what.text);
    field("scripted", what.scripted);
}

template <typename Visitor, typename What>
requires std::is_same_v<std::remove_const_t<What>, ClockJumped>
void fields(Visitor& field, What& what) {
    field("inject", what.inject);
    field("to", what.to);
}

template <typename What>
concept SaysNothingMore = std::is_same_v<What, DeskOpened> || std::is_same_v<What, DeskClosed>;

template <typename Visitor, typename What>
requires SaysNothingMore<std::remove_const_t<What>>
void fields(Visitor&, What&) {}

template <typename Visitor, typename What>
requires std::is_same_v<std::remove_const_t<What>, MessageBounced>
void fields(Visitor& field, What& what) {
    field("message", what.message);
    field("conversation", what.conversation);
    field("as", what.as_handle);
    field("text", what.text);
}

template <typename Visitor, typename What>
requires std::is_same_v<std::remove_const_t<What>, NoisePosted>
void fields(Visitor& field, What& what) {
    field("message", what.message);
    field("handle", what.handle);
    field("name", what.name);
    field("text", what.text);
    field("scripted", what.scripted);
}

template <typename Visitor, typename What>
requires std::is_same_v<std::remove_const_t<What>, AgentReplied>
void fields(Visitor& field, What& what) {
    field("message", what.message);
    field("conversation", what.conversation);
    field("as", what.as_handle);
    field("via", what.via);
    field("route", what.route);
    field("to", what.to);
    field("text", what.text);
    field("saved_reply", what.saved_reply);
    field("critical", what.critical);
    field.later("score", what.score, -1);
    field.later("meant", what.meant);
    field("reading", what.reading);
}

template <typename Visitor, typename What>
requires std::is_same_v<std::remove_const_t<What>, Announced>
void fields(Visitor& field, What& what) {
    field("message", what.message);
    field("as", what.as_handle);
    field("text", what.text);
    field("reading", what.reading);
}

template <typename Visitor, typename What>
requires std::is_same_v<std::remove_const_t<What>, SessionEnded>
void fields(Visitor& field, What& what) {
    field.word("because", what.because, end_cause_names, EndCause::trainee);
}

template <typename Visitor, typename What>
requires std::is_same_v<std::remove_const_t<What>, HintTaken>
void fields(Visitor& field, What& what) {
    field("conversation", what.conversation);
    field("step", what.step);
    field("level", what.level);
}

template <typename Visitor, typename What>
requires std::is_same_v<std::remove_const_t<What>, ConversationTriaged>
void fields(Visitor& field, What& what) {
    field("conversation", what.conversation);
    field("label", what.label);
    field.mark("priority", what.priority, scenario::priority_names);
}

template <typename Visitor, typename What>
requires std::is_same_v<std::remove_const_t<What>, SessionInterrupted>
void fields(Visitor& field, What& what) {
    field.word("because", what.because, gap_cause_names, GapCause::closed);
    field("away_s", what.away_s);
}

template <typename Visitor, typename What>
requires std::is_same_v<std::remove_const_t<What>, TimeSkipped>
void fields(Visitor& field, What& what) { field("to", what.to); }

template <typename Visitor, typename What>
requires std::is_same_v<std::remove_const_t<What>, scoring::Reading>
void fields(Visitor& field, What& what) {
    field("weighted_length", what.weighted_length);
    field("valid", what.valid);
    field.spans("entities", what.entities, &scoring::Entity::type, scoring::entity_type_names);
    field.spans("private", what.private_data, &scoring::PrivateItem::kind, scoring::private_kind_names);
    field.spans("acts", what.acts, &scoring::ActSeen::act, scoring::act_names);
    field("tone", what.tone);
    field("sentiment_milli", what.sentiment_milli);
    field("politeness_milli", what.politeness_milli);
    field("heat_milli", what.heat_milli);
    field("empathy_milli", what.empathy_milli);
    field.spans("contributions", what.contributions, &scoring::Contribution::quality, scoring::quality_names);
}

/// In the order of Happening's alternatives; what the journal calls them.
inline constexpr std::array<std::string_view, std::variant_size_v<Happening>> fact_names = {
    "session_started",    "customer_wrote",        "step_reached",
    "customer_heated",    "customer_left",         "branch_taken",
    "conversation_ended", "notice_posted",         "colleague_replied",
    "noise_posted",       "conversation_read",     "agent_replied",
    "announced",          "conversation_resolved", "session_ended",
    "bystander_wrote",    "stayed_away",           "clock_jumped",
    "desk_opened",        "desk_closed",           "message_bounced",
    "hint_taken",         "conversation_triaged",  "session_interrupted",
    "time_skipped"};
static_assert(!fact_names.back().empty());

}  // namespace sim::engine

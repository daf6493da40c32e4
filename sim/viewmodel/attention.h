// How the world watches. Everything here is worked out from the journal and the time, so that a replay shows
// the same; a trainee cannot answer a number, so none of it is a fact.
//
// Engagement of a public post: it is seen for as many seconds as it is old, eightfold while nobody answered
// in public. Seen seconds x reach x (200 + heat in thousandths) / 240 000 are its likes, with up to two more
// by the seed; reach is the square of the followers' binary digits over eight. A fifth as many reply, a share
// that grows with the heat repost and, from heat 500, quote. A public answer with a critical error, or a
// hostile one, brings replies and quotes of its own.
//
// The crisis meter, 0 to 1000: 450 x the hottest open customer's heat; 250 x how far that customer's voice
// carries (binary digits of the followers over 20), weighed with the heat; 300 x the longest wait over twice
// its target. Below 250 it is calm, below 500 warm, below 750 hot, then a crisis.
#pragma once

#include "sim/engine/tick.h"
#include "sim/viewmodel/practice.h"

namespace sim::engine {
struct ConversationState;
struct Message;
struct State;
}  // namespace sim::engine

namespace sim::viewmodel {

struct Engagement {
    int likes = 0, reposts = 0, replies = 0, quotes = 0;
    bool operator==(const Engagement&) const = default;
};
/// Of one public post of this conversation; all 0 for a DM, a note or a decision.
Engagement engagement_of(const engine::State& state, const engine::ConversationState& conversation,
                         const engine::Message& message, engine::Tick now);
/// Of all messages of a conversation, in their order; one pass.
std::vector<Engagement> engagements_of(const engine::State& state,
                                       const engine::ConversationState& conversation, engine::Tick now);
/// A stranger who joined in.
struct Bystander {
    engine::Tick at = 0;
    ThreadItem item;
};
/// Everybody who joined in up to now, in the order they came: under a hot post as long as nobody answered it
/// in public, and under a bad answer. Three a post, twelve in all. Who has joined in stays: the list only
/// grows.
std::vector<Bystander> bystanders_of(const engine::State& state,
                                     const engine::ConversationState& conversation, engine::Tick now);

struct Crisis {
    int permille = 0;
    std::string word;  ///< "calm", "warm", "hot", "crisis"
    Mood mood = Mood::good;
    std::vector<std::string> because;  ///< the heaviest part first; empty when calm
};
Crisis crisis_of(const engine::State& state, engine::Tick now);

}  // namespace sim::viewmodel

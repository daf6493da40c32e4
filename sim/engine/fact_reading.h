// What a fact means to whoever reads a journal: said once, for the screen, the store and the replay.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/engine/fact.h"

namespace sim::engine {

struct Reply;
struct State;

/// Who brought a fact about. The background goes on by itself: a session in which all is done ends though
/// posts go by and the desk closes.
enum class Origin { trainee, world, background };
Origin origin_of(const Fact& fact);

/// The conversation in which the fact brings words of somebody else to read, or "".
std::string spoken_in(const Fact& fact);

/// Words of the trainee that left the desk, whether or not they arrived.
struct SentWords {
    int message = 0;
    std::string conversation;  ///< "" of an announcement
    std::string text;          ///< "" of a silent decision
};
std::optional<SentWords> sent_words(const Fact& fact);

/// What hangs on the words by the script.
std::vector<scenario::Attachment> attached(const scenario::Scenario& scenario, const CustomerWrote& fact);
std::vector<scenario::Attachment> attached(const scenario::Scenario& scenario, const BystanderWrote& fact);

/// What a reply becomes once nothing refuses it.
AgentReplied said_by(const State& state, const Reply& reply);

}  // namespace sim::engine

// What is kept beside a session's journal: how the trainee rated themselves, what they objected to, and how
// their drafts came to be. Nothing of it changes what happened or how it is scored.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "sim/engine/fact.h"

namespace sim::store {

struct SessionId {
    std::int64_t value = 0;
    auto operator<=>(const SessionId&) const = default;
};

/// The trainee's own view, asked before the verdict was shown: 0..100 per dimension in scoring's order, empty
/// where it was passed over.
struct SelfRating {
    std::array<std::optional<int>, 4> dimensions;
    bool operator==(const SelfRating&) const = default;
};

/// "I disagree" with one finding of one verdict.
struct Dispute {
    std::string rubric;
    std::string criterion;
    std::string conversation;
    int reply = -1;       ///< the reply or message it is about, -1 for none
    std::string says;     ///< the finding's sentence
    std::string because;  ///< the trainee's, never empty
    std::string made_at;  ///< wall time
    std::int64_t id = 0;  ///< given by the store
    bool operator==(const Dispute&) const = default;
};

/// Something else that somebody says of a session, in the form that travels: an entry, which stands.
struct Saying {
    SessionId session;
    std::string kind;  ///< never empty; who says it knows what it means
    std::string author;
    std::string made_at;  ///< wall time
    std::string body;     ///< JSON
};

/// One change of a draft while it was written: at `place`, `removed` code points gave way to `inserted`.
struct TypingChange {
    engine::Tick at = 0;  ///< simulated
    std::string conversation;
    int place = 0;  ///< in code points
    int removed = 0;
    std::string inserted;
    bool operator==(const TypingChange&) const = default;
};

}  // namespace sim::store

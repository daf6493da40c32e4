// Who spoke with whom: a thread's posts, each customer's own conversation with the brand, in the order in
// which it went.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/import/post.h"

namespace sim::threads {

inline constexpr std::int64_t unknown_wait = -1;

struct Line {
    const Post* post = nullptr;
    std::int64_t wait_s = unknown_wait;  ///< since the line before; -1 when a time is missing
};

/// What a customer said up to the brand's answer. Posts that came after a pause are apart: the customer
/// asked again.
struct DialogueTurn {
    std::vector<std::vector<Line>> said;  ///< never empty, nor is what is in it
    std::vector<Line> replies;            ///< empty in the last turn when nobody answered
};

struct Dialogue {
    std::string customer;
    std::int64_t begins_s = 0;  ///< after the thread's first post
    std::vector<DialogueTurn> turns;
};

struct Conversations {
    std::string company;              ///< the first account that answered
    std::vector<Dialogue> dialogues;  ///< those that were answered at least once, by their beginning
};

/// Replies may stand in any order, answer posts that are missing, or go round in a circle. The posts of
/// `thread` must stay where they are. `company`: only this account's answers, "" for whoever was first.
Conversations conversations_of(const Thread& thread, const std::string& company);

}  // namespace sim::threads

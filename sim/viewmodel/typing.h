// How drafts came to be: each change of a text as what went and what came, so that a replay can show what was
// typed and deleted before sending.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/engine/tick.h"

namespace sim::engine {
struct Fact;
}

namespace sim::viewmodel {

/// At `place`, `removed` code points gave way to `inserted`.
struct TypedChange {
    engine::Tick at = 0;
    std::string conversation;
    int place = 0;
    int removed = 0;
    std::string inserted;
    bool operator==(const TypedChange&) const = default;
};

/// The smallest single change between two texts; empty when they are equal.
std::optional<TypedChange> difference(const std::string& before, const std::string& after);
/// Places beyond the text's end are clamped.
std::string with_change(const std::string& text, const TypedChange& change);
/// Each conversation's draft at `at`, and which one was changed last; "" for none.
struct DraftsThen {
    std::map<std::string, std::string> texts;
    std::string latest;
};
DraftsThen drafts_at(std::span<const TypedChange> changes, engine::Tick at);

/// Words that were written and taken away again before sending, presses of one key in a row as one.
struct DeletedWords {
    engine::Tick at = 0;  ///< when the last of them went
    std::string conversation;
    std::string text;
};
/// In order of time. What a reply of `journal` took with it was not deleted; nor was a single letter.
std::vector<DeletedWords> deleted_words(std::span<const TypedChange> changes,
                                        std::span<const engine::Fact> journal);

}  // namespace sim::viewmodel

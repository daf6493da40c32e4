// What the phrases found in a message, as features of the model: a cue of heat moves the qualities like a
// word does, and its evidence is a span of its own.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "scoring/model/feature_hash.h"
#include "scoring/text/heat_cues.h"
#include "scoring/vocabulary.h"

namespace scoring::model {

struct Mark {
    FeatureHash feature = 0;
    Span span;
    bool operator==(const Mark&) const = default;
};

/// The feature of a kind of cue, by the name that phrases.txt gives it: "blame".
constexpr FeatureHash cue_feature(std::string_view kind) { return chain(names::cue, hash_bytes(kind)); }

std::vector<Mark> marks_of(const std::vector<text::HeatCue>& cues);
/// Of the marks inside a stretch each kind once, where it was seen first.
std::vector<Mark> first_marks(std::span<const Mark> marks, Span within);

}  // namespace scoring::model

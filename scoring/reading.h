// What one message says, before anyone judges it: length, entities, acts, private data, and four measured
// qualities with the words behind them. All offsets are Unicode code points of the true text, end exclusive.
// A plain value of integers, so that it can be written into a journal byte for byte the same everywhere.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/vocabulary.h"
#include "scoring/whole_table.h"

namespace scoring {

/// A stretch of a text in code points, end exclusive. Empty when start == end.
struct Span {
    int start = 0;
    int end = 0;
    bool empty() const { return start >= end; }
    auto operator<=>(const Span&) const = default;
};

struct Entity {
    EntityType type;
    Span span;
    bool operator==(const Entity&) const = default;
};

struct PrivateItem {
    PrivateKind kind;
    Span span;
    bool operator==(const PrivateItem&) const = default;
};

struct ActSeen {
    Act act;
    Span span;
    bool operator==(const ActSeen&) const = default;
};

/// The four learned qualities of a message.
enum class Quality { sentiment, politeness, heat, empathy };
inline constexpr auto quality_names =
    std::to_array<std::string_view>({"sentiment", "politeness", "heat", "empathy"});
static_assert(is_whole(quality_names, Quality::empathy));

/// How much one stretch of text moved one quality, in thousandths of the quality's raw (linear) score.
/// The contributions of a quality and its intercept add up to that raw score.
struct Contribution {
    Quality quality;
    Span span;
    int milli = 0;
    bool operator==(const Contribution&) const = default;
};

/// What the learned models judge in a reply, each for one criterion of tone: T1, T2, T4, T5, T6, T7.
enum class Manner { listening, warmth, form, calm, voice, plainness };
inline constexpr std::size_t manner_count = 6;

/// How well a reply does in one manner, 0..1000, and the clause without which that would change most.
struct MannerSeen {
    int milli = 0;
    Span span;
    bool operator==(const MannerSeen&) const = default;
};

struct Reading {
    int weighted_length = 0;  ///< the network's count: 280 is full
    bool valid = false;       ///< postable: not empty, at most 280, no forbidden characters
    std::vector<Entity> entities;
    std::vector<PrivateItem> private_data;
    std::vector<ActSeen> acts;  ///< ordered by span, then act
    int tone = 0;               ///< 0..100
    int sentiment_milli = 0;    ///< -1000..1000
    int politeness_milli = 0;   ///< 0..1000
    int heat_milli = 0;         ///< 0..1000: hostility, sarcasm, blame, condescension
    int empathy_milli = 0;      ///< 0..1000
    std::vector<Contribution> contributions;
    std::vector<MannerSeen> manner;  ///< by Manner; empty where no model has looked at it
    bool operator==(const Reading&) const = default;

    bool has(Act act) const;
    /// The first span of the act, or an empty span.
    Span span_of(Act act) const;
    /// Null where no model has looked.
    const MannerSeen* seen(Manner what) const {
        return manner.empty() ? nullptr : &manner[static_cast<std::size_t>(what)];
    }
};

}  // namespace scoring

// Features and what is known of each: four weights, two published ratings, its role in a sentence. An
// open-addressing table read in place, because a message asks it about a hundred questions.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "scoring/model/feature_hash.h"

namespace scoring::model {

/// What a word does to its neighbours.
/// A trouble is what nobody enjoys: praise beside it may be mockery. An identity says who somebody is, or
/// where from ("Nigerian", "Fatima"), a named one only when it is capitalised ("Mark"): the qualities are
/// read without it.
enum class Role : std::uint8_t {
    plain,
    negation,
    booster,
    dampener,
    contrast,
    trouble,
    identity,
    named_identity
};

/// One feature. Weights are in 1/4096 of a raw score, in the order of scoring::Quality.
struct Slot {
    std::uint32_t fingerprint = 0;  ///< 0: the slot is free
    std::array<std::int16_t, 4> weights{};
    std::int8_t valence = 0;  ///< VADER's rating, 1/25 of its scale of -4..4
    std::int8_t affect = 0;   ///< AFINN's rating, -5..5
    std::uint8_t role =
        0;  ///< Role in the low four bits, sureness of profanity (0..2) in the next two, `known_word`
    std::uint8_t phrase = 0;  ///< the class of phrases it belongs to, 0 for none

    static constexpr std::uint8_t known_word = 0x80;  ///< its letters are already counted in its weights
    Role word_role() const { return static_cast<Role>(role & 0x0f); }
    int profanity() const { return (role >> 4) & 3; }
    bool is_known_word() const { return (role & known_word) != 0; }
};

class FeatureTable {
  public:
    FeatureTable() : FeatureTable(std::vector<Slot>(16)) {}
    /// `slots` must be a power of two of them, at least one free.
    explicit FeatureTable(std::vector<Slot> slots);

    const Slot* find(FeatureHash feature) const {
        const std::uint32_t print = fingerprint_of(feature);
        if (!may_hold(print)) return nullptr;
        for (std::size_t at = home_of(feature);; at = (at + 1) & (slots_.size() - 1)) {
            const Slot& slot = slots_[at];
            if (slot.fingerprint == print) return &slot;
            if (slot.fingerprint == 0) return nullptr;
        }
    }

    /// Whether find() is worth asking; where it is, fetches what find() will read, so that it need not wait:
    /// the table is larger than the caches near a core.
    bool prepare(FeatureHash feature) const {
        const bool held = may_hold(fingerprint_of(feature));
        __builtin_prefetch(&slots_[held ? home_of(feature) : 0]);
        return held;
    }

    /// The slot of `feature`, made when it was missing. The table does not grow: make room first.
    Slot& insert(FeatureHash feature);
    const std::vector<Slot>& slots() const { return slots_; }

  private:
    static std::uint32_t fingerprint_of(FeatureHash feature) {
        const auto print = static_cast<std::uint32_t>((feature * 0x94d049bb133111ebULL) >> 32);
        return print == 0 ? 1 : print;
    }
    std::size_t home_of(FeatureHash feature) const {
        const FeatureHash mixed = (feature ^ (feature >> 32)) * 0x9e3779b97f4a7c15ULL;
        return static_cast<std::size_t>(mixed >> 40) & (slots_.size() - 1);
    }

    static constexpr std::size_t bits_per_slot = 8;
    bool may_hold(std::uint32_t print) const {
        const std::size_t bit = print & (slots_.size() * bits_per_slot - 1);
        return (present_[bit / 64] >> (bit % 64) & 1) != 0;
    }
    void note(std::uint32_t print) {
        const std::size_t bit = print & (slots_.size() * bits_per_slot - 1);
        present_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }

    std::vector<Slot> slots_;
    /// A bit for every fingerprint there is: most features asked for are unknown, and this fits a cache.
    std::vector<std::uint64_t> present_;
};

}  // namespace scoring::model

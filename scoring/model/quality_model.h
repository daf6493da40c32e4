// Four qualities of a message from learned weights: sentiment, politeness, heat, empathy. Linear, so that
// every score splits into what its words gave; whole numbers only, so that it is the same on every machine.
// Knows no file: the bytes are handed in. Fitted by scoring/model/train.cpp.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/model/feature_table.h"
#include "scoring/model/marks.h"
#include "scoring/reader.h"
#include "scoring/reading.h"
#include "scoring/text/tokens.h"

namespace scoring::model {

inline constexpr std::size_t quality_count = 4;

/// What measure() found. The contributions of a quality and its intercept add up to its raw score.
struct Qualities {
    std::array<int, quality_count> raw_milli{};  ///< linear scores, any size
    std::array<int, quality_count> milli{};      ///< sentiment -1000..1000, the others 0..1000
    std::vector<Contribution>
        contributions;  ///< ordered by quality, then span; words of little weight together
};

/// How raw scores become qualities: a curve of 129 corners over -8..8 raw, and what a word weighs in a
/// message of so many words.
struct QualityScale {
    static constexpr std::size_t corners = 129;
    static constexpr std::size_t lengths = 256;
    int intercept_milli = 0;
    std::array<std::int16_t, corners> curve{};
    std::array<std::uint16_t, lengths> word_weight{};  ///< in 1/4096, by number of words
    int at(int raw_milli) const;
};

class QualityModel {
  public:
    /// Throws std::runtime_error with one sentence when the bytes are not a whole, undamaged model.
    static QualityModel parse(std::string_view bytes);
    QualityModel(FeatureTable table, std::array<QualityScale, quality_count> scales)
        : table_(std::move(table)), scales_(scales) {}

    /// `marks` are what the phrases found in the same text. Heat is that of the hottest clause, the other
    /// qualities are the whole message's.
    Qualities measure(std::span<const text::Token> tokens, std::span<const Mark> marks = {},
                      Evidence evidence = Evidence::shown) const;
    int intercept_milli(Quality quality) const { return scale(quality).intercept_milli; }
    /// The quality that a raw score stands for: never falls as the raw score rises.
    int quality_milli(Quality quality, int raw_milli) const { return scale(quality).at(raw_milli); }
    const FeatureTable& table() const { return table_; }

    /// What parse() reads.
    std::string bytes() const;

  private:
    const QualityScale& scale(Quality quality) const { return scales_[static_cast<std::size_t>(quality)]; }

    FeatureTable table_;
    std::array<QualityScale, quality_count> scales_;
};

}  // namespace scoring::model

// All numbers of the encoder, and the bytes of assets/encoder.bin. The shape is this program's, so a file can
// name none; only the vocabulary has a length.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scoring/encoder/layers.h"
#include "scoring/encoder/pieces.h"

namespace scoring::encoder {

inline constexpr std::size_t most_pieces = 128;
inline constexpr std::size_t piece_width = 256;
inline constexpr std::size_t meaning_width = 512;
inline constexpr std::size_t hidden_width = 1536;

struct Layer {
    Attention attention;
    FeedForward feed_forward;
};

struct Weights {
    std::vector<Piece> vocabulary;
    Matrix pieces;                ///< a row for each entry of the vocabulary
    std::vector<float> position;  ///< most_pieces rows of piece_width: what tells a place in the text
    Dense first_meaning;          ///< from a piece's numbers to a meaning's
    Layer first;                  ///< its attention is piece_width wide and gives meaning_width
    Layer second;
    Dense output;

    /// Throws std::runtime_error with one sentence when the bytes are not a whole, undamaged encoder.
    static Weights parse(std::string_view bytes);
    /// Throws likewise when the bytes are cut short or damaged, and unpacks none of them.
    static void check(std::string_view bytes);
    /// What parse() reads.
    std::string bytes() const;
};

/// Empty numbers of the encoder's shape.
Weights shaped_weights(std::size_t vocabulary_size);

}  // namespace scoring::encoder

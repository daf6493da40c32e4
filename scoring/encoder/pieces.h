// Cutting a text into the encoder's pieces: the most likely row of vocabulary entries (a unigram language
// model). Follows the package's tokenizer to the letter, its handling of unknown characters included.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace scoring::encoder {

struct Piece {
    std::u32string text;  ///< a word's beginning is marked by U+2581
    double score = 0;     ///< the logarithm of how often it is met
};

/// An index into the vocabulary.
using PieceId = int;
inline constexpr PieceId unknown_piece = 0;
/// The first entries of a vocabulary stand for the unknown and for control signs; no text is cut into them.
inline constexpr std::size_t reserved_pieces = 6;

class Tokenizer {
  public:
    explicit Tokenizer(std::vector<Piece> vocabulary);

    /// Time is linear in the text. Neighbouring unknown pieces are one. Of a text above 8,192 code points
    /// only these are read.
    std::vector<PieceId> cut(std::string_view utf8) const;
    const std::vector<Piece>& vocabulary() const { return vocabulary_; }

  private:
    struct Step {
        double score = 0;
        PieceId piece = unknown_piece;
    };
    void extend(std::u32string_view points, std::size_t from, std::vector<Step>& best) const;

    std::vector<Piece> vocabulary_;
    std::vector<PieceId> sorted_;  ///< by text, each text once
};

}  // namespace scoring::encoder

// A text as numbers, words and signs: what readers of values look at.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/reading.h"

namespace scoring::text {

struct Piece {
    enum class Kind { number, word, sign, end } kind = Kind::end;
    Span span;
    std::string lower;         ///< digits, folded letters or the one sign; dashes are "-", apostrophes "'"
    bool spaced = false;       ///< a space or the text's begin stands before it
    bool capital = false;      ///< begins with a capital and goes on in small letters
    std::int64_t number = -1;  ///< of up to seven digits; -1 of more, and of words and signs
    bool is(std::string_view text) const { return lower == text; }
};

/// Never out of reach: before the first and behind the last stands an empty piece.
class Pieces {
  public:
    explicit Pieces(std::u32string_view points);

    std::size_t size() const { return all_.size(); }
    const Piece& operator[](std::size_t at) const { return at < all_.size() ? all_[at] : none_; }
    const Piece& before(std::size_t at, std::size_t steps = 1) const {
        return steps <= at ? (*this)[at - steps] : none_;
    }
    bool is_number(std::size_t at) const { return (*this)[at].kind == Piece::Kind::number; }
    bool is_word(std::size_t at) const { return (*this)[at].kind == Piece::Kind::word; }
    /// The piece stands directly behind the one before it.
    bool joined(std::size_t at) const { return at < all_.size() && !all_[at].spaced; }
    Span span(std::size_t first, std::size_t end) const {
        return {(*this)[first].span.start, (*this)[end - 1].span.end};
    }

  private:
    std::vector<Piece> all_;
    Piece none_;
};

}  // namespace scoring::text

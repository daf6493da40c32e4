// A text on its way to being clean: stretches of the original, and what was put in the place of others, which
// nothing touches again.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace sim::threads {

/// A stretch of a free piece, in code points, and what comes in its place.
struct Swap {
    std::size_t start = 0;
    std::size_t end = 0;
    std::u32string with;
};

class Pieces {
  public:
    explicit Pieces(std::u32string text) { pieces_.push_back({std::move(text), false}); }

    /// Asks for the swaps of every free piece, in order and none overlapping another.
    void swap(const std::function<std::vector<Swap>(const std::u32string&)>& find);
    /// The same for stretches of the whole text, as joined() gives it; what is fixed stays.
    void swap_in_whole(const std::vector<Swap>& swaps);
    std::u32string joined() const;

  private:
    struct Piece {
        std::u32string text;
        bool fixed = false;
    };
    std::vector<Piece> pieces_;
};

/// A word of a text: letters and digits, its capitals.
struct WordAt {
    std::size_t start = 0;
    std::size_t end = 0;
    std::string lower;
    bool capital = false;  ///< the first letter alone
    bool shouted = false;  ///< all of it, two letters or more
};
std::vector<WordAt> words_of(const std::u32string& text);

}  // namespace sim::threads

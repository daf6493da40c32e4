#include "sim/import/pieces.h"

#include <algorithm>
#include <string_view>

#include "sim/import/points.h"

namespace sim::threads {

void Pieces::swap(const std::function<std::vector<Swap>(const std::u32string&)>& find) {
    std::vector<Piece> swapped;
    for (Piece& piece : pieces_) {
        if (piece.fixed) {
            swapped.push_back(std::move(piece));
            continue;
        }
        std::size_t at = 0;
        for (Swap& swap : find(piece.text)) {
            if (swap.start > at) swapped.push_back({piece.text.substr(at, swap.start - at), false});
            swapped.push_back({std::move(swap.with), true});
            at = swap.end;
        }
        if (at < piece.text.size()) swapped.push_back({piece.text.substr(at), false});
    }
    pieces_ = std::move(swapped);
}

void Pieces::swap_in_whole(const std::vector<Swap>& swaps) {
    std::size_t from = 0;
    std::vector<std::vector<Swap>> each;
    for (const Piece& piece : pieces_) {
        const std::size_t to = from + piece.text.size();
        std::vector<Swap> own;
        for (const Swap& swap : swaps)
            if (!piece.fixed && swap.start < to && swap.end > from)
                own.push_back({std::max(swap.start, from) - from, std::min(swap.end, to) - from, swap.with});
        if (!piece.fixed) each.push_back(std::move(own));
        from = to;
    }
    std::size_t next = 0;
    swap([&](const std::u32string&) { return std::move(each[next++]); });
}

std::u32string Pieces::joined() const {
    std::u32string text;
    for (const Piece& piece : pieces_) text += piece.text;
    return text;
}

std::vector<WordAt> words_of(const std::u32string& text) {
    std::vector<WordAt> words;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_word_point(text[at])) {
            ++at;
            continue;
        }
        WordAt word;
        word.start = at;
        while (at < text.size() && is_word_point(text[at])) ++at;
        word.end = at;
        const std::u32string_view points = std::u32string_view(text).substr(word.start, at - word.start);
        word.lower = lower(encode(points));
        const auto capitals = std::ranges::count_if(points, is_ascii_upper);
        word.capital = capitals == 1 && is_ascii_upper(points[0]);
        word.shouted = points.size() > 1 && capitals == static_cast<std::ptrdiff_t>(points.size());
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace sim::threads

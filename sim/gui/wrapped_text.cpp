#include "sim/gui/wrapped_text.h"

#include <algorithm>
#include <cmath>

#include "sim/gui/clusters.h"

namespace sim::gui {

namespace {

std::string_view piece_of(std::string_view text, int start, int end) {
    return text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
}

std::string_view without_trailing_blanks(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    return text;
}

}  // namespace

std::string_view TextLine::visible(std::string_view text) const {
    return without_trailing_blanks(piece_of(text, start, end));
}

WrappedText::WrappedText(std::string_view text, float width, Measure measure)
    : text_(text), width_(width), measure_(std::move(measure)) {
    int start = 0;
    for (int at = 0; at < static_cast<int>(text.size()); ++at)
        if (text[static_cast<std::size_t>(at)] == '\n') {
            add_paragraph(start, at + 1, true);
            start = at + 1;
        }
    add_paragraph(start, static_cast<int>(text.size()), false);
}

void WrappedText::finish(TextLine& line, int end) {
    line.end = end;
    lines_.push_back(line);
    line.start = end;
}

/// From line.start to `to`, wider than a line: broken between clusters. `used` is the width of what is left.
void WrappedText::add_long_word(TextLine& line, float& used, int to) {
    const int from = line.start;
    const std::vector<int> borders = cluster_borders(piece_of(text_, from, to));
    used = 0;
    for (std::size_t n = 1; n < borders.size(); ++n) {
        const int before = from + borders[n - 1], here = from + borders[n];
        const float wide = measure_(piece_of(text_, before, here));
        const bool blank = without_trailing_blanks(piece_of(text_, before, to)).empty();
        if (!blank && used + wide > width_ && before > line.start) {
            finish(line, before);
            used = 0;
        }
        used += wide;
    }
}

/// Widths of stretches between two places where a line may break add up: letters join only within words.
void WrappedText::add_paragraph(int start, int end, bool hard_break) {
    TextLine line{start, start, false, direction_of(piece_of(text_, start, end))};
    float used = 0;  // of the line up to `here`, blanks at its end included
    int here = start;
    for (const int relative : line_breaks(piece_of(text_, start, end))) {
        const int next = start + relative;
        const std::string_view all = piece_of(text_, here, next), words = without_trailing_blanks(all);
        const float wide = measure_(words);
        const float blanks = words.size() == all.size() ? 0 : measure_(all.substr(words.size()));
        if (used + wide > width_ && here > line.start) {
            finish(line, here);
            used = 0;
        }
        if (wide > width_)
            add_long_word(line, used, next);
        else
            used += wide + blanks;
        here = next;
    }
    line.hard_break = hard_break;
    finish(line, end);
}

int WrappedText::line_of(int offset) const {
    const auto after = std::upper_bound(lines_.begin() + 1, lines_.end(), offset,
                                        [](int at, const TextLine& line) { return at < line.start; });
    return static_cast<int>(after - lines_.begin()) - 1;
}

float WrappedText::indent(int line) const {
    const TextLine& here = lines_[static_cast<std::size_t>(line)];
    if (here.direction != Direction::right_to_left || width_ >= unlimited_width) return 0;
    return std::max(0.f, width_ - measure_(here.visible(text_)));
}

std::vector<LinePiece> WrappedText::pieces(int line) const {
    const TextLine& here = lines_[static_cast<std::size_t>(line)];
    const std::string_view visible = here.visible(text_);
    std::vector<LinePiece> found;
    float x = indent(line);
    for (const VisualRun& run : visual_runs(visible, here.direction)) {
        const float wide = measure_(piece_of(visible, run.start, run.end));
        found.push_back({here.start + run.start, here.start + run.end, run.right_to_left, x, wide});
        x += wide;
    }
    return found;
}

float WrappedText::x_in(const LinePiece& piece, int offset) const {
    const float before = measure_(piece_of(text_, piece.start, std::max(offset, piece.start)));
    return piece.right_to_left ? piece.x + piece.width - before : piece.x + before;
}

float WrappedText::x_of(int offset) const {
    const int line = line_of(offset);
    const int start = line_start(line);
    const TextLine& here = lines_[static_cast<std::size_t>(line)];
    const std::string_view upto = piece_of(text_, start, offset);
    const bool plain = here.direction != Direction::right_to_left && !has_right_to_left(here.visible(text_));
    if (plain) return measure_(upto);
    const int visible_end = start + static_cast<int>(here.visible(text_).size());
    const float blanks = offset > visible_end ? measure_(piece_of(text_, visible_end, offset)) : 0;
    const int at = std::min(offset, visible_end);
    for (const LinePiece& piece : pieces(line))
        if ((at > piece.start || (at == start && at == piece.start)) && at <= piece.end)
            return x_in(piece, at) + (here.direction == Direction::right_to_left ? -blanks : blanks);
    return indent(line);
}

bool WrappedText::runs_to_the_left(int offset) const {
    const int line = line_of(offset);
    const int start = line_start(line);
    for (const LinePiece& piece : pieces(line))
        if ((offset > piece.start || (offset == start && offset == piece.start)) && offset <= piece.end)
            return piece.right_to_left;
    return lines_[static_cast<std::size_t>(line)].direction == Direction::right_to_left;
}

std::vector<Extent> WrappedText::extents(int line, int from, int to) const {
    std::vector<Extent> found;
    for (const LinePiece& piece : pieces(line)) {
        const int first = std::max(from, piece.start), last = std::min(to, piece.end);
        if (first >= last) continue;
        const float one = x_in(piece, first), other = x_in(piece, last);
        found.push_back({std::min(one, other), std::max(one, other)});
    }
    return found;
}

int WrappedText::line_end(int line) const {
    const TextLine& here = lines_[static_cast<std::size_t>(line)];
    if (here.hard_break) return here.end - 1;
    const bool last = line + 1 == static_cast<int>(lines_.size());
    return last ? here.end : here.start + static_cast<int>(here.visible(text_).size());
}

int WrappedText::offset_at(int line, float x) const {
    const int start = line_start(line), end = line_end(line);
    const bool plain = lines_[static_cast<std::size_t>(line)].direction != Direction::right_to_left &&
                       !has_right_to_left(piece_of(text_, start, end));
    if (plain && x < 0) return start;
    int nearest = start;
    float best = std::abs(plain ? x : x - x_of(start));
    for (const int border : cluster_borders(piece_of(text_, start, end))) {
        const float here = plain ? measure_(piece_of(text_, start, start + border)) : x_of(start + border);
        if (std::abs(here - x) < best) best = std::abs(here - x), nearest = start + border;
    }
    return nearest;
}

}  // namespace sim::gui
